// EDTF (ISO 8601-2, levels 0 and 1 and the groupings of level 2) as sets of days. Knows no prose, no clock and no tolerance.
import { fail, ok, type Result } from '../base/result.ts';
import type { DayInterval, EdtfDate, EdtfFailure } from './day-set.ts';
import { daysOfComponent } from './edtf-component.ts';

export type { DayInterval, EdtfDate, EdtfFailure } from './day-set.ts';

type Days = Result<readonly DayInterval[], EdtfFailure>;

/**
 * Reads one EDTF value, in time linear in its length; white space around it is no part of it and a failure.
 *
 * A value with unspecified digits stands for everything between its first and its last day (`156X-12-25` is 1560-12-25 to
 * 1569-12-25), an unknown end of an interval for an open one, a list in braces for the same days as one in brackets, a time
 * of day for its day, as written.
 */
export function parseEdtf(text: string): Result<EdtfDate, EdtfFailure> {
  const days = isList(text) ? daysOfList(text) : text.includes('/') ? daysOfInterval(text, '/') : daysOfComponent(text);
  if (!days.ok) return days;
  const both = text.includes('%');
  return ok({
    text,
    intervals: days.value,
    approximate: both || text.includes('~'),
    uncertain: both || text.includes('?'),
  });
}

const isList = (text: string): boolean =>
  (text.startsWith('[') && text.endsWith(']')) || (text.startsWith('{') && text.endsWith('}'));

function daysOfList(text: string): Days {
  const all: DayInterval[] = [];
  for (const item of text.slice(1, -1).split(',')) {
    const member = item.trim();
    const days = member.includes('..') ? daysOfInterval(member, '..') : daysOfComponent(member);
    if (!days.ok) return days;
    for (const interval of days.value) all.push(interval);
  }
  return ok(disjoint(all));
}

function daysOfInterval(text: string, separator: '/' | '..'): Days {
  const at = text.indexOf(separator);
  const from = endOf(text.slice(0, at));
  const to = endOf(text.slice(at + separator.length));
  if (from === undefined && to === undefined) return text === '../..' ? ok([ALWAYS]) : fail('syntax');
  const [start, end] = [from ?? UNBOUNDED, to ?? UNBOUNDED];
  if (!start.ok) return start;
  if (!end.ok) return end;
  const first = start.value[0]?.first ?? -Infinity;
  const last = end.value.at(-1)?.last ?? Infinity;
  return first <= last ? ok([{ first, last }]) : fail('impossible');
}

const ALWAYS: DayInterval = { first: -Infinity, last: Infinity };
const UNBOUNDED: Days = ok([ALWAYS]);

/** `undefined` where the end is open or unknown. */
const endOf = (text: string): Days | undefined => (text === '' || text === '..' ? undefined : daysOfComponent(text));

/** The same days as disjoint intervals in order; neighbours are joined. */
export function disjoint(intervals: readonly DayInterval[]): readonly DayInterval[] {
  const joined: DayInterval[] = [];
  for (const next of intervals.toSorted((a, b) => a.first - b.first)) {
    const previous = joined.at(-1);
    if (previous === undefined || next.first > previous.last + 1) joined.push(next);
    else if (next.last > previous.last) joined[joined.length - 1] = { first: previous.first, last: next.last };
  }
  return joined;
}
