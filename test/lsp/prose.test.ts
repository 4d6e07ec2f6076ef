// What an editor shows of an article's prose, and what it can write down of it, answered by the built server.
import { describe, expect, test } from 'vitest';
import type {
  ClientCapabilities,
  CodeAction,
  InlayHint,
  Range,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { type Client, PULLING } from './client.ts';
import { SETTINGS } from './corpora.ts';
import { useServer } from './server.ts';

const start = useServer();

const ARTICLE = `---
date: 2025-02-20
---
Harbour notes. 🚢 The FDA approved Velorin last month. The EMA approved Velorin in December last year.

The rest is silence.
`;
const FILES = {
  'corroborate.yaml': SETTINGS,
  'harbour.md': ARTICLE,
  'harbour.facts.yaml': 'article: { tier: press } # ours\nfacts: [] # yet\n',
};
const ALL: Range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

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
    inlayHint: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
};
const READING = { settings: {}, files: FILES, capabilities: ABLE };

describe('inlay hints', () => {
  test('stand behind relative dates, in UTF-16, and only in the range that was asked for', async () => {
    const client = await start(READING);
    expect(await hints(client, 'harbour.md')).toEqual(['last month⟨2025-01⟩', 'in December last year⟨2024-12⟩']);
    const range = { start: client.position('harbour.md', 'The EMA'), end: ALL.end };
    expect(await hints(client, 'harbour.md', range)).toEqual(['in December last year⟨2024-12⟩']);
    expect(await hints(client, 'harbour.facts.yaml')).toEqual([]);
  });
  test('say what was read where a user wants it, and nothing where not', async () => {
    const client = await start({ ...READING, settings: { inlayHints: { dates: false, claims: true } } });
    await client.open('harbour.md');
    expect(await hints(client, 'harbour.md')).toEqual(['approved⟨approval · Velorin⟩', 'approved⟨approval · Velorin⟩']);
    await client.configure({ inlayHints: { dates: false } });
    await refreshed(client, 1);
    expect(await hints(client, 'harbour.md')).toEqual([]);
  });
  test('a publication that comes to be known from elsewhere refreshes them, once', async () => {
    const client = await start(READING);
    await client.open('harbour.md');
    await hints(client, 'harbour.md');
    await client.write('harbour.facts.yaml', 'article: { published: 2024-07-02 }\n');
    await refreshed(client, 1);
    expect(await hints(client, 'harbour.md')).toEqual(['last month⟨2024-06⟩', 'in December last year⟨2023-12⟩']);
    await client.write('harbour.facts.yaml', 'article: { published: 2024-07-02 }\nfacts: []\n');
    await client.pull('harbour.facts.yaml');
    expect(refreshes(client)).toBe(1);
  });
  test('an edit of the article itself asks for nothing: the editor comes by itself', async () => {
    const client = await start(READING);
    await client.open('harbour.md');
    await hints(client, 'harbour.md');
    await client.edit('harbour.md', '2025-02-20', '2024-07-02');
    expect(await hints(client, 'harbour.md')).toEqual(['last month⟨2024-06⟩', 'in December last year⟨2023-12⟩']);
    expect(refreshes(client)).toBe(0);
  });
  test('a range that is none is refused', async () => {
    const client = await start(READING);
    const textDocument = { uri: client.uri('harbour.md') };
    const asked = client.connection.sendRequest('textDocument/inlayHint', { textDocument, range: { start: 1 } });
    await expect(asked).rejects.toMatchObject({ code: -32602 });
  });
});

