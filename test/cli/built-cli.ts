// The command line as it ships, made from the sources of now and run as a process.
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { once } from '../../server/src/base/once.ts';
import { bundled } from '../support/bundle.ts';
import { root } from '../support/root.ts';

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Standard input stays open behind it, unless `ends`; without it, it is empty. */
  readonly input?: string;
  readonly ends?: true;
}

export type RunCli = (args: readonly string[], options?: RunOptions) => Promise<Ran>;

const FOLDER = fileURLToPath(new URL(`out/test-cli/${process.env.VITEST_POOL_ID ?? 'one'}`, root));

export const BUILT = join(FOLDER, 'dist/cli.js');

/** Answers how to run the command line: built once for all files of tests that one worker runs, into a folder of its own. */
export const builtCli = once(async (): Promise<RunCli> => {
  mkdirSync(dirname(BUILT), { recursive: true });
  copyFileSync(new URL('package.json', root), join(FOLDER, 'package.json'));
  await bundled('server/src/node/cli.ts', BUILT);
  return (args, options = {}) => ran([BUILT, ...args], options);
});

/** What a test keeps between runs is none of the user's. */
const CACHE = fileURLToPath(new URL('out/test-cli/cache', root));

function ran(args: readonly string[], { cwd, env = {}, input, ends }: RunOptions): Promise<Ran> {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  const child = spawn(process.execPath, args, { cwd, env: { ...inherited, XDG_CACHE_HOME: CACHE, ...env } });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', text => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', text => {
    stderr += text;
  });
  child.stdin.on('error', () => undefined);
  if (input === undefined || ends) child.stdin.end(input);
  else child.stdin.write(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', status => resolve({ status, stdout, stderr }));
  });
}
