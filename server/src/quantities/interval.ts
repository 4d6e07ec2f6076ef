// From a number as written to the interval that it may mean: the arithmetic of SPEC section 4.1.

import type { Quantity } from './quantity.ts';
import type { Blur, KnownUnit } from './unit-table.ts';
import type { Numeral } from './written-number.ts';

export interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly lowIn: boolean;
  readonly highIn: boolean;
}

/** What rounding leaves open: half of the last written place to either side. A whole count is exact, unless it is round. */
export function roundedBounds(numeral: Numeral, isCount: boolean): Bounds {
  const { value } = numeral;
  const half = isCount ? halfOfCount(numeral) : numeral.step / 2;
  if (half === 0) return { low: value, high: value, lowIn: true, highIn: true };
  return { low: value - half, high: value + half, lowIn: true, highIn: false };
}

/** A scale word rounds at its last place; two zeros or more at the last place that is none, but never by more than 5 %. */
function halfOfCount({ value, step, scale, isDecimal, isScaled }: Numeral): number {
  const written = Math.max(isDecimal || isScaled ? step / 2 : 0, 0);
  const whole = Math.abs(value / scale);
  if (isDecimal || whole === 0 || whole % 100 !== 0 || whole > Number.MAX_SAFE_INTEGER) return written;
  let place = 100;
  while (whole % (place * 10) === 0) place *= 10;
  return Math.max(written, Math.min((place * scale) / 2, Math.abs(value) * roundAtMost));
}

const roundAtMost = 0.05;
const aboutAtMost = 0.1;

/** Of one number that a word blurs. Where rounding leaves more open than the word does, rounding counts. */
export function blurredBounds(value: number, rounded: Bounds, blur: Blur | undefined): Bounds {
  const about = Math.abs(value) * aboutAtMost;
  switch (blur) {
    case undefined:
      return rounded;
    case 'around':
      return closed(Math.min(rounded.low, value - about), Math.max(rounded.high, value + about));
    case 'nearly':
      return closed(value - about, value);
    case 'above':
      return { low: value, high: Number.POSITIVE_INFINITY, lowIn: false, highIn: false };
    case 'at-least':
      return { low: value, high: Number.POSITIVE_INFINITY, lowIn: true, highIn: false };
    case 'at-most':
      return { low: Number.NEGATIVE_INFINITY, high: value, lowIn: false, highIn: true };
    case 'below':
      return { low: Number.NEGATIVE_INFINITY, high: value, lowIn: false, highIn: false };
  }
}

/** From the one to the other, both included; 'about' widens it. */
export function rangeBounds(from: number, to: number, blur: Blur | undefined): Bounds {
  if (blur !== 'around') return closed(from, to);
  return closed(from - Math.abs(from) * aboutAtMost, to + Math.abs(to) * aboutAtMost);
}

/** 'A third' is said of anything near it: 5 % to either side, or what the word before it blurs. */
export function fractionBounds(share: number, blur: Blur | undefined): Bounds {
  const loose = share * roundAtMost;
  return blurredBounds(share, closed(share - loose, share + loose), blur);
}

const closed = (low: number, high: number): Bounds => ({ low, high, lowIn: true, highIn: true });

/** In the base unit of its dimension. */
export function toQuantity(text: string, bounds: Bounds, { unit, factor, offset }: KnownUnit): Quantity {
  const { low, high, lowIn, highIn } = bounds;
  return { text, low: low * factor + offset, high: high * factor + offset, lowIn, highIn, unit };
}
