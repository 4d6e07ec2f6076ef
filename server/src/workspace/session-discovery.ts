// The walk of `discover.ts` as a session sees its folders: with the files that only an editor holds as yet.
import { asPath } from '../base/brand.ts';
import type { Cancellation } from '../base/cancellation.ts';
import type { DirectoryEntry, FileSystem } from '../ports.ts';
import { type DiscoverHost, discover, type FoundCorpus } from './discover.ts';
import { fileKindOf } from './discover-kinds.ts';
import { nameOf, parentOf } from './discover-paths.ts';

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

/** A folder lists its open files as well, saved or not. */
function withOpenFiles(files: FileSystem, openPaths: Iterable<string>): FileSystem {
  const open = new Map<string, DirectoryEntry[]>();
  for (const path of openPaths) {
    const folder = parentOf(path);
    if (folder === undefined || fileKindOf(asPath(nameOf(path))) === undefined) continue;
    open.set(folder, [...(open.get(folder) ?? []), { name: nameOf(path), kind: 'file' }]);
  }
  return {
    readFile: (...request) => files.readFile(...request),
    exists: path => files.exists(path),
    async readFolder(path, root) {
      const listed = await files.readFolder(path, root);
      const added = open.get(path);
      if ('failure' in listed || added === undefined) return listed;
      const names = new Set(listed.map(entry => entry.name));
      return [...listed, ...added.filter(entry => !names.has(entry.name))];
    },
  };
}
