// Rename, lenses, tokens, selections and the rows of the views, answered by the built server.
import { describe, expect, test } from 'vitest';
import type {
  CodeLens,
  Range,
  RenameFile,
  SelectionRange,
  SemanticTokens,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { FileMarksResult, TreeAtResult, TreeResult, TreeTextResult } from '../../server/src/lsp/protocol.ts';
import { type Client, type Files, PULLING, type StartOptions } from './client.ts';
import { SETTINGS, SLIP } from './corpora.ts';
import { useServer } from './server.ts';

const start = useServer('workbench');

const EDITING: StartOptions['capabilities'] = {
  ...PULLING,
  workspace: {
    ...PULLING.workspace,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename'],
      changeAnnotationSupport: { groupsOnLabel: true },
    },
    codeLens: { refreshSupport: true },
  },
};

const editing = (files: Files = SLIP) => start({ files, capabilities: EDITING });

type Change = TextDocumentEdit | RenameFile;

const changesOf = (edit: WorkspaceEdit | null): readonly Change[] =>
  (edit?.documentChanges ?? []).filter(
    (change): change is Change => 'textDocument' in change || change.kind === 'rename',
  );

/** `file@version: from -> to`, or `file => file`. */
function told(client: Client, edit: WorkspaceEdit | null, files: Files): readonly string[] {
  const name = (uri: string): string => uri.slice(client.uri('').length).replace(/^\//, '');
  return changesOf(edit).flatMap(change => {
    if ('kind' in change) return [`${name(change.oldUri)} => ${name(change.newUri)}`];
    const { uri, version } = change.textDocument;
    return change.edits.map(each => {
      const text = 'newText' in each ? each.newText : '';
      return `${name(uri)}@${version}: ${wordsIn(files[name(uri)], each.range)} -> ${text}`;
    });
  });
}

function wordsIn(text: string | Uint8Array | undefined, { start: from, end }: Range): string {
  return String(text).split('\n')[from.line]?.slice(from.character, end.character) ?? '';
}

const asked = (client: Client, name: string, words: string) => ({
  textDocument: { uri: client.uri(name) },
  position: client.position(name, words, 1),
});

describe('rename', () => {
  test('of an entity, with the version of what is open', async () => {
    const client = await editing();
    await client.open('maker.facts.yaml');
    await client.pull('maker.facts.yaml');
    const place = asked(client, 'maker.facts.yaml', 'VX-12');
    const prepared = await client.connection.sendRequest('textDocument/prepareRename', place);
    expect(prepared).toMatchObject({
      placeholder: 'VX-12',
      range: { start: client.position('maker.facts.yaml', 'VX-12') },
    });
    const edit = await client.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
      ...place,
      newName: 'VX: 13',
    });
    expect(told(client, edit, SLIP)).toEqual([
      "corroborate.yaml@null: VX-12 -> 'VX: 13'",
      "maker.facts.yaml@1: VX-12 -> 'VX: 13'",
    ]);
  });

  test('of one that thirty files use', async () => {
    const files: Record<string, string> = { 'corroborate.yaml': SETTINGS };
    for (let at = 0; at < 30; at += 1)
      files[`a${at}.facts.yaml`] = `facts:\n  - { subject: Velorin, event: opened, date: 202${at % 5} }\n`;
    const client = await editing(files);
    await client.pull('a0.facts.yaml');
    const place = asked(client, 'a0.facts.yaml', 'Velorin');
    const edit = await client.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
      ...place,
      newName: 'Zephyr',
    });
    expect(told(client, edit, files)).toHaveLength(31);
    expect(new Set(told(client, edit, files).map(each => each.replace(/^.*: /, '')))).toEqual(
      new Set(['Velorin -> Zephyr']),
    );
  });

  test('is refused with what stands in the way', async () => {
    const client = await editing();
    await client.pull('maker.facts.yaml');
    const rename = (words: string, newName: string) =>
      client.connection.sendRequest('textDocument/rename', { ...asked(client, 'maker.facts.yaml', words), newName });
    await expect(rename('VX-12', 'FDA')).rejects.toThrow('‘FDA’ already stands for');
    await expect(rename('VX-12', '维洛林')).rejects.toThrow('(corroborate.yaml:3)');
    await expect(rename('approved\n    by', 'let in')).rejects.toThrow('is built in');
    expect(await rename('2025-02-15', 'x')).toBeNull();
  });

  test('is not offered to a client whose edits carry no version', async () => {
    const client = await start();
    expect(client.initialized.capabilities.renameProvider).toBeUndefined();
  });

  test('of an article takes its companion along, once, and says so', async () => {
    const files = {
      ...SLIP,
      'n.facts.yaml': 'facts:\n  - { subject: A, event: b, sources: [{ article: harbour.txt }] }\n',
    };
    const client = await editing(files);
    await client.pull('harbour.txt');
    const moved = { oldUri: client.uri('harbour.txt'), newUri: client.uri('old/harbour.txt') };
    const will = (file: unknown) =>
      client.connection.sendRequest<WorkspaceEdit | null>('workspace/willRenameFiles', { files: [file] });
    const edit = await will(moved);
    expect(told(client, edit, files)).toEqual([
      'n.facts.yaml@null: harbour.txt -> old/harbour.txt',
      'harbour.facts.yaml => old/harbour.facts.yaml',
    ]);
    expect(edit?.changeAnnotations).toEqual({
      companion: { label: 'Rename the fact file along with its article', needsConfirmation: false },
    });
    // An editor asks about what we made it do as well.
    const own = { oldUri: client.uri('harbour.facts.yaml'), newUri: client.uri('old/harbour.facts.yaml') };
    expect(await will(own)).toBeNull();
    expect(await will({ oldUri: client.uri('x.png'), newUri: client.uri('y.png') })).toBeNull();
  });
});

