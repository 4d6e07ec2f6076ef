// The suites in a real VS Code: bundles them, lays each corpus into a scratch folder and runs them beside one another.
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { root } from './root.ts';
import { runSuite, type Tally } from './suite.ts';

/** Suites by name, with the corpus that each opens, from the project's root. */
const suites = [
  { name: 'bridges', corpus: 'test/vscode/corpus' },
  { name: 'seeds', corpus: '../shared/acceptance/seeds' },
] as const;

/** All of them; a suite whose texts this checkout lacks counts as one test left out. */
export async function runVsCodeSuites(): Promise<readonly Tally[]> {
  await bundle();
  if (process.env.ELECTRON !== '1') return Promise.all(suites.map(runOver));
  const tallies: Tally[] = []; // the desktop's have one profile between them
  for (const suite of suites) tallies.push(await runOver(suite));
  return tallies;
}

async function runOver({ name, corpus }: (typeof suites)[number]): Promise<Tally> {
  const from = fileURLToPath(new URL(corpus, root));
  const found = existsSync(from);
  if (!found) console.log(`${name} in VS Code: left out, since ${corpus} is not here`);
  const tally = found ? await withCopy(from, folder => runSuite(name, folder)) : { passed: 0, failed: 0, skipped: 1 };
  console.log(`${name} in VS Code: ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} left out`);
  return tally;
}

/** The copy is gone afterwards, whatever was done to it. */
export async function withCopy<T>(from: string, use: (folder: string) => Promise<T>): Promise<T> {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'corroborate-corpus-')));
  const folder = join(scratch, 'corpus');
  try {
    cpSync(from, folder, { recursive: true });
    return await use(folder);
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function bundle(): Promise<void> {
  await build({
    absWorkingDir: fileURLToPath(root),
    entryPoints: ['test/vscode/suite/index.ts'],
    outfile: 'out/test/vscode/index.js',
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}
