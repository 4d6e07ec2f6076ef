// Where something is said to be the first, in English: whose it is, what stands behind it, what qualifies its event.
import { authorityPlace, resolvePlace } from '../vocabulary/look-up.ts';
import { type Located, locate } from './attach-places.ts';
import { type Mention, nameOf, type Run, type Sentence } from './sentence.ts';
import type { View } from './view.ts';
import { demonyms } from './word-lists.ts';

export function placeBefore(view: View, possessive: number): Located | undefined {
  const { sentence, lexicon } = view;
  const mention = sentence.mentionAt[possessive - 1];
  if (mention) return locate(view, mention);
  const isWorld = sentence.cue('world', possessive - 1) > 0;
  return isWorld
    ? { place: resolvePlace(lexicon.vocabulary, 'world'), run: { from: possessive - 1, to: possessive } }
    : undefined;
}

/** 'In Hong Kong', 'outside mainland China', 'on the Japanese market', 'worldwide'. */
export function placeWithin(view: View, { from, to }: Run): Located | undefined {
  const { sentence, lexicon } = view;
  for (let at = from; at < to; at += 1) {
    const mention = sentence.mentionAt[at];
    if (mention?.from === at) {
      const key = sentence.key(at - 1) === 'the' ? sentence.key(at - 2) : sentence.key(at - 1);
      const isPlacing =
        isAdverb(sentence, at) ||
        ['in', 'outside', 'of', 'across', 'within', 'anywhere', 'on', 'at'].includes(key) ||
        nameOf(mention, 'outside');
      const located = isPlacing ? locate(view, mention) : undefined;
      if (located && !isOriginPlace(view, at)) return located;
    }
    const id = mention ? undefined : (countryOfMarket(sentence, at) ?? worldAt(sentence, at));
    if (id !== undefined) return { place: resolvePlace(lexicon.vocabulary, id), run: { from: at, to: at + 1 } };
  }
  return undefined;
}

const worldAt = ({ cue }: Sentence, at: number): string | undefined => (cue('world', at) > 0 ? 'world' : undefined);

/** 'The Japanese market'. */
const countryOfMarket = ({ key }: Sentence, at: number): string | undefined =>
  key(at + 1) === 'market' ? demonyms.get(key(at)) : undefined;

/** 'Worldwide' and 'anywhere' name the world, and need no preposition. */
const isAdverb = ({ cue, key }: Sentence, at: number): boolean => cue('world', at) > 0 && key(at) !== 'world';

const isOriginPlace = ({ sentence, lexicon }: View, at: number): boolean =>
  lexicon.origins[sentence.key(at - 2)] !== undefined || lexicon.origins[sentence.key(at - 3)] !== undefined;

/** 'Its first U.S. approval', 'the first FDA approval': a place, or who decides there, right before the event. */
export const placeAdjective = (view: View, trigger: Run | undefined): Located | undefined =>
  trigger && placeNamed(view, view.sentence.mentionAt[trigger.from - 1]);

/** A place, or that of an authority. */
export function placeNamed(view: View, mention: Mention | undefined): Located | undefined {
  const authority = mention && nameOf(mention, 'authority')?.id;
  if (mention === undefined || authority === undefined) return mention && locate(view, mention);
  const place = authorityPlace(view.lexicon.vocabulary, authority);
  return place && { place, run: mention };
}

/** 'The first CAR-T on the market', 'to reach the Japanese market'. */
export function isOnSale(sentence: Sentence, { from, to }: Run): boolean {
  for (let at = from; at < to; at += 1) {
    const length = sentence.cue('to-market', at);
    const place = length === 0 ? undefined : sentence.mentionAt[at + length];
    const isCountry = demonyms.has(sentence.key(at + length));
    const end = place !== undefined && nameOf(place, 'place') ? place.to : at + length + (isCountry ? 1 : 0);
    if (length > 0 && (sentence.key(end) === 'market' || sentence.key(end - 1) === 'market')) return true;
  }
  return false;
}