describe('lenses', () => {
  const lensing = () => start({ capabilities: EDITING, initializationOptions: { showClaims: 'show' } });
  const titles = async (client: Client, name: string): Promise<readonly string[]> => {
    const lenses =
      (await client.connection.sendRequest<CodeLens[] | null>('textDocument/codeLens', {
        textDocument: { uri: client.uri(name) },
      })) ?? [];
    const all = lenses.map(lens => client.connection.sendRequest<CodeLens>('codeLens/resolve', lens));
    return (await Promise.all(all)).map(
      ({ range, command }) => `${range.start.line}: ${command?.title} (${command?.arguments?.[2]?.length})`,
    );
  };
  test('over facts and cited sentences; switched off one kind at a time', async () => {
    const client = await lensing();
    await client.pull('maker.txt');
    expect(await titles(client, 'maker.facts.yaml')).toEqual(['7: 1 source · 1 contradicts (4)']);
    expect(await titles(client, 'maker.txt')).toEqual(['0: cited by 1 fact · 1 contradicts (4)']);
    await client.configure({ prose: false, codeLens: { facts: false } });
    await client.until(
      () => client.heard.filter(({ method }) => method === 'workspace/configuration').length > 1,
      'settings',
    );
    await client.pull('maker.txt');
    expect(await titles(client, 'maker.facts.yaml')).toEqual([]);
    expect(await titles(client, 'maker.txt')).toHaveLength(1);
  });
  test('are asked for anew when another file changes them', async () => {
    const client = await lensing();
    await client.open('maker.facts.yaml');
    await client.open('harbour.facts.yaml');
    await client.pull('maker.facts.yaml');
    await titles(client, 'maker.facts.yaml');
    await client.edit('harbour.facts.yaml', '2025-02-14', '2025-02-15');
    await client.until(() => client.heard.some(({ method }) => method === 'workspace/codeLens/refresh'), 'a refresh');
    expect(await titles(client, 'maker.facts.yaml')).toEqual(['7: 2 sources agree (4)']);
  });
  test('are not offered to a client that could not show what they tell of', async () => {
    expect((await start()).initialized.capabilities.codeLensProvider).toBeUndefined();
  });
});

