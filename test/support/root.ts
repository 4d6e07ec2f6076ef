// Where the project lies, whether a script runs as its source or from the folder that it was bundled into.
import { existsSync } from 'node:fs';

/** The project's root as a file URL that ends in `/`. */
export const root: URL = find(new URL('.', import.meta.url));

function find(folder: URL): URL {
  if (existsSync(new URL('esbuild.mjs', folder))) return folder;
  const above = new URL('..', folder);
  if (above.href === folder.href) throw new Error('the project was not found above its own scripts');
  return find(above);
}
