// What hangs on the date last mentioned: 'two years later', 'the following June', 'that Friday'. Knows no words.
import type { DayInterval } from './edtf.ts';
import type { BesideLast, Expression, Step } from './expression.ts';
import { moved, roundingOf, unitAt, weekdayUpTo, yearOf } from './periods.ts';
import { plain, type Reading, type Setting, unsafe } from './reading.ts';
import { daysInYear } from './resolve-open.ts';

/** 'In 2011 … three years later', 'in June 2023 … two months later': from a date that is more than a day. */
export function shiftedFromLast(
  { from, steps, rough }: Expression & { readonly kind: 'shift' },
  { last }: Setting,
): Reading | undefined {
  const [step] = steps;
  if (from.kind !== 'same' || from.unit !== 'day' || from.offset !== 0) return undefined;
  if (step === undefined || steps.length > 1 || last === undefined || !isPeriod(last.days)) return undefined;
  const reading = periodShifted(last.days, step, rough);
  return reading && !last.isPlain ? unsafe(reading) : reading;
}

function periodShifted({ first, last }: DayInterval, step: Step, rough: boolean): Reading | undefined {
  const isLong = last - first > 31;
  if (isLong && step.unit !== 'year' && step.unit !== 'decade') return undefined;
  if (!isLong && step.unit === 'day') return undefined;
  const isWhole = isLong && last - first >= 364 && !rough && step.unit === 'year';
  if (isWhole) return { ...plain(unitAt(first, 'year', step.count)), approximate: true };
  const days = { first: moved(first, step), last: moved(last, step) };
  const slack = Math.max(roundingOf(step), rough ? Math.abs(days.first - first) : 0);
  return { days, safe: [{ first: days.first - slack, last: days.last + slack }], approximate: true };
}

/** Behind a period only another says later: days, months, seasons, a year. */
const isPeriod = ({ first, last }: DayInterval): boolean => Number.isFinite(first) && last - first <= 366;

/** `undefined` where no date was mentioned; behind one by the way, or a year whose days are another's, nothing is held against it. */
export function readBesideLast(expression: BesideLast, { last }: Setting): Reading | undefined {
  if (last === undefined || !isPeriod(last.days)) return undefined;
  const days =
    expression.of.kind === 'weekday'
      ? weekdayBeside(expression.of.weekday, expression.way, last.days)
      : calendarBeside(expression, last.days);
  return days && (last.isPlain ? plain(days) : unsafe(plain(days)));
}

function weekdayBeside(weekday: number, way: BesideLast['way'], { first, last }: DayInterval): DayInterval | undefined {
  if (first !== last) return undefined;
  const day =
    way === 'previous' ? weekdayUpTo(first - 1, weekday) : weekdayUpTo(way === 'next' ? last + 7 : last + 6, weekday);
  return { first: day, last: day };
}

function calendarBeside({ of, way }: BesideLast, beside: DayInterval): DayInterval | undefined {
  const year = yearOf(beside);
  if (of.kind === 'weekday' || year === undefined) return undefined;
  const inYears = (offsets: readonly number[]): readonly DayInterval[] =>
    offsets.flatMap(offset => daysInYear(of, year + offset) ?? []);
  if (way === 'same') return inYears([0]).find(days => days.last >= beside.first);
  if (way === 'next') return inYears([0, 1]).find(days => days.first > beside.last);
  return inYears([0, -1]).find(days => days.last < beside.first);
}
