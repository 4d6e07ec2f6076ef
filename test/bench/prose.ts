// Measures how prose is read: against chrono-node, which reads dates alone, where CORROBORATE_ORACLES names a folder that
// has it installed; and what becomes of the time when the text or the vocabulary doubles. Times are the processor's, for
// others may use it too, and are shown as ratios within the run.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { asPath } from '../../server/src/base/brand.ts';
import { type EdtfDate, parseEdtf } from '../../server/src/dates/edtf.ts';
import { type Lexicon, lexiconOf } from '../../server/src/prose/lexicon.ts';
import { readProse } from '../../server/src/prose/read.ts';
import { readArticleMeta } from '../../server/src/syntax/article.ts';
import { readSettingsFile } from '../../server/src/syntax/settings-file.ts';
import { buildVocabulary } from '../../server/src/vocabulary/build.ts';
import { cpuTime } from './cpu-time.ts';
import { builtin, hostile, type Made, madeVocabulary, plainProse } from './make-prose.ts';

const ROUNDS = 15;

const PARTS = {
  chrono: reportAgainstChrono,
  text: reportText,
  vocabulary: reportVocabulary,
  hostile: reportHostile,
} as const;

/** `only`: the parts to measure; all of them where none is named. */
export function reportProse(only: readonly string[]): void {
  for (const [name, report] of Object.entries(PARTS)) if (only.length === 0 || only.includes(name)) report();
}

function reportAgainstChrono(): void {
  const folder = process.env.CORROBORATE_ORACLES;
  if (folder === undefined) {
    console.log(
      '\nPut chrono-node into a folder, and that into CORROBORATE_ORACLES, to hold the reading of prose against it.',
    );
    return;
  }
  const { parse } = createRequire(join(resolve(folder), 'package.json'))('chrono-node') as Chrono;
  const articles = articlesIn(process.env.CORROBORATE_ARTICLES ?? 'samples').filter(
    ({ language }) => language === 'en',
  );
  const length = articles.reduce((sum, { text }) => sum + text.length, 0);
  const together = articles.map(({ text }) => text).join('\n\n');
  const [first] = articles;
  if (first === undefined) return;
  console.log(`\n## English articles, ${length} characters: \`readProse\` against the dates of \`chrono-node\`\n`);
  console.log('| | ratio |\n| --- | ---: |');
  for (const [what, each] of [
    [`${articles.length} articles one by one`, articles],
    ['all of them as one text', [{ ...first, text: together, bodyStart: 0 }]],
    ['that ten times over', [{ ...first, text: together.repeat(10), bodyStart: 0 }]],
  ] as const)
    console.log(`| ${what} | ${ratioTo(parse, each).toFixed(2)} |`);
}

function ratioTo(parse: Chrono['parse'], articles: readonly ReadyArticle[]): number {
  let [ours, theirs, spent] = [Infinity, Infinity, 0];
  for (let round = 0; round < ROUNDS && spent < 4 * PATIENCE; round += 1) {
    const [own, other] = [
      cpuTime(() => articles.map(article => readProse(article.text, article))),
      cpuTime(() => articles.map(({ text }) => parse(text, PUBLISHED_DAY))),
    ];
    ours = Math.min(ours, own);
    theirs = Math.min(theirs, other);
    spent += own + other;
  }
  return ours / theirs;
}

interface Chrono {
  parse(text: string, reference: Date): unknown;
}

const PUBLISHED_DAY = new Date(2025, 5, 1, 12);
const PUBLISHED: EdtfDate | undefined = (() => {
  const date = parseEdtf('2025-06-01');
  return date.ok ? date.value : undefined;
})();

interface ReadyArticle {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly published: EdtfDate | undefined;
  readonly language: 'en' | 'zh';
  readonly bodyStart: number;
}

/** The articles of the corpora in a folder, each with the words of its corpus. */
function articlesIn(folder: string): readonly ReadyArticle[] {
  return readdirSync(folder).flatMap(group => {
    const names = readdirSync(join(folder, group));
    const { layer } = readSettingsFile(readFileSync(join(folder, group, 'corroborate.yaml'), 'utf8'));
    const lexicon = lexiconOf(buildVocabulary({ base: builtin, layer }).vocabulary);
    return names
      .filter(name => /\.(?:txt|md)$/.test(name))
      .map(name => {
        const text = readFileSync(join(folder, group, name), 'utf8');
        const { language, bodyStart } = readArticleMeta(text, asPath(name));
        return { text, lexicon, published: PUBLISHED, language, bodyStart };
      });
  });
}

function reportText(): void {
  const lexicon = lexiconOf(madeVocabulary(builtin, 1000));
  console.log('\n## The text doubles\n\n| characters | against half of it |\n| ---: | ---: |');
  let before: number | undefined;
  for (const sentences of [2000, 4000, 8000, 16000]) {
    const text = plainProse(sentences, 1000);
    const time = timeOf({ text, language: 'en' }, lexicon);
    console.log(`| ${text.length} | ${against(time, before)} |`);
    before = time;
  }
}

function reportVocabulary(): void {
  const text = plainProse(2000, 1000);
  console.log('\n## The vocabulary doubles\n');
  console.log('| names | building against half of them | reading against half of them |\n| ---: | ---: | ---: |');
  let before: { readonly building: number; readonly reading: number } | undefined;
  for (const names of [6250, 12500, 25000, 50000]) {
    const vocabulary = madeVocabulary(builtin, names);
    const building = least(3, () => lexiconOf(vocabulary));
    const reading = timeOf({ text, language: 'en' }, lexiconOf(vocabulary));
    console.log(`| ${names} | ${against(building, before?.building)} | ${against(reading, before?.reading)} |`);
    before = { building, reading };
  }
}

/** Kilobytes. */
const SMALL = 24;

function reportHostile(): void {
  const plain = plainProse(3000, 100);
  const usual = timeOf({ text: plain, language: 'en' }, lexiconOf(madeVocabulary(builtin, 100))) / plain.length;
  console.log(
    '\n## Hostile texts\n\n| | four times the text, each doubling | a character against one of plain prose |',
  );
  console.log('| --- | ---: | ---: |');
  for (const { what, make } of hostile) {
    const [small, large] = [make(SMALL), make(4 * SMALL)];
    const [first, second] = [timeWith(small), timeWith(large)];
    const doubling = Math.sqrt(second / first);
    console.log(`| ${what} | ${doubling.toFixed(2)} | ${(second / large.text.length / usual).toFixed(1)} |`);
  }
}

const timeWith = (made: Made): number => timeOf(made, lexiconOf(madeVocabulary(builtin, made.names)));

const timeOf = ({ text, language }: Pick<Made, 'text' | 'language'>, lexicon: Lexicon): number =>
  least(3, () => readProse(text, { lexicon, published: PUBLISHED, language, bodyStart: 0 }));

const against = (time: number, before: number | undefined): string =>
  before === undefined ? '' : (time / before).toFixed(2);

/** How long a thing is measured at most that takes long. */
const PATIENCE = 1500;

function least(rounds: number, run: () => unknown): number {
  let [best, sum] = [Infinity, 0];
  for (let round = 0; round < rounds && sum < PATIENCE; round += 1) {
    const time = cpuTime(run);
    best = Math.min(best, time);
    sum += time;
  }
  return best;
}
