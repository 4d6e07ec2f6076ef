// What two dates of the same occurrence say to each other. Knows days alone, nothing of claims or of prose.
import { type DayInterval, disjoint, type EdtfDate } from './edtf.ts';

export type Agreement = 'agree' | 'may-contradict' | 'contradict';

/**
 * Dates agree when all days of one lie within the other, widened by the tolerance on both sides, or when no more than the
 * tolerance lies between them. They contradict when they share no day, unless one is uncertain or approximate: then, and
 * when they only overlap, they may contradict.
 */
export function compareDates(a: EdtfDate, b: EdtfDate, toleranceDays = 0): Agreement {
  if (isWithin(a, b, toleranceDays) || isWithin(b, a, toleranceDays)) return 'agree';
  if (overlaps(a, b)) return 'may-contradict';
  if (gapBetween(a, b) <= toleranceDays) return 'agree';
  return isLoose(a) || isLoose(b) ? 'may-contradict' : 'contradict';
}

const isLoose = (date: EdtfDate): boolean => date.approximate || date.uncertain;

/**
 * Whether all of `a` lies before `b`. `maybe` when they overlap, neither contains the other and `a` may begin earlier, or when
 * it would be `yes` but one of them is uncertain or approximate. A date with several intervals is taken from its first day to
 * its last.
 */
export function precedes(a: EdtfDate, b: EdtfDate): 'yes' | 'maybe' | 'no' {
  const [x, y] = [hullOf(a), hullOf(b)];
  if (x === undefined || y === undefined) return 'no';
  if (x.last < y.first) return isLoose(a) || isLoose(b) ? 'maybe' : 'yes';
  return x.first < y.first && x.last < y.last ? 'maybe' : 'no';
}

/** Whether every day of `inner` is a day of `outer`, widened by `toleranceDays` on both sides of each of its intervals. */
export function isWithin(inner: EdtfDate, outer: EdtfDate, toleranceDays = 0): boolean {
  const wide =
    toleranceDays > 0 ? disjoint(outer.intervals.map(part => widened(part, toleranceDays))) : outer.intervals;
  let at = 0;
  for (const part of inner.intervals) {
    while ((wide[at]?.last ?? Infinity) < part.last) at++;
    const around = wide[at];
    if (around === undefined || around.first > part.first) return false;
  }
  return true;
}

const widened = (part: DayInterval, days: number): DayInterval => ({
  first: part.first - days,
  last: part.last + days,
});

export const contains = (outer: EdtfDate, inner: EdtfDate): boolean => isWithin(inner, outer);

export const sameDays = (a: EdtfDate, b: EdtfDate): boolean => isWithin(a, b) && isWithin(b, a);

/** Whether they share a day. */
export const overlaps = (a: EdtfDate, b: EdtfDate): boolean => gapBetween(a, b) === 0;

/** From the first day to the last that a date may mean. */
export function hullOf(date: EdtfDate): DayInterval | undefined {
  const [head, tail] = [date.intervals[0], date.intervals.at(-1)];
  return head && tail ? { first: head.first, last: tail.last } : undefined;
}

/** Days from the one to the other where they are nearest: 0 when they share a day, 1 for neighbours. */
function gapBetween(a: EdtfDate, b: EdtfDate): number {
  let least = Infinity;
  let [i, j] = [0, 0];
  while (i < a.intervals.length && j < b.intervals.length) {
    const [x, y] = [a.intervals[i], b.intervals[j]];
    if (x === undefined || y === undefined) break;
    least = Math.min(least, Math.max(0, y.first - x.last, x.first - y.last));
    if (x.last < y.last) i++;
    else j++;
  }
  return least;
}
