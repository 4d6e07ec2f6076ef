// Chinese names that texts use and no vocabulary knows. Nothing marks where one begins, so a name is what stands there again
// and again before a word that ends names (生物, 注射液), or before its Latin form in brackets. A guess for a person to
// correct; it must not know what a name stands for.
import { wordsOf } from './word-lists.ts';

export interface ChineseName {
  readonly name: string;
  readonly count: number;
  /** Those that hold it, by their place in the list. */
  readonly articles: readonly number[];
}

/** A name and the Latin one behind it: 伦美维(Lumevira). */
export interface Gloss {
  readonly name: string;
  readonly latin: string;
}

const { endings = [], stops = [] } = wordsOf.zh.proposed;
const ENDING = new RegExp(endings.join('|'), 'g');
const STOPS = new Set(stops);

/** Characters before the ending: shorter is a word, longer a clause. */
const SHORTEST = 2;
const LONGEST = 8;

/** How much of what the shortest reading counts a longer one must keep: 恒瑞生物 always has 江苏 before it, or it has not. */
const KEPT = 0.6;

export function chineseNames(texts: readonly string[]): readonly ChineseName[] {
  const families = new Map<string, Map<string, Counted>>();
  for (const [article, text] of texts.entries())
    for (const { before, ending } of endingsIn(text))
      for (let length = SHORTEST; length <= before.length; length += 1)
        count(families, { short: before.slice(-SHORTEST) + ending, name: before.slice(-length) + ending, article });
  return [...families].flatMap(([short, family]) => longestOf(short, family));
}

interface Counted {
  count: number;
  readonly articles: Set<number>;
}

interface Reading {
  readonly short: string;
  readonly name: string;
  readonly article: number;
}

function count(families: Map<string, Map<string, Counted>>, { short, name, article }: Reading): void {
  const family = families.get(short) ?? new Map<string, Counted>();
  const counted = family.get(name) ?? { count: 0, articles: new Set<number>() };
  counted.count += 1;
  counted.articles.add(article);
  families.set(short, family.set(name, counted));
}

function longestOf(short: string, family: ReadonlyMap<string, Counted>): readonly ChineseName[] {
  const least = Math.max(2, KEPT * (family.get(short)?.count ?? 0));
  const often = [...family].filter(([, counted]) => counted.count >= least);
  const [longest] = often.sort(([a], [b]) => b.length - a.length);
  if (longest === undefined) return [];
  const [name, counted] = longest;
  return [{ name, count: counted.count, articles: [...counted.articles] }];
}

interface Ending {
  readonly before: string;
  readonly ending: string;
}

function* endingsIn(text: string): Iterable<Ending> {
  for (const { 0: run } of text.matchAll(/\p{Script=Han}+/gu))
    for (const { 0: ending, index } of run.matchAll(ENDING))
      yield { before: behindStop(run.slice(Math.max(0, index - LONGEST), index)), ending };
}

function behindStop(text: string): string {
  let from = text.length;
  while (from > 0 && !STOPS.has(text.charAt(from - 1))) from -= 1;
  return text.slice(from);
}

/** In one article: no more than a person writes, so that the work stays bounded. */
const MOST_GLOSSES = 50;

const GLOSS = /(\p{Script=Han}{2,24})[（(]([A-Za-z][A-Za-z0-9 .&'’-]{1,40})[)）]/gu;

/** Where the name begins is told by what stands in the article once more, or by a word that is in no name. */
export function glosses(texts: readonly string[]): readonly Gloss[] {
  return texts.flatMap(text =>
    [...text.matchAll(GLOSS)].slice(0, MOST_GLOSSES).flatMap(([, run = '', latin = '']): readonly Gloss[] => {
      const name = nameIn(behindStop(run), text);
      return name === undefined ? [] : [{ name, latin }];
    }),
  );
}

function nameIn(run: string, text: string): string | undefined {
  for (let length = Math.min(run.length, LONGEST); length >= SHORTEST; length -= 1) {
    const name = run.slice(-length);
    if (text.indexOf(name) !== text.lastIndexOf(name)) return name;
  }
  return run.length >= SHORTEST && run.length <= LONGEST / 2 ? run : undefined;
}
