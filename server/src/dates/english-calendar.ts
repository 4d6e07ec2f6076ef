// Days and months of the calendar in English words: 'Nov. 16, 2023', '16th of November', '2023 November'. Knows no figures-only
// dates and nothing relative but the year.
import { dayOf, monthLength, weekdayOf } from './calendar.ts';
import {
  BEHIND_DATE,
  COUNT_BEFORE,
  COUNTED,
  COUNTED_ALONE,
  COUNTED_BY,
  COUNTED_IN,
  DAY_AFTER,
  MONTHS,
  NUMBERED,
  SHY_MONTHS,
  YEAR_BEFORE,
} from './english-lexicon.ts';
import { type Counted, cardinalAt, ordinalAt, yearAt, yearInFigures } from './english-numbers.ts';
import { at, goesOnRight, isCapital, isGlued, isNumber, isWord, type Tokens, words } from './english-tokens.ts';
import { type YearSpec, yearSpecAt } from './english-years.ts';
import type { Calendar, DateProblem, Expression } from './expression.ts';

export interface Match {
  /** `undefined`: there is no such day. */
  readonly expression: Expression | undefined;
  /** The token behind it. */
  readonly end: number;
  readonly problem?: DateProblem;
}

export interface MonthAt {
  readonly month: number;
  readonly end: number;
  /** May be another word, or a name. */
  readonly shy: boolean;
}

const THE = words('the');
const LINKS = words('- /');

const FULL_NAMES = words('may june july');

/** A month's name; the dot of an abbreviation belongs to it. */
export function monthAt(tokens: Tokens, i: number): MonthAt | undefined {
  const name = at(tokens, i);
  const month = MONTHS.get(name);
  if (month === undefined) return undefined;
  const dotted = name.length <= 4 && !FULL_NAMES.has(name) && at(tokens, i + 1) === '.' && isGlued(tokens, i + 1);
  return { month, end: dotted ? i + 2 : i + 1, shy: SHY_MONTHS.has(name) && !dotted };
}

/** A month with its day, its year or both; a month alone only where `alone` allows it. */
export function monthFirst(tokens: Tokens, i: number): Match | undefined {
  const month = monthAt(tokens, i);
  if (month === undefined) return undefined;
  return monthDay(tokens, i, month) ?? monthYear(tokens, i, month);
}

const NEED_CAPITAL = words('may march');

function monthYear(tokens: Tokens, i: number, month: MonthAt): Match | undefined {
  const link = LINKS.has(at(tokens, month.end)) && isNumber(tokens, month.end + 1);
  if (
    month.shy &&
    !isCapital(tokens, i) &&
    NEED_CAPITAL.has(at(tokens, i)) &&
    !/^(?:in|of|since|until|by)$/.test(at(tokens, i - 1))
  )
    return undefined;
  const spec = link ? figures(tokens, month.end + 1) : yearSpecAt(tokens, month.end);
  return spec && { expression: { kind: 'calendar', ...spec.year, month: month.month }, end: spec.end };
}

function figures(tokens: Tokens, i: number): YearSpec | undefined {
  const year = yearInFigures(tokens, i);
  return year && { year: { year: year.value }, end: year.end };
}

function monthDay(tokens: Tokens, i: number, month: MonthAt): Match | undefined {
  const linked =
    LINKS.has(at(tokens, month.end)) &&
    (!month.shy || at(tokens, month.end) === '/' || at(tokens, month.end + 2) === '-');
  const start = linked ? month.end + 1 : at(tokens, month.end) === 'the' ? month.end + 1 : month.end;
  const day = dayNumber(tokens, start, linked);
  if (day === undefined) return linked ? monthYearDay(tokens, month) : undefined;
  const spec = linkedYear(tokens, day.end, linked) ?? yearSpecAt(tokens, day.end);
  if (
    spec === undefined &&
    (isSymbol(tokens, i, start) || !standsAlone(tokens, { month: i, named: month, start, day }))
  )
    return undefined;
  return dated(month.month, day.value, spec, day.end);
}

/** OCT4, MARCH1, Sept7 are genes; October2 is a day. */
const isSymbol = (tokens: Tokens, i: number, day: number): boolean =>
  isGlued(tokens, day) && day === i + 1 && (at(tokens, i).length < 6 || /^\p{Lu}+$/u.test(tokens[i]?.text ?? ''));

/** 'September-2020-23'. */
function monthYearDay(tokens: Tokens, month: MonthAt): Match | undefined {
  const year = at(tokens, month.end + 1);
  const day = at(tokens, month.end + 3);
  if (!/^[12]\d{3}$/.test(year) || at(tokens, month.end + 2) !== '-' || !/^\d{1,2}$/.test(day)) return undefined;
  return dated(month.month, Number(day), { year: { year: Number(year) }, end: month.end + 4 }, month.end + 4);
}

const linkedYear = (tokens: Tokens, i: number, linked: boolean): YearSpec | undefined =>
  linked && LINKS.has(at(tokens, i)) ? figures(tokens, i + 1) : undefined;

