// Starting other programs and getting rid of them: what was started here ends with the process that started it.
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Shows what the program prints while it runs; it is gathered as well. */
  readonly show?: true;
  /** Milliseconds after which the program is ended; its code then is not 0. */
  readonly timeout?: number;
}

const children = new Set<ChildProcess>();
process.once('exit', endAll);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    endAll();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  });

/** A child that does not outlive this process. */
export function start(command: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  const child = spawn(command, [...args], { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

/** Runs a program to its end. One that cannot be started ends with 127, as in a shell. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { cwd = process.cwd(), env = process.env, show, timeout } = options;
  const child = start(command, args, { cwd, env, ...(timeout === undefined ? {} : { timeout }) });
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (show) process.stdout.write(text);
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    if (show) process.stderr.write(text);
  });
  return new Promise(resolve => {
    child.once('error', reason => resolve({ code: 127, stdout, stderr: stderr + reason.message }));
    child.once('close', code => resolve({ code: code ?? 1, stdout, stderr }));
  });
}

/** Runs a Node script of this project with this Node. */
export function runNode(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return run(process.execPath, args, options);
}

/** npm as it was called, else the one on the PATH. */
export function runNpm(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const cli = process.env.npm_execpath;
  const env = withoutNpmState(options.env ?? process.env);
  if (cli?.endsWith('.js') && existsSync(cli)) return runNode([cli, ...args], { ...options, env });
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { ...options, env });
}

/** The first of these programs that the PATH has. */
export function findOnPath(...names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const suffixes = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  const paths = names.flatMap(name => folders.flatMap(folder => suffixes.map(suffix => join(folder, name + suffix))));
  return paths.find(path => existsSync(path));
}

/** Installs Debian packages where that is possible: as root, with apt. Says whether it worked. */
export async function aptInstall(...packages: readonly string[]): Promise<boolean> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || findOnPath('apt-get') === undefined) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  console.log(`Installing ${packages.join(', ')} with apt-get.`);
  const installed = await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env });
  if (installed.code === 0) return true;
  await run('apt-get', ['update'], { env });
  return (await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env })).code === 0;
}

/** What npm tells its scripts of the project that it runs for would lead an npm inside it astray. */
function withoutNpmState(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = /^npm_(package|lifecycle|command|config_(local_prefix|global_prefix|prefix|noproxy))/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !own.test(name)));
}

function endAll(): void {
  for (const child of children) child.kill();
}
