// The whole command line, which reads articles and fact files anew, against a spell checker that reads the articles alone:
// whole processes in turns, on the same files.
import { resolve } from 'node:path';
import { makeCorpus } from './make-corpus.ts';
import { spellCheckerIn } from './peer-packages.ts';
import { type Ran, ran, withFiles } from './processes.ts';

const ROUNDS = 5;

export interface SpellingRow {
  readonly articles: number;
  /** Milliseconds, of each run. */
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
}

/** What it takes to be fast: nothing is looked for, proposed or shown that was not asked for. */
const SPELL = [
  ...['lint', '**/*.txt', '--no-progress', '--no-cache', '--no-gitignore', '--no-config-search'],
  ...['--no-show-suggestions', '--words-only', '--unique', '--no-exit-code'],
];

export function measureSpelling(articles: number, peers: string): SpellingRow {
  return withFiles(makeCorpus(articles).files, folders => {
    const check = ['check', folders.folder, '--format', 'json', '--fail-on', 'never', '--no-cache'];
    const spell = (...more: readonly string[]): Ran => ran([spellCheckerIn(peers), ...SPELL, ...more], folders);
    const [ours, theirs]: [number[], number[]] = [[], []];
    holdWhole(spell(), articles);
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(ran([resolve('dist/cli.js'), ...check], folders).time);
      theirs.push(spell('--no-summary').time);
    }
    return { articles, ours, theirs };
  });
}

/** It must have read each article, and words that it does not know: the names of the bridges. */
function holdWhole({ output, errors }: Ran, articles: number): void {
  const [, files, issues] = /Files checked: (\d+), Issues found: (\d+)/.exec(output + errors) ?? [];
  if (Number(files) !== articles || Number(issues) === 0)
    throw new Error(`cspell read ${files} of ${articles} articles`);
}
