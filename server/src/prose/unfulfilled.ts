// Forms of words that name an event and say by themselves that nobody tells it: 'was to have been opened', 'escaped being
// sold', 'the odds of an approval'. Knows no event and nothing of who did it.
import { skipAdverbs } from './english-form.ts';
import type { Run, Sentence } from './sentence.ts';

/** In English; `isNoun`: the words name the event. */
export function isUnfulfilled(sentence: Sentence, run: Run, isNoun: boolean): boolean {
  if (sentence.language !== 'en') return false;
  return isNoun
    ? isWagered(sentence, run) || isAskedFor(sentence, run)
    : isPerfectInfinitive(sentence, run) || isMissed(sentence, run);
}

/** 'Was to have opened', 'is reported to have been bought'; not 'is known to have', 'the first to have'. */
function isPerfectInfinitive(sentence: Sentence, { from }: Run): boolean {
  const at = skipAdverbs(sentence, beforeAuxiliary(sentence, from, 'been'));
  if (sentence.key(at) !== 'have') return false;
  const to = skipAdverbs(sentence, at - 1);
  return sentence.key(to) === 'to' && !FACTS.some(kind => sentence.cue(kind, skipAdverbs(sentence, to - 1)) > 0);
}

const FACTS = ['facts', 'first', 'only'];

/** 'Escaped being sold', 'came close to being sold', 'without being sold'; not 'after being sold'. */
function isMissed(sentence: Sentence, { from }: Run): boolean {
  const before = beforeAuxiliary(sentence, from, 'being');
  const isBeing = sentence.key(before + 1) === 'being' || sentence.key(skipAdverbs(sentence, from - 1)) === 'being';
  const at = skipAdverbs(sentence, before);
  if (!isBeing || at < 0 || sentence.cue('passive', at) > 0 || sentence.tokens[at]?.kind === 'mark') return false;
  return !['times', 'conjunctions', 'connectives'].some(kind => sentence.cue(kind, at) > 0);
}

/** Before the auxiliary, which may stand before the words of the event or begin them: 'been completed'. */
function beforeAuxiliary(sentence: Sentence, from: number, auxiliary: string): number {
  if (sentence.key(from) === auxiliary) return from - 1;
  const at = skipAdverbs(sentence, from - 1);
  return sentence.key(at) === auxiliary ? at - 1 : at;
}

/** Tokens of a list in which what might happen is told one by one. */
const REACH = 20;

/** 'Any approval', 'the odds of an approval', 'risks include a slower launch, a refusal by the agency'. */
function isWagered(sentence: Sentence, { from }: Run): boolean {
  let isPastComma = false;
  for (let at = from - 1; at >= Math.max(0, from - REACH); at -= 1) {
    if (at >= from - NEAR && sentence.cue('unsettled', at) > 0) return true;
    const length = sentence.cue('odds', at);
    if (length > 0 && (!isPastComma || sentence.cue('lists', at + length) > 0)) return true;
    if (sentence.cue('have', at) > 0 || sentence.key(at) === ';') return false;
    isPastComma ||= sentence.key(at) === ',';
  }
  return false;
}

/** Tokens from such a determiner to its noun. */
const NEAR = 3;

/** 'Has asked the agency for approval', 'applied in Japan for its approval': nobody has given it. */
function isAskedFor(sentence: Sentence, { from }: Run): boolean {
  const { cue, key, mentionAt } = sentence;
  let at = from - 1;
  while (mentionAt[at] !== undefined || cue('determiners', at) + cue('adjectives', at) + cue('possessives', at) > 0)
    at -= 1;
  if (key(at) !== 'for') return false;
  for (let back = at - 1; back >= Math.max(0, at - ASKED); back -= 1) {
    if (/^[,;:]$/.test(key(back))) return false;
    if (cue('applies', back) > 0) return true;
  }
  return false;
}

/** Tokens from the verb of asking to 'for': 'applied to the European Medicines Agency for'. */
const ASKED = 8;
