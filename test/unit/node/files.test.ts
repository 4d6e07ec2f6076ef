import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { patientDisk, promptDisk } from '../../../server/src/node/disk.ts';
import { nodeFiles } from '../../../server/src/node/files.ts';
import { nodeHasher } from '../../../server/src/node/hasher.ts';
import { enginePath } from '../../../server/src/node/paths.ts';
import type { DirectoryEntry, FileSystem } from '../../../server/src/ports.ts';
import { localDay } from '../../../server/src/web/clock.ts';

let outer: string;
let root: string;
let files: FileSystem;

beforeEach(async () => {
  outer = enginePath(await mkdtemp(join(tmpdir(), 'files-')));
  root = `${outer}/corpus`;
  await put('corpus/a.txt', 'one');
  await put('corpus/deep/b.txt', 'two');
  await put('secret.txt', 'not yours');
});
afterEach(() => rm(outer, { recursive: true, force: true }));

describe.each(Object.entries({ patientDisk, promptDisk: promptDisk() }))('%s', (_, disk) => {
  beforeEach(() => {
    files = nodeFiles(disk);
  });

  describe('a folder', () => {
    test('lists files and folders', () => checkEntries(root, ['a.txt', 'deep/']));

    test('a missing one is an answer', async () => {
      expect(await files.readFolder(`${root}/none`, root)).toMatchObject({ failure: 'missing' });
    });

    test('links that stay inside are followed, links that lead out are skipped, links to nothing are nothing', async () => {
      await link('corpus/inside.txt', 'a.txt');
      await link('corpus/inside', 'deep');
      await link('corpus/out.txt', '../secret.txt');
      await link('corpus/out', '..');
      await link('corpus/nowhere', 'gone');
      await checkEntries(root, ['a.txt', 'deep/', 'inside.txt', 'inside/', 'out (outside)', 'out.txt (outside)']);
      await checkEntries(`${root}/inside`, ['b.txt']);
    });

    test('a link back up, and a link behind a link, end there', async () => {
      await link('corpus/deep/up', '..');
      await link('corpus/one', 'deep');
      await link('corpus/deep/two', '../other');
      await mkdir(`${root}/other`);
      await link('corpus/other/three', '../deep');
      await checkEntries(`${root}/deep`, ['b.txt', 'two/', 'up (circular)']);
      await checkEntries(`${root}/deep/two`, ['three (circular)']);
      await checkEntries(`${root}/one`, ['b.txt', 'two (circular)', 'up (circular)']);
    });

    test('a link to itself, and a pipe, are there and are skipped', async () => {
      await link('corpus/round.txt', 'round.txt');
      if (process.platform !== 'win32') execFileSync('mkfifo', [`${root}/pipe.txt`]);
      const pipe = process.platform === 'win32' ? [] : ['pipe.txt (special)'];
      await checkEntries(root, ['a.txt', 'deep/', ...pipe, 'round.txt (circular)']);
    });

    test('a root that is itself a link', async () => {
      await link('alias', 'corpus');
      await link('corpus/inside', 'deep');
      await checkEntries(`${outer}/alias`, ['a.txt', 'deep/', 'inside/']);
      await checkEntries(`${outer}/alias/inside`, ['b.txt']);
    });
  });

  describe('a file', () => {
    test('is read up to a limit', async () => {
      expect(await readText(`${root}/a.txt`, 3)).toBe('one');
      expect(await files.readFile(`${root}/a.txt`, 2, root)).toEqual({ failure: 'too-large', detail: '3' });
    });

    test('missing, a folder, or outside is an answer', async () => {
      await link('corpus/out.txt', '../secret.txt');
      expect(await files.readFile(`${root}/none.txt`, 9, root)).toMatchObject({ failure: 'missing' });
      expect(await files.readFile(`${root}/deep`, 9, root)).toMatchObject({ failure: 'failed' });
      expect(await files.readFile(`${root}/none.txt`, 9, root)).not.toMatchObject({
        detail: expect.stringContaining(root),
      });
      expect(await files.readFile(`${root}/out.txt`, 9, root)).toMatchObject({ failure: 'outside' });
      expect(await files.readFile(`${root}/../secret.txt`, 9, root)).toMatchObject({ failure: 'outside' });
    });

    test('many at once all arrive', async () => {
      const all = await Promise.all(Array.from({ length: 500 }, () => files.readFile(`${root}/a.txt`)));
      expect(all.every(read => read instanceof Uint8Array)).toBe(true);
    });
  });

  test('what stands at a path', async () => {
    expect(await files.exists(root)).toBe('folder');
    expect(await files.exists(`${root}/a.txt`)).toBe('file');
    expect(await files.exists(`${root}/none`)).toBeUndefined();
  });
});

test('the local day', () => {
  expect(localDay(new Date(2026, 0, 2, 0, 0, 1))).toBe('2026-01-02');
  expect(localDay(new Date(2026, 0, 2, 23, 59, 59))).toBe('2026-01-02');
});

test('text and its UTF-8 have one hash', () => {
  expect(nodeHasher().sha256('é')).toBe(nodeHasher().sha256(new TextEncoder().encode('é')));
  expect(nodeHasher().sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(`${outer}/${path}`), { recursive: true });
  await writeFile(`${outer}/${path}`, text);
}

const link = (path: string, target: string): Promise<void> => symlink(target, `${outer}/${path}`);

async function readText(path: string, limit: number): Promise<string> {
  const read = await files.readFile(path, limit, root);
  return read instanceof Uint8Array ? new TextDecoder().decode(read) : read.failure;
}

async function checkEntries(path: string, expected: readonly string[]): Promise<void> {
  const listed = await files.readFolder(path, path.startsWith(`${outer}/alias`) ? `${outer}/alias` : root);
  const names = 'failure' in listed ? [listed.failure] : listed.map(nameOfEntry);
  expect(names.sort()).toEqual(expected);
}

const nameOfEntry = (entry: DirectoryEntry): string =>
  entry.kind === 'skipped' ? `${entry.name} (${entry.why})` : entry.name + (entry.kind === 'folder' ? '/' : '');