/** A day in figures or words; `linked` by a hyphen, it may go on with one. */
function dayNumber(tokens: Tokens, i: number, linked: boolean): Counted | undefined {
  const day =
    ordinalAt(tokens, i) ?? figureDay(tokens, i, linked) ?? (isWord(tokens, i) ? cardinalAt(tokens, i) : undefined);
  return day && day.value >= 1 && day.value <= 39 ? day : undefined;
}

function figureDay(tokens: Tokens, i: number, linked: boolean): Counted | undefined {
  const text = at(tokens, i);
  if (!/^\d{1,2}$/.test(text)) return undefined;
  const dash = at(tokens, i + 1) === '-' || at(tokens, i + 1) === '/';
  if (goesOnRight(tokens, i + 1) && !(dash || (linked && isGluedMonth(tokens, i + 1)))) return undefined;
  return { value: Number(text), end: i + 1, rough: false };
}

/** '22April', '12Dec2023'; not 5SEP. */
function isGluedMonth(tokens: Tokens, i: number): boolean {
  const month = monthAt(tokens, i);
  return month !== undefined && (!month.shy || /^[12]\d{3}$/.test(at(tokens, month.end)));
}

interface DayOfMonth {
  /** Of the month's name, as it stands before or behind the day. */
  readonly month: number;
  readonly named: MonthAt;
  /** Of the day itself. */
  readonly start: number;
  readonly day: Counted;
}

/**
 * Whether a number behind a month is its day, though no year follows: 'by June 30 it had closed', but 'in June 30 patients were
 * treated', 'in late June thirty were', 'in March 30-year bonds'.
 */
function standsAlone(tokens: Tokens, date: DayOfMonth): boolean {
  const next = tokens[date.day.end];
  if (ordinalAt(tokens, date.start)) return next?.kind !== 'number';
  if (date.named.shy && !isCapital(tokens, date.month)) return false;
  if (next?.kind === 'number' || COUNTED.has(next?.lower ?? '') || isCompound(tokens, date.day.end)) return false;
  const before = at(tokens, date.month - 1);
  if (COUNTED_IN.has(before) && COUNTED_ALONE.has(next?.lower ?? '')) return false;
  if (isImpossible(date)) return !COUNTED_IN.has(before) && isFollowed(tokens, date.day.end);
  if (next === undefined || next.kind === 'mark' || YEAR_BEFORE.has(next.lower) || isCapital(tokens, date.day.end))
    return isNumber(tokens, date.start) || !COUNTED_ALONE.has(next?.lower ?? '');
  if (!isNumber(tokens, date.start) || COUNTED_IN.has(before)) return false;
  return !(COUNTED_BY.has(before) && isPlural(next.text));
}

const isImpossible = ({ named, day }: DayOfMonth): boolean => day.value > monthLength(undefined, named.month);

/** The 30-year of 'March 30-year bonds'; not the range of 'June 30-July 2'. */
const isCompound = (tokens: Tokens, i: number): boolean =>
  at(tokens, i) === '-' &&
  isGlued(tokens, i) &&
  isGlued(tokens, i + 1) &&
  isWord(tokens, i + 1) &&
  !monthAt(tokens, i + 1);

const isPlural = (word: string): boolean => /^\p{Ll}{3,}s$/u.test(word) && !word.endsWith('ss');

/** Whether a number ends here as a date would, so that nothing is counted by it: never before a noun. */
export function isFollowed(tokens: Tokens, i: number): boolean {
  const next = tokens[i];
  if (next === undefined || next.gap === 'line') return true;
  if (next.kind === 'mark')
    return '.,;:!?()[]"”’–—…'.includes(next.text) && !(/[–—]/.test(next.text) && isNumber(tokens, i + 1));
  return BEHIND_DATE.has(next.lower) && !(MORE_NUMBERS.has(next.lower) && isNumber(tokens, i + 1));
}

const MORE_NUMBERS = words('and or to by');

const OF = words('of');
/** '10 May Street'. */
export const STREETS = words('street road avenue lane square st rd ave');

/** '16 November', 'the 16th of November, 2023', '28-nov', '26 June in 2019'. */
export function dayFirst(tokens: Tokens, i: number): Match | undefined {
  const start = at(tokens, i) === 'the' ? i + 1 : i;
  const day = dayNumber(tokens, start, true);
  if (day === undefined) return undefined;
  const at1 = at(tokens, day.end) === 'day' ? day.end + 1 : day.end;
  const linked = LINKS.has(at(tokens, at1)) && isGlued(tokens, at1);
  const link = OF.has(at(tokens, at1)) || linked ? at1 + 1 : at1;
  if (linked && /^[12]\d{3}$/.test(at(tokens, link))) return dayYearMonth(tokens, day.value, link);
  const month = monthAt(tokens, THE.has(at(tokens, link)) ? link + 1 : link);
  if (month === undefined || !isDayOf(tokens, start, day, month)) return undefined;
  if (STREETS.has(at(tokens, month.end)) || isNumbered(tokens, i)) return undefined;
  const spec = linkedYear(tokens, month.end, true) ?? yearSpecAt(tokens, month.end);
  const isBare = spec === undefined && ordinalAt(tokens, start) === undefined;
  if (isBare && !isPlainDay(tokens, { month: month.end - 1, named: month, start: i, day })) return undefined;
  return dated(month.month, day.value, spec, month.end);
}

