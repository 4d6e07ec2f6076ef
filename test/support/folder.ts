// A real folder for one test, written from a record of paths and texts, gone when the test is over.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { enginePath } from '../../server/src/node/paths.ts';

export interface Folder {
  /** Absolute, with `/`. */
  readonly root: string;
  at(path: string): string;
  write(path: string, content: string | Uint8Array): Promise<void>;
  remove(path: string): Promise<void>;
}

/** A path that ends in `/` makes an empty folder. */
export async function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>>): Promise<Folder> {
  const root = enginePath(await mkdtemp(join(tmpdir(), 'corpus-')));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const folder: Folder = {
    root,
    at: path => (path === '' ? root : `${root}/${path}`),
    async write(path, content) {
      const whole = `${root}/${path}`;
      await mkdir(path.endsWith('/') ? whole : dirname(whole), { recursive: true });
      if (!path.endsWith('/')) await writeFile(whole, content);
    },
    remove: path => rm(`${root}/${path}`, { recursive: true, force: true }),
  };
  for (const [path, content] of Object.entries(files)) await folder.write(path, content);
  return folder;
}
