// 'It was not until 1963 that it opened', 'it was closed until it was opened in 1788': forms that tell when something happened and
// sound as if it had not.
import type { DateRun, Run, Sentence } from './sentence.ts';

/** 'It was (not until, only) in 1963 that …'. `start`: the token of 'that'. */
export function isCleft(sentence: Sentence, start: number): boolean {
  const { key, dateAt, cue } = sentence;
  const date = dateAt[start - 1];
  if (key(start) !== 'that' || date === undefined) return false;
  let at = date.from - 1;
  while (cue('prepositions', at) > 0 || /^(?:until|only|back)$/.test(key(at))) at -= 1;
  const isUntil = key(at) !== 'not' || [date.from, at + 1].some(next => key(next) === 'until');
  if (key(at) === 'not') at -= 1;
  return isUntil && /^(?:was|is)$/.test(key(at)) && key(at - 1) === 'it';
}

/** Whether the date is the one of such a form, whose clause tells of the event. */
export const isCleftOf = (sentence: Sentence, of: readonly number[], date: DateRun, run: Run): boolean =>
  of.indexOf(of[run.from] ?? 0) === date.to && isCleft(sentence, date.to);

/** 'Until it was awarded a patent in 1788': then it was; not 'would stay closed until it was approved'. */
export function isUntilPast({ key, cue }: Sentence, until: number, { from }: Run): boolean {
  if (key(until) !== 'until') return false;
  for (let at = 0; at < until; at += 1)
    if (/^(?:would|will|could|can|may|might|must|should|shall|to)$/.test(key(at)) || cue('negation', at) > 0)
      return false;
  for (let at = until + 1; at < from; at += 1) if (/^(?:was|were|had)$/.test(key(at))) return true;
  return false;
}
