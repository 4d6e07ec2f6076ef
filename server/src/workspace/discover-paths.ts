// Absolute paths of the machine, with `/`, and where a file stands under a root. Text alone: knows no disk.
import { asPath, type Path } from '../base/brand.ts';

export const joined = (folder: string, name: string): string =>
  folder.endsWith('/') ? folder + name : `${folder}/${name}`;

/** Without the `/` at its end, which only the root of a disk keeps. */
export const plainPath = (path: string): string =>
  path.length > 1 && path.endsWith('/') && !path.endsWith(':/') ? path.slice(0, -1) : path;

export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The folder that holds it; `undefined` for the root of a disk. */
export function parentOf(path: string): string | undefined {
  const at = path.lastIndexOf('/');
  if (at < 0 || at === path.length - 1) return undefined;
  return at === 0 || path[at - 1] === ':' ? path.slice(0, at + 1) : path.slice(0, at);
}

export const isBelow = (path: string, folder: string): boolean =>
  path.length > folder.length && path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

/** `undefined` where the path does not lie under the root, or is the root. */
export const relativeTo = (root: string, path: string): Path | undefined =>
  isBelow(path, root) ? asPath(path.slice(root.endsWith('/') ? root.length : root.length + 1)) : undefined;

/** The folders that hold a path, the nearest first. */
export function* foldersAbove(path: string): Iterable<string> {
  for (let folder = parentOf(path); folder !== undefined; folder = parentOf(folder)) yield folder;
}
