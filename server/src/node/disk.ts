// What files.ts asks of Node's file system, in two manners. Knows no rule of what may be read.
import { type Dirent, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';

/** Fails as Node does: by a throw, at once or later. */
export interface Disk {
  realpath(path: string): string | Promise<string>;
  stat(path: string): Stats | Promise<Stats>;
  readFile(path: string): Uint8Array | Promise<Uint8Array>;
  readFolder(path: string): Dirent[] | Promise<Dirent[]>;
}

/** For a server, which has others to answer meanwhile. */
export const patientDisk: Disk = {
  realpath,
  stat,
  readFile,
  readFolder: path => readdir(path, { withFileTypes: true }),
};

/** Reads after which whoever else waits is let in: an interrupt must be heard. */
const BREATH = 50;

/** For a process that has nothing else to do: a file costs it a tenth of the work, since no thread is sent for it. */
export function promptDisk(): Disk {
  let read = 0;
  return {
    realpath: path => realpathSync.native(path),
    stat: path => statSync(path),
    readFile(path) {
      read += 1;
      return read % BREATH === 0 ? setImmediate().then(() => readFileSync(path)) : readFileSync(path);
    },
    readFolder: path => readdirSync(path, { withFileTypes: true }),
  };
}
