// 'Would' in what somebody announces of itself is a 'will' as seen from then. In English alone.
import type { Sentence } from './sentence.ts';

/** 'Harrow said on Friday that it would launch X', 'Harrow said that Ada Okafor would take over': what somebody with a name announces. */
export function isReported({ key, cue, dateAt, mentionAt, language, tokens }: Sentence, would: number): boolean {
  const named = mentionAt[would - 1];
  if (key(would) !== 'would' || language !== 'en' || (cue('subjects', would - 1) === 0 && !named)) return false;
  if (/^(?:have|rather|like|love)$/.test(key(would + 1))) return false;
  const before = (named?.from ?? would - 1) - 1;
  let at = key(before) === 'that' ? before - 1 : before;
  while (dateAt[at] !== undefined || cue('prepositions', at) > 0) at -= 1;
  const isHung = tokens.some((_, behind) => behind > would && /^(?:if|unless|provided)$/.test(key(behind)));
  return cue('say', at) > 0 && !isHung && (named === undefined || mentionAt[at - 1] !== undefined);
}
