// npm test: builds, then runs everything that can fail, in VS Code and Neovim too, and ends with one line for all of it.
//   npm test -- --fast   leaves out what needs a browser or Neovim
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { npmVsCode } from './npm-vscode.ts';
import { runNode } from './processes.ts';
import { root } from './root.ts';
import type { Tally } from './suite.ts';
import { checkTypes } from './type-check.ts';
import { runVsCodeSuites } from './vscode-suites.ts';

const IN_PROGRAMS = ['test/vscode', 'test/neovim'];
const fast = process.argv.includes('--fast');

const tallies: Tally[] = [];
// Mostly waiting for the registry: it is there by the time that the tests in VS Code begin, and they say what went wrong.
const installed = fast || process.env.ELECTRON === '1' ? undefined : npmVsCode();
installed?.catch(() => undefined);
await step('bundles', () => tool('esbuild.mjs'));
await step('types', async () => (await checkTypes()).map(tallyOf));
await step('lint and format', () => tool('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'));
await step('tests', () => vitest('unit', ...IN_PROGRAMS.flatMap(folder => ['--exclude', `${folder}/**`])));
if (!fast) {
  await step('in VS Code', inVsCode);
  await step('in programs', () => vitest('programs', ...IN_PROGRAMS));
}
close();

/** Whatever a step does not come back from is one failure, and the others still run. */
async function step(name: string, work: () => Promise<readonly Tally[]>): Promise<void> {
  console.log(`\n── ${name}`);
  try {
    tallies.push(...(await work()));
  } catch (reason) {
    console.error(reason instanceof Error ? reason.message : reason);
    tallies.push({ passed: 0, failed: 1, skipped: 0 });
  }
}

/** A program that says all it has to say by how it ends: one test. */
async function tool(path: string, ...args: readonly string[]): Promise<readonly Tally[]> {
  const { code } = await runNode([path, ...args], { cwd: fileURLToPath(root), show: true });
  return [tallyOf(code === 0)];
}

function tallyOf(isSound: boolean): Tally {
  return { passed: isSound ? 1 : 0, failed: isSound ? 0 : 1, skipped: 0 };
}

interface Report {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

/** A file that could not be loaded fails without a test of its own. */
async function vitest(name: string, ...args: readonly string[]): Promise<readonly Tally[]> {
  const path = fileURLToPath(new URL(`out/${name}.json`, root));
  mkdirSync(fileURLToPath(new URL('out', root)), { recursive: true });
  rmSync(path, { force: true });
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
  const options = ['run', '--config', 'test/vitest.config.mts', ...reports, ...args];
  await runNode(['node_modules/vitest/vitest.mjs', ...options], { cwd: fileURLToPath(root), show: true });
  const report: Report = JSON.parse(readFileSync(path, 'utf8'));
  const failed = Math.max(report.numFailedTests, report.success ? 0 : 1);
  return [{ passed: report.numPassedTests, failed, skipped: report.numPendingTests }];
}

async function inVsCode(): Promise<readonly Tally[]> {
  await installed;
  return runVsCodeSuites();
}

function close(): void {
  const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
  const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}
