// While a large corpus is read, what somebody looks at is served: in the order of messages, whatever time it takes.
import { expect, test } from 'vitest';
import { makeCorpus } from '../bench/make-corpus.ts';
import type { Client } from './client.ts';
import { FACTS_ALONE } from './corpora.ts';
import { useServer } from './server.ts';

const start = useServer();
const { files } = makeCorpus(1_000);

/** The last but one of all files, and its article. */
const OPEN = '49/000999.facts.yaml';
const COMPANION = '49/000999.txt';

test('an open file late in the alphabet is answered for before the reading is done, and so is its article', async () => {
  const client = await startedWithOpen(OPEN);
  expect(await hoverOn(client, OPEN, 'opened')).toContain('Bridge');
  expect(await hoverOn(client, COMPANION, 'was opened')).toContain('Bridge');
  expect(isRead(client), 'the reading').toBe(false);
});

test('what is typed meanwhile is answered for while the rest is read', async () => {
  const client = await startedWithOpen(OPEN);
  await hoverOn(client, OPEN, 'opened');
  let before = /date: \d{4}-06-\d\d/.exec(files.get(OPEN) ?? '')?.[0] ?? '';
  for (const day of ['12', '13', '14']) {
    await client.edit(OPEN, before, `date: 1999-06-${day}`);
    before = `date: 1999-06-${day}`;
  }
  await hoverOn(client, OPEN, '1999-06-14', text => text.includes('1999-06-14'));
  expect(isRead(client), 'the reading').toBe(false);
});

/** A server that begins to read once it has been told of the open file. */
async function startedWithOpen(name: string): Promise<Client> {
  let answer = (): void => undefined;
  const opened = new Promise<void>(resolve => {
    answer = resolve;
  });
  const client = await start({
    files: Object.fromEntries(files),
    prepare: connection => {
      connection.onRequest('window/workDoneProgress/create', () => null);
      connection.onRequest('workspace/configuration', () => opened.then(() => [FACTS_ALONE]));
    },
  });
  await client.open(name);
  answer();
  return client;
}

/** Asks on and on, as somebody does who moves the mouse, until there is such an answer. */
async function hoverOn(
  client: Client,
  name: string,
  words: string,
  isWanted: (text: string) => boolean = () => true,
): Promise<string> {
  const asked = { textDocument: { uri: client.uri(name) }, position: client.position(name, words) };
  for (;;) {
    const answer = await client.connection.sendRequest('textDocument/hover', asked).catch(() => null);
    const text = answer === null ? '' : JSON.stringify(answer);
    if (text !== '' && isWanted(text)) return text;
  }
}

const isRead = ({ heard }: Client): boolean =>
  heard.some(({ method, params }) => method === '$/progress' && JSON.stringify(params).includes('"kind":"end"'));
