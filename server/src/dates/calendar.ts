// Days counted from 1970-01-01 and the proleptic Gregorian calendar. Knows no text and no clock.

export interface Civil {
  /** Astronomical: 0 is 1 BC. */
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** A calendar day as days since 1970-01-01. Years beyond what doubles hold exactly are the caller's to refuse. After H. Hinnant, chrono-compatible low-level date algorithms. */
export function dayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The inverse of `dayOf`, for whole finite days. */
export function civilOf(days: number): Civil {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

export const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month, 1 to 12; without a year February may have 29. */
export function monthLength(year: number | undefined, month: number): number {
  if (month === 2 && (year === undefined || isLeap(year))) return 29;
  return LENGTHS[month - 1] ?? 0;
}

/** 1 is Monday, 7 is Sunday, as in ISO 8601. */
export const weekdayOf = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1;

/** The Monday of the week of a day. */
export const mondayOf = (days: number): number => days - weekdayOf(days) + 1;

/** The same day of the month `months` later; where that month is shorter, its last. */
export function addMonths(days: number, months: number): number {
  const { year, month, day } = civilOf(days);
  const count = year * 12 + (month - 1) + months;
  const y = Math.floor(count / 12);
  const m = count - y * 12 + 1;
  return dayOf(y, m, Math.min(day, monthLength(y, m)));
}

/** First and last day of `count` months from a month on; `month` may lie outside 1 to 12. */
export function monthsFrom(
  year: number,
  month: number,
  count: number,
): { readonly first: number; readonly last: number } {
  return { first: firstOfMonth(year, month), last: firstOfMonth(year, month + count) - 1 };
}

function firstOfMonth(year: number, month: number): number {
  const carry = Math.floor((month - 1) / 12);
  return dayOf(year + carry, month - carry * 12, 1);
}
