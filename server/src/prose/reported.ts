// 'Would' in what somebody announces of itself is a 'will' as seen from then. In English alone.
import type { Sentence } from './sentence.ts';

/** 'Harrow said on Friday that it would launch X': what somebody announces of itself. */
export function isReported({ key, cue, dateAt, language, tokens }: Sentence, would: number): boolean {
  if (key(would) !== 'would' || language !== 'en' || cue('subjects', would - 1) === 0) return false;
  if (/^(?:have|rather|like|love)$/.test(key(would + 1))) return false;
  let at = key(would - 2) === 'that' ? would - 3 : would - 2;
  while (dateAt[at] !== undefined || cue('prepositions', at) > 0) at -= 1;
  const isHung = tokens.some((_, behind) => behind > would && /^(?:if|unless|provided)$/.test(key(behind)));
  return cue('say', at) > 0 && !isHung;
}
