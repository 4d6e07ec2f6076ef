// Expressions that leave their year or month open: nearest to the day of publication, and safe only where nothing speaks
// against it. Knows no words.
import { civilOf, dayOf, monthLength, monthsFrom, weekdayOf } from './calendar.ts';
import type { DayInterval } from './edtf.ts';
import type { Calendar, Outlook } from './expression.ts';
import { monthOf, unitAt, yearOf } from './periods.ts';
import { plain, type Reading, type Setting, unsafe } from './reading.ts';

export function readCalendar(calendar: Calendar, setting: Setting): Reading | undefined {
  const year = yearIn(calendar, setting);
  if (year !== undefined) return inYear(calendar, year);
  if (calendar.yearOffset !== undefined || calendar.yearFromLast !== undefined) return undefined;
  const inherited = setting.inherits ? inheritedYear(calendar, setting) : undefined;
  if (inherited !== undefined) return inYear(calendar, inherited);
  if (setting.today === undefined) return undefined;
  if (calendar.which) return besideYear(calendar, setting.today, calendar.which);
  const nearest = nearestYear(calendar, setting.today, setting.future);
  if (nearest === undefined) return undefined;
  const isOpen = calendar.code !== undefined || staysContested(calendar, nearest.days, setting);
  return isOpen ? { ...unsafe(nearest), isSlip: false } : nearest;
}

function yearIn(calendar: Calendar, setting: Setting): number | undefined {
  if (calendar.year !== undefined) return calendar.year;
  if (calendar.yearOffset !== undefined)
    return setting.today === undefined ? undefined : civilOf(setting.today).year + calendar.yearOffset;
  const last = setting.last && yearOf(setting.last.days);
  return calendar.yearFromLast === undefined || last === undefined ? undefined : last + calendar.yearFromLast;
}

/** '2023年3月提交，6月获批': in the same sentence a later month is one of the same year. */
function inheritedYear(calendar: Calendar, { last }: Setting): number | undefined {
  const year = last?.sameSentence ? yearOf(last.days) : undefined;
  if (last === undefined || year === undefined) return undefined;
  const days = daysInYear(calendar, year);
  return days && days.last >= last.days.first ? year : undefined;
}

/** Where the text has just spoken of another year, an open one may be that; a day or month that is open itself speaks of none. */
function isContested(days: DayInterval, { last }: Setting): boolean {
  if (last === undefined) return false;
  const year = yearOf(last.days);
  if (last.relative && last.days.last - last.days.first <= 31) return false;
  return year === undefined ? !Number.isFinite(last.days.first) : year !== yearOf(days);
}

/**
 * In a sentence of its own the other year is not meant where that would lead back behind the day just spoken of, 'in December
 * 2025. On 16 February …', or ahead of publication without a word that tells so.
 */
function staysContested(calendar: Calendar, days: DayInterval, setting: Setting): boolean {
  if (!isContested(days, setting)) return false;
  const { last, today, future } = setting;
  const year = last && yearOf(last.days);
  if (last === undefined || last.sameSentence || year === undefined || today === undefined || future) return true;
  const other = daysInYear(calendar, year);
  if (other === undefined) return true;
  return !(other.first > today + NEAR || (isShort(last.days) && other.last < last.days.first));
}

const isShort = ({ first, last }: DayInterval): boolean => last - first <= 31;

function inYear(calendar: Calendar, year: number): Reading | undefined {
  const days = daysInYear(calendar, year);
  if (days === undefined) return undefined;
  const name = isSeason(calendar) ? `${String(year).padStart(4, '0')}-${calendar.code}` : undefined;
  return name === undefined ? plain(days) : { ...plain(days), name };
}

const isSeason = ({ code = 0 }: Calendar): boolean => code >= 21 && code <= 32;

/** First month and number of months; seasons as the north has them. */
const MONTHS: Readonly<Record<number, readonly [number, number]>> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  40: [1, 6],
  41: [7, 6],
};

export function daysInYear({ month, day, code }: Calendar, year: number): DayInterval | undefined {
  const part = code === undefined ? undefined : MONTHS[code];
  if (part) return monthsFrom(year, part[0], part[1]);
  if (month === undefined) return monthsFrom(year, 1, 12);
  if (day === undefined) return monthsFrom(year, month, 1);
  if (day < 1 || day > monthLength(year, month)) return undefined;
  return { first: dayOf(year, month, day), last: dayOf(year, month, day) };
}

/** Days further back than this, without a word on the future, may as well be meant of next year. */
const FAR = 300;
/** A day just ahead: time zones, or the day for which the article was written. */
const NEAR = 3;

/**
 * The news convention: the nearest not after publication; where the words speak of what is to come, the next one; where they
 * only may, the nearest. A weekday that stands with the date decides, where it fits one of the two.
 */
function nearestYear(calendar: Calendar, today: number, future: Outlook | undefined): Reading | undefined {
  const { year } = civilOf(today);
  const past = firstIn(year, -1, calendar, days => days.first <= today);
  const coming = firstIn(year, 1, calendar, days => days.first > today);
  if (past === undefined || coming === undefined) return undefined;
  const [fits, other] = [past, coming].filter(days => hasWeekday(days, calendar.weekday));
  const near = [past, coming].find(days => Math.abs(days.first - today) <= NEARBY);
  // 'Tuesday, 24 November' of an article of that week, where the day is a Monday.
  const isSlip = near !== undefined && !hasWeekday(near, calendar.weekday) && calendar.isInTurn !== true;
  if (near !== undefined && isSlip && (fits === undefined || !isWithinSeason(fits, today)))
    return { ...plain(near), isSlip: true };
  if (fits && other === undefined) return isWithinYear(fits, today) ? plain(fits) : unsafe(plain(fits));
  return chosen(past, coming, { today, future });
}

