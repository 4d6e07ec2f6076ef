// What becomes of the time when articles, facts or names double while all else stays: whole processes that read a corpus
// anew. Times are the processor's, for others may use it too, less those of all that stays.
import { resolve } from 'node:path';
import { anchorQuotes, prepareArticle, searchBudget } from '../../server/src/citations/anchor-quote.ts';
import { cpuTime } from './cpu-time.ts';
import { type Growing, growing } from './growing.ts';
import { ran, withFiles } from './processes.ts';

const ROUNDS = 2;
const FACTORS = [1, 2, 4, 8] as const;

/** The most that eight times as much may take: what is linear, and what a busy machine adds. */
const MOST = 10;

export function reportLinear(): void {
  console.log('\n## What grows alone\n');
  console.log('| | from | to | first doubling | second | third | eight times as much |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const each of growing) {
    const costs = costsOf(each);
    const [first = 0, last = 0] = [costs[0], costs.at(-1)];
    const ratios = [...costs.slice(1).map((cost, index) => cost / (costs[index] ?? cost)), last / first];
    if (last > MOST * first) process.exitCode = 1;
    const sizes = [each.from, 8 * each.from];
    console.log(`| ${[each.what, ...sizes, ...ratios.map(ratio => ratio.toFixed(2))].join(' | ')} |`);
  }
  reportNearSearch();
}

/** Of each size the least of some runs, in turns, less that of what is there besides. */
function costsOf({ from, make }: Growing): readonly number[] {
  const corpora = [0, ...FACTORS].map(factor => make(factor * from));
  const rounds = Array.from({ length: ROUNDS }, () => corpora.map(costOf));
  const [besides = 0, ...costs] = corpora.map((_, index) => least(rounds.flatMap(all => all[index] ?? [])));
  return costs.map(cost => cost - besides);
}

const costOf = (files: ReadonlyMap<string, string>): number =>
  withFiles(files, folders => {
    const check = ['check', folders.folder, '--format', 'json', '--fail-on', 'never', '--no-cache'];
    return ran([resolve('dist/cli.js'), ...check], folders).cpu;
  });

const least = (costs: readonly number[]): number => Math.min(...costs);

/** Kilobytes. */
const TEXTS = [250, 500, 1000, 2000, 4000, 8000] as const;

/** A quote that each paragraph nearly states: the worst that a search for what resembles it can meet. */
function reportNearSearch(): void {
  console.log('\n## A quote that is nearly everywhere, as the article doubles\n');
  console.log('| kilobytes | of its budget | time against half of it | found |\n| ---: | ---: | ---: | --- |');
  let before: number | undefined;
  for (const kilobytes of TEXTS) {
    const article = prepareArticle(`${NEARLY}\n\n`.repeat((kilobytes * 1000) / NEARLY.length));
    article.grams();
    const [budget, whole] = [searchBudget(), searchBudget().left];
    let found = '';
    const time = cpuTime(() => {
      found = anchorQuotes(article, [{ exact: QUOTE }], budget).kind;
    });
    const spent = `${((100 * (whole - Math.max(0, budget.left))) / whole).toFixed(0)} %`;
    console.log(`| ${kilobytes} | ${spent} | ${before === undefined ? '' : (time / before).toFixed(2)} | ${found} |`);
    before = time;
  }
}

const QUOTE = 'the committee met four times that spring, and its minutes run to some hundred pages in the end';
const NEARLY = 'the committee met five times that spring, and its minutes ran to some hundred pages in the end';