test('semantic tokens tell what was read in prose: all, a part, and what changed', async () => {
  const client = await start({ settings: {} });
  const { legend } = client.initialized.capabilities.semanticTokensProvider ?? {};
  await client.openText('loose.txt', 'Harbour.\nThe FDA approved Velorin on 14 February 2025.\n');
  await client.pull('loose.txt');
  const textDocument = { uri: client.uri('loose.txt') };
  const full = await client.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', {
    textDocument,
  });
  const kinds = full.data.flatMap((value, at) => (at % 5 === 3 ? [legend?.tokenTypes[value]] : []));
  expect(kinds).toEqual(['interface', 'event', 'class', 'number']);
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 8 } };
  expect(
    await client.connection.sendRequest('textDocument/semanticTokens/range', { textDocument, range }),
  ).toMatchObject({ data: [] });
  await client.edit('loose.txt', 'Harbour.', 'Harbour.\n');
  const delta = await client.connection.sendRequest('textDocument/semanticTokens/full/delta', {
    textDocument,
    previousResultId: full.resultId,
  });
  expect(delta).toMatchObject({ edits: [{ start: 0, deleteCount: 1, data: [2] }] });
});

test('a selection grows from the word to the sentence, from the scalar to the fact', async () => {
  const client = await start();
  await client.pull('maker.txt');
  const grown = async (name: string, words: string): Promise<readonly string[]> => {
    const [first] = await client.connection.sendRequest<SelectionRange[]>('textDocument/selectionRange', {
      textDocument: { uri: client.uri(name) },
      positions: [client.position(name, words, 1)],
    });
    const chain: string[] = [];
    for (let at = first; at !== undefined; at = at.parent)
      chain.push(
        at.range.start.line === at.range.end.line
          ? wordsIn(SLIP[name], at.range)
          : `${at.range.start.line}-${at.range.end.line}`,
      );
    return chain;
  };
  const line = String(SLIP['maker.txt']).trim();
  expect(await grown('maker.txt', 'Velorin')).toEqual([
    'Velorin',
    'The FDA approved Velorin on 14 February 2025',
    'The FDA approved Velorin on 14 February 2025, says its maker.',
    line,
    '0-1',
  ]);
  expect((await grown('maker.facts.yaml', 'FDA\n')).slice(0, 2)).toEqual(['FDA', 'by: FDA']);
  expect((await grown('maker.facts.yaml', 'FDA\n')).slice(2)).toEqual(['7-11', '7-11', '6-11', '0-11', '0-12']);
});