describe('a claim is written down', () => {
  test('in the fact file that is there, which is left as it is', async () => {
    const client = await start(READING);
    const [action, ...more] = await actions(client, 'last month');
    expect([action?.title, action?.kind, more.length]).toEqual([
      'Write this claim into harbour.facts.yaml',
      'refactor.extract.fact',
      0,
    ]);
    expect(action).not.toHaveProperty('edit');
    const { edit } = await resolved(client, action);
    expect(applied(edit, FILES['harbour.facts.yaml'])).toBe(`article: { tier: press } # ours
facts: # yet
  - subject: Velorin
    event: approved
    by: FDA
    date: 2025-01
    quote: 🚢 The FDA approved Velorin last month.
`);
    expect(changeIn(edit)?.textDocument).toEqual({ uri: client.uri('harbour.facts.yaml'), version: null });
  });
  test('in a new one', async () => {
    const { 'harbour.facts.yaml': _, ...files } = FILES;
    const client = await start({ ...READING, files });
    const { edit } = await resolved(client, (await actions(client, 'last month'))[0]);
    const uri = client.uri('harbour.facts.yaml');
    const options = { overwrite: false, ignoreIfExists: false };
    expect(edit?.documentChanges?.[0]).toEqual({ kind: 'create', uri, options });
    expect(applied(edit, '')).toContain('article:\n  published: 2025-02-20\nfacts:\n  - subject: Velorin\n');
  });
  test('names the version of a file that is open, and is of that text', async () => {
    const client = await start(READING);
    await client.open('harbour.facts.yaml');
    const [action] = await actions(client, 'last month');
    await client.edit('harbour.facts.yaml', '[]', '\n    - { subject: Velorin, event: launched }');
    const { edit } = await resolved(client, action);
    expect(changeIn(edit)?.textDocument.version).toBe(2);
    expect(changeIn(edit)?.edits[0]).toMatchObject({
      range: { start: { line: 2, character: 49 } },
      newText: expect.stringMatching(/^\n {4}- \{ subject: Velorin, event: approved, by: FDA, /),
    });
  });
  test('together with the others of a selection', async () => {
    const client = await start(READING);
    const all = (await actions(client, 'The FDA', ALL)).at(-1);
    expect(all?.title).toBe('Write all 2 claims into harbour.facts.yaml');
    const text = applied((await resolved(client, all)).edit, FILES['harbour.facts.yaml']);
    expect(text.match(/by: \w+/g)).toEqual(['by: FDA', 'by: EMA']);
  });
  test('only while it is there', async () => {
    const client = await start(READING);
    await client.open('harbour.md');
    const [action] = await actions(client, 'last month');
    await client.edit('harbour.md', 'The FDA approved Velorin last month.', '');
    await expect(resolved(client, action)).rejects.toMatchObject({ code: -32801 });
  });
  test('all claims of a selection are offered by name, in the language of the editor', async () => {
    const client = await start({ ...READING, locale: 'zh-cn' });
    const titles = (await actions(client, 'The FDA', ALL)).map(({ title }) => title);
    expect(titles).toHaveLength(3);
    expect(titles[0]).toMatch(/^将“Velorin · .+”写入 harbour\.facts\.yaml$/);
    expect(titles[2]).toBe('将全部 2 项说法写入 harbour.facts.yaml');
  });
  test('nothing is offered elsewhere, for other kinds, or to a client whose edits have no version', async () => {
    const client = await start(READING);
    expect(await actions(client, 'silence')).toEqual([]);
    expect(await actions(client, 'last month', undefined, ['quickfix'])).toEqual([]);
    expect(await actions(client, 'last month', undefined, ['refactor'])).toHaveLength(1);
    const plain = await start({ ...READING, capabilities: PULLING });
    expect(await actions(plain, 'last month')).toEqual([]);
  });
  test('at once for a client that resolves nothing', async () => {
    const { codeAction: _, ...textDocument } = ABLE.textDocument ?? {};
    const eager = { ...textDocument, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } };
    const client = await start({ ...READING, capabilities: { ...ABLE, textDocument: eager } });
    const [action] = await actions(client, 'last month');
    expect(applied(action?.edit, FILES['harbour.facts.yaml'])).toContain('by: FDA');
    expect(action).not.toHaveProperty('data');
  });
  test('what comes back is not trusted', async () => {
    const client = await start(READING);
    for (const data of [
      undefined,
      { kind: 'record' },
      { kind: 'record', uri: client.uri('x.md'), claims: ['y'] },
      { kind: 'record', uri: 1, claims: {} },
    ]) {
      await expect(resolved(client, { title: 't', data })).rejects.toMatchObject({ code: -32801 });
    }
  });
});

describe('hover', () => {
  test('says how a sentence was read', async () => {
    const client = await start(READING);
    await client.pull('harbour.md');
    const found = await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: client.uri('harbour.md') },
      position: client.position('harbour.md', 'last month'),
    });
    expect(JSON.stringify(found)).toContain('| last month | date | 2025-01 |');
  });
});

/** Each with the words that end where it stands. */
async function hints(client: Client, name: string, range: Range = ALL): Promise<readonly string[]> {
  await client.pull(name);
  const textDocument = { uri: client.uri(name) };
  const found = await client.connection.sendRequest<InlayHint[] | null>('textDocument/inlayHint', {
    textDocument,
    range,
  });
  const lines = ARTICLE.split('\n');
  return (found ?? []).map(({ position, label }) => {
    const before = lines[position.line]?.slice(0, position.character) ?? '';
    const words = /(?:last month|in December last year|approved|published)$/.exec(before)?.[0] ?? `?${before}`;
    return `${words}⟨${String(label)}⟩`;
  });
}

const refreshes = (client: Client): number =>
  client.heard.filter(({ method }) => method === 'workspace/inlayHint/refresh').length;

const refreshed = (client: Client, times: number): Promise<void> =>
  client.until(() => refreshes(client) >= times, 'a refresh of inlay hints');

async function actions(client: Client, words: string, range?: Range, only?: string[]): Promise<readonly CodeAction[]> {
  await client.pull('harbour.md');
  const at = client.position('harbour.md', words);
  return client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: client.uri('harbour.md') },
    range: range ?? { start: at, end: at },
    context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
  });
}

const resolved = (client: Client, action: CodeAction | undefined): Promise<CodeAction> =>
  client.connection.sendRequest<CodeAction>('codeAction/resolve', action);

function changeIn(edit: WorkspaceEdit | undefined): TextDocumentEdit | undefined {
  return edit?.documentChanges?.find((change): change is TextDocumentEdit => 'textDocument' in change);
}

/** One edit, applied. */
function applied(edit: WorkspaceEdit | undefined, text: string): string {
  const [change] = changeIn(edit)?.edits ?? [];
  if (change === undefined || !('newText' in change) || !('range' in change)) return 'no edit';
  const lines = text.split('\n');
  const at = ({ line, character }: Range['start']): number =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  return text.slice(0, at(change.range.start)) + change.newText + text.slice(at(change.range.end));
}
