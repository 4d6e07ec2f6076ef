// Days that hang on another one in Chinese: 今天, 昨(1)日, 次日.
import { freeWord, type ZhMatch } from './chinese-calendar.ts';
import { DAYS_FROM_LAST, DAYS_FROM_TODAY } from './chinese-lexicon.ts';
import { matchAt, pattern } from './chinese-text.ts';

/** 今天, 昨日; 次日 and 当天 hang on the date before. */
export function dayWord(text: string, i: number): ZhMatch | undefined {
  const numbered = numberedDay(text, i);
  if (numbered) return numbered;
  const today = freeWord(DAYS_FROM_TODAY, text, i);
  if (today) return { expression: { kind: 'unit', unit: 'day', offset: today.value }, end: today.end };
  const last = freeWord(DAYS_FROM_LAST, text, i);
  return last && { expression: { kind: 'same', unit: 'day', offset: last.value }, end: last.end };
}

const NUMBERED_DAY = pattern('([前昨今明])\\s?\\(\\s?(\\d{1,2})\\s?\\)\\s?[日天晨早晚]');
const OFFSETS_OF_DAYS: ReadonlyMap<string, number> = new Map([
  ['前', -2],
  ['昨', -1],
  ['今', 0],
  ['明', 1],
]);

/** 今(1)日, as newspapers of Taiwan have it. */
function numberedDay(text: string, i: number): ZhMatch | undefined {
  const match = matchAt(NUMBERED_DAY, text, i);
  const offset = OFFSETS_OF_DAYS.get(match?.[1] ?? '');
  if (!match || offset === undefined) return undefined;
  return { expression: { kind: 'unit', unit: 'day', offset, day: Number(match[2]) }, end: i + match[0].length };
}
