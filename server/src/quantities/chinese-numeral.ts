// Numbers in Chinese characters: 三十二, 一百万, 两千五百, 三万二千.
import type { Numeral } from './numeral.ts';

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

/** Sections of four places each, as the language groups them. */
function numberOf(chars: string): { readonly value: number; readonly step: number } {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let step = 1;
  let lastPlace = 1;
  for (const char of chars) {
    const place = places.get(char);
    const large = sections.get(char);
    if (place !== undefined) {
      section += (digit ?? 1) * place;
      step = place;
      lastPlace = place;
      digit = undefined;
    } else if (large !== undefined) {
      // 百万亿: a section word behind a bare total multiplies all that is said so far.
      const said = section + (digit ?? 0);
      total = large > 1e4 || said === 0 ? (total + said) * large : total + said * large;
      step = (digit === undefined ? step : 1) * large;
      lastPlace = large;
      section = 0;
      digit = undefined;
    } else {
      digit = digitOf(char) ?? 0;
    }
  }
  if (digit === undefined) return { value: total + section, step };
  // 三万二 and 一百五 are 三万二千 and 一百五十; behind a 零 the digit is a one.
  const isShort = lastPlace > 10 && !/[零〇].$/.test(chars);
  const place = isShort ? lastPlace / 10 : 1;
  return { value: total + section + digit * place, step: place };
}
