// Finds the one place of an article whose words nearly are a quote's, or finds that there is none.
import search from 'approx-string-match';
import { isChinese } from '../text/characters.ts';
import { editDistance } from '../text/nearest.ts';
import { gramLength, positionsOf } from './gram-index.ts';
import { cutsWord } from './places.ts';
import type { PreparedArticle } from './prepared-article.ts';

/**
 * The share of a quote's characters in which a near match may differ: a reader still sees the same sentence. Hypothesis
 * allows half, and anchors 'Linus' on 'chines'.
 */
const tolerated = 0.15;

/** A shorter quote resembles too much. A Chinese character weighs as much as two letters. */
const shortest = 10;

/** A longer quote is not searched for: looking for the beginnings of its matches may take its length cubed. */
const longest = 1000;

/** How much work searches may still do; shared by as many calls as one cares to bound together. */
export interface SearchBudget {
  /** In characters looked at. */
  left: number;
}

/** About half a second's work, if `steps` is left out. */
export const searchBudget = (steps = 20_000_000): SearchBudget => ({ left: steps });

/** Of the folded text: whole words, and the insertions, deletions and substitutions that lead there from the quote's. */
export interface NearPlace {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/** `missing` also where several places are equally near: which of them was meant, nothing says. */
export function nearPlace(
  article: PreparedArticle,
  words: string,
  budget: SearchBudget,
): NearPlace | 'missing' | 'not-searched' {
  const limit = Math.floor(words.length * tolerated);
  if (limit === 0 || weight(words) < shortest) return 'missing';
  if (budget.left <= 0) return 'not-searched';
  if (words.length > longest) return 'not-searched';
  const windows = windowsOf(article, words, limit, budget);
  const candidates = candidatesIn(article.folded().text, { words, limit }, windows, budget);
  return budget.left <= 0 ? 'not-searched' : best(candidates);
}

const weight = (words: string): number => [...words].reduce((sum, char) => sum + (isChinese(char) ? 2 : 1), 0);

interface Window {
  readonly start: number;
  readonly end: number;
}

/**
 * The stretches that can hold a near match; no other place can. Of the quote cut into grams, each difference spoils one,
 * so all but `limit` of them stand in a match, none further than `limit` from where it stands in the quote (Jokinen and
 * Ukkonen, 'Two algorithms for approximate string matching in static texts', 1991). Places are counted in bins of that
 * width, two neighbours together.
 */
function windowsOf(article: PreparedArticle, words: string, limit: number, budget: SearchBudget): readonly Window[] {
  const width = 2 * limit + 1;
  const wanted = Math.max(1, Math.floor(words.length / gramLength) - limit);
  const { counts, first } = countByBin(article, words, width, budget);
  const windows: Window[] = [];
  for (let at = 0; at < counts.length; at += 1) {
    const own = counts[at] ?? 0;
    if (own === 0 || own + Math.max(counts[at - 1] ?? 0, counts[at + 1] ?? 0) < wanted) continue;
    const bin = first + at;
    const start = Math.max(0, (bin - 1) * width - limit);
    const end = Math.min(article.folded().text.length, (bin + 2) * width + words.length + limit);
    const last = windows.at(-1);
    if (last && start <= last.end) windows[windows.length - 1] = { start: last.start, end };
    else windows.push({ start, end });
  }
  return windows;
}

interface Bins {
  readonly counts: Uint32Array;
  /** The bin that is counted first: below zero, for a quote whose beginning the article may lack. */
  readonly first: number;
}

/**
 * How many of the quote's grams stand where a quote that begins in the bin would have them. A large article has millions
 * of places: an array of all bins is filled and gone through in a fraction of the time that a table of some takes.
 */
function countByBin(article: PreparedArticle, words: string, width: number, budget: SearchBudget): Bins {
  const first = -Math.ceil(words.length / width);
  const counts = new Uint32Array(Math.ceil(article.folded().text.length / width) - first + 1);
  const grams = article.grams();
  for (let at = 0; at + gramLength <= words.length && budget.left > 0; at += gramLength) {
    for (const position of positionsOf(grams, words, at)) {
      const bin = Math.floor((position - at) / width) - first;
      counts[bin] = (counts[bin] ?? 0) + 1;
      budget.left -= 1;
    }
  }
  return { counts, first };
}

/** More places than this are equally near to nothing in particular. */
const mostCandidates = 200;

interface Sought {
  readonly words: string;
  readonly limit: number;
}

function candidatesIn(
  text: string,
  sought: Sought,
  windows: readonly Window[],
  budget: SearchBudget,
): readonly NearPlace[] {
  const { words, limit } = sought;
  const found = new Map<string, NearPlace>();
  let allowed = limit;
  for (const piece of piecesOf(windows, words.length + 2 * limit)) {
    const matches = search(text.slice(piece.start, piece.end), words, allowed);
    const steps = piece.end - piece.start + matches.length * (words.length + limit);
    budget.left -= steps * (1 + Math.ceil(words.length / 32)) + matches.length * costOfMatch;
    if (budget.left <= 0) break;
    for (const match of matches) {
      // Each piece may only be as far off as the best before it: the same ratchet that `search` applies within one.
      allowed = Math.min(allowed, match.errors);
      const place = wholeWords(text, piece.start + match.start, piece.start + match.end);
      const key = `${place.start}:${place.end}`;
      if (found.has(key) || found.size >= mostCandidates) continue;
      const errors = editDistance(words, text.slice(place.start, place.end), limit);
      if (errors <= limit) found.set(key, { ...place, errors });
    }
  }
  return [...found.values()];
}

/** What `search` does for every match before it looks at a letter, in characters that it could look at instead. */
const costOfMatch = 500;

/** Windows in pieces that overlap by the length of a match: between two of them the budget is asked. */
function* piecesOf(windows: readonly Window[], overlap: number): Generator<Window> {
  for (const window of windows) {
    for (let start = window.start; start < window.end; start += overlap) {
      const end = Math.min(window.end, start + 2 * overlap);
      yield { start, end };
      if (end === window.end) break;
    }
  }
}

/** A match that ends within a word takes all of it: the reader is shown what stands there. */
function wholeWords(text: string, start: number, end: number): Window {
  let from = start;
  let to = end;
  while (from < to && text.charAt(from) === ' ') from += 1;
  while (to > from && text.charAt(to - 1) === ' ') to -= 1;
  while (from > 0 && start - from < longestWord && cutsWord(text, from)) from -= 1;
  while (to < text.length && to - end < longestWord && cutsWord(text, to)) to += 1;
  return { start: from, end: to };
}

const longestWord = 64;

function best(candidates: readonly NearPlace[]): NearPlace | 'missing' {
  const errors = candidates.reduce((least, { errors: each }) => Math.min(least, each), Number.POSITIVE_INFINITY);
  const nearest = candidates.filter(candidate => candidate.errors === errors);
  const [first] = nearest;
  if (!first) return 'missing';
  const isOnePlace = nearest.every(other => other.start < first.end && first.start < other.end);
  return isOnePlace ? first : 'missing';
}
