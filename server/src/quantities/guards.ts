// Numbers in prose that are no quantities: codes, dates, ranks, list numbers. Where in doubt, no quantity: a number that
// is missed costs less than one that is held against the wrong thing.
import { isDigit } from '../text/characters.ts';
import { readNoun } from './noun-words.ts';
import { beforeCounts, beforeYears, classifiers, labels, months, noCounts, nounEnds } from './unit-table.ts';
import type { Numeral } from './written-number.ts';

/** Whether what touches the number before it makes it part of something else: CT103A, 10:30, 3/4, 2020-21, 第3. */
export function isTiedBefore(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  if (before === '') return false;
  if (/[\p{L}\p{M}]/u.test(before)) return !/[\u3400-\u9fff]/.test(before) || before === '第';
  if (/[#@_/\\^*+§&]/.test(before)) return true;
  const further = text.charAt(start - 2);
  if (before === ' ') return isDigit(further); // '+86 25 1234', and columns of a table
  if (before === '.' || before === ',' || before === ':')
    return isDigit(further) || (before === '.' && further !== ' ');
  return before === '-' && /[\p{L}\d)\]%]/u.test(further);
}

/** … or what touches it, and the unit if it has one, behind it. */
export function isTiedBehind(text: string, end: number): boolean {
  const after = text.charAt(end);
  const further = text.charAt(end + 1);
  if (/[_@\\^*#]/.test(after)) return true;
  if (after === '-') return /[\dA-Z]/.test(further);
  if (after === ':' || after === '/' || after === ' ') return isDigit(further);
  return /[A-Za-z\p{Script=Greek}]/u.test(after);
}

/** '(1)' and '[12]' number an item or a note. */
export function isBracketed(text: string, { start, end }: Numeral): boolean {
  const pair = text.charAt(start - 1) + text.charAt(end);
  return pair === '[]' || (pair === '()' && end - start < 4);
}

/** Whether words around a number without a unit make it a name ('phase 3', 'HKEX: 1801'), a list number or a date. */
export function isLabelled(text: string, numeral: Numeral): boolean {
  const { start, end } = numeral;
  const before = wordBefore(text, start);
  const isLabel = labels.has(before) && !isPointedAt(text, start);
  if (isLabel || months.has(before) || isNameBefore(text, numeral, before)) return true;
  if (/[A-Z]{3,}\s?[:：]\s?$/.test(text.slice(Math.max(0, start - 12), start))) return true;
  if (isListNumber(text, numeral)) return true;
  return isBeforeMonth(text, end) || isYear(text, numeral, before);
}

/** 'Day 212' is one; 'on that day 212 stalls' is a day, and stalls. */
const isPointedAt = (text: string, start: number): boolean =>
  /\b(?:that|this|same|each|every|one) [a-z]+ $/i.test(text.slice(Math.max(0, start - 24), start));

/** '30 June', '30th of June'. */
export function isBeforeMonth(text: string, end: number): boolean {
  const behind = /^(?:st|nd|rd|th)? (?:of )?([A-Za-z]+)/.exec(text.slice(end, end + 20))?.[1];
  return months.has(behind?.toLowerCase() ?? '');
}

/** 3期, 6月, 90年代, 1990s: what stands behind the number makes it a rank, a date or a name, though 年 and s alone are units. */
export const isNamedBehind = (text: string, { start, end }: Numeral): boolean =>
  (end - start === 4 && text.charAt(end) === '年') ||
  /^'?s(?![a-z])/i.test(text.slice(end, end + 3)) ||
  noCounts.some(({ words }) => text.startsWith(words, end));

/** 'Falcon 9', 'Launch Complex 40': behind a capital, digits belong to a name. */
function isNameBefore(text: string, { start, script }: Numeral, before: string): boolean {
  if (script !== 'digits' || before === '' || beforeCounts.has(before) || nounEnds.has(before)) return false;
  return /\p{Lu}[\p{L}'’]* ?$/u.test(text.slice(Math.max(0, start - before.length - 2), start));
}

/** '6.04 pm', '18.03 hrs IST': a time of day. `end` is behind the unit. */
export const isTimeOfDay = (text: string, end: number): boolean =>
  /^\.? ?(?:[ap]\.?m\b|o'clock|(?:[A-Z]{1,4}T|UTC)\b)/i.test(text.slice(end, end + 9));

/** 'three days ago' is a date. */
export const isAgo = (text: string, end: number): boolean => /^ ago\b/i.test(text.slice(end, end + 5));

function isListNumber(text: string, { start, end, script }: Numeral): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  const opensLine = start === before.length ? /^\s*$/.test(before) : /\u2029 {0,3}$/.test(before);
  return opensLine && script === 'digits' && /^(?:[)、]|\.(?:\s|$))/.test(text.slice(end, end + 2));
}

function isYear(text: string, { start, end, value, isGrouped, isDecimal, isScaled }: Numeral, before: string): boolean {
  if (isGrouped || isDecimal || isScaled || end - start !== 4 || classifiers.has(text.charAt(end))) return false;
  if (/\d,? $/.test(text.slice(Math.max(0, start - 4), start))) return true; // 'May 24, 2023'
  if (value < 1000 || value > 2200) return false;
  return beforeYears.has(before) || readNoun(text, end) === undefined;
}

/** The Latin word before the number, in lower case, without the stop of an abbreviation; empty where there is none. */
export function wordBefore(text: string, start: number): string {
  const word = /([A-Za-z]+)\.?[ -]?$/.exec(text.slice(Math.max(0, start - 16), start))?.[1];
  return word?.toLowerCase() ?? '';
}
