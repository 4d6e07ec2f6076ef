// A place in folded Chinese text, and what can be matched there. Knows no dates.
import { DIGITS, SCALES, TENS } from './chinese-lexicon.ts';

/** A pattern that is tried at one place only. Its repetitions are bounded, so that a try costs no more than its length. */
export const pattern = (source: string): RegExp => new RegExp(source, 'y');

/** The groups of `re` at `i`; the first is all of it. */
export function matchAt(re: RegExp, text: string, i: number): RegExpExecArray | undefined {
  re.lastIndex = i;
  return re.exec(text) ?? undefined;
}

/** The longest key of a table that stands at `i`, with what it means. */
export function wordAt<T>(
  table: ReadonlyMap<string, T>,
  text: string,
  i: number,
): { readonly value: T; readonly word: string; readonly end: number } | undefined {
  for (let length = 4; length > 0; length--) {
    const word = text.slice(i, i + length);
    const value = table.get(word);
    if (value !== undefined && word.length === length) return { value, word, end: i + length };
  }
  return undefined;
}

export const NUMERALS = '〇零一二两三四五六七八九十百千廿卅';

/** 二〇二三, 二十三, 廿三, 两千零四, 2023. */
export function numberOf(text: string): number | undefined {
  if (/^\d{1,8}$/.test(text)) return Number(text);
  return /[十百千廿卅]/.test(text) ? byScale(text) : byDigits(text);
}

function byDigits(text: string): number | undefined {
  let value = 0;
  for (const character of text) {
    const digit = DIGITS.get(character);
    if (digit === undefined) return undefined;
    value = value * 10 + digit;
  }
  return text === '' ? undefined : value;
}

function byScale(text: string): number | undefined {
  let [sum, digit] = [0, 0];
  for (const character of text) {
    const scale = SCALES.get(character);
    const value = DIGITS.get(character);
    const tens = TENS.get(character);
    if (scale !== undefined) [sum, digit] = [sum + (digit || 1) * scale, 0];
    else if (tens !== undefined) sum += tens;
    else if (value !== undefined) digit = value;
    else return undefined;
  }
  return sum + digit;
}
