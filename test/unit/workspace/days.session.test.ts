// Whatever somebody does to a corpus in an editor, and however much of it at once: what a session then says is what one says
// that starts now, with the same folders and the same buffers.
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodePorts } from '../../../server/src/node/ports.ts';
import { nodeStore } from '../../../server/src/node/store.ts';
import type { Log, Store } from '../../../server/src/ports.ts';
import { type Corpus, type DiskEvent, Session } from '../../../server/src/workspace/session.ts';
import { type Folder, temporaryFolder } from '../../support/folder.ts';
import { type Deed, deed } from '../../support/random-steps.ts';
import { runs, stepsDone } from '../../support/seed.ts';
import { OPTIONS } from '../../support/session.ts';

const HOURS = 3_600_000;

test('what is typed, saved, renamed, opened and started anew', { timeout: 24 * HOURS }, async () => {
  const ground = await temporaryFolder({});
  const done = fc.record({ deed, isAwaited: fc.boolean() });
  const deeds = fc.array(done, { minLength: 10, maxLength: 40 });
  let day = 0;
  const days = fc.asyncProperty(fc.boolean(), deeds, async (isLarge, all) => {
    day += 1;
    const desk = await newDesk(ground, `${day}`, isLarge ? FILLING : []);
    for (const { deed: each, isAwaited } of all) {
      await perform(desk, each);
      if (isAwaited) await desk.session.idle();
    }
    await checkAsIfFresh(desk);
    await rm(ground.at(`${day}`), { recursive: true, force: true });
    stepsDone(all.length);
  });
  await fc.assert(days, { numRuns: runs(12) });
});

/** Enough files for a corpus to be kept between two sessions. */
const FILLING = Array.from({ length: 100 }, (_, at) => `z/${at}.txt`);

interface Desk {
  /** Absolute. */
  readonly root: string;
  readonly store: Store;
  /** What an editor holds, by path. */
  readonly buffers: Map<string, string>;
  readonly bugs: string[];
  folders: readonly string[];
  session: Session;
}

async function newDesk(ground: Folder, day: string, filling: readonly string[]): Promise<Desk> {
  await ground.write(`${day}/`, '');
  for (const path of filling) await ground.write(`${day}/${path}`, 'Nothing was opened.\n');
  const root = ground.at(day);
  const store = nodeStore({ folder: ground.at(`${day}/.kept`), engine: () => 'this one' });
  const bugs: string[] = [];
  const desk: Desk = { root, store, buffers: new Map(), bugs, folders: [''], session: newSession(store, bugs) };
  await begin(desk, desk.session);
  return desk;
}

function newSession(store: Store | undefined, bugs: string[]): Session {
  const log: Log = (level, message) => void (level === 'error' && bugs.push(message));
  return new Session({ ...nodePorts(), log, store }, OPTIONS);
}

const at = ({ root }: Desk, path: string): string => (path === '' ? root : `${root}/${path}`);

/** As a client does: its folders, and what it holds open. */
async function begin(desk: Desk, session: Session): Promise<void> {
  for (const [path, text] of desk.buffers) session.open(at(desk, path), text, 1);
  await session.setFolders(desk.folders.map(each => at(desk, each)));
}

async function perform(desk: Desk, done: Deed): Promise<void> {
  switch (done.kind) {
    case 'type':
      return done.text === undefined ? close(desk, done.path) : type(desk, done.path, done.text);
    case 'save':
      return done.text === undefined ? remove(desk, done.path) : save(desk, done.path, done.text);
    case 'close':
      return close(desk, done.path);
    case 'rename':
      return move(desk, done.from, done.to);
    case 'folders':
      desk.folders = done.folders;
      return desk.session.setFolders(desk.folders.map(each => at(desk, each)));
    case 'restart':
      return restart(desk, done.isKept);
  }
}

function type(desk: Desk, path: string, text: string): void {
  const isOpen = desk.buffers.has(path);
  desk.buffers.set(path, text);
  if (isOpen) desk.session.change(at(desk, path), text, version());
  else desk.session.open(at(desk, path), text, version());
}

/** Only ever grows, as each document's does. */
const version = (
  (last = 1) =>
  () =>
    (last += 1)
)();

function close(desk: Desk, path: string): void {
  if (desk.buffers.delete(path)) desk.session.close(at(desk, path));
}

/** Of a file that is open, what is typed; of another, what somebody else writes. */
async function save(desk: Desk, path: string, text: string): Promise<void> {
  if (desk.buffers.has(path)) type(desk, path, text);
  const kind = existsSync(at(desk, path)) ? 'changed' : 'created';
  await mkdir(dirname(at(desk, path)), { recursive: true });
  await writeFile(at(desk, path), text);
  tell(desk, [[path, kind]]);
}

async function remove(desk: Desk, path: string): Promise<void> {
  if (!existsSync(at(desk, path))) return;
  await rm(at(desk, path));
  tell(desk, [[path, 'deleted']]);
}

/** A file or a folder takes the place of what was there; what is open goes along. */
async function move(desk: Desk, from: string, to: string): Promise<void> {
  if (from === to || !existsSync(at(desk, from))) return;
  const isReplaced = existsSync(at(desk, to));
  await rm(at(desk, to), { recursive: true, force: true });
  await mkdir(dirname(at(desk, to)), { recursive: true });
  await rename(at(desk, from), at(desk, to));
  for (const [path, text] of [...desk.buffers])
    if (path === from || path.startsWith(`${from}/`)) {
      close(desk, path);
      type(desk, to + path.slice(from.length), text);
    }
  tell(desk, [...(isReplaced ? [[to, 'deleted'] as const] : []), [from, 'deleted'], [to, 'created']]);
}

const tell = (desk: Desk, events: readonly (readonly [path: string, kind: DiskEvent['kind']])[]): void =>
  desk.session.diskChanged(events.map(([path, kind]) => ({ path: at(desk, path), kind })));

/** One that is told to end keeps what it has read; one that is killed does not. */
async function restart(desk: Desk, isKept: boolean): Promise<void> {
  if (isKept) await desk.session.keep();
  desk.session = newSession(desk.store, desk.bugs);
  await begin(desk, desk.session);
}

async function checkAsIfFresh(desk: Desk): Promise<void> {
  await desk.session.idle();
  const fresh = newSession(undefined, desk.bugs);
  await begin(desk, fresh);
  expect(desk.session.corpora().map(seen)).toEqual(fresh.corpora().map(seen));
  expect(desk.bugs).toEqual([]);
}

const seen = ({ root, snapshot }: Corpus) => ({
  root,
  complete: snapshot.complete,
  files: [...snapshot.paths()].sort().map(path => ({
    path,
    kind: snapshot.file(path)?.kind,
    hash: snapshot.file(path)?.hash,
    article: snapshot.article(path),
    claims: snapshot.claimsOf(path),
    findings: snapshot.findingsIn(path),
  })),
  findings: [...snapshot.findings()].map(each => JSON.stringify([each.key, each.severity, each.finding])).sort(),
});