/** Days from publication within which no other year is meant. */
const NEARBY = 42;

const isWithinSeason = ({ first }: DayInterval, today: number): boolean => Math.abs(first - today) <= 250;

/** 'last March' in November is that of this year to some, of the year before to others; in January there is but one. */
function besideYear(calendar: Calendar, today: number, which: 'last' | 'next'): Reading | undefined {
  const { year } = civilOf(today);
  const step = which === 'last' ? -1 : 1;
  const near = firstIn(year, step, calendar, days => (step < 0 ? days.last < today : days.first > today));
  if (near === undefined) return undefined;
  const further = yearOf(near) === year ? daysInYear(calendar, year + step) : undefined;
  if (further === undefined) return plain(near);
  return { ...plain(near), safe: step < 0 ? [further, near] : [near, further] };
}

/** 'Tuesday, Feb. 29' is as likely a slip as it is meant of years away. */
const isWithinYear = ({ first }: DayInterval, today: number): boolean => Math.abs(first - today) <= 366;

const hasWeekday = (days: DayInterval, weekday: number | undefined): boolean =>
  weekday === undefined || weekdayOf(days.first) === weekday;

function chosen(
  past: DayInterval,
  coming: DayInterval,
  at: { readonly today: number; readonly future: Outlook | undefined },
): Reading {
  const [back, ahead] = [at.today - past.last, coming.first - at.today];
  if (ahead <= NEAR && back > NEAR) return plain(coming);
  if (at.future === 'ahead') return plain(back <= 0 ? past : coming);
  if (at.future) return plain(ahead < back ? coming : past);
  return back > FAR ? unsafe(plain(past)) : plain(past);
}

/** 29 February comes at most eight years on. */
function firstIn(
  from: number,
  step: 1 | -1,
  calendar: Calendar,
  accept: (days: DayInterval) => boolean,
): DayInterval | undefined {
  for (let year = from; Math.abs(year - from) <= 9; year += step) {
    const days = daysInYear(calendar, year);
    if (days && accept(days)) return days;
  }
  return undefined;
}

/** '29日', 'the 18th': of the month mentioned before, by the habit of Chinese; else the nearest not after publication. */
export function readDay(day: number, setting: Setting): Reading | undefined {
  const month = setting.last && monthOf(setting.last.days);
  if (setting.inherits && month) return dayAfter(dayOfMonth(month.year, month.month, day), setting);
  if (setting.today === undefined) return undefined;
  const offsets = setting.future ? [0, 1, 2] : [0, -1, -2];
  for (const offset of offsets) {
    const { year, month: m } = civilOf(unitAt(setting.today, 'month', offset).first);
    const reading = dayOfMonth(year, m, day);
    if (reading && (setting.future ? reading.days.first >= setting.today : reading.days.first <= setting.today))
      return isContested(reading.days, setting) || setting.future ? unsafe(reading) : reading;
  }
  return undefined;
}

/** A day before the one mentioned last may be of another month. */
function dayAfter(reading: Reading | undefined, { last }: Setting): Reading | undefined {
  const backwards = reading && last && last.days.first === last.days.last && reading.days.first < last.days.first;
  return backwards ? unsafe(reading) : reading;
}

function dayOfMonth(year: number, month: number, day: number): Reading | undefined {
  if (day < 1 || day > monthLength(year, month)) return undefined;
  const days = dayOf(year, month, day);
  return plain({ first: days, last: days });
}

interface WeekdayDay {
  readonly weekday: number;
  readonly day: number;
}

/** 'Friday the 15th': the month, nearest to publication, in which the two fall together. */
export function readWeekdayDay({ weekday, day }: WeekdayDay, { today, future }: Setting): Reading | undefined {
  if (today === undefined) return undefined;
  const order = future ? [0, 1, -1, 2, -2, 3, -3] : [0, -1, 1, -2, 2, -3, 3];
  for (const offset of [...order, ...FURTHER]) {
    const { year, month } = civilOf(unitAt(today, 'month', offset).first);
    const reading = dayOfMonth(year, month, day);
    if (reading && weekdayOf(reading.days.first) === weekday) return Math.abs(offset) <= 1 ? reading : unsafe(reading);
  }
  return undefined;
}

const FURTHER = [-4, -5, -6, -7, -8, -9, -10, -11, -12, -13];

/** 'that month', 'the next day': of the date mentioned before; of the day of publication only when taken literally. */
export function readSame(
  unit: 'day' | 'week' | 'month' | 'year',
  offset: number,
  setting: Setting,
): Reading | undefined {
  const { last, today } = setting;
  if (last && Number.isFinite(last.days.first)) {
    const whole = unitAt(last.days.first, unit, 0);
    return last.days.last <= whole.last ? plain(unitAt(last.days.first, unit, offset)) : undefined;
  }
  return today === undefined ? undefined : unsafe(plain(unitAt(today, unit, offset)));
}