describe('the views', () => {
  const ask = (client: Client, view: string, more = {}) =>
    client.connection.sendRequest<TreeResult>(`corroborate/${view}`, { limit: 100, ...more });
  const shown = async (client: Client, view: string, parent?: string, filter = ''): Promise<readonly string[]> => {
    const { rows } = await ask(client, view, { filter, ...(parent === undefined ? {} : { parent }) });
    const below = rows.map(async row => [
      `${row.label}${row.description === '' ? '' : ` (${row.description})`}`,
      ...(row.fold === 'none' ? [] : (await shown(client, view, row.id, filter)).map(each => `  ${each}`)),
    ]);
    return (await Promise.all(below)).flat();
  };

  test('contradictions by severity and entity, with their sides', async () => {
    const client = await start();
    await client.pull('maker.txt');
    expect(await shown(client, 'contradictions')).toEqual([
      'Warnings (1)',
      '  Velorin',
      '    approval: 2025-02-15 ≠ 2025-02-14 (U.S. Food and Drug Administration)',
      '      15 February 2025 (Velor Labs (1 March 2025))',
      '      14 February 2025 (Harbour Weekly (20 February 2025))',
    ]);
    expect(await shown(client, 'contradictions', undefined, 'velor labs')).toHaveLength(5);
    expect(await shown(client, 'contradictions', undefined, 'heron')).toEqual([]);
  });

  test('facts of an entity by occurrence and source', async () => {
    const client = await start();
    await client.pull('maker.txt');
    expect(await shown(client, 'facts')).toEqual([
      'Velorin (2 facts · 1 contradiction)',
      '  approval · U.S. Food and Drug Administration (2025-02-14 ≠ 2025-02-15 · 2 sources · contradicted)',
      '    Harbour Weekly (20 February 2025) (2025-02-14 · press)',
      '    Velor Labs (1 March 2025) (2025-02-15 · company)',
    ]);
  });

  test('sources, the latest first, and those that nobody cites; in Chinese as well', async () => {
    const client = await start({ files: { ...SLIP, 'stray.txt': 'Nothing.\n' }, locale: 'zh-cn' });
    await client.pull('maker.txt');
    const all = await shown(client, 'sources');
    expect(all.filter(each => !each.startsWith('    '))).toEqual([
      '2025 (2 篇文章)',
      '  Velorin approved (2025-03-01 · 1 条事实 · 1 处矛盾)',
      '  Velorin cleared (2025-02-20 · 1 条事实 · 1 处矛盾)',
      '无事实引用 (1 篇文章)',
      '  stray.txt (0 条事实)',
    ]);
  });

  test('a list is cut where it is asked to be', async () => {
    const client = await start();
    await client.pull('maker.txt');
    const { rows } = await ask(client, 'sources');
    expect(await ask(client, 'sources', { parent: rows[0]?.id, limit: 1 })).toMatchObject({
      more: 1,
      rows: [{ kind: 'article' }],
    });
    expect(await ask(client, 'sources', { parent: 'no id' })).toEqual({ rows: [], more: 0 });
  });

  test('lead from a place to its row, and copy it', async () => {
    const client = await start();
    await client.pull('maker.txt');
    const at = await client.connection.sendRequest<TreeAtResult>('corroborate/treeAt', {
      view: 'contradictions',
      uri: client.uri('maker.txt'),
      position: client.position('maker.txt', 'approved'),
    });
    expect(at.rows.map(({ row }) => row.kind)).toEqual(['group', 'entity', 'finding']);
    const copied = await client.connection.sendRequest<TreeTextResult>('corroborate/treeText', {
      view: 'contradictions',
      id: at.rows.at(-1)?.row.id,
      as: 'markdown',
    });
    expect(copied.text.split('\n')[0]).toBe(
      '- **approval: 2025\\-02\\-15 ≠ 2025\\-02\\-14** – U.S. Food and Drug Administration',
    );
    expect(copied.text.split('\n')).toHaveLength(4);
  });

  test('are told what changed, and nothing else', async () => {
    const client = await start();
    await client.open('maker.facts.yaml');
    await client.pull('maker.txt');
    await shown(client, 'contradictions');
    const { rows } = await ask(client, 'facts');
    await client.connection.sendRequest<FileMarksResult>('corroborate/fileMarks', {});
    await client.edit('maker.facts.yaml', '2025-02-15', '2025-02-14');
    const changes = () => client.heard.filter(({ method }) => method === 'corroborate/treesChanged');
    await client.until(() => changes().length > 0, 'word of the change');
    expect(changes()).toEqual([
      { method: 'corroborate/treesChanged', params: { views: { contradictions: [null], facts: [null] } } },
    ]);
    expect(rows).toHaveLength(1);
    const marks = client.heard
      .filter(({ method }) => method === 'corroborate/fileMarksChanged')
      .map(({ params }) => params);
    expect(JSON.stringify(marks)).toContain('"contradictions":0');
    expect(await shown(client, 'contradictions')).toEqual([]);
  });

  test('files with contradictions are known', async () => {
    const client = await start();
    await client.pull('maker.txt');
    const { files } = await client.connection.sendRequest<FileMarksResult>('corroborate/fileMarks', {});
    expect(
      files
        .map(({ uri, contradictions }) => `${uri.slice(client.uri('').length).replace(/^\//, '')} ${contradictions}`)
        .sort(),
    ).toEqual(['harbour.facts.yaml 1', 'harbour.txt 1', 'maker.facts.yaml 1', 'maker.txt 1']);
  });
});
