// One at a time, across processes: what two runs would install into the same folder, one installs and the other waits.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Holds the folder `path` while `work` goes on. A holder that is gone holds nothing. */
export async function locked<T>(path: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(path), { recursive: true });
  while (!take(path)) await pause(250);
  try {
    return await work();
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

function take(path: string): boolean {
  try {
    mkdirSync(path);
    writeFileSync(join(path, 'pid'), String(process.pid));
    return true;
  } catch {
    if (!isHeld(path)) rmSync(path, { recursive: true, force: true });
    return false;
  }
}

function isHeld(path: string): boolean {
  try {
    const pid = Number(readFileSync(join(path, 'pid'), 'utf8'));
    return pid === 0 || process.kill(pid, 0); // 0: taken this moment, its number not yet written
  } catch (reason) {
    return reason instanceof Error && 'code' in reason && (reason.code === 'EPERM' || reason.code === 'ENOENT');
  }
}
