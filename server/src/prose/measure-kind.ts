// Whether a quantity may be the value of a measure, by what the measure's own words tell of it: a price is money, and none but a
// measure of time is 'eleven years'.
import type { Quantity } from '../quantities/quantity.ts';
import { foldName } from '../text/fold.ts';
import type { MeasureEntry } from '../vocabulary/vocabulary.ts';
import { nameKeys } from './tokens.ts';
import { measureWords } from './word-lists.ts';

/** `isUnit`: the words of the measure stand right behind the number, as a unit does: '840 pence a share'. */
export function mayMeasure(measure: MeasureEntry, { unit, high }: Quantity, isUnit: boolean): boolean {
  const kinds = kindsOf(measure);
  if (kinds.has('money'))
    return unit.dimension === 'currency' || (unit.dimension === 'count' && (isUnit || high >= LARGE));
  const isTime = unit.dimension === 'other' && unit.symbol === 'time';
  return !isTime || !kinds.has('extent') || kinds.has('time');
}

/** Asked for every quantity beside the words of a measure. */
const known = new WeakMap<MeasureEntry, ReadonlySet<string>>();

/** `money`, `extent`, `time`, or several, by the name and the words of the measure. */
function kindsOf(measure: MeasureEntry): ReadonlySet<string> {
  const texts = [measure.id, measure.label, ...measure.words];
  const kinds =
    known.get(measure) ?? new Set(Object.keys(measureWords).filter(kind => holds(texts, measureWords[kind] ?? [])));
  known.set(measure, kinds);
  return kinds;
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
