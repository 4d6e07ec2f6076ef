// Whether a quantity beside the words of a measure is stated of anything that the sentence is about.
import type { Quantity } from '../quantities/quantity.ts';
import { isPointingNoun } from './english-pointing.ts';
import { beforeRelative } from './english-relative.ts';
import { nameOf, type Run, type Sentence } from './sentence.ts';
import type { Found, View } from './view.ts';

export interface Measure extends Run {
  /** A bare number, or so many of something. */
  readonly isCount: boolean;
  readonly quantity: Quantity;
}

/** 'Rose 12 %' and '£120m less than it paid' are no values; '656,600 doses' is one only of what its clause names. */
export function isStatedOf(view: View, trigger: Run, run: Measure): boolean {
  const { sentence, clauses } = view;
  if (isChange(sentence, trigger, run)) return false;
  if (sentence.cue('differences', run.to) > 0) return false;
  if (run.from >= trigger.to) return true;
  // 'A trial in 19 countries in which the rate fell'.
  if (clauses.of[run.from] !== clauses.of[trigger.from]) return false;
  const isBeside = trigger.from - run.to <= 2;
  return (
    !isBeside ||
    ownName(view, trigger) ||
    relativeSubject(view, trigger) !== undefined ||
    (!run.isCount && isFronted(sentence, trigger)) ||
    isOwnCount(sentence, trigger, run) ||
    isOfSubject(view, run)
  );
}

/** 'Fell by 38 % to 1.8', 涨至650元: what something came to. */
export const isReached = ({ key }: Sentence, { from }: Run): boolean => /^(?:to|至|到)$/.test(key(from - 1));

/** 'Rose 12 %'; not 'rose to 12 %', nor where the change is what is measured. */
export function isChange(sentence: Sentence, trigger: Run, run: Run): boolean {
  if (isReached(sentence, run)) return false;
  for (let at = Math.max(0, run.from - 3); at < run.from; at += 1)
    if (sentence.cue('change', at) > 0 && !(trigger.from <= at && at < trigger.to)) return true;
  return false;
}

const ownName = ({ sentence, clauses }: View, { from }: Run): boolean =>
  sentence.mentions.some(
    mention => nameOf(mention, 'entity') !== undefined && clauses.of[mention.from] === clauses.of[from],
  );

/** 'TERN-1, which had 421 participants'; 'the ship, which is 121 metres long'; 'the bridge, whose length is 90 feet'. */
export function relativeSubject(view: View, { from }: Run): Found | undefined {
  const { sentence, clauses } = view;
  const clause = clauses.of[from] ?? 0;
  if (clauses.kinds[clause] !== 'relative') return undefined;
  const start = clauses.of.indexOf(clause);
  if (sentence.key(start) !== 'whose') return beforeRelative(view, '', start).at(0);
  const owner = sentence.mentions.findLast(({ to }) => to <= start && to >= start - 2);
  const name = owner && nameOf(owner, 'entity');
  return owner && name && from - start <= OWNED ? { id: name.id, run: owner } : undefined;
}

/** Tokens from 'whose' to what it owns: 'whose main span'. */
const OWNED = 3;

/** 'It is 90 feet long', 'the bridge has about 300 members': nothing else stands before the number in its clause. */
function isOfSubject(view: View, { from }: Run): boolean {
  const { sentence, clauses } = view;
  let at = from - 1;
  while (sentence.cue('adverbs', at) > 0) at -= 1;
  if (sentence.cue('be', at) + sentence.cue('have', at) + sentence.cue('has-count', at) === 0) return false;
  const start = clauses.of.indexOf(clauses.of[from] ?? 0);
  const subject = at - 1;
  // 'Opened in 1998, it is 90 feet long'.
  const isFirst = (token: number): boolean =>
    token === start || sentence.key(token - 1) === ',' || isBehindDay(sentence, start, token);
  if (isFirst(subject)) return sentence.cue('subjects', subject) > 0;
  const isNoun = sentence.cue('definites', subject - 1) > 0 && isPointingNoun(view, sentence.key(subject));
  return isFirst(subject - 1) && isNoun;
}

/** 'In 2023 it had …'. */
function isBehindDay({ dateAt, cue }: Sentence, start: number, to: number): boolean {
  for (let at = start; at < to; at += 1) if (dateAt[at] === undefined && cue('prepositions', at) === 0) return false;
  return true;
}

/** 'Its 342 codices are tied to 58 benches': so many has the thing itself. */
const isOwnCount = ({ cue }: Sentence, trigger: Run, { from, to }: Run): boolean =>
  to === trigger.from && cue('possessives', from - 1) > 0;

/** 'At 118 metres long, she is the biggest'. */
const isFronted = ({ key, cue }: Sentence, { from, to }: Run): boolean =>
  from <= FRONT && key(to) === ',' && cue('subjects', to + 1) > 0;

/** Tokens of a quantity that opens a sentence. */
const FRONT = 5;
