// Names that only tell of which thing or person a sentence speaks: 'Starliner astronaut Butch Wilmore', 'Brae Lass passengers'.
import { isPointingNoun } from './english-pointing.ts';
import { nameOf, type Sentence } from './sentence.ts';
import { isCapital } from './strangers.ts';
import type { View } from './view.ts';

/** 'Starliner astronaut Butch Wilmore splashed down': what is named first only says who the other one is. */
export function leadsToName(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const mention = sentence.mentionAt[at];
    if (mention !== undefined && nameOf(mention, 'class')) continue;
    if (mention !== undefined) return at > from && nameOf(mention, 'entity') !== undefined;
    if (sentence.tokens[at]?.kind !== 'word' || sentence.dateAt[at]) return false;
    if (isCapital(sentence, at)) return at > from;
    if (['prepositions', 'be', 'have', 'say', 'conjunctions'].some(kind => sentence.cue(kind, at) > 0)) return false;
  }
  return false;
}

const PLAIN = [
  'adverbs',
  'prepositions',
  'be',
  'have',
  'say',
  'conjunctions',
  'connectives',
  'filings',
  'own-parts',
  'planned',
  'expected',
];

/** 'Brae Lass passengers were delivered by bus': a noun of several right before the verb, which is no kind of such a thing. */
export function isModifier(view: View, at: number, verb: number): boolean {
  const { sentence } = view;
  const key = sentence.key(at);
  if (verb !== at + 1 || sentence.tokens[at]?.kind !== 'word' || !/[^s]s$/.test(key)) return false;
  if (sentence.mentionAt[at] || sentence.dateAt[at] || sentence.triggerAt[at]) return false;
  if (PLAIN.some(kind => sentence.cue(kind, at) > 0)) return false;
  return !isPointingNoun(view, key) && !isPointingNoun(view, key.slice(0, -1));
}
