// Corpora of which one thing alone grows: articles, facts, or the names of the vocabulary.
import { makeCorpus, settingsFor } from './make-corpus.ts';
import { syllables } from './names.ts';

export interface Growing {
  readonly what: string;
  /** The least number of them that is measured. */
  readonly from: number;
  /** With none of them: what is there besides. */
  make(count: number): ReadonlyMap<string, string>;
}

export const growing: readonly Growing[] = [
  { what: 'articles', from: 125, make: count => articlesAlone(count, text => text) },
  { what: 'articles, all of one thing', from: 125, make: count => articlesAlone(count, ofOneThing) },
  { what: 'facts of other things, in 100 files', from: 2400, make: count => factsAlone(100, count, ofOthers) },
  { what: 'facts of other things, in one file', from: 2400, make: count => factsAlone(1, count, ofOthers) },
  { what: 'facts that say the same, in 100 files', from: 2400, make: count => factsAlone(100, count, text => text) },
  { what: 'facts that contradict all others, in one file', from: 2400, make: count => factsAlone(1, count, otherwise) },
  { what: 'facts whose quotes stand nowhere, in one file', from: 2400, make: count => factsAlone(1, count, lost) },
  { what: 'names of the vocabulary', from: 6250, make: count => namesAlone(count) },
];

/** The articles and facts that are there whatever grows. */
const ARTICLES = 100;
const NAMES = 400;
/** In each fact file that is made. */
const FACTS = 8;

function articlesAlone(count: number, change: (text: string) => string): ReadonlyMap<string, string> {
  const articles = [...makeCorpus(count).files].filter(([path]) => path.endsWith('.txt'));
  return new Map([...articles.map(([path, text]) => [path, change(text)] as const), settings(NAMES)]);
}

const ofOneThing = (text: string): string => text.replaceAll(/Bridge [A-Z][a-z]+/g, `Bridge ${syllables(0)}`);

/** The facts of so many files of the corpus, over and over. `change`: what tells those of one round from the first. */
function factsAlone(
  files: number,
  count: number,
  change: (facts: string, round: number) => string,
): ReadonlyMap<string, string> {
  const corpus = makeCorpus(ARTICLES);
  const grown = corpus.factFiles.slice(0, files).map((path): readonly [string, string] => {
    const [header = '', facts = ''] = (corpus.files.get(path) ?? '').split(/(?<=^facts:\n)/m);
    const rounds = Array.from({ length: count / files / FACTS }, (_, round) =>
      change(facts.replaceAll(/id: (.*)/g, `id: $1-${round}`), round),
    );
    return [path, header + rounds.join('')];
  });
  return new Map([...corpus.files, ...grown, settings(NAMES)]);
}

const ofOthers = (facts: string, round: number): string =>
  facts.replaceAll(/subject: (.*)/g, `subject: $1 ${syllables(round)}`);

const otherwise = (facts: string, round: number): string =>
  facts.replaceAll(/(date|value): (\d+)/g, (_, key, number) => `${key}: ${Number(number) + round}`);

const lost = (facts: string, round: number): string =>
  facts.replaceAll(/quote: .+/g, `quote: What ${syllables(round)} had to say of it was not printed`);

const namesAlone = (count: number): ReadonlyMap<string, string> =>
  new Map([...makeCorpus(ARTICLES).files, settings(count)]);

/** A bridge and its builders are two names. */
const settings = (names: number): readonly [string, string] => ['corroborate.yaml', settingsFor(names / 2)];
