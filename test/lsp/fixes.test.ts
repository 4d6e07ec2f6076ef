// What can be done about a finding, as an editor is offered it and as it then changes the files, answered by the built server.
import { describe, expect, test } from 'vitest';
import type {
  ClientCapabilities,
  CodeAction,
  Range,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { type Client, type Files, PULLING } from './client.ts';
import { SETTINGS, SLIP } from './corpora.ts';
import { useServer } from './server.ts';

const start = useServer();

/** An editor that can do all that there is. */
const ABLE: ClientCapabilities = {
  ...PULLING,
  textDocument: {
    ...PULLING.textDocument,
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
  workspace: {
    ...PULLING.workspace,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create'],
      changeAnnotationSupport: { groupsOnLabel: true },
    },
  },
};

const ALTERED: Files = {
  'corroborate.yaml': SETTINGS,
  'harbour.txt': '🚢 Harbour Weekly has learned that Velorin was approved by the FDA on 14 February 2025.\n',
  'harbour.facts.yaml': `facts:
  - subject: Velorin # 🚢 who
    event: approved
    by: FDA
    date: 2025-02-14
    quote: "has learnt that Velorin was approved by the FDA on 14 February 2025" # sic
`,
  'other.facts.yaml': `facts:
  - subject: VX-12
    event: approved
    by: FDA
    date: 2025-02-14
    sources:
      - article: harbour.txt
        quote: Velorin was aproved by the FDA on 14 February 2025
`,
};

describe('a fix', () => {
  test('is offered with its finding, and mends it', async () => {
    const client = await start({ files: ALTERED, capabilities: ABLE });
    const action = await offered(client, 'harbour.facts.yaml', 'has learnt', 'Take over the words of the article');
    expect(action.diagnostics?.map(({ code }) => code)).toEqual(['quote-altered']);
    expect(action).toMatchObject({ kind: 'quickfix', isPreferred: true });
    expect(action.edit).toBeUndefined();
    await checkResolved(client, action, {
      'harbour.facts.yaml': ['has learnt', 'has learned'],
    });
  });
  test('is offered in the article as well', async () => {
    const client = await start({ files: ALTERED, capabilities: ABLE });
    const action = await offered(client, 'harbour.txt', 'has learned', 'Take over the words of the article');
    await checkResolved(client, action, { 'harbour.facts.yaml': ['has learnt', 'has learned'] });
  });
  test('of several files is shown before it is made', async () => {
    const client = await start({ files: ALTERED, capabilities: ABLE });
    const action = await offered(client, 'harbour.facts.yaml', 'has learnt', /all altered quotes of the corpus/);
    const { edit } = await resolved(client, action);
    expect(Object.values(edit?.changeAnnotations ?? {})).toEqual([
      expect.objectContaining({ needsConfirmation: true }),
    ]);
    checkEdit(client, edit, {
      'harbour.facts.yaml': ['has learnt', 'has learned'],
      'other.facts.yaml': ['aproved', 'approved'],
    });
  });
  test('of all that is safe in a file is a source action, for who asks for it', async () => {
    const client = await start({ files: ALTERED, capabilities: ABLE });
    const [action, ...more] = await actions(client, 'harbour.facts.yaml', 'facts', ['source.fixAll']);
    expect(more).toEqual([]);
    expect(action?.kind).toBe('source.fixAll.corroborate');
    await checkResolved(client, action, { 'harbour.facts.yaml': ['has learnt', 'has learned'] });
    expect(await actions(client, 'corroborate.yaml', 'velorin', ['source.fixAll'])).toEqual([]);
    expect((await actions(client, 'harbour.facts.yaml', 'facts')).map(({ kind }) => kind)).toEqual([]);
  });
  test('names the version of the open text, and is refused once the finding is gone', async () => {
    const client = await start({ files: ALTERED, capabilities: ABLE });
    await client.open('harbour.facts.yaml');
    const action = await offered(client, 'harbour.facts.yaml', 'has learnt', 'Take over the words of the article');
    await client.edit('harbour.facts.yaml', 'facts:', '# mine\nfacts:');
    const { edit } = await resolved(client, action);
    expect(changesIn(edit)[0]?.textDocument.version).toBe(2);
    await client.edit('harbour.facts.yaml', 'has learnt', 'has learned');
    await expect(resolved(client, action)).rejects.toMatchObject({ code: -32801 });
  });
  test('is not offered to a client whose edits carry no version', async () => {
    const client = await start({ files: ALTERED });
    expect(await actions(client, 'harbour.facts.yaml', 'has learnt')).toEqual([]);
  });
  test('comes with its edit to a client that resolves nothing', async () => {
    const { codeAction: _, ...textDocument } = ABLE.textDocument ?? {};
    const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };
    const capabilities = { ...ABLE, textDocument: { ...textDocument, codeAction } };
    const client = await start({ files: ALTERED, capabilities });
    const action = await offered(client, 'harbour.facts.yaml', 'has learnt', 'Take over the words of the article');
    checkEdit(client, action.edit, { 'harbour.facts.yaml': ['has learnt', 'has learned'] });
  });
  test.each([
    { kind: 'fix' },
    { kind: 'fix', uri: 'file:///etc/passwd', code: 'quote-altered', key: '[]', fix: 'take-over' },
    { kind: 'fix', uri: 7, code: 'quote-altered', key: '', fix: 'take-over' },
    { kind: 'fix-all', uri: 'command:x' },
  ])('that nobody offered is refused: %j', async data => {
    const client = await start({ files: ALTERED, capabilities: ABLE });
    await client.pull('harbour.facts.yaml');
    await expect(resolved(client, { title: 't', data })).rejects.toMatchObject({ code: -32801 });
    await expect(client.connection.sendRequest('corroborate/fix', data)).rejects.toMatchObject({ code: -32801 });
  });
});

