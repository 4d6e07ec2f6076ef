// What an English participle without an auxiliary belongs to: the name or the noun before it. 'A study approved by the agency',
// 'the mechanism, launched in May', 'Aurelia, the boat delivered in 2023'.
import { beforeAside } from './english-aside.ts';
import { type Asked, isAdverb } from './english-form.ts';
import { isOfKin } from './english-noun.ts';
import type { Sentence } from './sentence.ts';
import { type Found, fitting, governor, type View } from './view.ts';

/** '…, the mechanism, launched in May': the name right before the comma before a participle. */
export function apposedTo(view: View, { event, shape, run }: Asked): Found | undefined {
  const { sentence } = view;
  if (shape.form !== 'active' || shape.from !== run.from || sentence.key(run.from - 1) !== ',') return undefined;
  const before = beforeAside(sentence, run.from - 1) ?? sentence.mentionAt[run.from - 2];
  const isLed = before !== undefined && sentence.cue('conjunctions', before.from - 1) > 0;
  return isLed || isOfKin(sentence, before?.from ?? 0) ? undefined : fitting(view, before, event);
}

/** 'Aurelia, the hydrogen boat delivered by the yard in 2023, …': a participle of what the name before the comma is. */
export function besideName(view: View, asked: Asked): Found | undefined {
  const { sentence } = view;
  if (!isOfNoun(view, asked)) return undefined;
  let at = asked.run.from - 1;
  while (at > 0 && sentence.tokens[at]?.kind === 'word' && isOfNounPhrase(sentence, at)) at -= 1;
  const isLed = sentence.key(at) === ',' && sentence.cue('determiners', at + 1) > 0;
  const before = isLed ? sentence.mentionAt[at - 1] : undefined;
  if (before === undefined || governor(view, before.from) === 'of' || isOfKin(sentence, before.from)) return undefined;
  return fitting(view, before, asked.event);
}

const isOfNounPhrase = (sentence: Sentence, at: number): boolean =>
  sentence.mentionAt[at] === undefined &&
  sentence.dateAt[at] === undefined &&
  !['prepositions', 'be', 'have', 'say', 'conjunctions', 'pronouns', 'connectives'].some(
    kind => sentence.cue(kind, at) > 0,
  );

/** 'A study approved by the agency': a participle belongs to the noun right before it. */
export function isOfNoun({ sentence, clauses }: View, { shape, run }: Asked): boolean {
  const before = run.from - 1;
  if (shape.form !== 'active' || shape.from !== run.from || !/ed$/.test(sentence.key(run.from))) return false;
  if (sentence.tokens[before]?.kind !== 'word' || clauses.of[before] !== clauses.of[run.from]) return false;
  if (sentence.mentionAt[before] || sentence.dateAt[before] || sentence.triggerAt[before] || isAdverb(sentence, before))
    return false;
  if (isOwnBeside(sentence, before)) return false;
  return !['pronouns', 'conjunctions', 'be', 'have', 'say', 'prepositions'].some(
    kind => sentence.cue(kind, before) > 0,
  );
}

/** 'X and its rover landed', 'Okafor and her team landed': both did. */
export const isOwnBeside = ({ cue, key, mentionAt }: Sentence, noun: number): boolean =>
  (cue('possessives', noun - 1) > 0 || /^(?:his|her)$/.test(key(noun - 1))) &&
  key(noun - 2) === 'and' &&
  mentionAt[noun - 3] !== undefined;

/** 'A building opened in 1890': one that nobody has spoken of. */
export function isNew(sentence: Sentence, noun: number): boolean {
  for (let at = noun - 1; at > noun - 4; at -= 1) {
    if (sentence.cue('indefinites', at) > 0) return true;
    if (sentence.cue('determiners', at) > 0 || sentence.tokens[at]?.kind !== 'word') return false;
  }
  return false;
}
