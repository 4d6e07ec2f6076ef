// Numbers in Chinese characters: 三十二, 一百万, 两千五百, 三万二千.
import type { Numeral } from './written-number.ts';

const digits: ReadonlyMap<string, number> = new Map([...'零一二三四五六七八九'].map((char, value) => [char, value]));
const otherDigits: ReadonlyMap<string, number> = new Map([
  ['〇', 0],
  ['两', 2],
  ['兩', 2],
]);
const places: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const sections: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
]);

const longestNumeral = 24;

/** `undefined` where none begins, and for digits in a row (二〇二三): those are years and codes. */
export function readChineseNumeral(text: string, start: number): Numeral | undefined {
  const end = endOfNumeral(text, start);
  const chars = text.slice(start, end);
  const beginsNumeral = digitOf(chars.charAt(0)) !== undefined || chars.startsWith('十');
  if (!beginsNumeral || chars.length > longestNumeral || /^(?:零|〇)./.test(chars) || hasDigitsInARow(chars))
    return undefined;
  const { value, step } = numberOf(chars);
  const isScaled = /[千万萬亿億]/.test(chars);
  const scale = lastSection(chars);
  return { start, end, value, step, isDecimal: false, isScaled, scale, script: 'chinese', isGrouped: true };
}

/** 三至五亿: what the last section word multiplies, it multiplies in the number before as well. */
function lastSection(chars: string): number {
  const last = chars.at(-1) ?? '';
  return sections.get(last) ?? 1;
}

export const isChineseNumeral = (char: string): boolean =>
  digitOf(char) !== undefined || places.has(char) || sections.has(char);

const digitOf = (char: string): number | undefined => digits.get(char) ?? otherDigits.get(char);

function endOfNumeral(text: string, start: number): number {
  let end = start;
  while (end - start <= longestNumeral && isChineseNumeral(text.charAt(end))) end += 1;
  // 三千克, 五百千米: the last 千 belongs to the unit.
  return text.charAt(end - 1) === '千' && /[克米瓦焦卡]/.test(text.charAt(end)) ? end - 1 : end;
}

function hasDigitsInARow(chars: string): boolean {
  const marks = [...chars].map(char =>
    digitOf(char) === undefined ? '.' : char === '零' || char === '〇' ? '0' : '1',
  );
  return /11|10|00/.test(marks.join(''));
}

interface Said {
  readonly total: number;
  /** Below the next 万 or 亿. */
  readonly section: number;
  readonly digit: number | undefined;
  readonly step: number;
  /** What the last place or section word multiplied by. */
  readonly place: number;
}

/** Sections of four places each, as the language groups them. */
function numberOf(chars: string): { readonly value: number; readonly step: number } {
  let said: Said = { total: 0, section: 0, digit: undefined, step: 1, place: 1 };
  for (const char of chars) said = saidWith(said, char);
  const { total, section, digit, step, place } = said;
  if (digit === undefined) return { value: total + section, step: chars.endsWith('百') ? 1 : step };
  // 三万二 and 一百五 are 三万二千 and 一百五十; behind a 零 the digit is a one.
  const isShort = place > 10 && !/[零〇].$/.test(chars);
  const last = isShort ? place / 10 : 1;
  return { value: total + section + digit * last, step: last };
}

function saidWith(said: Said, char: string): Said {
  const place = places.get(char);
  const large = sections.get(char);
  if (large !== undefined) return withSection(said, large);
  if (place === undefined) return { ...said, digit: digitOf(char) ?? 0 };
  const step = place === 10 ? 1 : place; // 三十 is as exact as 31
  return { ...said, section: said.section + (said.digit ?? 1) * place, digit: undefined, step, place };
}

/** 亿 multiplies all that is said before it, as does 万 where it stands alone (百万亿). */
function withSection({ total, section, digit, step }: Said, large: number): Said {
  const before = section + (digit ?? 0);
  const multipliesAll = large > 1e4 || before === 0;
  const sum = multipliesAll ? (total + before) * large : total + before * large;
  return { total: sum, section: 0, digit: undefined, step: (digit === undefined ? step : 1) * large, place: large };
}