test('a date is made as precise as its quote, where the cursor is on it', async () => {
  const facts = (date: string): string =>
    `facts:\n  - subject: Velorin\n    event: approved\n    by: FDA\n    date: ${date} # when\n    quote: approved by the FDA on 14 February 2025\n`;
  const files: Files = { ...ALTERED, 'harbour.facts.yaml': facts('2025-02') };
  const client = await start({ files, capabilities: ABLE });
  const action = await offered(
    client,
    'harbour.facts.yaml',
    '2025-02',
    'Set date to ‘2025-02-14’, as the quote states',
  );
  expect(action.kind).toBe('refactor.rewrite.date');
  const { edit } = await resolved(client, action);
  checkEdit(client, edit, { 'harbour.facts.yaml': ['2025-02', '2025-02-14'] }, files);
  expect((await actions(client, 'harbour.facts.yaml', 'Velorin')).map(({ kind }) => kind)).toEqual([]);
});

describe('a contradiction', () => {
  test('is settled by the side closest to the event, with the reason that its tier gives', async () => {
    const client = await start({ capabilities: ABLE });
    const action = await offered(client, 'harbour.facts.yaml', '2025-02-14', 'Prefer 2025-02-15 (Velor Labs)');
    expect(action).toMatchObject({ isPreferred: true });
    const { edit } = await resolved(client, action);
    checkEdit(
      client,
      edit,
      {
        'maker.facts.yaml': [
          'date: 2025-02-15\n',
          'date: 2025-02-15\n    rank: preferred\n    because: tier company over press\n',
        ],
      },
      SLIP,
    );
  });
  test('can be ignored, corrected, retracted or given up from the side at hand', async () => {
    const client = await start({ capabilities: ABLE, locale: 'zh-cn' });
    const titles = (await actions(client, 'maker.facts.yaml', '2025-02-15')).map(({ title }) => title);
    expect(titles).toEqual([
      '按引文所述将 date 设为“2025-02-14”',
      '采信 2025-02-15（Velor Labs）',
      '采信 2025-02-14（Harbour Weekly）',
      '标记 harbour.txt 已由 maker.txt 更正',
      '放弃 2025-02-15（Velor Labs）',
      '标记 maker.txt 已撤回',
      '对 2025-02-15（Velor Labs） 忽略 conflicting-date',
      '对 2025-02-15（Velor Labs） 忽略 unsupported-value',
    ]);
  });
  test('has its reason asked for where the client can ask', async () => {
    const client = await start({ capabilities: ABLE, initializationOptions: { settle: 'x.settle' } });
    const action = await offered(client, 'harbour.facts.yaml', '2025-02-14', /^Ignore conflicting-date .*…$/);
    expect(action.edit).toBeUndefined();
    expect(action.command?.command).toBe('x.settle');
    expect((await resolved(client, action)).edit).toBeUndefined();
    const [asked] = action.command?.arguments ?? [];
    expect(asked).toMatchObject({ asks: 'reason-and-day' });
    const answers = { because: 'a slip:\n  known', until: '2030-01-31' };
    const { edit } = await client.connection.sendRequest<{ edit: WorkspaceEdit }>('corroborate/fix', {
      ...asked,
      ...answers,
    });
    const lines =
      "    ignore:\n      - rule: conflicting-date\n        because: 'a slip: known'\n        until: 2030-01-31\n";
    checkEdit(client, edit, { 'harbour.facts.yaml': ['on 14 February 2025\n', `on 14 February 2025\n${lines}`] }, SLIP);
    const never = { ...asked, because: 'x', until: 'soon' };
    await expect(client.connection.sendRequest('corroborate/fix', never)).rejects.toMatchObject({ code: -32801 });
  });
});

