// Parts of a whole: 'one third of', 'half of', 三分之一, 百分之三十, 十万分之1.8.

import { readNumeral } from './numeral.ts';
import { fractionWords, numberWords } from './unit-table.ts';
import type { Numeral } from './written-number.ts';

export interface Fraction {
  readonly start: number;
  readonly end: number;
  /** As a share of one. */
  readonly share: number;
  /** The number that is written, where the part is of a hundred, a thousand …: rounded as it is written. */
  readonly per: { readonly numeral: Numeral; readonly factor: number } | undefined;
}

/** The fraction that begins at `at` of a plain text. In prose, `isWhole` false, it must be said of something. */
export function readFraction(text: string, at: number, isWhole: boolean): Fraction | undefined {
  return text.charAt(at) > '\u3000' ? readChineseFraction(text, at) : readEnglishFraction(text, at, isWhole);
}

const pattern =
  /^(?:(an?|[a-z]+)[ -])?(half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|tenths?)(?![\w-])/i;

function readEnglishFraction(text: string, start: number, isWhole: boolean): Fraction | undefined {
  const ahead = text.slice(start, start + 40);
  const found = pattern.exec(ahead);
  if (!found) return undefined;
  const [words, first = '', part = ''] = found;
  const number = first === '' || /^an?$/i.test(first) ? 1 : numberWords.get(first.toLowerCase());
  const parts = fractionWords.get(part.toLowerCase()) ?? fractionWords.get(part.toLowerCase().replace(/s$/, ''));
  if (number === undefined || parts === undefined || number >= parts) return undefined;
  if (first === '' && part.toLowerCase() !== 'half') return undefined; // 'third' alone is a rank
  const rest = ahead.slice(words.length);
  const isSaidOf = /^ (?:of|the|all)\b/i.test(rest) || (number > 1 && /^\s*(?:[.,;)]|$)/.test(rest));
  const isRank = /\b(?:first|second|latter|last|other|third|fourth|fiscal|1st|2nd)[ -]$/i.test(
    text.slice(Math.max(0, start - 8), start),
  );
  if (isRank || /^ an? /i.test(rest) || (!isWhole && !isSaidOf)) return undefined;
  return { start, end: start + words.length, share: number / parts, per: undefined };
}

function readChineseFraction(text: string, start: number): Fraction | undefined {
  if (/^(?:一半|半数|半數)/.test(text.slice(start, start + 2)))
    return { start, end: start + 2, share: 0.5, per: undefined };
  const parts = chineseDenominator(text, start);
  if (parts === undefined) return undefined;
  const numeral = readNumeral(text, parts.end);
  if (numeral === undefined || 'unreadable' in numeral) return undefined;
  const isDecimalShare = parts.value >= 100 && Number.isInteger(Math.log10(parts.value));
  const per = isDecimalShare ? { numeral, factor: 1 / parts.value } : undefined;
  return { start, end: numeral.end, share: numeral.value / parts.value, per };
}

/** What stands before 分之; 百分之 and 万分之 say no number before their unit. */
function chineseDenominator(text: string, start: number): { readonly value: number; readonly end: number } | undefined {
  const bare = /^([百千万])分之/.exec(text.slice(start, start + 3))?.[1];
  if (bare !== undefined) return { value: bare === '百' ? 100 : bare === '千' ? 1000 : 10_000, end: start + 3 };
  const numeral = readNumeral(text, start);
  if (numeral === undefined || 'unreadable' in numeral || !text.startsWith('分之', numeral.end)) return undefined;
  return numeral.value > 0 ? { value: numeral.value, end: numeral.end + 2 } : undefined;
}
