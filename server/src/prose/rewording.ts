// Whose prose reads otherwise once a vocabulary has changed: articles that hold words of what was added, taken away or
// described anew. May name too many articles, never too few. Knows no article but by the digest of its words.
import { groupBy } from '../base/group-by.ts';
import type { PlaceEntry, PredicateEntry, Vocabulary } from '../vocabulary/vocabulary.ts';
import { infinitivesOf } from './infinitives.ts';
import { narrowingOf } from './lexicon.ts';
import { patternsOf } from './pattern.ts';
import { nameKeys, type Token } from './tokens.ts';
import { wordsOf } from './word-lists.ts';

/** The words of a text: a bit for each, a byte for every two that the text has. Of ten strange words one seems to be there. */
export type Digest = Uint8Array<ArrayBuffer>;

/** A filter of one hash after Bloom; asked rarely, so making it is what has to be cheap. */
export function digestOf(sentences: readonly { readonly tokens: readonly Token[] }[]): Digest {
  const count = sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const digest = new Uint8Array(2 ** Math.max(4, Math.ceil(Math.log2(count)) - 1));
  for (const { tokens } of sentences)
    for (const { key } of tokens) {
      const bit = bitOf(key, digest);
      digest[bit >> 3] = (digest[bit >> 3] ?? 0) | (1 << (bit & 7));
    }
  return digest;
}

/** FNV-1a over UTF-16 units, by Fowler, Noll and Vo. */
function bitOf(word: string, { length }: Digest): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (8 * length - 1);
}

function holds(digest: Digest, word: string): boolean {
  const bit = bitOf(word, digest);
  return ((digest[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
}

/** Whether a text with these words may read otherwise. */
export type Rewording = (words: Digest) => boolean;

/** From one vocabulary to another. */
export function rewordingOf(before: Vocabulary, now: Vocabulary): Rewording {
  if (before.version === now.version) return () => false;
  if (describes(before) !== describes(now) || geographyOf(before) !== geographyOf(now)) return () => true;
  const phrases = changedPhrases(before, now).filter(keys => keys.length > 0);
  return words => phrases.some(keys => keys.every(key => holds(words, key)));
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
    ...predicates.flatMap(({ words }) =>
      words.flatMap(word => [patternsOf(word).text, ...infinitivesOf(word)]).map(nameKeys),
    ),
    ...classes.flatMap(name => [...narrowingOf(name)].flatMap(formsOf)).map(word => [word]),
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

/** What a text may have in place of a word that tells a class: its plural, or where it comes from ('Chinese' for China). */
const formsOf = (stem: string): readonly string[] => [stem, `${stem}s`, ...(ADJECTIVES.get(stem) ?? [])];

const ADJECTIVES: ReadonlyMap<string, readonly string[]> = new Map(
  [...groupBy(Object.entries(wordsOf.en.origins), ([, place]) => place)].map(([place, words]) => [
    place,
    words.map(([word]) => word),
  ]),
);
