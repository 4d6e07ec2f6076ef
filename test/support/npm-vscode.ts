// VS Code from the npm registry: the workbench and the extension host of the desktop, served to a browser. No compiler,
// no download but npm's. It is laid into .vscode-test/npm once and kept.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { locked } from './lock.ts';
import { runNpm } from './processes.ts';
import { root } from './root.ts';

const CODE_SERVER = '4.139.1'; // VS Code 1.139
const NODE_MAJOR = 24; // the one that this build wants

export interface NpmVsCode {
  /** The Node that it runs on. */
  readonly node: string;
  /** Its server's entry. */
  readonly server: string;
  /** The folder that npm installed into. */
  readonly folder: string;
}

export const npmFolder = fileURLToPath(new URL('.vscode-test/npm', root));

/** Installs it where it is not there yet. Throws, with npm's words, where that fails. */
export async function npmVsCode(): Promise<NpmVsCode> {
  const modules = join(npmFolder, 'node_modules');
  const found: NpmVsCode = {
    node: join(modules, nodePackage(), 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
    server: join(modules, 'code-server/lib/vscode/out/server-main.js'),
    folder: npmFolder,
  };
  await once('vscode', `${CODE_SERVER} ${nodePackage()}@${NODE_MAJOR}`, async () => {
    console.log('Installing VS Code from the npm registry into .vscode-test (once, about 20 s).');
    await npmInstall(`${nodePackage()}@${NODE_MAJOR}`, `code-server@${CODE_SERVER}`);
    const inside = join(modules, 'code-server/lib/vscode');
    await npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], inside);
  });
  return found;
}

/** Installs packages beside it, without running a script of theirs. */
export async function npmInstall(...packages: readonly string[]): Promise<void> {
  mkdirSync(npmFolder, { recursive: true });
  const manifest = join(npmFolder, 'package.json');
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }\n');
  await npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', ...packages], npmFolder);
}

/** Does `work` unless it was done before for the same `version`; two processes never do it at once. */
export async function once(name: string, version: string, work: () => Promise<void>): Promise<void> {
  const marker = join(npmFolder, `.${name}`);
  const isDone = () => existsSync(marker) && readFileSync(marker, 'utf8') === version;
  if (isDone()) return;
  await locked(`${npmFolder}.lock`, async () => {
    if (isDone()) return;
    await work();
    writeFileSync(marker, version);
  });
}

function nodePackage(): string {
  return `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
}

async function npm(args: readonly string[], cwd: string): Promise<void> {
  const { code, stderr } = await runNpm(args, { cwd });
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed in ${cwd}:\n${stderr}`);
}
