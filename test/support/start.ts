// npm start [-- FOLDER] [--no-open]: builds, prints what contradicts what in a corpus, then opens it in VS Code with this
// extension: the `code` on the PATH, else the npm-registry build in the default browser, until Ctrl+C.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOnPath, run, runNode, start } from './processes.ts';
import { root } from './root.ts';
import { serveWorkbench } from './workbench.ts';

const project = fileURLToPath(root);
const asked = process.argv.slice(2).filter(argument => argument !== '--no-open');
const isOpening = !process.argv.includes('--no-open');

process.exitCode = await main(asked);

async function main([folder = sample(), ...more]: readonly string[]): Promise<number> {
  if (folder === undefined || more.length > 0) return usage('npm start [-- FOLDER] [--no-open]');
  const corpus = resolve(process.env.INIT_CWD ?? process.cwd(), folder);
  if (!existsSync(corpus) || !statSync(corpus).isDirectory()) return usage(`There is no folder ${corpus}`);
  const built = await runNode(['esbuild.mjs'], { cwd: project });
  if (built.code !== 0) return usage(`The build failed:\n${built.stderr}`);
  const printed = await print(corpus);
  if (printed !== 0 || !isOpening) return printed;
  const code = findOnPath('code', 'code-insiders');
  return code === undefined ? openInBrowser(corpus) : openOnDesk(code, corpus);
}

function usage(message: string): number {
  console.error(message);
  return 2;
}

/** The first of the sample corpora. */
function sample(): string | undefined {
  const samples = join(project, 'samples');
  const names = existsSync(samples) ? readdirSync(samples).sort() : [];
  return names.map(name => join(samples, name)).find(path => existsSync(join(path, 'corroborate.yaml')));
}

/** As on the command line, in colours where this is a terminal. */
async function print(corpus: string): Promise<number> {
  console.log(`\ncorroborate check ${corpus}\n`);
  const args = [join(project, 'dist/cli.js'), 'check', corpus, '--fail-on', 'never'];
  const child = start(process.execPath, args, { stdio: 'inherit', cwd: project });
  return new Promise(done => child.once('close', code => done(code ?? 1)));
}

async function openOnDesk(code: string, corpus: string): Promise<number> {
  console.log(`Opening ${corpus} in VS Code.`);
  const args = ['--new-window', `--extensionDevelopmentPath=${project}`, corpus];
  return (await run(code, args, { show: true })).code;
}

async function openInBrowser(corpus: string): Promise<number> {
  const workbench = await serveWorkbench({ open: corpus });
  console.log(`\nVS Code with Corroborate:\n\n  ${workbench.address}\n\nCtrl+C ends it.`);
  const opener = { darwin: 'open', win32: 'explorer' }[String(process.platform)] ?? 'xdg-open';
  const program = findOnPath(opener);
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (program !== undefined && hasScreen) void run(program, [workbench.address]);
  await workbench.gone; // a signal ends this process, and the server with it
  return usage(`VS Code’s server ended:\n${workbench.log().slice(-2000)}`);
}
