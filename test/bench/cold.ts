// Whole processes on corpora of growing size: the command line that reads everything anew, the one that takes up what was
// kept, and, for a measure, the YAML parser alone over the same fact files. Prints a table, and writes out/bench-cold.json.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { makeCorpus } from './make-corpus.ts';
import { median } from './median.ts';
import { bytesOf, type Ran, ran, withFiles } from './processes.ts';

const SIZES = [100, 1000] as const;

/** Of a large corpus fewer: a run takes long, and varies less. */
const runsFor = (size: number): number => (size > 1000 ? 3 : 5);

interface Row {
  readonly articles: number;
  readonly bytes: number;
  /** Milliseconds, of each run. */
  readonly yaml: readonly number[];
  readonly cold: readonly number[];
  readonly warm: readonly number[];
  /** Bytes, of the run that took most. */
  readonly peak: number;
  readonly planted: number;
  readonly found: number;
  readonly others: number;
}

export function reportCold(sizes: readonly number[]): void {
  console.log('\n## Whole processes, prose included\n');
  console.log(
    '| articles | MB | cold against `yaml` alone | spread | warm against cold | peak memory against the corpus | planted | found | others | cold against the row above |',
  );
  console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  const rows: Row[] = [];
  for (const size of sizes.length > 0 ? sizes : SIZES) {
    const [row, before] = [measure(size), rows.at(-1)];
    rows.push(row);
    console.log(`| ${[...cells(row), before === undefined ? '' : ratio(row.cold, before.cold)].join(' | ')} |`);
    if (row.found !== row.planted || row.others > 0) process.exitCode = 1;
  }
  mkdirSync('out', { recursive: true });
  writeFileSync('out/bench-cold.json', `${JSON.stringify(rows, undefined, 2)}\n`);
}

const cells = ({
  articles,
  bytes,
  yaml,
  cold,
  warm,
  peak,
  planted,
  found,
  others,
}: Row): readonly (string | number)[] => [
  articles,
  (bytes / 1e6).toFixed(1),
  ratio(cold, yaml),
  `${(Math.min(...cold) / median(cold)).toFixed(2)}–${(Math.max(...cold) / median(cold)).toFixed(2)}`,
  ratio(warm, cold),
  (peak / bytes).toFixed(1),
  planted,
  found,
  others,
];

const ratio = (one: readonly number[], other: readonly number[]): string => (median(one) / median(other)).toFixed(2);

function measure(articles: number): Row {
  const { files, factFiles, planted } = makeCorpus(articles);
  const bytes = bytesOf(files);
  return withFiles(files, folders => {
    const { folder, cache } = folders;
    const facts = join(cache, 'facts.txt');
    writeFileSync(facts, factFiles.map(path => join(folder, path)).join('\n'));
    const check = (...more: readonly string[]): Ran =>
      ran([resolve('dist/cli.js'), 'check', folder, '--format', 'json', '--fail-on', 'never', ...more], folders);
    const yaml: number[] = [];
    const [cold, warm]: [Ran[], Ran[]] = [[], []];
    check(); // keeps what was read
    for (let run = 0; run < runsFor(articles); run += 1) {
      yaml.push(ran([resolve(process.argv[1] ?? ''), 'parse-yaml', facts], folders).time);
      cold.push(check('--no-cache'));
      warm.push(check());
    }
    return {
      articles,
      bytes,
      yaml,
      cold: cold.map(({ time }) => time),
      warm: warm.map(({ time }) => time),
      peak: Math.max(...cold.map(each => each.peak)),
      ...counted(
        [...cold, ...warm].map(({ output }) => output),
        planted,
      ),
    };
  });
}

/** In the run that found least of what was planted, and most of anything else. */
function counted(outputs: readonly string[], planted: Readonly<Record<string, number>>) {
  const counts = [...new Set(outputs)].map(output => {
    const left: Record<string, number> = { ...planted };
    let others = 0;
    for (const { code } of JSON.parse(output).findings) {
      if ((left[code] ?? 0) > 0) left[code] = (left[code] ?? 0) - 1;
      else others += 1;
    }
    return { missed: Object.values(left).reduce((sum, each) => sum + each, 0), others };
  });
  const all = Object.values(planted).reduce((sum, each) => sum + each, 0);
  return {
    planted: all,
    found: all - Math.max(...counts.map(({ missed }) => missed)),
    others: Math.max(...counts.map(({ others }) => others)),
  };
}

/** `list`: a file that names the fact files, one a line. */
export function parseYaml(list: string): void {
  for (const path of readFileSync(list, 'utf8').split('\n')) parseDocument(readFileSync(path, 'utf8'));
}
