// Things that a Chinese clause speaks of and nobody knows. A clause may leave its subject out, and then the one before it
// tells whom it is about; one that opens with a name that no vocabulary has leaves nothing out.
import { nameOf, type Run, type Sentence, tellsEvent } from './sentence.ts';
import type { View } from './view.ts';
import { wordsOf } from './word-lists.ts';

/** Words that may stand before a subject. */
const LEADING = ['adverbs', 'conjunctions', 'negation', 'planned', 'expected', 'domestic', 'world'];

/** Words before which no subject stands any more, or that are one. */
const SETTLING = [
  'prepositions',
  'phrase-openings',
  'purpose-prepositions',
  'passive',
  'pronouns',
  'filings',
  'trial-filings',
  'owned',
  'qualifiers',
  'say',
  'first',
  'only',
  'superlative',
  'neutral',
  'compared',
];

/** Characters of the shortest name. */
const SHORTEST = 2;

/** 康立停早於2021年獲批, 《南方列车》已在乌镇首演: of what no vocabulary names; 大桥于2016年开工 is of one that the article does. */
export function opensWithUnknown(view: View, { from }: Run): boolean {
  const { sentence, clauses } = view;
  if (isBehindUnknownTitle(view, from)) return true;
  let at = from;
  while (at > 0 && clauses.of[at - 1] === clauses.of[from]) at -= 1;
  while (at < from && leading(sentence, at) > 0) at += leading(sentence, at);
  if (isStranger(sentence, at)) return true;
  let [name, pronouns] = ['', 0];
  for (let end = at; end < from && !isSettled(sentence, end) && leading(sentence, end) === 0; end += 1)
    name += sentence.tokens[end]?.kind === 'han' ? sentence.key(end) : '';
  for (let end = at; end < from; end += 1) if (/^[他她它其该此]$/.test(sentence.key(end))) pronouns += 1;
  return name.length >= SHORTEST && pronouns === 0 && !KIND_NOUNS.has(name);
}

/** 康立停2021年获批，2023年又在新加坡获批: a clause before told of something that nobody knows. */
export const isToldOfUnknown = (view: View, clause: number): boolean =>
  isStranger(view.sentence, view.clauses.of.indexOf(clause)) ||
  view.sentence.triggers.some(
    run => view.clauses.of[run.from] === clause && tellsEvent(run) && opensWithUnknown(view, run),
  );

/** 北欧药业宣布，其上市申请…: a company that no vocabulary has is who speaks. */
export function opensWithCompany({ sentence, clauses }: View): boolean {
  if (isStranger(sentence, 0) || (sentence.key(0) === '据' && isStranger(sentence, 1))) return true;
  let name = '';
  for (let at = 0; clauses.of[at] === 0 && !isSettled(sentence, at); at += 1) name += sentence.key(at);
  return (wordsOf.zh.kinds.company ?? []).some(word => name.endsWith(word) && name.length >= word.length + SHORTEST);
}

/** RTB-305于2024年5月获批, 北欧药业的申请: a code or a company that no vocabulary has. */
export function isStranger(sentence: Sentence, at: number): boolean {
  if (sentence.mentionAt[at]?.names.length === 0) return true;
  const { kind, start = 0, end = 0 } = sentence.tokens[at] ?? {};
  if (kind !== 'word' || sentence.mentionAt[at] || isSettled(sentence, at) || leading(sentence, at) > 0) return false;
  const isCode = sentence.key(at + 1) === '-' && sentence.mentionAt[at + 1] === undefined;
  return isCode || (end - start > 3 && /\p{Lu}/u.test(sentence.text.charAt(start)));
}

const KIND_NOUNS: ReadonlySet<string> = new Set(Object.values(wordsOf.zh.kinds).flat());

/** A title in its marks of which no vocabulary has anything, and no name stands behind it. */
function isBehindUnknownTitle({ sentence, clauses }: View, from: number): boolean {
  for (let at = from - 1; at >= 0 && clauses.of[at] === clauses.of[from]; at -= 1) {
    const mention = sentence.mentionAt[at];
    if (mention !== undefined && nameOf(mention, 'entity')) return false;
    if (sentence.key(at) === '》') return sentence.mentionAt[at - 1] === undefined;
  }
  return false;
}

/** Tokens of a date, a place, a mark, or a word before the subject. */
function leading(sentence: Sentence, at: number): number {
  const date = sentence.dateAt[at];
  if (date !== undefined) return date.to - at;
  if (sentence.mentionAt[at] ?? sentence.triggerAt[at]) return 0;
  const place = /^[在于]$/.test(sentence.key(at)) ? sentence.mentionAt[at + 1] : undefined;
  if (place !== undefined && !nameOf(place, 'entity') && sentence.key(place.to) === ',') return place.to - at;
  if (sentence.tokens[at]?.kind === 'mark') return 1;
  return Math.max(...LEADING.map(kind => sentence.cue(kind, at)));
}

const isSettled = (sentence: Sentence, at: number): boolean =>
  (sentence.mentionAt[at] ?? sentence.triggerAt[at]) !== undefined || SETTLING.some(kind => sentence.cue(kind, at) > 0);
