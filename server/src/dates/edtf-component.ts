// One date of EDTF: a year, a month, a day, a season or another part of a year. Knows no intervals and no lists.
import { fail, ok, type Result } from '../base/result.ts';
import { dayOf, isLeap, monthLength, monthsFrom } from './calendar.ts';
import type { DayInterval, EdtfFailure } from './day-set.ts';

type Days = Result<readonly DayInterval[], EdtfFailure>;

// No two neighbouring parts can match the same character, so the match is linear.
const PLAIN = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;
const GENERAL =
  /^[?~%]?(?:Y(-?[1-9]\d{4,11})|(-?[\dX]{4}))[?~%]?(?:-[?~%]?([\dX]{2})[?~%]?(?:-[?~%]?([\dX]{2})[?~%]?)?)?$/;
const TIMED = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(?:Z|[+-]\d\d(?::\d\d)?)?$/;

export function daysOfComponent(text: string): Days {
  const plain = PLAIN.exec(text);
  if (plain) return daysOfFields(plain[1] ?? '', plain[2], plain[3]);
  const general = GENERAL.exec(text);
  if (general) return daysOfFields(general[1] ?? general[2] ?? '', general[3], general[4]);
  const timed = TIMED.exec(text);
  if (!timed) return fail('syntax');
  if (Number(timed[2]) > 24 || Number(timed[3]) > 59 || Number(timed[4]) > 60) return fail('impossible');
  return daysOfComponent(timed[1] ?? '');
}

function daysOfFields(year: string, part: string | undefined, day: string | undefined): Days {
  if (year === '-0000') return fail('syntax');
  const years = yearsOf(year);
  if (part === undefined) return one({ first: dayOf(years.low, 1, 1), last: dayOf(years.high, 12, 31) });
  if (!part.includes('X') && Number(part) > 20)
    return day === undefined ? daysOfPart(years, Number(part)) : fail('syntax');
  const months = matching(part, 1, 12);
  if (months === undefined) return fail('impossible');
  if (day === undefined) return one(spanOfMonths(years, months));
  return daysOfDay(years, months, day);
}

const one = (interval: DayInterval): Days => ok([interval]);

interface Extremes {
  readonly low: number;
  readonly high: number;
}

interface Years extends Extremes {
  readonly pattern: string;
}

function yearsOf(text: string): Years {
  const low = Number(text.replaceAll('X', '0'));
  const high = Number(text.replaceAll('X', '9'));
  return low <= high ? { low, high, pattern: text } : { low: high, high: low, pattern: text };
}

/** The least and the greatest number from `min` to `max` that a pattern of two digits and X fits. */
function matching(pattern: string, min: number, max: number): Extremes | undefined {
  if (!pattern.includes('X'))
    return Number(pattern) >= min && Number(pattern) <= max ? only(Number(pattern)) : undefined;
  let low: number | undefined;
  let high: number | undefined;
  for (let n = min; n <= max; n++) {
    if (!fits(n, pattern)) continue;
    low ??= n;
    high = n;
  }
  return low === undefined || high === undefined ? undefined : { low, high };
}

const only = (n: number): Extremes => ({ low: n, high: n });

function fits(n: number, pattern: string): boolean {
  const digits = String(n).padStart(2, '0');
  return (pattern[0] === 'X' || pattern[0] === digits[0]) && (pattern[1] === 'X' || pattern[1] === digits[1]);
}

const spanOfMonths = (years: Extremes, months: Extremes): DayInterval => ({
  first: dayOf(years.low, months.low, 1),
  last: dayOf(years.high, months.high, monthLength(years.high, months.high)),
});

function daysOfDay(years: Years, months: Extremes, pattern: string): Days {
  const first = firstDay(years, months, pattern);
  const last = lastDay(years, months, pattern);
  return first === undefined || last === undefined ? fail('impossible') : one({ first, last });
}

