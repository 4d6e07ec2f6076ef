// Two lists of dates of which those of the one should come after those of the other: whether any two keep that order, and
// which dates break it. By the ends of their days, sorted, so that thousands of sources on either side cost no product.
import { partitionPoint } from '../base/partition-point.ts';
import { compareDates, hullOf } from './compare.ts';
import type { DayInterval, EdtfDate } from './edtf.ts';

/** Whether one of `earlier` lies wholly and for certain before one of `later`, or is of the very same days. */
export function anyInOrder(earlier: readonly EdtfDate[], later: readonly EdtfDate[]): boolean {
  const days = new Set(earlier.map(daysOf));
  if (later.some(date => days.has(daysOf(date)))) return true;
  const [firmEarlier, firmLater] = [spansOf(earlier), spansOf(later)].map(spans => spans.filter(isFirm));
  return leastLast(firmEarlier ?? []) < greatestFirst(firmLater ?? []);
}

export type Disorder = 'certain' | 'possible' | undefined;

/**
 * For each date in its place: whether it is dated on the wrong side of any of the other list. As `precedes` and
 * `compareDates` say of each pair: certain where more than the tolerance lies between two firm dates, possible where one
 * of them is uncertain or approximate, or where they overlap and neither contains the other.
 */
export function disorderOf(later: readonly EdtfDate[], earlier: readonly EdtfDate[], toleranceDays: number) {
  const [ends, starts] = [spansOf(later), spansOf(earlier)];
  return {
    later: misplaced(ends, starts, toleranceDays),
    earlier: misplaced(starts.map(mirrored), ends.map(mirrored), toleranceDays),
  };
}

interface Span extends DayInterval {
  readonly date: EdtfDate;
  readonly isFirm: boolean;
}

/** Of a date without days, which none is: before nothing, and behind nothing. */
const ALL_DAYS: DayInterval = { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY };

const spansOf = (dates: readonly EdtfDate[]): readonly Span[] =>
  dates.map(date => ({ date, isFirm: !(date.approximate || date.uncertain), ...(hullOf(date) ?? ALL_DAYS) }));

const isFirm = (span: Span): boolean => span.isFirm;

const daysOf = ({ intervals }: EdtfDate): string => intervals.map(({ first, last }) => `${first}:${last}`).join();

/** In a time that runs backwards, what comes too late comes too early. */
const mirrored = (span: Span): Span => ({ ...span, first: -span.last, last: -span.first });

/** Which of `spans` begin before one of `others`, and should not. */
function misplaced(spans: readonly Span[], others: readonly Span[], tolerance: number): readonly Disorder[] {
  const [latest, latestFirm] = [greatestFirst(others), greatestFirst(others.filter(isFirm))];
  const sorted = others.toSorted((a, b) => a.first - b.first);
  return spans.map(span => {
    const end = span.last + tolerance;
    if (span.isFirm && latestFirm > end) return 'certain';
    return latest > end || isStaggered(span, sorted, tolerance) ? 'possible' : undefined;
  });
}

/**
 * Whether one of the others begins within the span and ends behind it, both by more than the tolerance. Only dates with days
 * left out of their middle may agree all the same, one's days lying between the other's.
 */
function isStaggered({ first, last, date }: Span, sorted: readonly Span[], tolerance: number): boolean {
  for (let at = firstAfter(sorted, first + tolerance); at < sorted.length; at++) {
    const other = sorted[at];
    if (other === undefined || other.first > last) return false;
    if (other.last > last + tolerance && compareDates(date, other.date, tolerance) !== 'agree') return true;
  }
  return false;
}

/** The index of the first that begins after the day. */
const firstAfter = (sorted: readonly DayInterval[], day: number): number =>
  partitionPoint(sorted.length, index => (sorted[index]?.first ?? Number.POSITIVE_INFINITY) > day);

const greatestFirst = (spans: readonly Span[]): number =>
  spans.reduce((most, { first }) => Math.max(most, first), Number.NEGATIVE_INFINITY);

const leastLast = (spans: readonly Span[]): number =>
  spans.reduce((least, { last }) => Math.min(least, last), Number.POSITIVE_INFINITY);
