// The walk of `discover.ts` as a session sees its folders: with the files that only an editor holds as yet.
import { asPath } from '../base/brand.ts';
import type { Cancellation } from '../base/cancellation.ts';
import type { DirectoryEntry, FileSystem } from '../ports.ts';
import { type DiscoverHost, discover, type FoundCorpus } from './discover.ts';
import { fileKindOf } from './discover-kinds.ts';
import { foldersAbove, nameOf, parentOf } from './discover-paths.ts';

export interface SessionWalk {
  readonly host: DiscoverHost;
  readonly folder: string;
  readonly folders: readonly string[];
  readonly openPaths: Iterable<string>;
  readonly within?: readonly string[];
  readonly cancellation?: Cancellation;
}

export function walkFolder(walk: SessionWalk): Promise<readonly FoundCorpus[]> {
  const { host, folder, folders, openPaths, ...rest } = walk;
  const files = withOpenFiles(host.files, openPaths);
  return discover({ ...host, files }, { ...rest, folder, others: new Set(folders) });
}

/** A folder lists its open files as well, saved or not, and is there for them where no disk has it. */
function withOpenFiles(files: FileSystem, openPaths: Iterable<string>): FileSystem {
  const open = entriesOf(openPaths);
  return {
    readFile: (...request) => files.readFile(...request),
    exists: path => files.exists(path),
    async readFolder(path, root) {
      const listed = await files.readFolder(path, root);
      const added = open.get(path);
      if (added === undefined) return listed;
      if ('failure' in listed) return listed.failure === 'missing' ? [...added.values()] : listed;
      const names = new Set(listed.map(entry => entry.name));
      return [...listed, ...[...added.values()].filter(entry => !names.has(entry.name))];
    },
  };
}

/** The open files and the folders that lead to them, by the folder that holds each, and its name. */
function entriesOf(openPaths: Iterable<string>): ReadonlyMap<string, ReadonlyMap<string, DirectoryEntry>> {
  const entries = new Map<string, Map<string, DirectoryEntry>>();
  const add = (path: string, kind: 'file' | 'folder'): void => {
    const folder = parentOf(path);
    if (folder === undefined) return;
    const held = entries.get(folder) ?? new Map<string, DirectoryEntry>();
    entries.set(folder, held.set(nameOf(path), { name: nameOf(path), kind }));
  };
  for (const path of openPaths) {
    if (fileKindOf(asPath(nameOf(path))) === undefined) continue;
    add(path, 'file');
    for (const above of foldersAbove(path)) add(above, 'folder');
  }
  return entries;
}
