// Files and articles that are read on other threads: a corpus says the same, whatever becomes of the threads.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { nodePorts } from '../../../server/src/node/ports.ts';
import { nodeReaders } from '../../../server/src/node/readers.ts';
import { type FileJob, newJobReader, type Readers } from '../../../server/src/workspace/reading-jobs.ts';
import { Session } from '../../../server/src/workspace/session.ts';
import { makeCorpus } from '../../bench/make-corpus.ts';
import { bundled } from '../../support/bundle.ts';
import { type Folder, temporaryFolder } from '../../support/folder.ts';
import { root } from '../../support/root.ts';
import { OPTIONS } from '../../support/session.ts';

const OUT = fileURLToPath(new URL('out/test-threads', root));
const { files, planted } = makeCorpus(155);

beforeAll(async () => {
  mkdirSync(OUT, { recursive: true });
  await bundled('server/src/node/reader-thread.ts', `${OUT}/reader.js`);
});

test('what threads read is what one thread reads', async () => {
  const folder = await temporaryFolder({ ...Object.fromEntries(files), 'odd.txt': '中文。\u0000', 'gbk.md': GBK });
  const asked = { files: 0, articles: 0 };
  const read = await seenBy(folder, counting(threads(`${OUT}/reader.js`), asked));
  expect(read).toEqual(await seenBy(folder, undefined));
  expect(countsIn(read.findings)).toMatchObject(planted);
  expect(asked.files).toBeGreaterThan(300);
  expect(asked.articles).toBeGreaterThan(100);
});

test.each([
  ['at once', 'process.exit(1);'],
  ['with an error', `throw new Error('no memory');`],
  [
    'in the midst of it',
    `let left = 3; const on = port => port.on.bind(port); require('node:worker_threads').parentPort.on('message', () => { if ((left -= 1) === 0) process.exit(1); }); require('./reader.js');`,
  ],
])('threads that end %s leave the work to the main one', async (name, script) => {
  const folder = await temporaryFolder(Object.fromEntries(files));
  const path = `${OUT}/${name.replaceAll(' ', '-')}.js`;
  writeFileSync(path, script);
  const warned = new Promise(resolve => process.once('warning', resolve));
  const read = await seenBy(folder, threads(path));
  expect(countsIn(read.findings)).toMatchObject(planted);
  expect(read.complete).toBe(true);
  if (script.startsWith('throw')) await warned;
});

test('no script, no second core: no threads', () => {
  expect(nodeReaders({ script: `${OUT}/nothing.js`, cores: 4 })).toBeUndefined();
  expect(nodeReaders({ script: `${OUT}/reader.js`, cores: 1 })).toBeUndefined();
});

test('a file that changes between two looks at it is looked at once more', async () => {
  const folder = await temporaryFolder(Object.fromEntries(files));
  const path = '04/000004.txt';
  const text = 'Nothing of the kind was ever opened.';
  const read = await seenBy(
    folder,
    here(async job => (job.path === path ? folder.write(path, text) : undefined)),
  );
  expect(read).toEqual(await seenBy(folder, undefined));
});

test('a file that changes after it was read ahead, and before it is taken in, is read again', async () => {
  const folder = await temporaryFolder(Object.fromEntries(files));
  const path = '49/000149.facts.yaml';
  let session: Session | undefined;
  const readers = here(async job => {
    if (job.path !== path) return;
    await folder.write(path, 'facts: []\n');
    session?.diskChanged([{ path: folder.at(path), kind: 'changed' }]);
  });
  session = sessionWith(readers);
  expect(await seenAfterReading(session, folder)).toEqual(await seenBy(folder, undefined));
});

const GBK = new Uint8Array([0xd6, 0xd0, 0xce, 0xc4, 0xa1, 0xa3]);

function threads(script: string): Readers {
  const readers = nodeReaders({ script, cores: 3 });
  if (readers === undefined) throw new Error('no threads');
  return readers;
}

const counting = (readers: Readers, asked: { files: number; articles: number }): Readers => ({
  ...readers,
  async files(jobs) {
    const answers = await readers.files(jobs);
    asked.files += answers.filter(each => each !== undefined).length;
    return answers;
  },
  async articles(jobs, settings) {
    const answers = await readers.articles(jobs, settings);
    asked.articles += answers.filter(each => each !== undefined).length;
    return answers;
  },
});

/** On this thread, so that something can happen at a time that is known: after a file was read, before its article is. */
function here(after: (job: FileJob) => Promise<void>): Readers {
  // As two threads have it: the one that reads the article has not seen the file.
  const [reader, other] = [newJobReader(nodePorts()), newJobReader(nodePorts())];
  return {
    files: jobs =>
      Promise.all(
        jobs.map(async job => {
          const answer = await reader.file(job);
          await after(job);
          return answer;
        }),
      ),
    articles: (jobs, settings) => Promise.all(jobs.map(job => other.article(job, settings))),
  };
}

function sessionWith(readers: Readers | undefined): Session {
  const log = (level: string, message: string): void => {
    if (level === 'error') throw new Error(message);
  };
  return new Session({ ...nodePorts(), log, readers }, OPTIONS);
}

const seenBy = (folder: Folder, readers: Readers | undefined) => seenAfterReading(sessionWith(readers), folder);

async function seenAfterReading(session: Session, folder: Folder) {
  await session.setFolders([folder.root]);
  await session.idle();
  const snapshot = session.corpora()[0]?.snapshot;
  const paths = [...(snapshot?.paths() ?? [])].sort();
  return {
    complete: snapshot?.complete,
    files: paths.map(path => [path, snapshot?.file(path), snapshot?.claimsOf(path), snapshot?.findingsIn(path)]),
    findings: [...(snapshot?.findings() ?? [])].map(({ finding }) => finding.code).sort(),
  };
}

function countsIn(codes: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