async function actions(client: Client, name: string, words: string, only?: string[]): Promise<readonly CodeAction[]> {
  await client.pull(name);
  const at = client.position(name, words);
  return client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: client.uri(name) },
    range: { start: at, end: at },
    context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
  });
}

async function offered(client: Client, name: string, words: string, title: string | RegExp): Promise<CodeAction> {
  const all = await actions(client, name, words);
  const found = all.find(action => (typeof title === 'string' ? action.title === title : title.test(action.title)));
  if (found === undefined) throw new Error(`offered were: ${all.map(action => action.title).join(' | ')}`);
  return found;
}

const resolved = (client: Client, action: CodeAction | undefined): Promise<CodeAction> =>
  client.connection.sendRequest<CodeAction>('codeAction/resolve', action);

/** By file the words that give way, and those that come. */
type Changes = Readonly<Record<string, readonly [string, string]>>;

async function checkResolved(client: Client, action: CodeAction | undefined, changes: Changes): Promise<void> {
  checkEdit(client, (await resolved(client, action)).edit, changes);
}

function checkEdit(client: Client, edit: WorkspaceEdit | undefined, changes: Changes, files = ALTERED): void {
  const after = changesIn(edit).map(change => {
    const name = Object.keys(files).find(each => client.uri(each) === change.textDocument.uri) ?? '?';
    return [name, applied(change, String(files[name]))];
  });
  const expected = Object.entries(changes).map(([name, [from, to]]) => [name, String(files[name]).replace(from, to)]);
  expect(after.sort()).toEqual(expected.sort());
}

const changesIn = (edit: WorkspaceEdit | undefined): readonly TextDocumentEdit[] =>
  (edit?.documentChanges ?? []).filter((change): change is TextDocumentEdit => 'textDocument' in change);

function applied({ edits }: TextDocumentEdit, text: string): string {
  const lines = text.split('\n');
  const at = ({ line, character }: Range['start']): number =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  return edits.toReversed().reduce((whole, edit) => {
    if (!('newText' in edit) || !('range' in edit)) return whole;
    return whole.slice(0, at(edit.range.start)) + edit.newText + whole.slice(at(edit.range.end));
  }, text);
}
