// Units of time around a day. Knows no words.
import { addMonths, civilOf, dayOf, mondayOf, monthsFrom, weekdayOf } from './calendar.ts';
import type { DayInterval } from './edtf.ts';
import type { Step, Unit } from './expression.ts';

/** The unit that holds `day`, or the one `offset` units later. Weeks begin on Monday, decades and centuries with a round year. */
export function unitAt(day: number, unit: Unit, offset: number): DayInterval {
  const { year, month } = civilOf(day);
  switch (unit) {
    case 'day':
      return { first: day + offset, last: day + offset };
    case 'week':
      return weekFrom(mondayOf(day) + 7 * offset);
    case 'weekend':
      return { first: mondayOf(day) + 7 * offset + 5, last: mondayOf(day) + 7 * offset + 6 };
    case 'month':
      return monthsFrom(year, month + offset, 1);
    case 'quarter':
      return monthsFrom(year, month - ((month - 1) % 3) + 3 * offset, 3);
    case 'half':
      return monthsFrom(year, (month > 6 ? 7 : 1) + 6 * offset, 6);
    default:
      return yearsAt(year, YEARS[unit], offset);
  }
}

const YEARS = { year: 1, decade: 10, century: 100 } as const;

const yearsAt = (year: number, length: number, offset: number): DayInterval =>
  monthsFrom((Math.floor(year / length) + offset) * length, 1, 12 * length);

export const weekFrom = (monday: number): DayInterval => ({ first: monday, last: monday + 6 });

const MONTHS: Readonly<Record<Unit, number>> = {
  day: 0,
  week: 0,
  weekend: 0,
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};

/** The day that lies a number of units later, or earlier where the count is negative. */
export function moved(day: number, { count, unit }: Step): number {
  if (unit === 'day') return day + count;
  if (unit === 'week' || unit === 'weekend') return day + 7 * count;
  return addMonths(day, MONTHS[unit] * count);
}

/** Days by which a count of units is usually rounded, either way: half a unit, or a tenth of what is counted. */
export function roundingOf({ count, unit }: Step): number {
  const days = unit === 'day' ? 1 : (MONTHS[unit] || 7 / 30) * 30;
  if (unit === 'day') return Math.abs(count) <= 10 ? 0 : Math.ceil(Math.abs(count) / 10);
  return Math.ceil(Math.max(days * 0.6, (days * Math.abs(count)) / 10));
}

/** The last day not after `day` that is that day of the week. */
export const weekdayUpTo = (day: number, weekday: number): number => day - ((weekdayOf(day) - weekday + 7) % 7);

/** ISO 8601: the weeks of a period are those whose Thursday lies in it. `n` from 1, or -1 for the last ones. */
export function weeksOf(period: DayInterval, n: number, count: number): DayInterval {
  const thursday =
    n > 0
      ? weekdayUpTo(period.first + 6, 4) + 7 * (n - 1)
      : weekdayUpTo(period.last, 4) - 7 * (count - 1) + 7 * (n + 1);
  return { first: thursday - 3, last: thursday - 3 + 7 * count - 1 };
}

/** The `n`th such weekday of a period; -1 is the last. `undefined` where there are not so many. */
export function nthWeekdayOf(period: DayInterval, n: number, weekday: number): number | undefined {
  const day =
    n > 0 ? weekdayUpTo(period.first + 6, weekday) + 7 * (n - 1) : weekdayUpTo(period.last, weekday) + 7 * (n + 1);
  return day >= period.first && day <= period.last ? day : undefined;
}

/** The year that holds all of a period. */
export function yearOf(period: DayInterval): number | undefined {
  if (!Number.isFinite(period.first) || !Number.isFinite(period.last)) return undefined;
  const { year } = civilOf(period.first);
  return period.last < dayOf(year + 1, 1, 1) ? year : undefined;
}

/** The month that holds all of a period, with its year. */
export function monthOf(period: DayInterval): { readonly year: number; readonly month: number } | undefined {
  if (!Number.isFinite(period.first) || period.last - period.first > 30) return undefined;
  const [a, b] = [civilOf(period.first), civilOf(period.last)];
  return a.month === b.month ? { year: a.year, month: a.month } : undefined;
}
