// 'It was the third antibody to win approval in Japan': what is told of the second and all later ones is told of the subject.
import { skipAdverbs } from './english-form.ts';
import type { Run, Sentence } from './sentence.ts';

/** Tokens from the ordinal to the infinitive. */
const REACH = 10;

/** The verb of being before 'the second … to', where the infinitive is that of `run`. */
export function copulaOfOrdinal(sentence: Sentence, { from }: Run): number | undefined {
  if (sentence.language !== 'en') return undefined;
  const last = skipAdverbs(sentence, from - 1);
  const to = sentence.key(last) === 'be' || sentence.key(last) === 'have' ? skipAdverbs(sentence, last - 1) : last;
  if (sentence.key(to) !== 'to') return undefined;
  for (let at = to - 1; at > to - REACH && at > 1; at -= 1) {
    if (sentence.cue('ordinals', at) > 0 && sentence.key(at - 1) === 'the') {
      const be = skipAdverbs(sentence, at - 2);
      return sentence.cue('be', be) > 0 && sentence.key(be) !== "'s" ? be : undefined;
    }
    if (sentence.cue('jurisdictions', at) > 0) return undefined;
    const isPlain = sentence.tokens[at]?.kind !== 'mark' || sentence.key(at) === '-';
    if (!isPlain || sentence.dateAt[at] || sentence.cue('be', at) + sentence.cue('have', at) > 0) return undefined;
  }
  return undefined;
}
