// What an English relative clause is about: the name right before it, or a word there that points back to one.
import { beforeAside } from './english-aside.ts';
import { type Shape, skipAdverbs } from './english-form.ts';
import { isDefinite, isOneOfMany } from './english-noun.ts';
import { isPointingNoun, pointed, pointsTo } from './english-pointing.ts';
import { type Mention, nameOf, type Run, type Sentence } from './sentence.ts';
import { type Found, fitting, type View } from './view.ts';

/** '…, which was approved': the name right before it. `start`: the token of the pronoun. */
export function beforeRelative(view: View, event: string, start: number): readonly Found[] {
  const { sentence } = view;
  const before = relativeBefore(view, start);
  if (before !== undefined) return beforeRelative(view, event, before);
  // 'X, whose mother died': another's; not 'X, whose application was accepted', 'whose approval was withdrawn'.
  const isOwn = sentence.cue('filings', start + 1) + sentence.cue('permits', start + 1) > 0;
  if (sentence.key(start) === 'whose' && !isOwn) return [];
  const named = namedBefore(view, event, start);
  if (named) return [named];
  const last = lastBefore(sentence, start);
  // 'The application, which was submitted in May'.
  if (sentence.cue('filings', last) > 0 && sentence.cue('definites', last - 1) > 0)
    return listOf(pointed(view, event, { from: last, to: last + 1 }));
  // 'The older therapy' is another; 'the former minister' may well be who the article is about.
  const isAnother = isOneOfMany(sentence, last) && sentence.key(last - 1) !== 'former';
  if (isAnother || !isDefinite(sentence, last) || !isPointingNoun(view, sentence.key(last))) return [];
  const found = pointsTo(view, event, { from: last, to: last + 1 }, sentence.key(last));
  return listOf(found);
}

/** 'X, whom the agency had backed and who resigned in May': both are of what stands before the first. */
function relativeBefore({ sentence: { key }, clauses }: View, start: number): number | undefined {
  if (!/^(?:and|but)$/.test(key(start - 1)) || !/^(?:who|which)$/.test(key(start))) return undefined;
  for (let clause = (clauses.of[start] ?? 0) - 1; clause > 0; clause -= 1)
    if (clauses.kinds[clause] === 'relative') return clauses.of.indexOf(clause);
  return undefined;
}

/** 'X, a reactor that entered service': what the noun right before it stands for has a name. `start`: the token of 'that'. */
export function beforeThat(view: View, event: string, start: number): readonly Found[] {
  for (let at = start - 1; at > 0 && view.sentence.key(at) !== ','; at -= 1)
    if (view.sentence.cue('prepositions', at) > 0) return [];
  const found = fitting(view, apposedBefore(view.sentence, start), event);
  return found === undefined ? [] : [found];
}

function namedBefore(view: View, event: string, start: number): Found | undefined {
  const { sentence } = view;
  const near = sentence.mentions.filter(mention => mention.to <= start && mention.to >= start - 4);
  const last = near.at(-1);
  // 'The CLARION-3 trial, which …', where trials are a class.
  const isOwn =
    last !== undefined && nameOf(last, 'entity') === undefined && pastOwnNoun(view, near.at(-2) ?? last) === last.to;
  const before = isOwn ? near.at(-2) : last;
  const isRight = before !== undefined && !isBehindPlain(sentence, pastOwnNoun(view, before), start);
  return (isRight ? fitting(view, before, event) : undefined) ?? fitting(view, apposedBefore(sentence, start), event);
}

/** 'The CLARION-3 trial, which …': behind the noun that says what the name is of. */
function pastOwnNoun({ sentence, lexicon: { kinds } }: View, { from, to }: Mention): number {
  const id = nameOf(sentence.mentionAt[from] ?? { from, to, names: [] }, 'entity')?.id ?? '';
  return kinds.headsOf(id).has(sentence.key(to)) ? to + 1 : to;
}

/** 'Brightcart, the online grocer which …'; not 'X, like semaltide, which …'. */
function apposedBefore(sentence: Sentence, start: number): Mention | undefined {
  const found = beforeAside(sentence, sentence.key(start - 1) === ',' ? start - 1 : start);
  const comma = found === undefined || sentence.key(found.to) === ',' ? found?.to : found.to + 1;
  return comma !== undefined && sentence.cue('determiners', comma + 1) > 0 ? found : undefined;
}

const listOf = (found: Found | undefined): readonly Found[] => (found === undefined ? [] : [found]);

/** Without the comma before the pronoun. */
const lastBefore = ({ key }: Sentence, start: number): number => (key(start - 1) === ',' ? start - 2 : start - 1);

/** 'X, like semaltide, which …', 'X in a cinema which …': another thing stands between. */
function isBehindPlain(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (isPlain(sentence, at) && sentence.cue('prepositions', at) + sentence.cue('filings', at) === 0)
      return sentence.cue('adverbs', at) === 0;
  return false;
}

const isPlain = ({ tokens, mentionAt, dateAt }: Sentence, at: number): boolean =>
  tokens[at]?.kind === 'word' && mentionAt[at] === undefined && dateAt[at] === undefined;

/** 'X, which was founded in 1989 and bought in 2008': both are told of the name before the pronoun. */
export function goesOnRelative({ sentence, clauses }: View, shape: Shape, joint: number): boolean {
  const before = clauses.of[joint - 1] ?? 0;
  const isRelative = clauses.kinds[before] === 'relative' && clauses.kinds[clauses.of[joint] ?? 0] === 'joined';
  return isRelative && clauses.of[joint] === before + 1 && skipAdverbs(sentence, shape.from - 1) === joint;
}

/** 'A reactor that entered service': the verb follows right behind. */
export const isThat = (sentence: Sentence, start: number, verb: number): boolean =>
  start > 0 &&
  sentence.key(start) === 'that' &&
  // 'It was in 1963 that it opened'.
  sentence.dateAt[start - 1] === undefined &&
  skipAdverbs(sentence, verb - 1) === start &&
  sentence.cue('say', start - 1) === 0;

/** 'The plant that makes X was approved', 'a bill that would have banned X was rejected': what the clause does it to. */
export function isObjectOfRelative({ sentence, clauses }: View, { from, to }: Run): boolean {
  const clause = clauses.of[from] ?? 0;
  const start = clauses.of.indexOf(clause);
  if (sentence.key(start) !== 'that' || clauses.kinds[clause] !== 'dependent') return false;
  if (sentence.cue('be', to) + sentence.cue('have', to) === 0 || sentence.cue('say', start - 1) > 0) return false;
  const first = start + 1;
  if (first >= from || sentence.mentionAt[first] || sentence.dateAt[first]) return false;
  return !['determiners', 'pronouns', 'prepositions'].some(kind => sentence.cue(kind, first) > 0);
}