function firstDay(years: Years, months: Extremes, pattern: string): number | undefined {
  for (let month = months.low; month <= months.high; month++) {
    const days = matching(pattern, 1, monthLength(undefined, month));
    if (days === undefined) continue;
    const year = month === 2 && days.low === 29 ? leapYear(years, 'low') : years.low;
    if (year !== undefined) return dayOf(year, month, days.low);
  }
  return undefined;
}

function lastDay(years: Years, months: Extremes, pattern: string): number | undefined {
  for (let month = months.high; month >= months.low; month--) {
    const days = matching(pattern, 1, monthLength(years.high, month));
    if (days !== undefined) return dayOf(years.high, month, days.high);
    const leap = month === 2 && pattern === '29' ? leapYear(years, 'high') : undefined;
    if (leap !== undefined) return dayOf(leap, 2, 29);
  }
  return undefined;
}

/** The first or last leap year that a year's pattern fits; at most ten thousand candidates, for four digits may be X. */
function leapYear(years: Years, end: 'low' | 'high'): number | undefined {
  const step = end === 'low' ? 1 : -1;
  for (let year = years[end]; year >= years.low && year <= years.high; year += step)
    if (isLeap(year) && fitsYear(year, years.pattern)) return year;
  return undefined;
}

function fitsYear(year: number, pattern: string): boolean {
  if (!pattern.includes('X')) return true;
  const digits = String(Math.abs(year)).padStart(4, '0');
  const places = pattern.replace('-', '');
  for (let i = 0; i < 4; i++) if (places[i] !== 'X' && places[i] !== digits[i]) return false;
  return true;
}

/** Whole months: [first month, number of months]. Quarters, quadrimesters (disjoint) and halves. */
const GROUPINGS: Readonly<Record<number, readonly [number, number]>> = {
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  37: [1, 4],
  38: [5, 4],
  39: [9, 4],
  40: [1, 6],
  41: [7, 6],
};

function daysOfPart(years: Extremes, code: number): Days {
  const grouping = GROUPINGS[code];
  if (grouping)
    return one({ first: monthsFrom(years.low, ...grouping).first, last: monthsFrom(years.high, ...grouping).last });
  const seasons = seasonsOf(code);
  if (seasons === undefined) return fail('impossible');
  if (years.low !== years.high) return one({ first: dayOf(years.low, 1, 1), last: dayOf(years.high + 1, 3, 21) });
  return ok(seasons.map(season => daysOfSeason(years.low, season)));
}

type Season = readonly [fromMonth: number, toMonth: number, toDay: number];

/**
 * From the meteorological begin to the astronomical end, so that either use is inside. Months past 12 lie in the next year.
 * What 21 to 24 name may be of either hemisphere and is the union of both. It keeps to its year, so that 'summer 2023' agrees
 * with '2023'; only winter runs on into the next, as both calendars have it.
 */
const SPRING: Season = [3, 6, 21];
const SUMMER: Season = [6, 9, 23];
const AUTUMN: Season = [9, 12, 22];
const WINTER: Season = [12, 15, 21];
const OPENING: Season = [1, 3, 21];
const CLOSING: Season = [12, 12, 31];

const SEASONS: readonly (readonly Season[])[] = [
  [SPRING, AUTUMN],
  [OPENING, SUMMER, CLOSING],
  [SPRING, AUTUMN],
  [OPENING, SUMMER, WINTER],
  [SPRING],
  [SUMMER],
  [AUTUMN],
  [WINTER],
  [AUTUMN],
  [WINTER],
  [SPRING],
  [SUMMER],
];

const seasonsOf = (code: number): readonly Season[] | undefined => SEASONS[code - 21];

function daysOfSeason(year: number, [fromMonth, toMonth, toDay]: Season): DayInterval {
  const next = toMonth > 12 ? 1 : 0;
  return { first: dayOf(year, fromMonth, 1), last: dayOf(year + next, toMonth - 12 * next, toDay) };
}
