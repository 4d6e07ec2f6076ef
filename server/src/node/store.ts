// Keeps corpora between runs in a folder, each in a file of its own: a digest, then deflated V8 values. A file is whole and
// of this engine, or it is nothing: another build, a torn write and a flipped bit all show in the digest. Time stamps say
// only which file was used last, for when the room is used up. To delete any of it is always safe.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import v8 from 'node:v8';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { once } from '../base/once.ts';
import type { Store } from '../ports.ts';

export interface StoreOptions {
  readonly folder: string;
  /** Says which code wrote a file: what any other code wrote is not read. */
  readonly engine: () => string;
  /** Bytes on disk, all files together. */
  readonly room?: number;
}

/** A corpus of ten thousand articles takes some 30 MB. */
const ROOM = 1_000_000_000;
const WHOLE = '.corpus';
const TORN = '.torn';

export function nodeStore({ folder, engine, room = ROOM }: StoreOptions): Store {
  const seal = once(() => `${engine()} ${process.versions.v8}`);
  const fileOf = (name: string): string => join(folder, `${sha256(name).toString('hex')}${WHOLE}`);
  return {
    async read(name) {
      try {
        const file = fileOf(name);
        const body = bodyOf(await readFile(file), seal());
        const parts = body && (await valuesIn(await inflate(body)));
        if (parts !== undefined) await utimes(file, new Date(), new Date());
        return parts;
      } catch {
        return undefined;
      }
    },
    async write(name, parts) {
      const torn = join(folder, `${randomUUID()}${TORN}`);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const body = await deflate(await bytesOf(parts), { level: 1 });
        await writeNew(torn, [digestOf(body, seal()), body]);
        await rename(torn, fileOf(name));
        await makeRoom(folder, room);
      } catch {
        // The disk is full, or the folder is not ours to write in: the next run reads the corpus anew.
        await rm(torn, { force: true }).catch(() => undefined);
      }
    },
  };
}

const deflate = promisify<Uint8Array, { level: number }, Buffer>(deflateRaw);
const inflate = promisify<Uint8Array, Buffer>(inflateRaw);

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

const digestOf = (body: Uint8Array, seal: string): Buffer => createHash('sha256').update(seal).update(body).digest();

const DIGEST = 32;

function bodyOf(bytes: Buffer, seal: string): Uint8Array | undefined {
  const body = bytes.subarray(DIGEST);
  return digestOf(body, seal).equals(bytes.subarray(0, DIGEST)) ? body : undefined;
}

/** One serialiser for all: a thing that two parts share is one thing again when they are read. */
async function bytesOf(parts: Iterable<unknown>): Promise<Buffer> {
  const serializer = new v8.Serializer();
  const breathe = breathing();
  serializer.writeHeader();
  for (const part of parts) {
    serializer.writeValue(MORE);
    serializer.writeValue(part);
    await breathe();
  }
  serializer.writeValue(END);
  return serializer.releaseBuffer();
}

async function valuesIn(bytes: Buffer): Promise<readonly unknown[]> {
  const deserializer = new v8.Deserializer(bytes);
  const [parts, breathe]: [unknown[], () => Promise<void>] = [[], breathing()];
  deserializer.readHeader();
  while (deserializer.readValue() === MORE) {
    parts.push(deserializer.readValue());
    await breathe();
  }
  return parts;
}

const MORE = true;
const END = false;

/** Milliseconds after which whoever else waits is let in: nobody should feel that a corpus is being kept. */
const SLICE = 8;

function breathing(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE) return;
    await setImmediate();
    since = performance.now();
  };
}

/** For the user alone: a corpus may be confidential. */
async function writeNew(path: string, pieces: readonly Uint8Array[]): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    for (const piece of pieces) await file.appendFile(piece);
  } finally {
    await file.close();
  }
}

/** An hour: whoever wrote a torn file longer ago is no longer at it. */
const ABANDONED = 3_600_000;

/** Lets go of the files that were used the longest time ago. */
async function makeRoom(folder: string, room: number): Promise<void> {
  const names = await readdir(folder);
  const files = await Promise.all(names.map(name => usedIn(folder, name)));
  let left = room;
  for (const { path, size, used } of files.sort((a, b) => b.used - a.used)) {
    const isOver = path.endsWith(TORN) ? Date.now() - used > ABANDONED : path.endsWith(WHOLE) && size > left;
    if (isOver) await rm(path, { force: true });
    else left -= size;
  }
}

async function usedIn(folder: string, name: string) {
  const path = join(folder, name);
  const { size, mtimeMs } = await stat(path);
  return { path, size, used: mtimeMs };
}
