// Where a corpus begins, seen from a path inside it, and where the git repository begins that holds it.
import type { FileSystem } from '../ports.ts';
import { SETTINGS_FILE } from './discover-kinds.ts';
import { foldersAbove, joined, plainPath } from './discover-paths.ts';

/** The nearest folder at or above the path that holds a corroborate.yaml, no higher than the git root. */
export async function corpusRootOf(files: FileSystem, path: string): Promise<string | undefined> {
  for await (const folder of foldersFrom(files, path)) {
    if ((await files.exists(joined(folder, SETTINGS_FILE))) === 'file') return folder;
    if (await isGitRoot(files, folder)) return undefined;
  }
  return undefined;
}

/** The nearest folder at or above the path that holds a `.git`: a folder, or the file of a worktree. */
export async function gitRootOf(files: FileSystem, path: string): Promise<string | undefined> {
  for await (const folder of foldersFrom(files, path)) if (await isGitRoot(files, folder)) return folder;
  return undefined;
}

const isGitRoot = async (files: FileSystem, folder: string): Promise<boolean> =>
  (await files.exists(joined(folder, '.git'))) !== undefined;

async function* foldersFrom(files: FileSystem, path: string): AsyncIterable<string> {
  const start = plainPath(path);
  if ((await files.exists(start)) === 'folder') yield start;
  yield* foldersAbove(start);
}
