// Completions as a client gets them: over the stream, in a file that is being typed, with what it can and cannot show.
import { describe, expect, test } from 'vitest';
import type { ClientCapabilities, CompletionItem, CompletionList, Hover } from 'vscode-languageserver/node';
import { type Client, PULLING } from './client.ts';
import { SLIP } from './corpora.ts';
import { useServer } from './server.ts';

const start = useServer();

const ABLE: ClientCapabilities = {
  ...PULLING,
  textDocument: {
    ...PULLING.textDocument,
    completion: {
      completionItem: {
        labelDetailsSupport: true,
        insertReplaceSupport: true,
        insertTextModeSupport: { valueSet: [1, 2] },
        documentationFormat: ['markdown', 'plaintext'],
      },
    },
  },
};

interface Asked {
  readonly list: CompletionList;
  readonly labels: readonly string[];
  /** The whole text once the item of this label is taken. */
  taken(label: string): string;
}

/** Opens the file with this text, in which `|` is the cursor, and asks there. */
async function ask(client: Client, marked: string, name = 'maker.facts.yaml'): Promise<Asked> {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  await client.openText(name, text);
  await client.pull(name);
  const textDocument = { uri: client.uri(name) };
  const before = text.slice(0, offset).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const found = await client.connection.sendRequest<CompletionList | null>('textDocument/completion', {
    textDocument,
    position,
  });
  const list = found ?? { isIncomplete: false, items: [] };
  const taken = (label: string): string => {
    const edit = list.items.find(item => item.label === label)?.textEdit;
    const range = edit === undefined ? undefined : 'range' in edit ? edit.range : edit.replace;
    if (edit === undefined || range === undefined)
      throw new Error(`no ${label} among ${list.items.map(item => item.label)}`);
    const lines = text.split('\n');
    const at = (line: number): number => lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0);
    const [from, to] = [at(range.start.line) + range.start.character, at(range.end.line) + range.end.character];
    return text.slice(0, from) + edit.newText + text.slice(to);
  };
  return { list, labels: list.items.map(({ label }) => label), taken };
}

const resolved = (client: Client, item: CompletionItem | undefined): Promise<CompletionItem> =>
  client.connection.sendRequest<CompletionItem>('completionItem/resolve', item);

const saidOf = ({ documentation }: CompletionItem): string =>
  typeof documentation === 'object' ? documentation.value : (documentation ?? '');

describe('completion', () => {
  test('in a file that is no YAML at the moment', async () => {
    const client = await start({ capabilities: ABLE });
    const { labels, list, taken } = await ask(client, 'facts:\n  - subject: 维洛|\n    event: "appr\n  - : {\n');
    expect(labels).toEqual(['Velorin']);
    expect(list.items[0]).toMatchObject({
      labelDetails: { description: 'velorin' },
      filterText: expect.stringContaining('VX-12'),
    });
    expect(taken('Velorin')).toBe('facts:\n  - subject: Velorin\n    event: "appr\n  - : {\n');
  });

  test('an item is told of once it is asked for, in the language of the client', async () => {
    const client = await start({ capabilities: ABLE, locale: 'zh-cn' });
    const names = await ask(client, 'facts:\n  - subject: Vel|\n');
    expect(saidOf(await resolved(client, names.list.items[0]))).toContain('VX-12');
    await client.close('maker.facts.yaml');
    const keys = await ask(client, 'facts:\n  - subject: Velorin\n    as|');
    const key = keys.list.items.find(({ label }) => label === 'as-of');
    expect(key?.detail).toBe('该值所对应的时间。');
    expect(saidOf(await resolved(client, key))).toMatch(/EDTF[\s\S]*```yaml\nas-of: 2022\n```/);
  });

  test('dates and sentences of the article, as it stands in the editor', async () => {
    const client = await start({ capabilities: ABLE });
    await client.open('maker.txt');
    await client.edit('maker.txt', '14 February', '16 February');
    const fact = 'facts:\n  - subject: VX-12\n    event: approved\n';
    const dates = await ask(client, `${fact}    date: |`);
    expect(dates.labels[0]).toBe('2025-02-16');
    await client.close('maker.facts.yaml');
    const quotes = await ask(client, `${fact}    quote:|\n`);
    expect(quotes.labels).toHaveLength(1);
    expect(quotes.taken(quotes.labels[0] ?? '')).toBe(
      `${fact}    quote: The FDA approved Velorin on 16 February 2025, says its maker.\n`,
    );
  });

  test('further lines keep the indentation that they are given, where the client keeps it', async () => {
    const able = await start({ capabilities: ABLE });
    const { list, taken } = await ask(able, 'art|\r\nfacts: []\r\n');
    expect(taken('article')).toBe('article:\r\n  \r\nfacts: []\r\n');
    expect(list.items[0]?.insertTextMode).toBe(1);
    const plain = await start();
    expect((await ask(plain, 'art|\n')).taken('article')).toBe('article:\n');
  });

  test('a client that can do little gets little', async () => {
    const client = await start();
    const { list } = await ask(client, 'facts:\n  - subject: Vel| Labs\n');
    const [item] = list.items;
    expect(item).toMatchObject({ label: 'Velorin', detail: 'velorin', textEdit: { newText: 'Velorin', range: {} } });
    expect(item).not.toHaveProperty('labelDetails');
    const told = await resolved(client, item);
    expect(told.documentation).toMatchObject({ kind: 'plaintext' });
  });

  test('what a client makes up as data is answered with the item as it is', async () => {
    const client = await start({ capabilities: ABLE });
    for (const data of [
      undefined,
      7,
      { uri: 'x' },
      { uri: client.uri('maker.txt'), about: { of: 'key', where: '__proto__', key: 'x' } },
      { uri: 'file:///etc/passwd', about: { of: 'entity', id: 'x' } },
    ])
      expect(await resolved(client, { label: 'x', data })).toEqual({
        label: 'x',
        ...(data === undefined ? {} : { data }),
      });
  });

  test('nothing in articles, in comments, and in files of no corpus', async () => {
    const client = await start({ capabilities: ABLE });
    expect((await ask(client, 'Vel|', 'maker.txt')).labels).toEqual([]);
    expect((await ask(client, '# Vel|', 'maker.facts.yaml')).labels).toEqual([]);
  });

  test('settings, with the vocabulary of now', async () => {
    const client = await start({ capabilities: ABLE, files: SLIP });
    const { labels, list } = await ask(
      client,
      'entities:\n  a: { classes: [ferry] }\n  b: { classes: [|] }\n',
      'corroborate.yaml',
    );
    expect(labels).toEqual(['ferry']);
    expect(list.isIncomplete).toBe(false);
  });
});

describe('hover on a key', () => {
  test('tells of the format where the file is no YAML, and in the language of the client', async () => {
    const client = await start({ capabilities: ABLE, locale: 'zh' });
    const text = 'facts:\n  - subject: "Velorin\n    rank: preferred\n';
    await client.openText('maker.facts.yaml', text);
    await client.pull('maker.facts.yaml');
    const textDocument = { uri: client.uri('maker.facts.yaml') };
    const found = await client.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument,
      position: { line: 2, character: 5 },
    });
    const told = typeof found.contents === 'object' && 'value' in found.contents ? found.contents.value : '';
    expect(told).toMatch(/\*\*rank\*\*: 矛盾双方[\s\S]*preferred[\s\S]*采信/);
    expect(found.range).toEqual({ start: { line: 2, character: 4 }, end: { line: 2, character: 8 } });
  });
});
