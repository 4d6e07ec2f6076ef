// What stands behind an English noun that names an event, and tells of what it is: 'approval of X', 'approval from the agency to
// sell X'.
import type { Asked } from './english-form.ts';
import { apposedAhead, type Complement, objectOf } from './english-object.ts';
import { nameOf, type Run, type Sentence } from './sentence.ts';
import { isCapital } from './strangers.ts';
import type { View } from './view.ts';

/** 'Approval of X', 'approval for the NDA of X', 'granted approval to X'. */
export function complementOf(view: View, { event, run }: Asked): Complement {
  const { sentence } = view;
  let at = sentence.key(run.to - 1) === 'of' ? run.to - 1 : run.to;
  at = pastAsides(sentence, at);
  if (['from', 'by', 'in'].includes(sentence.key(at))) {
    const mention = sentence.mentionAt[at + 1] ?? sentence.mentionAt[at + 2];
    if (mention) at = pastAsides(sentence, mention.to);
  }
  at = pastGiver(sentence, at);
  const key = sentence.key(at);
  if (!['of', 'for', 'to'].includes(key)) return 'none';
  if (isOfAnotherThing(sentence, at + 1)) return apposedAhead(view, event, at + 1);
  const use = key === 'to' ? sentence.cue('uses', at + 1) : 0;
  if (key === 'to' && use === 0 && isVerbAhead(sentence, at + 1)) return 'none';
  const found = objectOf(view, event, run, at + 1 + use);
  if (found === 'none') return key === 'of' && isSomebodys(sentence, at + 1) ? undefined : 'none';
  return found === undefined && key === 'for' ? 'none' : found;
}

/** "The approval of Japan's health ministry to sell X", 'the approval of the agency for X': who gave it stands before what it is for. */
function pastGiver({ mentionAt, key, cue }: Sentence, at: number): number {
  let from = at + 1;
  for (
    let owner = mentionAt[from];
    cue('determiners', from) > 0 || key(owner?.to ?? -1) === "'s";
    owner = mentionAt[from]
  )
    from = (owner?.to ?? from) + 1;
  const giver = mentionAt[from];
  const isGiven = giver !== undefined && nameOf(giver, 'authority') !== undefined && key(at) === 'of';
  const isForThat = isGiven && (key(giver.to) === 'for' || (key(giver.to) === 'to' && cue('uses', giver.to + 1) > 0));
  return isForThat ? giver.to : at;
}

/** Past dates, and short forms in brackets: 'Breakthrough Therapy Designation (BTD) for X'. */
function pastAsides(sentence: Sentence, from: number): number {
  let at = from;
  for (;;) {
    if (sentence.dateAt[at] !== undefined) at += 1;
    else if (/^(?:in|on)$/.test(sentence.key(at)) && sentence.dateAt[at + 1] !== undefined) at += 2;
    else if (sentence.key(at) === '(') {
      const close = [2, 3, 4, 5, 6].find(length => sentence.key(at + length) === ')');
      if (close === undefined) return at;
      at += close + 1;
    } else return at;
  }
}

/** 'Approval to study X': neither a name nor a noun phrase. */
const isVerbAhead = (sentence: Sentence, at: number): boolean =>
  sentence.tokens[at]?.kind === 'word' &&
  sentence.mentionAt[at] === undefined &&
  sentence.cue('determiners', at) === 0 &&
  !isCapital(sentence, at);

/** 'The death of her aide'. */
const isSomebodys = ({ cue, key }: Sentence, at: number): boolean =>
  cue('possessives', at) > 0 || /^(?:his|her)$/.test(key(at));

/** 'A submission for its next candidate': nobody knows for what. */
const isOfAnotherThing = (sentence: Sentence, from: number): boolean =>
  [from, from + 1].some(at => sentence.cue('others', at) > 0 && sentence.mentionAt[at + 1] === undefined);

/** 'Won the first approval of a gene therapy': behind it stands what kind of thing it is the first of. */
export function isOfItsKind({ key, cue }: Sentence, { from, to }: Run): boolean {
  if (key(to) !== 'of' || !/^(?:an?|any)$/.test(key(to + 1))) return false;
  return [1, 2, 3].some(back => cue('first', from - back) > 0);
}
