// Whether two quantities may be the same number.
import type { Quantity, Unit } from './quantity.ts';

export type QuantityRelation = 'agree' | 'contradict' | 'incomparable';

/**
 * They contradict when no number lies in both intervals; `tolerance` (a share of the larger, 0.02 for 2 %) widens both.
 * Currencies are never made equal; neither is a unit that no table knows, unless it is the same word.
 */
export function compareQuantities(a: Quantity, b: Quantity, tolerance = 0): QuantityRelation {
  if (!isSameDimension(a.unit, b.unit)) return 'incomparable';
  const slack = tolerance > 0 ? tolerance * Math.max(size(a), size(b)) : 0;
  return reaches(a, b, slack) && reaches(b, a, slack) ? 'agree' : 'contradict';
}

/** Whether numbers in one can be held against numbers in the other. */
export function isSameDimension(a: Unit, b: Unit): boolean {
  if (a.dimension !== b.dimension) return false;
  return ('symbol' in a ? a.symbol : '') === ('symbol' in b ? b.symbol : '');
}

/** Binary fractions of decimal ones: what differs less than this is equal. */
const epsilon = 1e-9;

/** Whether `upper` does not lie wholly above `lower`. */
function reaches(lower: Quantity, upper: Quantity, slack: number): boolean {
  const gap = upper.low - lower.high;
  if (Number.isNaN(gap)) return true;
  const nothing = epsilon * Math.max(Math.abs(upper.low), Math.abs(lower.high));
  const isTouching = Number.isFinite(gap) && Math.abs(gap - 2 * slack) <= nothing;
  if (isTouching) return slack > 0 || (upper.lowIn && lower.highIn);
  return gap < 2 * slack;
}

/** The middle of the interval, or its one end: what a tolerance is relative to. */
function size({ low, high }: Quantity): number {
  const ends = [low, high].filter(Number.isFinite);
  return Math.abs(ends.reduce((sum, end) => sum + end, 0) / Math.max(1, ends.length));
}
