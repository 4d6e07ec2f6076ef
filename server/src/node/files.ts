// The disk of this machine as the engine's file system: bounded, never outside the root it is given, never a throw.
import type { Dirent } from 'node:fs';
import { slots } from '../base/slots.ts';
import type { DirectoryEntry, FileFailure, FileSystem, SkippedEntry } from '../ports.ts';
import { type Disk, patientDisk } from './disk.ts';
import { enginePath } from './paths.ts';

/** Files open at once: enough to keep a disk busy, far below the 256 descriptors that macOS grants a process. */
const CONCURRENT = 32;

export function nodeFiles(disk: Disk = patientDisk): FileSystem {
  const slot = slots(CONCURRENT);
  return {
    readFile: (path, limit, root) => slot(() => answered(() => readBounded(disk, { path, limit, root }))),
    readFolder: (path, root) => slot(() => answered(() => listFolder(disk, path, root))),
    exists: path => slot(() => kindOf(disk, path)),
  };
}

interface ToRead {
  readonly path: string;
  readonly limit: number | undefined;
  readonly root: string | undefined;
}

async function readBounded(disk: Disk, { path, limit, root }: ToRead) {
  const real = await disk.realpath(path);
  if (root !== undefined && !(await isReallyWithin(disk, { path, real: enginePath(real), root }))) {
    return { failure: 'outside', detail: enginePath(real) } satisfies FileFailure;
  }
  const found = await disk.stat(real);
  // Anything but a plain file (a pipe, a device) could keep us waiting for ever.
  if (!found.isFile()) return { failure: 'failed', detail: 'not a file' } satisfies FileFailure;
  if (limit !== undefined && found.size > limit) {
    return { failure: 'too-large', detail: String(found.size) } satisfies FileFailure;
  }
  return disk.readFile(real);
}

/** Where no link was followed to the file, none was to the root above it, and the disk need not be asked again. */
async function isReallyWithin(disk: Disk, { path, real, root }: Omit<Place, 'disk' | 'linked'>): Promise<boolean> {
  return (real === path && isWithin(path, root)) || isWithin(real, enginePath(await disk.realpath(root)));
}

async function listFolder(disk: Disk, path: string, root: string): Promise<readonly DirectoryEntry[]> {
  const [real, realRoot] = [enginePath(await disk.realpath(path)), enginePath(await disk.realpath(root))];
  if (!isWithin(real, realRoot)) return [];
  const linked = real !== realRoot + enginePath(path).slice(root.length);
  const here: Place = { disk, path, real, root: realRoot, linked };
  const listed = await disk.readFolder(path);
  const entries = await Promise.all(listed.map(entry => entryOf(entry, here)));
  return entries.filter(entry => entry !== undefined);
}

interface Place {
  readonly disk: Disk;
  readonly path: string;
  readonly real: string;
  readonly root: string;
  /** Whether a link was followed to come here. */
  readonly linked: boolean;
}

async function entryOf(entry: Dirent, here: Place): Promise<DirectoryEntry | undefined> {
  if (entry.isFile()) return { name: entry.name, kind: 'file' };
  if (entry.isDirectory()) return { name: entry.name, kind: 'folder' };
  return entry.isSymbolicLink() ? linkOf(entry.name, here) : skipped(entry.name, 'file', 'special');
}

const skipped = (name: string, of: SkippedEntry['of'], why: SkippedEntry['why']): SkippedEntry => ({
  name,
  kind: 'skipped',
  of,
  why,
});

async function linkOf(name: string, here: Place): Promise<DirectoryEntry | undefined> {
  const link = `${here.path}/${name}`;
  const found = await answered(async () => here.disk.realpath(link));
  if (typeof found !== 'string') return found.failure === 'missing' ? undefined : skipped(name, 'file', 'circular');
  const [target, kind] = [enginePath(found), await kindOf(here.disk, found)];
  if (!isWithin(target, here.root)) return skipped(name, kind ?? 'file', 'outside');
  if (kind !== 'folder') return kind === undefined ? skipped(name, 'file', 'special') : { name, kind };
  // Behind one link no other is followed: links that lead to links make paths without end, or exponentially many.
  return here.linked || isWithin(here.real, target) ? skipped(name, kind, 'circular') : { name, kind };
}

async function kindOf(disk: Disk, path: string): Promise<'file' | 'folder' | undefined> {
  const found = await orUndefined(() => disk.stat(path));
  if (found?.isFile()) return 'file';
  return found?.isDirectory() ? 'folder' : undefined;
}

async function orUndefined<T>(ask: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}

const isWithin = (path: string, root: string): boolean =>
  path === root || path.startsWith(root.endsWith('/') ? root : `${root}/`);

async function answered<T>(work: () => Promise<T>): Promise<T | FileFailure> {
  try {
    return await work();
  } catch (thrown) {
    return failureOf(thrown);
  }
}

function failureOf(thrown: unknown): FileFailure {
  const detail = withoutPath(thrown instanceof Error ? thrown.message : String(thrown));
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { failure: 'missing', detail };
  if (code === 'EACCES' || code === 'EPERM') return { failure: 'denied', detail };
  return { failure: 'failed', detail };
}

/** 'EACCES: permission denied, open '/home/…'': what failed, and not where on this machine. */
const withoutPath = (message: string): string => message.replace(/, \w+(?: '.*)?$/s, '');
