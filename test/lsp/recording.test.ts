// Words of an article become a fact or a quote, as a client asks for it, from the texts that its user sees.
import { expect, test } from 'vitest';
import type {
  NewSettingsResult,
  QuoteResult,
  RecordResult,
  RecordTargetsResult,
} from '../../server/src/lsp/protocol.ts';
import { type Client, PULLING } from './client.ts';
import { SETTINGS } from './corpora.ts';
import { useServer } from './server.ts';

const startServer = useServer();

const WORDS = 'The FDA approved Velorin in May 2024.';
const FILES = {
  'corroborate.yaml': SETTINGS,
  'harbour.txt': `Harbour notes. 🚢 ${WORDS}\n`,
  'all.facts.yaml': 'facts:\n  - subject: Velorin\n    event: launched\n',
};
const READING = { settings: {}, files: FILES, capabilities: PULLING };

const start = (): Promise<Client> => startServer(READING);

async function record(client: Client, target: string, words: string, behind?: string): Promise<RecordResult> {
  const range = {
    start: client.position('harbour.txt', words),
    end: client.position('harbour.txt', words, words.length),
  };
  return await client.connection.sendRequest<RecordResult>('corroborate/record', {
    textDocument: { uri: client.uri(target) },
    article: client.uri('harbour.txt'),
    range,
    ...(behind === undefined ? {} : { position: client.position(target, behind) }),
  });
}

test('the files that can take it are named, and the one that is made first', async () => {
  const client = await start();
  const uri = client.uri('harbour.txt');
  const { targets } = await client.connection.sendRequest<RecordTargetsResult>('corroborate/recordTargets', { uri });
  expect(targets).toEqual([
    { uri: client.uri('harbour.facts.yaml'), path: 'harbour.facts.yaml', exists: false },
    { uri: client.uri('all.facts.yaml'), path: 'all.facts.yaml', exists: true },
  ]);
});

test('a file that was just made and is empty gets all that a companion needs', async () => {
  const client = await start();
  await client.write('harbour.facts.yaml', '');
  await client.open('harbour.facts.yaml');
  const { recorded } = await record(client, 'harbour.facts.yaml', WORDS);
  expect(recorded?.text).toBe(`facts:
  - subject: Velorin
    event: approved
    by: FDA
    date: 2024-05
    quote: ${WORDS}
`);
  expect(recorded?.snippet).toMatch(/^facts:\n {2}- subject: \$\{1:Velorin\}\n/);
});

test('what is unsaved counts, in the article and in the fact file', async () => {
  const client = await start();
  await client.open('harbour.txt');
  await client.open('all.facts.yaml');
  await client.edit('harbour.txt', 'May 2024', 'June 2024');
  await client.edit('all.facts.yaml', 'event: launched', 'event: founded');
  const { recorded } = await record(client, 'all.facts.yaml', WORDS.replace('May', 'June'), 'founded');
  expect(recorded?.text).toContain('date: 2024-06');
  expect(recorded?.text).toContain('article: harbour.txt');
  expect(recorded?.range.start.line).toBe(2);
});

test('nothing comes of a file of no corpus, or of what is no article', async () => {
  const client = await start();
  expect(await record(client, 'elsewhere.txt', WORDS)).toEqual({});
  const uri = client.uri('all.facts.yaml');
  const targets = await client.connection.sendRequest('corroborate/recordTargets', { uri });
  expect(targets).toEqual({ targets: [] });
});

test('words as a quote', async () => {
  const client = await start();
  const ask = (words: string) =>
    client.connection.sendRequest<QuoteResult>('corroborate/quote', {
      textDocument: { uri: client.uri('all.facts.yaml') },
      position: { line: 3, character: 0 },
      words,
    });
  expect(await ask(WORDS)).toEqual({});
  await client.open('all.facts.yaml');
  await client.edit('all.facts.yaml', 'event: launched\n', 'event: launched\n    quote: ');
  const { text } = await client.connection.sendRequest<QuoteResult>('corroborate/quote', {
    textDocument: { uri: client.uri('all.facts.yaml') },
    position: { line: 3, character: 11 },
    words: 'It was: there',
  });
  expect(text).toBe("'It was: there'");
});

test('what a corpus may begin with is proposed for folders of the workspace, and for no other', async () => {
  const client = await start();
  const ask = (folder: string) =>
    client.connection.sendRequest<NewSettingsResult>('corroborate/newSettings', { folder });
  expect((await ask(client.uri(''))).text).toMatch(/^version: 1\n/);
  expect(await ask('file:///')).toEqual({});
  expect(await ask('http://example.org/')).toEqual({});
});

test('parameters that make no sense are refused', async () => {
  const client = await start();
  const textDocument = { uri: client.uri('all.facts.yaml') };
  for (const method of ['corroborate/record', 'corroborate/quote'])
    await expect(client.connection.sendRequest(method, { textDocument, position: 3 })).rejects.toMatchObject({
      code: -32602,
    });
});
