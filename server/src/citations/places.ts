// Where words stand exactly. Places are of a folded text; what an article makes of them is `spanOfPlace`'s to say.
import type { Span } from '../base/span.ts';
import { charAt, charBefore, isDigit, isWordPart } from '../text/characters.ts';
import { type FoldedText, unfolded, unfoldSpan } from '../text/fold.ts';
import type { PreparedArticle } from './prepared-article.ts';

export interface Place {
  readonly in: FoldedText;
  readonly start: number;
  readonly end: number;
}

/** Folded; empty where nothing is said. */
export interface Context {
  readonly before: string;
  readonly after: string;
}

export const spanOfPlace = (place: Place): Span => unfoldSpan(place.in, place.start, place.end);

/**
 * Every place of the words, those within other words included. Words that folding makes different from the article's
 * (a quote that begins between a digit and the fraction behind it) count where they stand letter for letter.
 */
export function placesOf(article: PreparedArticle, words: string, exact: string): readonly Place[] {
  const folded = article.folded();
  const starts = occurrences(folded.text, words);
  if (starts.length > 0) return starts.map(start => ({ in: folded, start, end: start + words.length }));
  const bare = exact.trim();
  const literal = occurrences(article.text, bare);
  if (literal.length === 0) return [];
  const asIs = unfolded(article.text);
  return literal.map(start => ({ in: asIs, start, end: start + bare.length }));
}

/**
 * Whether the context stands on either side of the place, with or without a space between. Where no context is said,
 * the place must not cut a word or a number in two: 'proved' is not in 'approved', '8 %' not in '1.8 %'.
 */
export function adjoins(place: Place, { before, after }: Context): boolean {
  const { text } = place.in;
  const left = text.charAt(place.start - 1) === ' ' ? place.start - 1 : place.start;
  const right = text.charAt(place.end) === ' ' ? place.end + 1 : place.end;
  const fitsBefore = before === '' ? !cutsWord(text, place.start) : endsAt(text, before, left);
  const fitsAfter = after === '' ? !cutsWord(text, place.end) : text.startsWith(after, right);
  return fitsBefore && fitsAfter;
}

const endsAt = (text: string, words: string, end: number): boolean =>
  end >= words.length && text.startsWith(words, end - words.length);

/** Whether a word or a number runs on across the offset. Chinese has no such border. */
export function cutsWord(text: string, at: number): boolean {
  const before = charBefore(text, at);
  const after = charAt(text, at);
  if (isWordPart(before) && isWordPart(after)) return true;
  if (before === '.' || before === ',') return isDigit(after) && isDigit(charBefore(text, at - 1));
  return (after === '.' || after === ',') && isDigit(before) && isDigit(charAt(text, at + 1));
}

/** Patterns up to this length are `indexOf`'s: beyond, its Boyer-Moore looks at the last 250 units only, and is quadratic. */
const longestForIndexOf = 250;

/** Where the words begin, overlaps left out, in linear time. */
export function occurrences(text: string, words: string): readonly number[] {
  if (words === '') return [];
  if (words.length > longestForIndexOf) return occurrencesOfLong(text, words);
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) found.push(at);
  return found;
}

/** Knuth, Morris and Pratt, 'Fast pattern matching in strings' (1977). */
function occurrencesOfLong(text: string, words: string): readonly number[] {
  const borders = bordersOf(words);
  const found: number[] = [];
  let matched = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    while (matched > 0 && words.charCodeAt(matched) !== unit) matched = borders[matched - 1] ?? 0;
    if (words.charCodeAt(matched) === unit) matched += 1;
    if (matched < words.length) continue;
    found.push(at + 1 - matched);
    matched = 0;
  }
  return found;
}

/** For each prefix, the length of the longest proper border of it. */
function bordersOf(words: string): Uint32Array {
  const borders = new Uint32Array(words.length);
  let matched = 0;
  for (let at = 1; at < words.length; at += 1) {
    while (matched > 0 && words.charCodeAt(matched) !== words.charCodeAt(at)) matched = borders[matched - 1] ?? 0;
    if (words.charCodeAt(matched) === words.charCodeAt(at)) matched += 1;
    borders[at] = matched;
  }
  return borders;
}
