import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodeStore } from '../../../server/src/node/store.ts';
import { type Folder, temporaryFolder } from '../../support/folder.ts';

const SHARED = { date: '2023-06-30', days: [{ first: -Infinity, last: 19538 }], words: new Uint8Array([1, 2, 3]) };
const PARTS = [{ name: 'claims' }, [new Map([['a', SHARED]]), undefined], [new Map([['b', SHARED]])]];

const storeAt = (folder: Folder, engine = 'one') => nodeStore({ folder: folder.at('cache'), engine: () => engine });

test('what was written is read again, and what was one thing is one thing', async () => {
  const folder = await temporaryFolder({});
  await storeAt(folder).write('/a corpus', PARTS);
  const read = await storeAt(folder).read('/a corpus');
  expect(read).toEqual(PARTS);
  const [, [first], [second]] = read as typeof PARTS as [unknown, [Map<string, object>], [Map<string, object>]];
  expect(first.get('a')).toBe(second.get('b'));
});

describe('there is nothing', () => {
  test('under another name, in an empty folder, of another engine', async () => {
    const folder = await temporaryFolder({});
    expect(await storeAt(folder).read('/a')).toBeUndefined();
    await storeAt(folder).write('/a', PARTS);
    expect(await storeAt(folder).read('/b')).toBeUndefined();
    expect(await storeAt(folder, 'two').read('/a')).toBeUndefined();
    expect(await storeAt(folder).read('/a')).toEqual(PARTS);
  });

  test('in a file that was cut off anywhere, or in which any byte differs', async () => {
    const folder = await temporaryFolder({});
    await storeAt(folder).write('/a', PARTS);
    const file = await onlyFile(folder);
    const whole = await readFile(file);
    const damage = fc.oneof(
      fc.nat(whole.length - 1).map(length => whole.subarray(0, length)),
      fc
        .tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }))
        .map(([at, flip]) => flipped(whole, at, flip)),
      fc.uint8Array({ maxLength: 300 }).map(bytes => Buffer.from(bytes)),
      fc.uint8Array({ minLength: 1, maxLength: 9 }).map(bytes => Buffer.concat([whole, bytes])),
    );
    await fc.assert(
      fc.asyncProperty(damage, async bytes => {
        await writeFile(file, bytes);
        expect(await storeAt(folder).read('/a')).toBeUndefined();
      }),
      { numRuns: 300 },
    );
    await writeFile(file, whole);
    expect(await storeAt(folder).read('/a')).toEqual(PARTS);
  });

  test('where the folder is a file, and writing there is no error', async () => {
    const folder = await temporaryFolder({ cache: 'a file' });
    await storeAt(folder).write('/a', PARTS);
    expect(await storeAt(folder).read('/a')).toBeUndefined();
    expect(await readFile(folder.at('cache'), 'utf8')).toBe('a file');
  });

  test('of what cannot be written down; what was there before stays', async () => {
    const folder = await temporaryFolder({});
    await storeAt(folder).write('/a', PARTS);
    await storeAt(folder).write('/a', [{ fails: () => undefined }]);
    expect(await storeAt(folder).read('/a')).toEqual(PARTS);
    expect(await readdir(folder.at('cache'))).toHaveLength(1);
  });
});

test('several windows write at once: each file is one of theirs, whole', async () => {
  const folder = await temporaryFolder({});
  const versions = Array.from({ length: 8 }, (_, version) => [{ version }, ...PARTS]);
  const reads: (readonly unknown[] | undefined)[] = [];
  const reader = (async () => {
    for (let round = 0; round < 20; round += 1) reads.push(await storeAt(folder).read('/a'));
  })();
  await Promise.all([...versions.map(parts => storeAt(folder).write('/a', parts)), reader]);
  const last = await storeAt(folder).read('/a');
  for (const read of [...reads.filter(each => each !== undefined), last]) expect(versions).toContainEqual(read);
  expect(await readdir(folder.at('cache'))).toHaveLength(1);
});

test('the room is bounded: what was used the longest time ago goes first', async () => {
  const folder = await temporaryFolder({});
  const write = (name: string, room: number) =>
    nodeStore({ folder: folder.at('cache'), engine: () => 'one', room }).write(name, [name, 'x'.repeat(100)]);
  await write('/old', 1_000_000);
  const { size } = await stat(await onlyFile(folder));
  await utimes(await onlyFile(folder), 1, 1);
  await write('/middle', 1_000_000);
  await write('/new', size * 2 + 4);
  expect(await storeAt(folder).read('/old')).toBeUndefined();
  expect(await storeAt(folder).read('/middle')).toBeDefined();
  expect(await storeAt(folder).read('/new')).toBeDefined();
});

test('what a run left torn is taken away once it is old, and nothing else in the folder', async () => {
  const folder = await temporaryFolder({ 'cache/1.torn': 'half', 'cache/2.torn': 'half', 'cache/notes.txt': 'mine' });
  await utimes(folder.at('cache/1.torn'), 1, 1);
  await utimes(folder.at('cache/notes.txt'), 1, 1);
  await storeAt(folder).write('/a', PARTS);
  const left = await readdir(folder.at('cache'));
  expect(left).toHaveLength(3);
  expect(left).toEqual(expect.arrayContaining(['2.torn', 'notes.txt']));
});

test.skipIf(process.platform === 'win32')('only the user may read it', async () => {
  const folder = await temporaryFolder({});
  await storeAt(folder).write('/a', PARTS);
  expect((await stat(folder.at('cache'))).mode & 0o077).toBe(0);
  expect((await stat(await onlyFile(folder))).mode & 0o077).toBe(0);
});

async function onlyFile(folder: Folder): Promise<string> {
  const [name = '', ...others] = await readdir(folder.at('cache'));
  expect(others).toEqual([]);
  return join(folder.at('cache'), name);
}

function flipped(bytes: Buffer, at: number, flip: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ flip;
  return copy;
}
