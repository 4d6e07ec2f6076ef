// Weeks and counted weekdays in English: 'the first week of October', 'second Monday of next month'. Knows no other dates.
import { type Match, monthAt } from './english-calendar.ts';
import { countAt, ordinalAt } from './english-numbers.ts';
import { type PointReader, weekdayAt } from './english-relative.ts';
import { at, isGlued, isNumber, type Tokens, words } from './english-tokens.ts';
import { relativeYear, yearSpecAt } from './english-years.ts';
import type { Expression } from './expression.ts';

export function weekPhrase(tokens: Tokens, i: number, point: PointReader): Match | undefined {
  const the = at(tokens, i) === 'the' ? i + 1 : i;
  return numberedWeek(tokens, the) ?? weekWith(tokens, the, point) ?? weeksWithin(tokens, the, point);
}

const ofYear = (year: object): Expression => ({ kind: 'calendar', ...year });

/** `week 3 of 2027`; without a year only as `the week 31`, for 'week 24' is the visit of a trial. */
function numberedWeek(tokens: Tokens, i: number): Match | undefined {
  const number = at(tokens, i + 1);
  if (at(tokens, i) !== 'week' || !/^\d{1,2}$/.test(number) || Number(number) < 1 || Number(number) > 53)
    return undefined;
  const spec = at(tokens, i + 2) === 'of' ? yearSpecAt(tokens, i + 2) : undefined;
  const week = (of: Expression): Expression => ({ kind: 'weeks', n: Number(number), count: 1, of });
  if (spec) return { expression: week(ofYear(spec.year)), end: spec.end };
  if (at(tokens, i - 1) !== 'the') return undefined;
  return { expression: { kind: 'literal', of: week(ofYear({ yearOffset: 0 })) }, end: i + 2 };
}

const WITH = words('of beginning commencing starting');

/** `the week of June 5`, `w/c Feb 4`. */
function weekWith(tokens: Tokens, i: number, point: PointReader): Match | undefined {
  const short =
    at(tokens, i) === 'w' && at(tokens, i + 1) === '/' && at(tokens, i + 2) === 'c' && isGlued(tokens, i + 2);
  const start = short ? i + 3 : at(tokens, i) === 'week' && WITH.has(at(tokens, i + 1)) ? i + 2 : undefined;
  if (start === undefined) return undefined;
  const day = point(tokens, start) ?? ordinalDay(tokens, start);
  if (day?.expression === undefined || day.expression.kind === 'days') return undefined;
  return { expression: { kind: 'week-with', of: day.expression }, end: day.end };
}

function ordinalDay(tokens: Tokens, i: number): Match | undefined {
  const day = at(tokens, i) === 'the' ? ordinalAt(tokens, i + 1) : undefined;
  return day && day.value <= 31 ? { expression: { kind: 'day', day: day.value }, end: day.end } : undefined;
}

const IN = words('of in');

/** `the third week of January`, `last week of 2016`, `the first 2 weeks of 2021`, `the third week next year`. */
function weeksWithin(tokens: Tokens, i: number, point: PointReader): Match | undefined {
  const n = at(tokens, i) === 'last' || at(tokens, i) === 'final' ? -1 : ordinalAt(tokens, i)?.value;
  if (n === undefined) return undefined;
  const next = n === -1 ? i + 1 : (ordinalAt(tokens, i)?.end ?? i + 1);
  const weekday = weekdayAt(tokens, next, true);
  if (weekday) return nthWeekday(tokens, n, { weekday: weekday.value, end: weekday.end }, point);
  const count = at(tokens, next) === 'week' ? { value: 1, end: next } : countAt(tokens, next);
  if (count === undefined || !/^weeks?$/.test(at(tokens, count.end)) || (n > 1 && count.value > 1)) return undefined;
  const of = wholeAt(tokens, count.end + 1, point);
  return of?.expression && { expression: { kind: 'weeks', n, count: count.value, of: of.expression }, end: of.end };
}

/** The month or year behind 'of', or a relative one behind nothing. */
function wholeAt(tokens: Tokens, i: number, point: PointReader): Match | undefined {
  if (IN.has(at(tokens, i))) return point(tokens, i + 1) ?? namedMonth(tokens, i + 1) ?? spokenYear(tokens, i);
  const year = relativeYear(tokens, i);
  return year && { expression: ofYear(year.year), end: year.end };
}

function namedMonth(tokens: Tokens, i: number): Match | undefined {
  const month = monthAt(tokens, i);
  return month && { expression: { kind: 'calendar', month: month.month }, end: month.end };
}

function spokenYear(tokens: Tokens, i: number): Match | undefined {
  const spec = yearSpecAt(tokens, i);
  return spec && { expression: ofYear(spec.year), end: spec.end };
}

interface WeekdayEnd {
  readonly weekday: number;
  readonly end: number;
}

/** `the second Monday of next month`; without a month, of this one. */
function nthWeekday(tokens: Tokens, n: number, { weekday, end }: WeekdayEnd, point: PointReader): Match | undefined {
  if (n > 5) return undefined;
  const of = IN.has(at(tokens, end)) ? point(tokens, end + 1) : undefined;
  if (of?.expression) return { expression: { kind: 'nth-weekday', n, weekday, of: of.expression }, end: of.end };
  if (n === -1 || isNumber(tokens, end)) return undefined;
  const month: Expression = { kind: 'unit', unit: 'month', offset: 0 };
  return { expression: { kind: 'literal', of: { kind: 'nth-weekday', n, weekday, of: month } }, end };
}
