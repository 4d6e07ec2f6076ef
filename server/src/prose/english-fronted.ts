// What an English sentence is about that a participle opens: 'Opened last Thursday, the bridge …', 'Born in 1939, he …'.
import { type Asked, skipAdverbs } from './english-form.ts';
import { isHead } from './english-object.ts';
import { isPerson, isPointingNoun, personMeant, pointsTo } from './english-pointing.ts';
import type { Sentence } from './sentence.ts';
import { type Found, fitting, type View } from './view.ts';

/** 'Opened last Thursday, the bridge …': the subject comes behind the comma. */
export function opened(view: View, asked: Asked, start: number): readonly Found[] {
  const { sentence } = view;
  // 'Having been approved in 2020, the antibody …'.
  const first = skipAdverbs(sentence, asked.run.from - 1);
  const isHaving = sentence.key(first) === 'been' && sentence.key(first - 1) === 'having' && first - 2 <= start;
  if (
    (first > start && !isHaving) ||
    (!/(?:ed|en|t)$/.test(sentence.key(asked.run.to - 1)) &&
      !/ed$/.test(sentence.key(asked.run.from)) &&
      sentence.cue('participles', asked.run.from) === 0)
  )
    return [];
  const comma = indexOfComma(sentence, asked.run.to, sentence.tokens.length - 1);
  if (comma === undefined) return [];
  const next = indexOfComma(sentence, comma + 1, comma + ASIDE);
  // 'Built in the 14th century, before the coming of print, the library …'
  if (next !== undefined && sentence.cue('prepositions', comma + 1) > 0) return openedBy(view, asked, next);
  const found = openedBy(view, asked, comma);
  if (found.length > 0 || sentence.cue('determiners', comma + 1) === 0) return found;
  // 'Born in 1939, the son of a crane driver, he …'
  return next === undefined || !isPerson(sentence.key(next + 1)) ? [] : openedBy(view, asked, next);
}

/** Tokens of an aside between the two. */
const ASIDE = 12;

/** The subject that stands behind the comma. */
export function openedBy(view: View, asked: Asked, comma: number): readonly Found[] {
  const { sentence } = view;
  for (let at = comma + 1; at <= comma + 5; at += 1) {
    const found = fitting(view, sentence.mentionAt[at], asked.event);
    if (found) return [found];
    if (isPerson(sentence.key(at))) return listOf(personMeant(view, asked.event, at));
    if (sentence.key(at) === 'it') return listOf(pointsTo(view, asked.event, { from: at, to: at + 1 }, undefined));
    const key = sentence.key(at);
    const isNear = sentence.key(at - 1) === 'the';
    if (isLedByThe(sentence, at, comma) && isPointingNoun(view, key) && (isNear || isHead(sentence, at)))
      return listOf(pointsTo(view, asked.event, { from: at, to: at + 1 }, key));
    if (sentence.cue('be', at) > 0 || sentence.cue('have', at) > 0) return [];
  }
  return [];
}

/** 'The drug', 'the once-weekly drug'; not 'the maker of the drug', 'the agency's drug'. */
function isLedByThe({ key, tokens, mentionAt, cue }: Sentence, noun: number, comma: number): boolean {
  for (let at = noun - 1; at > comma; at -= 1) {
    if (key(at) === 'the') return at === comma + 1 || at === noun - 1;
    const isPlain = tokens[at]?.kind === 'word' || key(at) === '-';
    if (!isPlain || mentionAt[at] !== undefined || cue('prepositions', at) + cue('others', at) > 0) return false;
  }
  return false;
}

const listOf = (found: Found | undefined): readonly Found[] => (found === undefined ? [] : [found]);

export function indexOfComma(sentence: Sentence, from: number, to: number): number | undefined {
  // 'June 4, 2021' is a date.
  for (let at = from; at <= to; at += 1) if (sentence.key(at) === ',' && sentence.dateAt[at] === undefined) return at;
  return undefined;
}
