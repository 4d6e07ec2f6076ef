// Whether a quantity may be the value of a measure, by what the measure's own words tell of it: a price is money, and none but a
// measure of time is 'eleven years'.
import type { Quantity } from '../quantities/quantity.ts';
import { foldName } from '../text/fold.ts';
import type { MeasureEntry } from '../vocabulary/vocabulary.ts';
import { nameKeys } from './tokens.ts';
import { measureWords } from './word-lists.ts';

/** `isUnit`: the words of the measure stand right behind the number, as a unit does: '840 pence a share'. */
export function mayMeasure({ id, label, words }: MeasureEntry, { unit, high }: Quantity, isUnit: boolean): boolean {
  const isOf = (kind: string): boolean => holds([id, label, ...words], measureWords[kind] ?? []);
  if (isOf('money')) return unit.dimension === 'currency' || (unit.dimension === 'count' && (isUnit || high >= LARGE));
  const isTime = unit.dimension === 'other' && unit.symbol === 'time';
  return !isTime || !isOf('extent') || isOf('time');
}

/** A bare number from which on it may be a sum whose currency nobody says: 'cost 7.2 billion'. */
const LARGE = 1000;

/** English words whole, Chinese ones anywhere. */
function holds(texts: readonly string[], sought: readonly string[]): boolean {
  const keys = new Set(texts.flatMap(nameKeys));
  const folded = texts.map(foldName);
  return sought.some(word =>
    /[\u3400-\u9fff]/.test(word) ? folded.some(text => text.includes(word)) : keys.has(word),
  );
}
