// What is read in labelled prose (test/labelled) may only get better. The scorers lie outside of the repository: where they are
// absent, this test is skipped and says so.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { root } from '../support/root.ts';
import { BUILT, builtCli } from './built-cli.ts';

const benchmarks = new URL('../shared/benchmarks/', root);
const labelled = fileURLToPath(new URL('test/labelled', root));

type Row = Readonly<Record<string, string | number>>;

async function scored(scorer: string): Promise<Row> {
  await builtCli();
  const folder = new URL('out/labelled/', root);
  mkdirSync(folder, { recursive: true });
  const answer = fileURLToPath(new URL(`${scorer}.json`, folder));
  const script = fileURLToPath(new URL(`${scorer}.mjs`, benchmarks));
  await promisify(execFile)(process.execPath, [script, labelled, '--json', answer, '--', process.execPath, BUILT], {
    maxBuffer: 1e8,
  });
  const { rows } = JSON.parse(readFileSync(answer, 'utf8')) as { readonly rows: readonly Row[] };
  const all = rows.find(({ group }) => group === 'all');
  if (all === undefined) throw new Error(`no row for all of them in ${answer}`);
  return all;
}

const isThere = existsSync(benchmarks);
const ABSENT = `the scorers are absent: ${benchmarks.pathname}`;

/** Percent. */
const LEAST = { precision: 98, recall: 62, dates: 87 } as const;

test('claims', async ({ skip }) => {
  skip(!isThere, ABSENT);
  const all = await scored('score-claims');
  expect(Number(all.P)).toBeGreaterThanOrEqual(LEAST.precision);
  expect(Number(all.R)).toBeGreaterThanOrEqual(LEAST.recall);
  expect(Number(all.exact)).toBeGreaterThanOrEqual(LEAST.dates);
  expect([all.wrong, all.invented]).toEqual([0, 0]);
}, 120_000);

test('contradictions, and no false alarm', async ({ skip }) => {
  skip(!isThere, ABSENT);
  const all = await scored('score-pairs');
  expect(Number(all.found)).toBeGreaterThanOrEqual(21);
  expect(all.false).toBe(0);
}, 120_000);
