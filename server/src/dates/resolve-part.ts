// 'early', 'mid', 'late' and the like of a period. Knows no words.
import { civilOf, monthsFrom } from './calendar.ts';
import type { DayInterval } from './edtf.ts';
import type { Expression, Part } from './expression.ts';
import type { Reading } from './reading.ts';

/**
 * What is safe to say is wider than what the words say: of a year its half, of anything shorter all of it. People disagree on
 * where 'late June' begins.
 */
export function readPart(part: Part, of: Expression, whole: Reading, today: number | undefined): Reading {
  const { days } = whole;
  if (part === 'sofar' || part === 'later' || part === 'rest') return readAround(part, whole, today);
  const length = days.last - days.first + 1;
  if (part === 'first-ten' || part === 'middle-ten' || part === 'last-ten')
    return length > 27 && length < 32 ? tenDays(part, whole) : whole;
  const { name: _, ...unnamed } = whole;
  if (length > 366 || length < 6 || (length > 31 && length < 360)) return unnamed;
  const safe = whole.safe.length === 0 ? [] : length > 31 ? [halfOf(part, days)] : whole.safe;
  return { ...unnamed, days: literal(part, days, of.kind === 'unit' || isOffset(of)), safe };
}

const isOffset = (of: Expression): boolean => of.kind === 'calendar' && of.yearOffset !== undefined;

/** Relative to today; a period without today has no 'so far', and 'earlier last week' is its early part. */
function readAround(part: 'sofar' | 'later' | 'rest', whole: Reading, today: number | undefined): Reading {
  const { first, last } = whole.days;
  const away = today === undefined || today < first || today > last;
  if (away)
    return {
      ...whole,
      days: last - first === 6 ? ofWeek(part === 'sofar' ? 'early' : 'late', whole.days) : whole.days,
    };
  const safe = part === 'sofar' ? { first, last: today } : { first: today, last };
  if (part === 'rest') return { ...whole, days: safe, safe: [safe] };
  const days = part === 'sofar' && last - first === 6 && today > first ? { first, last: today - 1 } : whole.days;
  return { ...whole, days, safe: whole.safe.length === 0 ? [] : [safe] };
}

/** 上旬, 中旬 and 下旬 are exact. */
function tenDays(part: 'first-ten' | 'middle-ten' | 'last-ten', whole: Reading): Reading {
  const { first, last } = whole.days;
  const start = part === 'first-ten' ? first : part === 'middle-ten' ? first + 10 : first + 20;
  const days = { first: start, last: part === 'last-ten' ? last : start + 9 };
  return { ...whole, days, safe: whole.safe.length === 0 ? [] : [days] };
}

type Third = 'early' | 'mid' | 'late' | 'begin' | 'end';

const MONTHS_OF_HALF: Readonly<Record<Third, readonly [number, number]>> = {
  early: [1, 6],
  begin: [1, 6],
  mid: [4, 6],
  late: [7, 6],
  end: [7, 6],
};

const MONTHS_OF_THIRD: Readonly<Record<Third, readonly [number, number]>> = {
  early: [1, 4],
  begin: [1, 4],
  mid: [5, 4],
  late: [9, 4],
  end: [9, 4],
};

function halfOf(part: Third, { first }: DayInterval): DayInterval {
  const [month, count] = MONTHS_OF_HALF[part];
  return monthsFrom(civilOf(first).year, month, count);
}

function literal(part: Third, days: DayInterval, isRelative: boolean): DayInterval {
  const length = days.last - days.first + 1;
  if (length > 31) {
    const [month, count] = (isRelative ? MONTHS_OF_HALF : MONTHS_OF_THIRD)[part];
    return monthsFrom(civilOf(days.first).year, month, count);
  }
  return length > 7 ? ofMonth(part, days) : ofWeek(part, days);
}

function ofMonth(part: Third, { first, last }: DayInterval): DayInterval {
  if (part === 'mid') return { first: first + 9, last: first + 19 };
  return part === 'late' || part === 'end' ? { first: first + 15, last } : { first, last: first + 14 };
}

function ofWeek(part: Third, { first, last }: DayInterval): DayInterval {
  if (part === 'mid') return { first: first + 1, last: first + 4 };
  return part === 'late' || part === 'end' ? { first: first + 3, last } : { first, last: first + 2 };
}
