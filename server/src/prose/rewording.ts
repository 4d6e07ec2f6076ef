// Whose prose reads otherwise once a vocabulary has changed: articles that hold words of what was added, taken away or
// described anew. May name too many articles, never too few. Knows no article but by the digest of its words.
import type { PlaceEntry, PredicateEntry, Vocabulary } from '../vocabulary/vocabulary.ts';
import { stem } from './first-words.ts';
import { narrowingOf } from './lexicon.ts';
import { patternsOf } from './pattern.ts';
import { nameKeys, type Token } from './tokens.ts';
import { wordsOf } from './word-lists.ts';

/** The words of a text: a number for each, sorted. Two words may share one. */
export type Digest = Uint32Array<ArrayBuffer>;

/** Of everything that a vocabulary's words are compared with: the keys of tokens, and what a class is told by. */
export function digestOf(sentences: Iterable<{ readonly tokens: readonly Token[] }>): Digest {
  const words = new Set<string>();
  for (const { tokens } of sentences) for (const { key } of tokens) words.add(key);
  const numbers = new Set<number>();
  for (const word of words) for (const form of formsOf(word)) numbers.add(numberOf(form));
  return Uint32Array.from(numbers).sort();
}

function formsOf(key: string): readonly string[] {
  const origin = wordsOf.en.origins[key];
  return origin === undefined ? [key, stem(key)] : [key, stem(key), origin];
}

/** FNV-1a over UTF-16 units, by Fowler, Noll and Vo. */
function numberOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Whether a text with these words may read otherwise. */
export type Rewording = (words: Digest) => boolean;

/** From one vocabulary to another. */
export function rewordingOf(before: Vocabulary, now: Vocabulary): Rewording {
  if (before.version === now.version) return () => false;
  if (describes(before) !== describes(now) || geographyOf(before) !== geographyOf(now)) return () => true;
  const phrases = changedPhrases(before, now).filter(keys => keys.length > 0);
  const numbers = phrases.map(keys => keys.map(numberOf));
  return words => numbers.some(each => each.every(number => holds(words, number)));
}

const describes = ({ names }: Vocabulary): boolean => names.classes.size > 0;

/** Which place holds which, and what stands for which: every sentence with a place hangs on it. */
const geographyOf = ({ places, regulatoryAs, names }: Vocabulary): string =>
  JSON.stringify([[...places.values()].map(shapeOf), [...regulatoryAs], [...names.outsides]]);

const shapeOf = ({ id, within, contains }: PlaceEntry): readonly unknown[] => [id, within, contains];

/** Each as keys of tokens, all of which a text must hold to be concerned. */
function changedPhrases(before: Vocabulary, now: Vocabulary): readonly (readonly string[])[] {
  const entities = changed(before.entities, now.entities);
  const named = [
    ...entities,
    ...changed(before.places, now.places),
    ...changed(before.authorities, now.authorities),
  ].flatMap(({ name, aliases }) => [name, ...aliases]);
  const predicates: readonly PredicateEntry[] = [
    ...changed(before.events, now.events),
    ...changed(before.measures, now.measures),
    ...changed(before.attributes, now.attributes),
  ];
  const classes = entities.flatMap(entity => entity.classes);
  const ends = [...entities.flatMap(({ name, aliases }) => [name, ...aliases]), ...classes];
  return [
    ...named.map(nameKeys),
    ...predicates.flatMap(({ words }) => words.map(word => nameKeys(patternsOf(word).text))),
    ...classes.flatMap(name => [...narrowingOf(name)].map(word => [word])),
    // 'The treaty' may be any that a name or a class ends with.
    ...ends.map(text => nameKeys(text).slice(-1)),
  ];
}

/** Entries that only one of the two has, and both forms of those that they describe differently. */
function changed<T>(before: ReadonlyMap<string, T>, now: ReadonlyMap<string, T>): readonly T[] {
  if (before === now) return [];
  const found: T[] = [];
  for (const id of new Set([...before.keys(), ...now.keys()])) {
    const [old, fresh] = [before.get(id), now.get(id)];
    if (old === fresh || JSON.stringify(old) === JSON.stringify(fresh)) continue;
    for (const entry of [old, fresh]) if (entry !== undefined) found.push(entry);
  }
  return found;
}

/** `words`: sorted. */
function holds(words: Digest, number: number): boolean {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return words[low] === number;
}
