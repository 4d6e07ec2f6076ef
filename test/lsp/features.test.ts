// What an editor asks about the place of the cursor, answered by the built server.

import { describe, expect, test } from 'vitest';
import type { Hover, Location, LocationLink } from 'vscode-languageserver/node';
import { type Client, PULLING } from './client.ts';
import { SETTINGS, SLIP } from './corpora.ts';
import { useServer } from './server.ts';

const start = useServer();

async function ask<T>(client: Client, method: string, name: string, words: string, offset = 0, more = {}): Promise<T> {
  await client.pull(name);
  const textDocument = { uri: client.uri(name) };
  return client.connection.sendRequest<T>(method, {
    textDocument,
    position: client.position(name, words, offset),
    ...more,
  });
}

async function hover(client: Client, name: string, words: string, offset = 0): Promise<string> {
  const found = await ask<Hover | null>(client, 'textDocument/hover', name, words, offset);
  const contents = found?.contents;
  return typeof contents === 'object' && 'value' in contents ? contents.value : '';
}

/** The words that a place covers, after the name of its file. */
function wordsAt(client: Client, uri: string, range: Location['range'], text: string): string {
  const lines = text.split('\n');
  const name = uri.slice(client.uri('').length).replace(/^\//, '');
  const { start: from, end } = range;
  if (from.line !== end.line) return `${name}:${from.line}-${end.line}`;
  return `${name}:${lines[from.line]?.slice(from.character, end.character)}`;
}

const textOf = (client: Client, uri: string): string => {
  const name = Object.keys(SLIP).find(each => client.uri(each) === uri) ?? '';
  const text = SLIP[name];
  return typeof text === 'string' ? text : '';
};

const places = (client: Client, found: readonly Location[] | null): readonly string[] =>
  (found ?? []).map(({ uri, range }) => wordsAt(client, uri, range, textOf(client, uri)));

const targets = (client: Client, found: readonly LocationLink[] | null): readonly string[] =>
  (found ?? []).map(({ targetUri, targetSelectionRange }) =>
    wordsAt(client, targetUri, targetSelectionRange, textOf(client, targetUri)),
  );

describe('hover', () => {
  test('on a fact lays its sources side by side, with how they were read and what contradicts them', async () => {
    const client = await start();
    const told = await hover(client, 'maker.facts.yaml', '2025-02-15');
    expect(told).toContain('| Source | Tier | Says | Read as |');
    expect(told).toMatch(/Velor Labs.*\| company \| 2025-02-15 \| 15 February 2025 \|/);
    expect(told).toMatch(/Harbour Weekly.*\| press \| 2025-02-14 \| 14 February 2025 \|/);
    expect(told).toContain('**conflicting-date**');
    expect(told).toContain('> **The FDA approved Velorin on 14 February 2025**, says its maker.');
  });

  test('on a key says what it means, and goes on with the fact', async () => {
    const client = await start();
    const told = await hover(client, 'maker.facts.yaml', 'date: 2025-02-15', 1);
    expect(told).toContain('**date**: When it happened');
    expect(told).toContain('| Source |');
  });

  test('on a name gives its names and its claims in time order', async () => {
    const client = await start();
    const told = await hover(client, 'maker.facts.yaml', 'VX-12');
    expect(told).toContain('#### Velorin (velorin)');
    expect(told).toContain('维洛林');
    expect(told.indexOf('14 February 2025')).toBeLessThan(told.indexOf('15 February 2025'));
    expect(await hover(client, 'maker.facts.yaml', 'by: FDA', 5)).toContain('Food and Drug Administration');
  });

  test('on a sentence of an article names the facts that cite it and what contradicts it', async () => {
    const client = await start();
    const told = await hover(client, 'harbour.txt', 'learned');
    expect(told).toContain('harbour-approval');
    expect(told).toContain('**conflicting-date**');
    expect(await hover(client, 'maker.txt', 'Sales')).toBe('');
  });

  test('on a declaration, and on a key of the settings', async () => {
    const client = await start();
    expect(await hover(client, 'corroborate.yaml', 'velorin')).toContain('**Claims in time order**');
    expect(await hover(client, 'corroborate.yaml', 'classes')).toContain('**classes**: The classes');
  });

  test('says why claims that look alike do not clash', async () => {
    const files = {
      'corroborate.yaml': SETTINGS,
      'all.facts.yaml': `facts:
  - { subject: Velorin, event: approved, by: FDA, date: 2025-02-14 }
  - { subject: Velorin, event: approved, by: EMA, date: 2025-06-01 }
  - { subject: Velorin, event: approved, by: FDA, date: 2025-02 }
`,
    };
    const client = await start({ files });
    const told = await hover(client, 'all.facts.yaml', '2025-02-14');
    expect(told).toContain('who did it is European Medicines Agency, not');
    expect(told).toContain('2025-02-14 lies within 2025-02: they agree');
  });

  test('brings no link, picture, HTML or command out of a text', async () => {
    const hostile = '[x](command:a) ![y](http://e.vil/z.png) <img src=q> www.evil.example `tick` | cell\u202E';
    const files = {
      'a.txt': `Plain words. Velorin was approved ${hostile}. The end.\n`,
      'a.facts.yaml': `article: { title: ${JSON.stringify(hostile)}, tier: press }
facts:
  - { subject: ${JSON.stringify(hostile)}, event: approved, date: 2025, quote: Velorin was approved }
`,
    };
    const client = await start({ files });
    for (const words of ['approved', '[x]']) {
      const told = await hover(client, 'a.facts.yaml', words, 1);
      expect(told).not.toBe('');
      // What a key means is told by us, with an example.
      const theirs = told.replace(/```yaml\n[^`]*\n```/, '');
      expect(theirs.replaceAll(/\\[\\[\]`<>&*_|~@:.]/g, '')).not.toMatch(/[[\]<`]|:\/\/|www\.|\u202E/);
    }
  });

  test('is plain text for a client that renders no Markdown, and Chinese for a Chinese one', async () => {
    const capabilities = {
      ...PULLING,
      textDocument: { ...PULLING.textDocument, hover: { contentFormat: ['plaintext'] } },
    };
    const client = await start({ capabilities: JSON.parse(JSON.stringify(capabilities)), locale: 'zh-cn' });
    const told = await hover(client, 'maker.facts.yaml', '2025-02-15');
    expect(told).toContain('来源 · 层级 · 说法 · 读作');
    expect(told).not.toContain('**');
  });
});

describe('definition', () => {
  test('leads from any key of a fact to the words it cites', async () => {
    const client = await start();
    const cited = 'harbour.txt:Velorin was approved by the FDA on 14 February 2025';
    for (const key of [
      'subject: Velorin',
      'event: approved',
      'by: FDA',
      'date: 2025-02-14',
      'quote: Vel',
      'id: harb',
    ]) {
      const found = await ask<LocationLink[]>(client, 'textDocument/definition', 'harbour.facts.yaml', key);
      expect(targets(client, found)).toEqual([cited]);
      expect(found[0]?.originSelectionRange?.start).toEqual(client.position('harbour.facts.yaml', key));
    }
  });

  test('leads from a name to its declaration as well', async () => {
    const client = await start();
    const found = await ask<LocationLink[]>(client, 'textDocument/definition', 'maker.facts.yaml', 'VX-12');
    expect(targets(client, found)).toEqual([
      'corroborate.yaml:velorin',
      'maker.txt:The FDA approved Velorin on 14 February 2025',
    ]);
  });

  test('leads from the header to the article', async () => {
    const client = await start();
    const found = await ask<LocationLink[]>(client, 'textDocument/definition', 'maker.facts.yaml', 'publisher');
    expect(found.map(({ targetUri }) => targetUri)).toEqual([client.uri('maker.txt')]);
  });

  test('leads from a cited sentence to its facts, and from others nowhere', async () => {
    const client = await start();
    const found = await ask<LocationLink[]>(client, 'textDocument/definition', 'maker.txt', 'says its maker');
    expect(targets(client, found)).toEqual(['maker.facts.yaml:VX-12']);
    expect(await ask(client, 'textDocument/definition', 'maker.txt', 'Sales')).toEqual([]);
  });

  test('gives plain places to a client without links', async () => {
    const capabilities = { ...PULLING, textDocument: { ...PULLING.textDocument, definition: {} } };
    const client = await start({ capabilities });
    const found = await ask<Location[]>(client, 'textDocument/definition', 'maker.facts.yaml', 'date: 2025');
    expect(places(client, found)).toEqual(['maker.txt:The FDA approved Velorin on 14 February 2025']);
  });
});

describe('references and highlights', () => {
  test('of a fact are every claim of its occurrence', async () => {
    const client = await start();
    const at = { context: { includeDeclaration: false } };
    const found = await ask<Location[]>(
      client,
      'textDocument/references',
      'maker.facts.yaml',
      'event: approved',
      8,
      at,
    );
    expect(places(client, found)).toEqual(['harbour.facts.yaml:2025-02-14', 'maker.facts.yaml:2025-02-15']);
  });

  test('of a name are all that mention it, with its declaration', async () => {
    const client = await start();
    const at = { context: { includeDeclaration: true } };
    const found = await ask<Location[]>(client, 'textDocument/references', 'maker.facts.yaml', 'VX-12', 1, at);
    expect(places(client, found)).toEqual([
      'corroborate.yaml:velorin',
      'harbour.facts.yaml:Velorin',
      'maker.facts.yaml:VX-12',
    ]);
  });

  test('of the words that one occurrence is cited for', async () => {
    const client = await start();
    const found = await ask<Location[]>(client, 'textDocument/documentHighlight', 'maker.txt', 'FDA');
    expect(found.map(({ range }) => range.start)).toEqual([client.position('maker.txt', 'The FDA')]);
  });
});

describe('the structure of a file', () => {
  test('outline, folding and links', async () => {
    const client = await start();
    await client.pull('maker.facts.yaml');
    const textDocument = { uri: client.uri('maker.facts.yaml') };
    const outline = await client.connection.sendRequest<{ name: string; detail: string }[]>(
      'textDocument/documentSymbol',
      { textDocument },
    );
    expect(outline.map(({ name, detail }) => [name, detail])).toEqual([
      ['Velorin approved', 'Velor Labs · 2025-03-01'],
      ['VX-12 · approved', 'FDA · 2025-02-15'],
    ]);
    const folding = await client.connection.sendRequest('textDocument/foldingRange', { textDocument });
    expect(folding).toEqual([
      { startLine: 0, endLine: 5 },
      { startLine: 7, endLine: 11 },
    ]);
    const links = await client.connection.sendRequest<{ target: string }[]>('textDocument/documentLink', {
      textDocument,
    });
    expect(links.map(({ target }) => target)).toEqual(['https://example.org/velorin']);
  });

  test('links lead to articles that are there, and never out of the corpus', async () => {
    const files = {
      'deep/a.txt': 'Some words.\n',
      'deep/all.facts.yaml': `facts:
  - subject: A
    event: founded
    sources:
      - { article: a.txt, quote: Some words }
      - { article: ../../../etc/passwd }
      - { article: gone.txt }
`,
    };
    const client = await start({ files });
    await client.pull('deep/all.facts.yaml');
    const links = await client.connection.sendRequest<{ target: string }[]>('textDocument/documentLink', {
      textDocument: { uri: client.uri('deep/all.facts.yaml') },
    });
    expect(links.map(({ target }) => target)).toEqual([client.uri('deep/a.txt')]);
  });

  test('an outline of an article holds its cited passages; a flat one for a client that wants it', async () => {
    const client = await start({ capabilities: {} });
    await client.until(() => client.diagnostics('maker.txt') !== undefined, 'the corpus');
    const found = await client.connection.sendRequest<{ name: string }[]>('textDocument/documentSymbol', {
      textDocument: { uri: client.uri('maker.txt') },
    });
    expect(found.map(({ name }) => name)).toEqual(['maker.txt', 'Velorin · approval']);
  });

  test('symbols of the workspace are entities and facts, by any of their names', async () => {
    const client = await start();
    await client.pull('maker.facts.yaml');
    const find = async (query: string): Promise<readonly string[]> =>
      (await client.connection.sendRequest<{ name: string }[]>('workspace/symbol', { query })).map(({ name }) => name);
    expect(await find('')).toEqual(['Velorin', 'harbour-approval', 'VX-12 · approved']);
    expect(await find('维洛林')).toEqual(['Velorin']);
    expect(await find('vx-12 fda')).toEqual(['VX-12 · approved']);
    expect(await find('nothing of the kind')).toEqual([]);
  });
});

describe('what is our own', () => {
  test('passages say how sources stand, and word comes when that changes', async () => {
    const client = await start();
    await client.pull('maker.txt');
    await client.open('maker.txt');
    const ask = () =>
      client.connection.sendRequest<{ passages: { state: string }[] }>('corroborate/passages', {
        uri: client.uri('maker.txt'),
      });
    expect((await ask()).passages.map(({ state }) => state)).toEqual(['contradicted']);
    await client.open('maker.facts.yaml');
    await client.edit('maker.facts.yaml', '2025-02-15', '2025-02-14');
    await client.until(() => client.heard.some(({ method }) => method === 'corroborate/passagesChanged'), 'the change');
    expect((await ask()).passages.map(({ state }) => state)).toEqual(['agreed']);
  });

  test('status counts what a corpus holds, and is told when it changes', async () => {
    const client = await start();
    const last = (): unknown =>
      client.heard.findLast(({ method }) => method === 'corroborate/status')?.params ?? { corpora: [] };
    await client.until(() => JSON.stringify(last()).includes('"reading":false'), 'the corpus');
    expect(last()).toMatchObject({
      corpora: [{ root: client.uri(''), contradictions: 1, facts: 2, articles: 2, readInPart: 0 }],
    });
    await client.open('maker.facts.yaml');
    await client.edit('maker.facts.yaml', '2025-02-15', '2025-02-14');
    await client.until(() => JSON.stringify(last()).includes('"contradictions":0'), 'no contradiction');
  });
});
