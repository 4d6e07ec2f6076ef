// A date expression in its setting, and the days that it then means. Knows no words; resolve.ts fills it.
import type { DayInterval, EdtfDate } from './edtf.ts';
import { parseEdtf } from './edtf.ts';
import { dateOfDays } from './edtf-of-days.ts';
import type { Outlook } from './expression.ts';

export interface Setting {
  /** The day of publication, as days since 1970-01-01. */
  readonly today: number | undefined;
  /** Where the words around speak of what is to come. */
  readonly future: Outlook | undefined;
  readonly inherits: boolean;
  /** The date mentioned before this one, in the same paragraph. */
  readonly last: LastMention | undefined;
}

export interface LastMention {
  readonly days: DayInterval;
  /** Whether it rests on the day of publication itself. */
  readonly relative: boolean;
  readonly sameSentence: boolean;
  /** What hangs on it hangs on nothing else: it stands near, and does not lead back behind the date before it. */
  readonly isPlain: boolean;
}

export interface Reading {
  /** Taken literally. */
  readonly days: DayInterval;
  /** What may be held against other dates; empty where nothing may. */
  readonly safe: readonly DayInterval[];
  readonly approximate: boolean;
  /** The EDTF of a season, whose days no other EDTF names. */
  readonly name?: string;
  /** The weekday that is told with a day near publication is another one. */
  readonly isSlip?: boolean;
}

export const plain = (days: DayInterval): Reading => ({ days, safe: [days], approximate: false });
export const unsafe = (reading: Reading): Reading => ({ ...reading, safe: [] });

export function sameReading(a: Reading, b: Reading): boolean {
  return (
    sameDays(a.days, b.days) && a.safe.length === b.safe.length && a.safe.every((days, i) => sameDays(days, b.safe[i]))
  );
}

const sameDays = (a: DayInterval, b: DayInterval | undefined): boolean => a.first === b?.first && a.last === b.last;

/** From the first day to the last that is safe to say. */
export function safeHull(reading: Reading): DayInterval | undefined {
  const [head, tail] = [reading.safe[0], reading.safe.at(-1)];
  return head && tail ? { first: head.first, last: tail.last } : undefined;
}

export interface Qualifiers {
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** The date to compare and the one to show; a qualifier of the date of publication goes with what hangs on it. */
export function datesOf(
  reading: Reading,
  published: Qualifiers,
): { readonly safe: EdtfDate | undefined; readonly literal: EdtfDate } {
  const approximate = reading.approximate || published.approximate;
  const qualify = (date: EdtfDate): EdtfDate => qualified(date, approximate, published.uncertain);
  return { safe: safeDate(reading, qualify), literal: qualify(literalDate(reading)) };
}

const literalDate = (reading: Reading): EdtfDate => named(reading) ?? dateOfDays(reading.days.first, reading.days.last);

function safeDate(reading: Reading, qualify: (date: EdtfDate) => EdtfDate): EdtfDate | undefined {
  const [only, ...more] = reading.safe;
  if (only === undefined) return undefined;
  if (more.length === 0) return qualify(named(reading) ?? dateOfDays(only.first, only.last));
  const text = `[${reading.safe.map(days => dateOfDays(days.first, days.last).text.replace('/', '..')).join(',')}]`;
  const date = parseEdtf(text);
  return date.ok ? date.value : undefined;
}

function named(reading: Reading): EdtfDate | undefined {
  const date = reading.name === undefined ? undefined : parseEdtf(reading.name);
  return date?.ok ? date.value : undefined;
}

/** A qualifier stands behind a whole that has an end to stand behind. */
function qualified(date: EdtfDate, approximate: boolean, uncertain: boolean): EdtfDate {
  if (!(approximate || uncertain)) return date;
  const mark = approximate && uncertain ? '%' : approximate ? '~' : '?';
  const text = date.text.endsWith('..') ? date.text.replace('/', `${mark}/`) : date.text + mark;
  return { text, intervals: date.intervals, approximate, uncertain };
}
