// A corpus that was left by one session and is taken up by the next: what is read again, and that it says the same.
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodePorts } from '../../../server/src/node/ports.ts';
import { nodeStore } from '../../../server/src/node/store.ts';
import type { SnapshotOptions } from '../../../server/src/workspace/change.ts';
import { Session } from '../../../server/src/workspace/session.ts';
import { makeCorpus } from '../../bench/make-corpus.ts';
import { type Folder, temporaryFolder } from '../../support/folder.ts';
import { OPTIONS } from '../../support/session.ts';

const ARTICLES = 50;
const { files, factFiles } = makeCorpus(ARTICLES);
const SOME_FACTS = factFiles[7] ?? '';
const textOf = (path: string): string => files.get(path) ?? '';

const EDITS: readonly (readonly [what: string, edit: (folder: Folder) => Promise<void>, filesRead: number])[] = [
  ['nothing', async () => undefined, 0],
  ['a fact file', folder => folder.write(SOME_FACTS, textOf(SOME_FACTS).replace('-06-10', '-07-04')), 1],
  ['an article', folder => folder.write('02/000002.txt', 'Nothing of the kind was ever opened.'), 1],
  ['an article that is gone', folder => folder.remove('03/000003.txt'), 1],
  ['a new fact file', folder => folder.write('new.facts.yaml', 'facts: []\n'), 1],
  [
    'the settings',
    folder => folder.write('corroborate.yaml', `${textOf('corroborate.yaml')}rules: { conflicting-date: error }\n`),
    1,
  ],
  ['the settings are gone', folder => folder.remove('corroborate.yaml'), 1],
];

test.each(EDITS)('changed meanwhile: %s', async (_, edit, filesRead) => {
  const folder = await temporaryFolder({ ...Object.fromEntries(files) });
  const cache = await temporaryFolder({});
  await readAndKeep(folder, cache);
  await edit(folder);
  const [kept, fresh] = [await readAndKeep(folder, cache), await read(folder, undefined)];
  expect(seenIn(kept)).toEqual(seenIn(fresh));
  expect(kept.corpora()[0]?.work.filesRead).toBe(filesRead);
});

test.each([
  ['severities', { ...OPTIONS, rules: { 'conflicting-date': 'error' } }],
  ['no prose', { ...OPTIONS, prose: false }],
  ['another day', { ...OPTIONS, today: '2031-01-01' }],
] as const)('under other options: %s', async (_, options) => {
  const folder = await temporaryFolder({ ...Object.fromEntries(files) });
  const cache = await temporaryFolder({});
  await readAndKeep(folder, cache);
  const [kept, fresh] = [await read(folder, cache, options), await read(folder, undefined, options)];
  expect(seenIn(kept)).toEqual(seenIn(fresh));
  expect(kept.corpora()[0]?.work.filesRead).toBe(0);
  expect(kept.corpora()[0]?.snapshot.settings).toEqual(fresh.corpora()[0]?.snapshot.settings);
});

test('what was kept and is damaged is as if there were none', async () => {
  const folder = await temporaryFolder({ ...Object.fromEntries(files) });
  const cache = await temporaryFolder({});
  await readAndKeep(folder, cache);
  for (const name of await readdir(cache.root)) await writeFile(join(cache.root, name), 'torn');
  const [again, fresh] = [await read(folder, cache), await read(folder, undefined)];
  expect(seenIn(again)).toEqual(seenIn(fresh));
  expect(again.corpora()[0]?.work.filesRead).toBe(files.size);
});

test('an editor that opens a changed file while the corpus is being taken up sees its buffer', async () => {
  const folder = await temporaryFolder({ ...Object.fromEntries(files) });
  const cache = await temporaryFolder({});
  await readAndKeep(folder, cache);
  const session = sessionOn(cache, OPTIONS);
  session.open(folder.at(SOME_FACTS), 'facts: []\n', 1);
  await session.setFolders([folder.root]);
  await session.idle();
  const corpus = session.corpora()[0];
  expect([...(corpus?.snapshot.paths() ?? [])]).toHaveLength(files.size);
  const summary = [...(corpus?.snapshot.paths() ?? [])].find(path => path === SOME_FACTS);
  expect(summary && corpus?.snapshot.claimsOf(summary)?.claims).toEqual([]);
});

/** What no disk has: an editor brings it back when it starts again. */
const TYPED = 'Unsaved was opened to traffic on 11 June 1960.\n';

test.each([
  [
    'a fact that cites it',
    'typed.facts.yaml',
    'facts:\n  - { subject: Unsaved, event: opened, quote: on 11 June 1960 }\n',
    {},
  ],
  [
    'the words it is read by',
    'corroborate.yaml',
    textOf('corroborate.yaml').replace('entities:', 'entities:\n  u: { name: Unsaved }'),
    {},
  ],
  ['options', 'corroborate.yaml', textOf('corroborate.yaml'), { prose: false }],
] as const)(
  'a buffer that was never saved keeps its words where %s changed meanwhile',
  async (_, path, text, given) => {
    const folder = await temporaryFolder({ ...Object.fromEntries(files), 'typed.facts.yaml': 'facts: []\n' });
    const cache = await temporaryFolder({});
    const begun = async (store: Folder | undefined, options: SnapshotOptions = OPTIONS): Promise<Session> => {
      const session = sessionOn(store, options);
      session.open(folder.at('typed.txt'), TYPED, 1);
      await session.setFolders([folder.root]);
      await session.idle();
      return session;
    };
    await (await begun(cache, { ...OPTIONS, ...given })).keep();
    await folder.write(path, text);
    expect(seenIn(await begun(cache))).toEqual(seenIn(await begun(undefined)));
  },
);

test('a few files are not worth a place on the disk', async () => {
  const folder = await temporaryFolder({ 'a.txt': 'Nothing.', 'a.facts.yaml': 'facts: []\n' });
  const cache = await temporaryFolder({});
  await readAndKeep(folder, cache);
  expect(await readdir(cache.root)).toEqual([]);
});

test('a corpus of which nothing was read anew is not written again', async () => {
  const folder = await temporaryFolder({ ...Object.fromEntries(files) });
  const cache = await temporaryFolder({});
  await readAndKeep(folder, cache);
  const [name = ''] = await readdir(cache.root);
  const session = await read(folder, cache);
  await cache.remove(name);
  await session.keep();
  expect(await readdir(cache.root)).toEqual([]);
});

function sessionOn(cache: Folder | undefined, options: SnapshotOptions): Session {
  const store = cache && nodeStore({ folder: cache.root, engine: () => 'of the test' });
  const log = (level: string, message: string): void => {
    if (level === 'error') throw new Error(message);
  };
  return new Session({ ...nodePorts(), log, store }, options);
}

async function read(folder: Folder, cache: Folder | undefined, options: SnapshotOptions = OPTIONS): Promise<Session> {
  const session = sessionOn(cache, options);
  await session.setFolders([folder.root]);
  return session;
}

async function readAndKeep(folder: Folder, cache: Folder): Promise<Session> {
  const session = await read(folder, cache);
  await session.keep();
  return session;
}

function seenIn(session: Session) {
  const [corpus, ...others] = session.corpora();
  expect(others).toEqual([]);
  const snapshot = corpus?.snapshot;
  const paths = [...(snapshot?.paths() ?? [])].sort();
  return {
    complete: snapshot?.complete,
    files: paths.map(path => [path, snapshot?.file(path), snapshot?.claimsOf(path), snapshot?.findingsIn(path)]),
    findings: [...(snapshot?.findings() ?? [])].map(each => JSON.stringify(each)).sort(),
  };
}
