// Corpora on a disk, and whole processes that read them: what each costs in time and in memory.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Ran {
  /** Milliseconds, by the clock and of the processor. */
  readonly time: number;
  readonly cpu: number;
  readonly output: string;
  readonly errors: string;
  /** Bytes. */
  readonly peak: number;
}

export interface Folders {
  /** The corpus. */
  readonly folder: string;
  /** Whatever else is written. */
  readonly cache: string;
}

/** Of a corpus, as it lies on a disk. */
export const bytesOf = (files: ReadonlyMap<string, string>): number =>
  [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);

/** Both folders are gone when `use` has answered. */
export function withFiles<T>(files: ReadonlyMap<string, string>, use: (folders: Folders) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'corroborate-bench-'));
  const cache = mkdtempSync(join(tmpdir(), 'corroborate-bench-cache-'));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return use({ folder, cache });
  } finally {
    for (const each of [folder, cache]) rmSync(each, { recursive: true });
  }
}

/** Bytes: the most memory that a process has had, threads included. `undefined` where the system keeps no such account. */
export function peakOf(pid: number | undefined): number | undefined {
  const account = `/proc/${pid}/status`;
  if (!existsSync(account)) return undefined;
  const [, kilobytes] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(account, 'utf8')) ?? [];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

/** `cache` holds what is kept, and what the process says of its own cost as it ends. */
export function ran(args: readonly string[], { folder, cache }: Folders): Ran {
  const [script, cost] = [join(cache, 'cost.cjs'), join(cache, 'cost.json')];
  writeFileSync(
    script,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(cost)}, JSON.stringify(process.resourceUsage())));`,
  );
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', script, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: { ...process.env, XDG_CACHE_HOME: cache },
  });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`${args.slice(0, 2).join(' ')} ended with ${status}: ${stderr}`);
  const { maxRSS, userCPUTime, systemCPUTime }: NodeJS.ResourceUsage = JSON.parse(readFileSync(cost, 'utf8'));
  const [cpu, peak] = [(userCPUTime + systemCPUTime) / 1000, maxRSS * 1024];
  return { time, cpu, output: stdout, errors: stderr, peak };
}
