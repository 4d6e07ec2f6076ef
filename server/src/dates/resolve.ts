// From what an expression says to the days that it means, given the day of publication. Knows no words and no text.
import { civilOf, dayOf, mondayOf, monthLength } from './calendar.ts';
import type { DayInterval } from './edtf.ts';
import type { Bound, Expression, Step } from './expression.ts';
import { monthOf, moved, nthWeekdayOf, roundingOf, unitAt, weekdayUpTo, weekFrom, weeksOf } from './periods.ts';
import { plain, type Reading, type Setting, safeHull, unsafe } from './reading.ts';
import { readBesideLast, shiftedFromLast } from './resolve-last.ts';
import { daysInYear, readCalendar, readDay, readSame, readWeekdayDay } from './resolve-open.ts';
import { readPart } from './resolve-part.ts';

/** `undefined` where the date of publication, or the one mentioned before, is needed and not known. */
export function resolve(expression: Expression, setting: Setting): Reading | undefined {
  switch (expression.kind) {
    case 'calendar':
      return readCalendar(expression, setting);
    case 'days':
      return { ...plain(expression), days: expression, approximate: expression.approximate ?? false };
    case 'unit':
      return on(setting.today, day => readUnit(expression, day));
    case 'day':
      return readDay(expression.day, setting);
    case 'day-of':
      return within(expression.of, setting, period => dayIn(period, expression.day));
    case 'weekday':
      return today(setting, day => readWeekday(expression, day, setting.future !== undefined));
    case 'weekday-of':
      return within(expression.of, setting, period => oneDay(weekdayUpTo(period.last, expression.weekday)));
    case 'weekday-day':
      return readWeekdayDay(expression, setting);
    default:
      return resolveCompound(expression, setting);
  }
}

type Compound = Exclude<
  Expression,
  { readonly kind: 'calendar' | 'days' | 'unit' | 'day' | 'day-of' | 'weekday' | 'weekday-of' | 'weekday-day' }
>;

function resolveCompound(expression: Compound, setting: Setting): Reading | undefined {
  switch (expression.kind) {
    case 'nth-weekday':
      return within(expression.of, setting, period => oneDay(nthWeekdayOf(period, expression.n, expression.weekday)));
    case 'weeks':
      return within(expression.of, setting, period => weeksOf(period, expression.n, expression.count));
    case 'week-with':
      return within(expression.of, setting, period => weekFrom(mondayOf(period.first)));
    case 'part':
      return on(resolve(expression.of, setting), whole =>
        readPart(expression.part, expression.of, whole, setting.today),
      );
    case 'shift':
      return (
        on(resolve(expression.from, setting), from => shifted(from, expression.steps, expression.rough)) ??
        shiftedFromLast(expression, setting)
      );
    case 'anniversary':
      return on(resolve(expression.of, setting), of => yearsBefore(of, expression.back));
    case 'reach':
      return today(setting, day => reached(day, expression.count, expression));
    case 'lasting':
      return on(resolve(expression.from, setting), from => lasting(from, expression));
    case 'range':
      return readRange(expression.from, expression.to, setting);
    case 'bound':
      return on(resolve(expression.of, setting), of => bounded(expression.bound, expression.of, of));
    case 'same':
      return readSame(expression.unit, expression.offset, setting);
    case 'beside-last':
      return readBesideLast(expression, setting);
    case 'about':
      return on(resolve(expression.of, setting), of => ({ ...of, approximate: true }));
    case 'literal':
      return on(resolve(expression.of, setting), of => (isOnlySeason(expression.of, of, setting) ? of : unsafe(of)));
    case 'either':
      return readEither(expression.readings, setting);
  }
}

/** 'Last summer' in April is that of the year before; in October it may be that of the year itself. */
function isOnlySeason(expression: Expression, { days }: Reading, { today }: Setting): boolean {
  if (expression.kind !== 'calendar' || expression.code === undefined || today === undefined) return false;
  const own = daysInYear(expression, civilOf(today).year);
  if (own === undefined) return false;
  if (expression.yearOffset === -1) return days.last < today && own.last >= today;
  return expression.yearOffset === 1 && own.first <= today;
}

const on = <T>(value: T | undefined, use: (value: T) => Reading | undefined): Reading | undefined =>
  value === undefined ? undefined : use(value);

