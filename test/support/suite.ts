// Runs the suite of test/vscode inside the extension host of a real VS Code: the npm-registry build in a browser, or,
// with ELECTRON=1, the desktop's by @vscode/test-electron. Either way the suite writes what happened to a file.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import type { Page } from 'playwright-core';
import type { SuiteLine } from '../vscode/suite/results.ts';
import { launchBrowser } from './browser.ts';
import { root } from './root.ts';
import { serveWorkbench } from './workbench.ts';

const SUITE_MILLISECONDS = 240_000;
const tests = fileURLToPath(new URL('out/test/vscode/index.js', root));

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Opens the folder in VS Code and runs the suite's tests of this name. Prints each test as it ends. */
export async function runSuite(name: string, folder: string): Promise<Tally> {
  const scratch = mkdtempSync(join(tmpdir(), 'corroborate-suite-'));
  const results = join(scratch, 'results.ndjson');
  const env = { CORROBORATE_SUITE: name, CORROBORATE_RESULTS: results };
  try {
    await (process.env.ELECTRON === '1' ? onTheDesk(folder, env) : inABrowser(folder, env, results));
    return tally(results);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

type Env = Readonly<Record<string, string>>;

async function onTheDesk(folder: string, env: Env): Promise<void> {
  await runTests({
    extensionDevelopmentPath: fileURLToPath(root),
    extensionTestsPath: tests,
    extensionTestsEnv: env,
    launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust'],
  }).catch((reason: unknown) => console.error(String(reason))); // the results say what failed
}

async function inABrowser(folder: string, env: Env, results: string): Promise<void> {
  const workbench = await serveWorkbench({ open: folder, tests, env });
  const browser = await launchBrowser();
  const said: string[] = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.on('console', message => said.push(message.text()));
    await page.goto(workbench.address);
    if (!(await ended(results))) await tellStuck(page, [...said.slice(-40), workbench.log().slice(-4000)]);
  } finally {
    await browser.close();
    await workbench.close();
  }
}

async function ended(results: string): Promise<boolean> {
  const end = Date.now() + SUITE_MILLISECONDS;
  while (Date.now() < end) {
    if (readLines(results).some(line => line.kind === 'end')) return true;
    await pause(100);
  }
  return false;
}

async function tellStuck(page: Page, log: readonly string[]): Promise<void> {
  const folder = fileURLToPath(new URL('out/screenshots', root));
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, 'stuck.png') }).catch(() => undefined);
  console.error(`The suite did not end in time (out/screenshots/stuck.png).\n${log.join('\n')}`);
}

/** A suite that did not come to its end failed, whatever passed before. */
function tally(results: string): Tally {
  const lines = readLines(results);
  const count = (kind: SuiteLine['kind']) => lines.filter(line => line.kind === kind).length;
  const lost = count('end') === 1 ? 0 : 1;
  for (const line of lines) if (line.kind === 'failed') console.error(`  ✗ ${line.title}\n${line.error}`);
  return { passed: count('passed'), failed: count('failed') + lost, skipped: count('skipped') };
}

function readLines(results: string): readonly SuiteLine[] {
  if (!existsSync(results)) return [];
  const whole = readFileSync(results, 'utf8').split('\n').slice(0, -1); // the last may be half written
  return whole.map((line): SuiteLine => JSON.parse(line));
}