/** Whether a number before a month is its day, though no year follows: not in 'all 31 June graduates'. */
function isPlainDay(tokens: Tokens, date: DayOfMonth): boolean {
  if (date.named.shy && !isCapital(tokens, date.month)) return false;
  const before = at(tokens, date.start - 1);
  if (COUNT_BEFORE.has(before) || isShare(tokens, date.start)) return false;
  if (isPlural(at(tokens, date.named.end)) && at(tokens, date.start) !== 'the' && !DAY_AFTER.has(before)) return false;
  return !isImpossible(date) || isFollowed(tokens, date.named.end);
}

/** 'Seven of the 12 June recruits'. */
function isShare(tokens: Tokens, i: number): boolean {
  const the = at(tokens, i) === 'the' ? i : i - 1;
  if (at(tokens, the) !== 'the' || at(tokens, the - 1) !== 'of') return false;
  const share = the - 2;
  return isNumber(tokens, share) || cardinalAt(tokens, share) !== undefined || SHARES.has(at(tokens, share));
}

const SHARES = words('all most some many few none half several any each both');

/** 'Vol. 31 June 2019', 'No. 12 May': the number is that of the volume. */
const isNumbered = (tokens: Tokens, i: number): boolean =>
  NUMBERED.has(at(tokens, at(tokens, i - 1) === '.' ? i - 2 : i - 1));

/** '23-2020-September'. */
function dayYearMonth(tokens: Tokens, day: number, i: number): Match | undefined {
  const month = at(tokens, i + 1) === '-' ? monthAt(tokens, i + 2) : undefined;
  return month && dated(month.month, day, { year: { year: Number(at(tokens, i)) }, end: month.end }, month.end);
}

/**
 * A count in words before a month is a day only where the month is plain: 'two May be enough', and no name of another thing:
 * 'the first APRIL inhibitor'.
 */
const isDayOf = (tokens: Tokens, start: number, day: Counted, month: MonthAt): boolean =>
  (!(isWord(tokens, start) && isShouted(tokens, month.end - 1) && !isShouted(tokens, start)) &&
    !(
      month.shy &&
      isWord(tokens, start) &&
      ordinalAt(tokens, day.end - 1) === undefined &&
      at(tokens, day.end) !== 'of'
    )) ||
  yearAt(tokens, month.end) !== undefined;

/** All in capitals. */
export const isShouted = (tokens: Tokens, i: number): boolean => /^\p{Lu}{2,}$/u.test(tokens[i]?.text ?? '');

const YEAR_LINKS = words('- / ,');

/** '2023 November 16', '2019/aug/01', '2016, nov'. Not across lines. */
export function yearFirst(tokens: Tokens, i: number): Match | undefined {
  const year = at(tokens, i);
  if (!/^[12]\d{3}$/.test(year)) return undefined;
  const link = YEAR_LINKS.has(at(tokens, i + 1)) ? i + 2 : i + 1;
  const month = monthAt(tokens, link);
  if (month === undefined || tokens[link]?.gap === 'line' || (month.shy && !isCapital(tokens, link) && link === i + 1))
    return undefined;
  const spec = { year: { year: Number(year) }, end: month.end };
  const dayStart = LINKS.has(at(tokens, month.end)) ? month.end + 1 : month.end;
  const day = dayNumber(tokens, dayStart, true);
  if (
    day &&
    (isNumber(tokens, dayStart) || ordinalAt(tokens, dayStart)) &&
    yearAt(tokens, day.end) === undefined &&
    day.value <= 31
  )
    return dated(month.month, day.value, { ...spec, end: day.end }, day.end);
  return { expression: { kind: 'calendar', ...spec.year, month: month.month }, end: month.end };
}

/** A day of a month; there may be no such day. */
export function dated(month: number, day: number, spec: YearSpec | undefined, end: number): Match | undefined {
  const calendar: Calendar = { kind: 'calendar', ...spec?.year, month, day };
  const match = { expression: calendar, end: spec?.end ?? end };
  if (day >= 1 && day <= monthLength(calendar.year, month)) return match;
  return day > 31 || day < 1 ? undefined : { ...match, expression: undefined, problem: { kind: 'impossible' } };
}

/** Before that, some countries counted by another calendar. */
const SURE_SINCE = 1924;

/** The day of the week that stands with a date, held against it. Silent where the year is open. */
export function withWeekday(match: Match, weekday: number, checked: boolean): Match {
  const { expression } = match;
  if (expression?.kind !== 'calendar' || expression.month === undefined || expression.day === undefined) return match;
  if (expression.year === undefined) return { ...match, expression: { ...expression, weekday, isInTurn: !checked } };
  const is = weekdayOf(dayOf(expression.year, expression.month, expression.day));
  if (!checked || is === weekday || expression.year < SURE_SINCE) return match;
  return { ...match, problem: { kind: 'weekday', said: weekday, is } };
}