const today = (setting: Setting, use: (day: number) => Reading): Reading | undefined => on(setting.today, use);

function readUnit({ unit, offset, day }: Expression & { readonly kind: 'unit' }, today: number): Reading | undefined {
  const days = unitAt(today, unit, offset);
  if (day === undefined) return plain(days);
  const numbered = LAG.map(back => days.first - back).find(each => civilOf(each).day === day);
  return numbered === undefined ? undefined : single(numbered);
}

/** Days by which an article may come out behind the day on which it was written. */
const LAG = [0, 1, 2, 3];

const oneDay = (day: number | undefined): DayInterval | undefined =>
  day === undefined ? undefined : { first: day, last: day };

/** Some days of a period; they are as safe to say as the period. */
function within(
  of: Expression,
  setting: Setting,
  pick: (period: DayInterval) => DayInterval | undefined,
): Reading | undefined {
  const whole = resolve(of, setting);
  const days = whole && pick(whole.days);
  if (whole === undefined || days === undefined) return undefined;
  return whole.safe.length === 0 ? unsafe(plain(days)) : plain(days);
}

function dayIn(period: DayInterval, day: number): DayInterval | undefined {
  const month = monthOf(period);
  if (month === undefined || day > monthLength(month.year, month.month)) return undefined;
  return oneDay(dayOf(month.year, month.month, day));
}

/** 'last Friday' and 'next Friday' mean that of the week before or after to some, and the nearest one to others. */
function readWeekday({ weekday, which }: Expression & { kind: 'weekday' }, day: number, future: boolean): Reading {
  const inWeek = (offset: number): number => mondayOf(day) + 7 * offset + weekday - 1;
  const past = weekdayUpTo(day - 1, weekday);
  if (which === 'this') return single(inWeek(0));
  if (which === 'past') return single(past);
  if (which === 'open') return single(future ? weekdayUpTo(day + 6, weekday) : weekdayUpTo(day, weekday));
  return which === 'last'
    ? eitherDay(inWeek(-1), past)
    : eitherDay(inWeek(1), past + (weekday === weekdayOf7(day) ? 14 : 7));
}

const weekdayOf7 = (day: number): number => day - mondayOf(day) + 1;
const single = (day: number): Reading => plain({ first: day, last: day });

function eitherDay(literal: number, other: number): Reading {
  if (literal === other) return single(literal);
  const safe = [literal, other].sort((a, b) => a - b).map(day => ({ first: day, last: day }));
  return { days: { first: literal, last: literal }, safe, approximate: false };
}

function shifted(from: Reading, steps: readonly Step[], rough: boolean): Reading {
  const day = steps.reduce(moved, from.days.first);
  const slack = Math.max(...steps.map(roundingOf), rough ? Math.abs(day - from.days.first) : 0);
  const days = { first: day, last: day };
  if (from.safe.length === 0) return unsafe(plain(days));
  return { days, safe: [{ first: day - slack, last: day + slack }], approximate: from.approximate || slack > 0 };
}

function yearsBefore({ days, safe }: Reading, back: (Expression & { kind: 'anniversary' })['back']): Reading {
  const years = 'years' in back ? back.years : civilOf(days.first).year - back.to;
  const step = { count: -years, unit: 'year' } as const;
  const before = plain({ first: moved(days.first, step), last: moved(days.last, step) });
  return safe.length === 0 ? unsafe(before) : before;
}

/** 'the last three months' end yesterday, 'the next three months' begin tomorrow; quarters and longer are whole ones of the calendar. */
function reached(day: number, count: number, { unit, towards }: Expression & { kind: 'reach' }): Reading {
  const aligned = unit === 'quarter' || unit === 'half' || unit === 'decade' || unit === 'century';
  const first = aligned
    ? unitAt(day, unit, towards === 'past' ? -count : 1).first
    : towards === 'past'
      ? moved(day, { count: -count, unit })
      : day + 1;
  const last = aligned
    ? unitAt(day, unit, towards === 'past' ? -1 : count).last
    : towards === 'past'
      ? day - 1
      : moved(day, { count, unit });
  return unsafe(plain({ first, last }));
}

