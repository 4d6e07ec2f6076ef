// A number as it is written, in digits, in English or in Chinese words; what it counts is not known here.
import { isDigit } from '../text/characters.ts';
import { readChineseNumeral } from './chinese-numeral.ts';
import { readNumberWords } from './number-words.ts';
import { scales } from './unit-table.ts';
import type { Numeral } from './written-number.ts';

/** `unreadable`: digits that mean no one number ('1.234,5', '1.2.3'); nothing of them is one. */
export type NumeralRead = Numeral | { readonly unreadable: true; readonly end: number };

/** The number that begins at `at` of a plain text, its scale words included. */
export function readNumeral(text: string, at: number): NumeralRead | undefined {
  const char = text.charAt(at);
  if (isDigit(char)) return readDigits(text, at);
  if (char >= '\u3007') return readChineseNumeral(text, at);
  return readNumberWords(text, at);
}

/** Longer runs of digits are codes. */
const longestNumber = 24;

function readDigits(text: string, start: number): NumeralRead {
  const whole = readScaledDigits(text, start);
  if ('unreadable' in whole || !whole.isScaled || !isDigit(text.charAt(whole.end))) return whole;
  return withSmallerPart(text, whole);
}

/** '1亿2千万': the smaller part of the number stands behind the larger. */
function withSmallerPart(text: string, whole: Numeral): Numeral {
  const part = readScaledDigits(text, whole.end);
  if ('unreadable' in part || !part.isScaled || part.value >= whole.step) return whole;
  return { ...whole, end: part.end, value: whole.value + part.value, step: part.step };
}

function readScaledDigits(text: string, start: number): NumeralRead {
  const end = endOfDigits(text, start);
  const written = text.slice(start, Math.min(end, start + longestNumber + 1));
  const plain = written.length > longestNumber ? undefined : plainNumber(written);
  if (plain === undefined) return { unreadable: true, end };
  const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
  const power = readPower(text, end);
  const first: Numeral = {
    start,
    end: power.end,
    value: Number(plain) * power.factor,
    step: 10 ** -decimals * power.factor,
    isDecimal: decimals > 0 || power.factor !== 1,
    isScaled: false,
    scale: 1,
    script: 'digits',
    isGrouped: plain.length < written.length,
  };
  return withScales(text, first);
}

/** Digits and what divides them, without what divides nothing any more. A plain space divides noughts alone: '35 000'. */
function endOfDigits(text: string, start: number): number {
  let end = start;
  while (
    isDigit(text.charAt(end)) ||
    /[.,'\u00a0]/.test(text.charAt(end)) ||
    /^ 000(?!\d)/.test(text.slice(end, end + 5))
  )
    end += 1;
  while (!isDigit(text.charAt(end - 1))) end -= 1;
  return end;
}

/** As `Number` reads it; `undefined` for '1.234,5', '1,23', '1.2.3' and '007', which are not guessed at. */
function plainNumber(written: string): string | undefined {
  if (/^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(written)) return written;
  const groups = written.split(/[,' \u00a0]/);
  const fits = groups.every((group, index) => {
    if (index === 0) return /^[1-9]\d{0,2}$/.test(group);
    return index === groups.length - 1 ? /^\d{3}(?:\.\d+)?$/.test(group) : /^\d{3}$/.test(group);
  });
  return groups.length > 1 && fits ? groups.join('') : undefined;
}

/** '× 10^6', '×10⁶', 'e6'. */
function readPower(text: string, at: number): { readonly end: number; readonly factor: number } {
  const rest = text.slice(at, at + 12);
  const found = /^(?: ?[×x] ?10(?:\^(-?\d{1,2})|([⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))|[eE]([+-]?\d{1,2}))(?![\p{L}\d])/u.exec(rest);
  if (!found) return { end: at, factor: 1 };
  const raised = (found[2] ?? '').replace(/./gu, digit => (digit === '⁻' ? '-' : String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit))));
  const exponent = Number(found[1] ?? found[3] ?? raised);
  return { end: at + found[0].length, factor: 10 ** exponent };
}

/** Scale words behind digits, as many as there are: '3千万', '1万亿'. */
function withScales(text: string, first: Numeral): Numeral {
  let numeral = first;
  for (let count = 0; count < 3; count += 1) {
    const found = scaleAt(text, numeral.end);
    if (found === undefined) break;
    numeral = scaled(numeral, found);
  }
  return numeral;
}

export function scaled(numeral: Numeral, { factor, end }: Scale): Numeral {
  const { value, step, scale } = numeral;
  return { ...numeral, end, value: value * factor, step: step * factor, scale: scale * factor, isScaled: true };
}

export interface Scale {
  readonly end: number;
  readonly factor: number;
}

/** The scale word at `at` or behind one space; symbols ('5k') only without one. */
export function scaleAt(text: string, at: number): Scale | undefined {
  const start = /[ \u00a0-]/.test(text.charAt(at)) ? at + 1 : at;
  const word = /^[A-Za-z]+/.exec(text.slice(start, start + 12))?.[0];
  if (word === undefined) return chineseScaleAt(text, start);
  const lower = word.toLowerCase();
  const factor = scales.words.get(lower) ?? scales.words.get(lower.replace(/s$/, ''));
  const symbol = start === at ? scales.symbols.get(word) : undefined;
  const found = factor ?? symbol;
  return found === undefined ? undefined : { end: start + word.length, factor: found };
}

function chineseScaleAt(text: string, start: number): Scale | undefined {
  for (const length of [2, 1]) {
    const word = text.slice(start, start + length);
    const factor = word.length === length ? scales.words.get(word) : undefined;
    // 千克, 千米 and 千瓦 are units.
    const isPrefix = word === '千' && /[克米瓦焦卡]/.test(text.charAt(start + 1));
    if (factor !== undefined && !isPrefix) return { end: start + length, factor };
  }
  return undefined;
}
