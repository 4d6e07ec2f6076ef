// A quantity as the reader is shown it: the interval that its words were taken for, in signs that need no translation.
import type { Quantity } from './quantity.ts';
import { baseSymbols } from './unit-table.ts';

/** '1.75–1.85 per 100,000', '35.5–36.5 %', '> 10', '≤ 5 d', '116'. */
export function describeQuantity(quantity: Quantity): string {
  const { factor, sign } = displayUnit(quantity);
  const [low, high] = [quantity.low * factor, quantity.high * factor];
  const number = describeEnds(quantity, low, high);
  return sign === '' ? number : `${number} ${sign}`;
}

function describeEnds(quantity: Quantity, low: number, high: number): string {
  if (low === Number.NEGATIVE_INFINITY) return `${quantity.highIn ? '≤' : '<'} ${written(high)}`;
  if (high === Number.POSITIVE_INFINITY) return `${quantity.lowIn ? '≥' : '>'} ${written(low)}`;
  return low === high ? written(low) : `${written(low)}–${written(high)}`;
}

function displayUnit({ unit, low, high }: Quantity): { readonly factor: number; readonly sign: string } {
  switch (unit.dimension) {
    case 'count':
      return { factor: 1, sign: '' };
    case 'ratio': {
      const size = Math.max(...[low, high].filter(Number.isFinite).map(Math.abs));
      return size < 0.001 ? { factor: 100_000, sign: 'per 100,000' } : { factor: 100, sign: '%' };
    }
    case 'currency':
      return { factor: 1, sign: unit.symbol };
    case 'other':
    case 'unknown':
      return { factor: 1, sign: baseSymbols.get(unit.symbol) ?? unit.symbol };
  }
}

/** Whole numbers as they are, others with six digits that count; thousands divided. */
function written(value: number): string {
  const rounded = Number.isInteger(value) ? value : Number(value.toPrecision(6));
  const [whole = '', decimals] = Math.abs(rounded) >= 1e15 ? [String(rounded)] : String(rounded).split('.');
  const grouped = whole.includes('e') ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