function lasting(from: Reading, step: Step): Reading {
  const days = { first: from.days.first, last: moved(from.days.first, step) - 1 };
  return from.safe.length === 0 ? unsafe(plain(days)) : { ...plain(days), approximate: from.approximate };
}

/** Where one end leaves its year open, it is the other's, or the one next to it. */
/** A span that lies ahead may have begun: 'will run from 1 February to 30 March'. */
function readRange(from: Expression, to: Expression, setting: Setting): Reading | undefined {
  const near = setting.future === 'ahead' ? rangeOf(from, to, { ...setting, future: 'perhaps' }) : undefined;
  return near && near.days.last >= (setting.today ?? Infinity) ? near : rangeOf(from, to, setting);
}

function rangeOf(from: Expression, to: Expression, setting: Setting): Reading | undefined {
  const start = isOpen(from) ? readStart(from, to, setting) : resolve(from, setting);
  if (start === undefined) return undefined;
  const end = isOpen(to) ? openEnd(to, start, setting) : resolve(to, setting);
  if (end === undefined) return undefined;
  const first = from.kind === 'part' && from.part === 'end' ? start.days.last + 1 : start.days.first;
  const last = to.kind === 'part' && to.part === 'begin' ? end.days.first : end.days.last;
  if (first > last) return undefined;
  const approximate = start.approximate || end.approximate;
  const [a, b] = [safeHull(start), safeHull(end)];
  return { days: { first, last }, safe: a && b ? [{ first: a.first, last: b.last }] : [], approximate };
}

const isOpen = (expression: Expression): boolean =>
  (expression.kind === 'calendar' &&
    (expression.year ?? expression.yearOffset ?? expression.yearFromLast) === undefined) ||
  (expression.kind === 'weekday' && expression.which === 'open') ||
  (expression.kind === 'part' && isOpen(expression.of));

function readStart(from: Expression, to: Expression, setting: Setting): Reading | undefined {
  const end = isOpen(to) ? undefined : resolve(to, setting);
  if (end === undefined) return resolve(from, setting);
  if (from.kind === 'weekday') return single(weekdayUpTo(end.days.last, from.weekday));
  const { year } = civilOf(Number.isFinite(end.days.last) ? end.days.last : 0);
  return [year, year - 1]
    .map(y => resolve(inYear(from, y), setting))
    .find(start => start && start.days.first <= end.days.last);
}

function openEnd(to: Expression, start: Reading, setting: Setting): Reading | undefined {
  if (to.kind === 'weekday') return single(weekdayUpTo(start.days.first + 6, to.weekday));
  const { year } = civilOf(start.days.first);
  const end = [year, year + 1]
    .map(y => resolve(inYear(to, y), setting))
    .find(e => e && e.days.last >= start.days.first);
  return end && start.safe.length === 0 ? unsafe(end) : end;
}

function inYear(expression: Expression, year: number): Expression {
  if (expression.kind === 'calendar') return { ...expression, year };
  return expression.kind === 'part' ? { ...expression, of: inYear(expression.of, year) } : expression;
}

function bounded(bound: Bound, said: Expression, of: Reading): Reading {
  const safe = safeHull(of);
  const point = said.kind === 'part' && (said.part === 'end' || said.part === 'begin') ? said.part : undefined;
  return {
    days: openDays(bound, of.days, point),
    safe: safe ? [openDays(bound === 'until' ? 'by' : bound, safe, point)] : [],
    approximate: of.approximate,
  };
}

function openDays(bound: Bound, { first, last }: DayInterval, point: 'begin' | 'end' | undefined): DayInterval {
  if (bound === 'since') return { first, last: Infinity };
  if (bound === 'after') return { first: point === 'begin' ? first : last + 1, last: Infinity };
  if (bound === 'by' || point === 'end') return { first: -Infinity, last };
  return { first: -Infinity, last: bound === 'before' ? first - 1 : first };
}

function readEither(readings: readonly Expression[], setting: Setting): Reading | undefined {
  const all = readings.map(reading => resolve(reading, setting));
  const safe = all.flatMap(reading => reading?.safe ?? []).sort((a, b) => a.first - b.first);
  const days = all[0]?.days;
  return days && safe.length === all.length ? { days, safe, approximate: false } : undefined;
}
