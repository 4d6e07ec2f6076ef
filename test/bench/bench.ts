// Measures the engine and the built command line on corpora of its own making. Figures of one run are compared with one
// another and with nothing else: every time is shown as a ratio.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseDocument } from 'yaml';
import type { Work } from '../../server/src/workspace/apply.ts';
import type { Snapshot } from '../../server/src/workspace/snapshot.ts';
import { changed, corpusOf } from '../support/corpus.ts';
import { type MadeCorpus, makeCorpus } from './make-corpus.ts';
import { median } from './median.ts';
import { reportProse } from './prose.ts';
import { reportRequests } from './requests.ts';
import { reportViews } from './views.ts';

const SIZES = [100, 1000] as const;
const EDITS = 41;
const COLD_RUNS = 5;

if (process.argv[2] === 'parse-yaml') parseAll(process.argv.slice(3));
else if (process.argv[2] === 'prose') reportProse(process.argv.slice(3));
else if (process.argv[2] === 'requests') void reportRequests();
else if (process.argv[2] === 'views') void reportViews(process.argv.slice(3).map(Number));
else {
  report();
  void reportEditing().then(() => reportProse([]));
}

async function reportEditing(): Promise<void> {
  await reportRequests();
  await reportViews();
}

function report(): void {
  const edits = SIZES.map(size => measureEdits(makeCorpus(size)));
  const [small, large] = edits;
  if (small === undefined || large === undefined) return;
  console.log('## One edit to one fact file\n');
  console.log(
    '| articles | files read | files resolved | quotes searched | claims changed | units run | median | against 100 articles |',
  );
  console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const { size, work, median } of edits)
    console.log(
      `| ${size} | ${work.filesRead} | ${work.filesResolved} | ${work.quotesSearched} | ${work.claimsChanged} | ${work.unitsRun} | ${median.toFixed(2)} ms | ${(median / small.median).toFixed(2)} |`,
    );
  const cold = measureCold(makeCorpus(1000));
  console.log('\n## Cold reading, whole processes, 1,000 articles and fact files\n');
  console.log(`planted contradictions: ${cold.planted}; found: ${cold.found}; anything else: ${cold.others}\n`);
  console.log(`| | median of ${COLD_RUNS} |\n| --- | ---: |`);
  console.log(`| \`yaml\` alone parses the fact files | ${cold.yaml.toFixed(0)} ms |`);
  console.log(`| \`corroborate check\` | ${cold.check.toFixed(0)} ms |`);
  console.log(`| ratio | ${(cold.check / cold.yaml).toFixed(2)} |`);
  if (cold.found !== cold.planted || cold.others !== 0) process.exitCode = 1;
}

function measureEdits(corpus: MadeCorpus): { readonly size: number; readonly work: Work; readonly median: number } {
  const texts = Object.fromEntries(corpus.files);
  const path = corpus.factFiles[Math.floor(corpus.factFiles.length / 2)] ?? '';
  const original = texts[path] ?? '';
  let snapshot: Snapshot = corpusOf(texts);
  let work: Work | undefined;
  const times: number[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    // Another day each time, so that there is always something to find out.
    texts[path] = original.replace(
      /date: (\d{4})-06-\d\d/,
      (_, year) => `date: ${year}-06-${String(11 + (edit % 18))}`,
    );
    const start = performance.now();
    const applied = changed(snapshot, { [path]: texts[path] }, texts);
    times.push(performance.now() - start);
    snapshot = applied.snapshot;
    work = applied.work;
  }
  if (work === undefined) throw new Error('nothing was edited');
  return { size: corpus.factFiles.length, work, median: median(times) };
}

function measureCold(corpus: MadeCorpus) {
  const folder = mkdtempSync(join(tmpdir(), 'corroborate-bench-'));
  try {
    for (const [path, text] of corpus.files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const facts = corpus.factFiles.map(path => join(folder, path));
    const [yaml, check]: [number[], number[]] = [[], []];
    let output = '';
    for (let run = 0; run < COLD_RUNS; run += 1) {
      yaml.push(timed([process.argv[1] ?? '', 'parse-yaml', ...facts]).time);
      const checked = timed([
        'dist/cli.js',
        'check',
        folder,
        '--format',
        'json',
        '--fail-on',
        'never',
        '--rule',
        'missing-citation=off',
      ]);
      check.push(checked.time);
      output = checked.output;
    }
    const codes = JSON.parse(output).findings.map((finding: { code: string }) => finding.code);
    const found = codes.filter((code: string) => code === 'conflicting-date').length;
    return { yaml: median(yaml), check: median(check), planted: corpus.planted, found, others: codes.length - found };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timed(args: readonly string[]): { readonly time: number; readonly output: string } {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${args.slice(0, 2).join(' ')} ended with ${status}: ${stderr}`);
  return { time: performance.now() - start, output: stdout };
}

function parseAll(paths: readonly string[]): void {
  for (const path of paths) parseDocument(readFileSync(path, 'utf8'));
}
