// What is no more than a thought or a time that may never come: 'when the agency approves it', 'had she won'. In English alone.
import type { Clauses } from './clauses.ts';
import type { Run, Sentence } from './sentence.ts';

/** 'When the agency approves it', 'once it wins approval': a time that may never come. */
export function isSupposed(
  sentence: Sentence,
  { of }: Clauses,
  { run, isNoun }: { readonly run: Run; readonly isNoun: boolean },
): boolean {
  const start = of.indexOf(of[run.from] ?? 0);
  const opens = /^(?:when|once|after|before|until|while)$/.test(sentence.key(start));
  // 'While Japan has approved it' sets one thing beside another.
  const present = sentence.key(start) === 'while' ? /^(?:is|are)$/ : /^(?:is|are|has|have)$/;
  return (
    opens &&
    ((!isNoun && sentence.key(run.from) !== 'was' && /[^s]s$/.test(sentence.key(run.from))) ||
      isInPresent(sentence, run, present))
  );
}

/** 'Before the unit is connected'; not 'before it was connected'. */
function isInPresent(sentence: Sentence, { from }: Run, present: RegExp): boolean {
  for (let at = from - 1; at > from - 4; at -= 1) {
    if (present.test(sentence.key(at))) return true;
    if (sentence.cue('adverbs', at) + sentence.cue('be', at) === 0) return false;
  }
  return false;
}

/** 'Had she won the election': no more than a thought. */
export const isInverted = (sentence: Sentence, { of }: Clauses, run: Run): boolean =>
  /^(?:had|should|were)$/.test(sentence.key(0)) && of[0] === of[run.from];
