// Corpora that are kept between two runs of the server, over the real stream: what a second window, a restart and a server
// that was killed find.
import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { makeCorpus } from '../bench/make-corpus.ts';
import { type Folder, temporaryFolder } from '../support/folder.ts';
import type { Client } from './client.ts';
import { useServer } from './server.ts';

const start = useServer();

const { files } = makeCorpus(50);
/** Dates the opening otherwise than the four before it. */
const ODD = '04/000004.facts.yaml';
const SIDE = '00/000000.facts.yaml';

test('a server that starts again says what has come of a change that no server saw', async () => {
  const { folder, cache } = await folders();
  const first = await readBy(folder, cache.root);
  expect(await codesIn(first, ODD)).toContain('conflicting-date');
  await first.stop();
  expect(await readdir(cache.root)).toHaveLength(1);
  const odd = await readFile(folder.at(ODD), 'utf8');
  const year = Number(/date: (\d+)-06-11/.exec(odd)?.[1]);
  await folder.write(ODD, odd.replaceAll(`${year}-06-11`, `${year - 1}-06-10`));
  const second = await readBy(folder, cache.root);
  expect(await codesIn(second, SIDE)).not.toContain('conflicting-date');
  expect(await codesIn(second, ODD)).toContain('quote-altered');
});

test('two windows on one corpus, and a server that was killed while it kept: the next says the same', async () => {
  const { folder, cache } = await folders();
  const both = await Promise.all([readBy(folder, cache.root), readBy(folder, cache.root)]);
  const expected = await seen(both[0]);
  expect(await seen(both[1])).toEqual(expected);
  for (const { process: server } of both)
    await new Promise(resolve => {
      server.once('exit', resolve).kill('SIGKILL');
    });
  const next = await readBy(folder, cache.root);
  expect(await seen(next)).toEqual(expected);
  await next.stop();
  expect(await seen(await readBy(folder, cache.root))).toEqual(expected);
});

test('a client that names no folder, or none that is whole, has nothing kept', async () => {
  const { folder } = await folders();
  for (const cacheFolder of [undefined, 'cache', 7]) {
    const client = await readBy(folder, cacheFolder);
    expect(await codesIn(client, ODD)).toContain('conflicting-date');
    await client.stop();
  }
  expect((await readdir(folder.root)).sort()).toEqual([...new Set([...files.keys()].map(topOf))].sort());
});

const topOf = (path: string): string => path.split('/')[0] ?? '';

async function folders(): Promise<{ readonly folder: Folder; readonly cache: Folder }> {
  return { folder: await temporaryFolder(Object.fromEntries(files)), cache: await temporaryFolder({}) };
}

/** Once its corpus has been read. */
async function readBy(folder: Folder, cache: unknown): Promise<Client> {
  const client = await start({
    files: {},
    folder: folder.root,
    settings: {},
    initializationOptions: { cacheFolder: cache },
  });
  const pulled = client.pullWorkspace();
  await client.until(() => pulled.parts.length > 0, 'the diagnostics of the workspace');
  return client;
}

const codesIn = async (client: Client, path: string): Promise<readonly unknown[]> =>
  (await client.pull(path)).map(({ code }) => code);

/** What is told of every file, in short. */
async function seen(client: Client): Promise<readonly string[]> {
  const told: string[] = [];
  for (const path of files.keys())
    for (const { code, range } of await client.pull(path)) told.push(`${path}:${range.start.line + 1} ${code}`);
  return told;
}
