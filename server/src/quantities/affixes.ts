// What stands around a number and changes it: a currency's sign, a minus, a word that blurs it.
import { isWordPart } from '../text/characters.ts';
import { type Blur, blursBefore, blursBehind, currencySigns, type Phrases } from './unit-table.ts';

export interface Affix<T> {
  readonly means: T;
  /** Where it begins, for what stands before a number; where it ends, for what stands behind one. */
  readonly at: number;
}

/** The longest sign that ends right before `at`, with or without a space between. */
export const currencyBefore = (text: string, at: number): Affix<string> | undefined =>
  phraseBefore(text, at, signsByLast, isSame);

/** The longest phrase that ends right before `at`. */
export const blurBefore = (text: string, at: number): Affix<Blur> | undefined =>
  phraseBefore(text, at, beforeByLast, isSameFolded);

/** The longest phrase that begins at `at` or behind one space. */
export function blurBehind(text: string, at: number): Affix<Blur> | undefined {
  const start = text.charAt(at) === ' ' ? at + 1 : at;
  for (const { words, means } of behindByFirst.get(text.charAt(start)) ?? []) {
    const end = start + words.length;
    if (text.slice(start, end).toLowerCase() !== words) continue;
    const cutsWord = isWordPart(words.at(-1) ?? '') && isWordPart(text.charAt(end));
    const isSum = words === '+' && /[\d ]/.test(text.charAt(end)) && /^ ?\d/.test(text.slice(end, end + 2));
    if (!cutsWord && !isSum) return { means, at: end };
  }
  return undefined;
}

/** Whether a minus stands before the number: not a hyphen, nor the dash of a list. */
export function minusBefore(text: string, at: number): boolean {
  return text.charAt(at - 1) === '-' && (at === 1 || /[\s([（:：,，<>=]/.test(text.charAt(at - 2)));
}

type Same = (written: string, words: string) => boolean;
const isSame: Same = (written, words) => written === words;
const isSameFolded: Same = (written, words) => written.toLowerCase() === words;

function phraseBefore<T>(text: string, at: number, byLast: ByLetter<T>, same: Same): Affix<T> | undefined {
  const end = isSpace(text.charAt(at - 1)) ? at - 1 : at;
  for (const { words, means } of byLast.get(text.charAt(end - 1)) ?? []) {
    const start = end - words.length;
    if (start < 0 || !same(text.slice(start, end), words)) continue;
    const isLatin = /^[A-Za-z]/.test(words);
    if (isLatin && isWordPart(text.charAt(start - 1))) continue;
    return { means, at: start };
  }
  return undefined;
}

const isSpace = (char: string): boolean => char === ' ' || char === '\u00a0';

/** Most numbers have no affix, and one letter tells. */
type ByLetter<T> = ReadonlyMap<string, Phrases<T>>;

function byLetter<T>(phrases: Phrases<T>, at: 0 | -1): ByLetter<T> {
  const table = new Map<string, { readonly words: string; readonly means: T }[]>();
  for (const phrase of phrases) {
    const letter = phrase.words.at(at) ?? '';
    for (const key of new Set([letter, letter.toUpperCase()])) table.set(key, [...(table.get(key) ?? []), phrase]);
  }
  return table;
}

const signsByLast = byLetter(currencySigns, -1);
const beforeByLast = byLetter(blursBefore, -1);
const behindByFirst = byLetter(blursBehind, 0);
