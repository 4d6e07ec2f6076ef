// Numbers in English words: twenty-five, two hundred and six, three million, half a million.

import { numberWords, scales } from './unit-table.ts';
import type { Numeral } from './written-number.ts';

/** More words are no number that anyone writes out. */
const mostWords = 10;

/** `undefined` where no number word begins at `at`. */
export function readNumberWords(text: string, start: number): Numeral | undefined {
  const half = readHalf(text, start);
  if (half) return half;
  let state: Sum = { total: 0, section: 0, step: 1, isScaled: false, last: 'none' };
  let end: number | undefined;
  let at = start;
  for (let count = 0; count < mostWords; count += 1) {
    const word = wordAt(text, at);
    const next = word === '' ? undefined : addWord(state, word);
    if (next === undefined) break;
    if (next.last !== 'and') end = at + word.length;
    state = next;
    at = afterWord(text, at + word.length);
  }
  if (end === undefined) return undefined;
  const value = state.total + state.section;
  const { step, isScaled } = state;
  const scale = state.last === 'scale' ? step : 1;
  return { start, end, value, step, isDecimal: false, isScaled, scale, script: 'words', isGrouped: true };
}

interface Sum {
  readonly total: number;
  readonly section: number;
  /** Of the last word said. */
  readonly step: number;
  readonly isScaled: boolean;
  readonly last: 'none' | 'one' | 'ten' | 'hundred' | 'scale' | 'and';
}

function addWord(sum: Sum, word: string): Sum | undefined {
  const lower = word.toLowerCase();
  const number = numberWords.get(lower);
  if (number !== undefined) return addNumber(sum, number);
  if (lower === 'hundred' && sum.last === 'one' && sum.section < 100)
    return { ...sum, section: sum.section * 100, step: 1, last: 'hundred' };
  if (lower === 'and' && sum.last === 'hundred') return { ...sum, last: 'and' };
  const scale = scales.words.get(lower);
  if (scale === undefined || scale < 1000 || sum.section === 0 || sum.last === 'and') return undefined;
  if (sum.isScaled && sum.total < scale) return undefined;
  return { total: sum.total + sum.section * scale, section: 0, step: scale, isScaled: true, last: 'scale' };
}

function addNumber(sum: Sum, number: number): Sum | undefined {
  const kind = number % 10 === 0 && number > 10 ? 'ten' : 'one';
  const fits = sum.last !== 'one' && (sum.last !== 'ten' || number < 10);
  if (!fits) return undefined;
  return { ...sum, section: sum.section + number, step: 1, last: kind };
}

const wordAt = (text: string, at: number): string => /^[A-Za-z]+/.exec(text.slice(at, at + 12))?.[0] ?? '';

const afterWord = (text: string, at: number): number => (/[ -]/.test(text.charAt(at)) ? at + 1 : at);

/** 'half a million': half a scale word, as rough as it sounds. */
function readHalf(text: string, start: number): Numeral | undefined {
  const found = /^half an? ([a-z]+)/i.exec(text.slice(start, start + 24));
  const scale = scales.words.get(found?.[1]?.toLowerCase() ?? '');
  if (!found || scale === undefined) return undefined;
  const value = scale / 2;
  const end = start + found[0].length;
  const step = value / 10;
  return { start, end, value, step, isDecimal: false, isScaled: true, scale: 1, script: 'words', isGrouped: true };
}
