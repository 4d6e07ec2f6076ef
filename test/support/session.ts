// A real session over a real folder: what a test does to it, and what it then says.
import { expect } from 'vitest';
import type { Path } from '../../server/src/base/brand.ts';
import { nodePorts } from '../../server/src/node/ports.ts';
import type { FileSystem } from '../../server/src/ports.ts';
import type { SnapshotOptions } from '../../server/src/workspace/change.ts';
import { type Corpus, type CorpusEvent, Session } from '../../server/src/workspace/session.ts';
import { type Folder, temporaryFolder } from './folder.ts';

export const OPTIONS: SnapshotOptions = { rules: {}, prose: true, today: '2026-01-15' };

export interface Desk {
  readonly folder: Folder;
  readonly session: Session;
  /** Paths of the files that were read from disk since it was last emptied. */
  readonly reads: string[];
  readonly events: CorpusEvent[];
  readonly warnings: readonly string[];
  /** Writes a file and lets the session know, as an editor's watcher does. */
  save(path: string, content: string | Uint8Array): Promise<void>;
  remove(path: string): Promise<void>;
  open(path: string, text: string): void;
  type(path: string, text: string, version?: number): void;
  close(path: string): void;
}

export async function unreadDesk(files: Readonly<Record<string, string | Uint8Array>>): Promise<Desk> {
  const folder = await temporaryFolder(files);
  const reads: string[] = [];
  const events: CorpusEvent[] = [];
  const warnings: string[] = [];
  const ports = nodePorts();
  const log = (level: string, message: string): void => {
    // A bug that the session only logs must fail the test.
    if (level === 'error') throw new Error(message);
    if (level === 'warning') warnings.push(message);
  };
  const session = new Session({ ...ports, files: watched(ports.files, folder, reads), log }, OPTIONS);
  session.onDidChange(event => events.push(event));
  const told = async (path: string, kind: 'created' | 'changed' | 'deleted'): Promise<void> => {
    session.diskChanged([{ path: folder.at(path), kind }]);
    await session.idle();
  };
  return {
    folder,
    session,
    reads,
    events,
    warnings,
    async save(path, content) {
      const existed = await ports.files.exists(folder.at(path));
      await folder.write(path, content);
      await told(path, existed ? 'changed' : 'created');
    },
    async remove(path) {
      await folder.remove(path);
      await told(path, 'deleted');
    },
    open: (path, text) => session.open(folder.at(path), text, 1),
    type: (path, text, version = 2) => session.change(folder.at(path), text, version),
    close: path => session.close(folder.at(path)),
  };
}

/** With its folder set and read. */
export async function desk(files: Readonly<Record<string, string | Uint8Array>>): Promise<Desk> {
  const made = await unreadDesk(files);
  await made.session.setFolders([made.folder.root]);
  return made;
}

function watched(files: FileSystem, folder: Folder, reads: string[]): FileSystem {
  return {
    ...files,
    readFile(path, ...rest) {
      reads.push(path.slice(folder.root.length + 1));
      return files.readFile(path, ...rest);
    },
  };
}

/** The files of each corpus, by its root relative to the desk's folder. */
export function filesOf({ session, folder }: Desk): Record<string, readonly string[]> {
  const entries = session.corpora().map(({ root, snapshot }) => [relative(folder, root), [...snapshot.paths()].sort()]);
  return Object.fromEntries(entries);
}

export const relative = (folder: Folder, absolute: string): string => absolute.slice(folder.root.length + 1);

export function corpusAt({ session, folder }: Desk, root = ''): Corpus {
  const corpus = session.corpora().find(each => each.root === folder.at(root));
  if (corpus === undefined) throw new Error(`no corpus at '${root}'`);
  return corpus;
}

/** Incremental equals from scratch: the desk's corpora are what a session that starts now would read. */
export async function checkAsIfFresh(worked: Desk): Promise<void> {
  await worked.session.idle();
  const fresh = new Session({ ...nodePorts(), log: () => undefined }, OPTIONS);
  await fresh.setFolders([worked.folder.root]);
  expect(worked.session.corpora().map(seen)).toEqual(fresh.corpora().map(seen));
}

const seen = ({ root, snapshot }: Corpus) => ({
  root,
  complete: snapshot.complete,
  files: [...snapshot.paths()].sort().map((path: Path) => [path, snapshot.file(path)?.kind, snapshot.file(path)?.hash]),
  findings: [...snapshot.findings()].map(({ key, severity }) => `${severity} ${key}`).sort(),
});
