// The shortest EDTF that names exactly the days from one to another. Knows no text but EDTF.
import { type Civil, civilOf, monthLength } from './calendar.ts';
import type { EdtfDate } from './edtf.ts';

/** Days since 1970-01-01, both included; an infinite end is open. Empty intervals are the caller's mistake and give `..`. */
export function edtfOfDays(first: number, last: number): string {
  const from = Number.isFinite(first) ? civilOf(first) : undefined;
  const to = Number.isFinite(last) ? civilOf(last) : undefined;
  if (from && to) return first === last ? dayText(from) : closed(from, to);
  if (from) return `${beginText(from)}/..`;
  return to ? `../${endText(to)}` : '../..';
}

/** The date of those days, by its shortest name. */
export function dateOfDays(first: number, last: number): EdtfDate {
  return { text: edtfOfDays(first, last), intervals: [{ first, last }], approximate: false, uncertain: false };
}

function closed(from: Civil, to: Civil): string {
  if (from.day !== 1 || !isMonthEnd(to)) return `${dayText(from)}/${dayText(to)}`;
  if (from.month === 1 && to.month === 12) return yearsText(from.year, to.year);
  if (from.year !== to.year) return `${monthText(from)}/${monthText(to)}`;
  if (from.month === to.month) return monthText(from);
  const code = groupingOf(from.month, to.month);
  return code === undefined ? `${monthText(from)}/${monthText(to)}` : `${yearText(from.year)}-${code}`;
}

/** Quadrimesters are left out: `2023-01/2023-04` says to every reader what `2023-37` says to few. */
function groupingOf(from: number, to: number): number | undefined {
  if (to === from + 2 && from % 3 === 1) return 33 + (from - 1) / 3;
  if (to === from + 5 && from % 6 === 1) return from === 1 ? 40 : 41;
  return undefined;
}

function yearsText(from: number, to: number): string {
  if (from === to) return yearText(from);
  if (from >= 0 && to <= 9999 && from % 100 === 0 && to === from + 99) return `${yearText(from).slice(0, 2)}XX`;
  if (from >= 0 && to <= 9999 && from % 10 === 0 && to === from + 9) return `${yearText(from).slice(0, 3)}X`;
  return `${yearText(from)}/${yearText(to)}`;
}

/** Of an open interval the bound alone counts, so the shortest name with that bound will do. */
function beginText(date: Civil): string {
  if (date.day !== 1) return dayText(date);
  return date.month === 1 ? yearText(date.year) : monthText(date);
}

function endText(date: Civil): string {
  if (!isMonthEnd(date)) return dayText(date);
  return date.month === 12 ? yearText(date.year) : monthText(date);
}

const isMonthEnd = (date: Civil): boolean => date.day === monthLength(date.year, date.month);
const two = (n: number): string => String(n).padStart(2, '0');
const dayText = (date: Civil): string => `${monthText(date)}-${two(date.day)}`;
const monthText = (date: Civil): string => `${yearText(date.year)}-${two(date.month)}`;

function yearText(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${digits.length > 4 ? 'Y' : ''}${year < 0 ? '-' : ''}${digits}`;
}
