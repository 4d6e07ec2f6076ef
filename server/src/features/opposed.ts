// Which two sides of a clash say things that cannot both be: of five sources that clash, four may agree.
import type { Claim } from '../claims/claim.ts';
import { daysBetween, toleranceOf } from '../claims/predicate.ts';
import { compareDates } from '../dates/compare.ts';
import { compareQuantities } from '../quantities/compare.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

export function areOpposed(vocabulary: Vocabulary, a: Claim, b: Claim): boolean {
  // Sides of another subject or event clash by their order, or by what they lead.
  if (a.kind !== b.kind || a.name !== b.name || a.subject.key !== b.subject.key || a.status !== b.status) return true;
  if (
    a.date !== undefined &&
    b.date !== undefined &&
    compareDates(a.date, b.date, daysBetween(vocabulary, a, b)) !== 'agree'
  )
    return true;
  return differInValue(a, b, toleranceOf(vocabulary, a));
}

function differInValue({ value: a }: Claim, { value: b }: Claim, tolerance: number): boolean {
  if (a === undefined || b === undefined || a.key === b.key) return false;
  if (a.quantity !== undefined && b.quantity !== undefined)
    return compareQuantities(a.quantity, b.quantity, tolerance) !== 'agree';
  if (a.date !== undefined && b.date !== undefined) return compareDates(a.date, b.date) !== 'agree';
  return true;
}
