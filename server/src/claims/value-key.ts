// What makes two written values the same value: their words, whatever the case of letters. But the case of a unit's symbol
// may tell two units apart: 5 m is no 5 M, 3 mW no 3 MW.
import { parseQuantity } from '../quantities/parse.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { foldName } from '../text/fold.ts';

/** `quantity`: what the text was read as, where it was. */
export function valueKey(text: string, quantity: Quantity | undefined): string {
  const words = foldName(text);
  const isCased = quantity !== undefined && SYMBOL.test(text) && hasCasedUnit(text, quantity);
  return isCased ? `${words}${MARK}${readingOf(quantity)}` : words;
}

/**
 * Whether nothing tells the values apart: the keys are equal, or would be if one of them had not left open which unit it
 * means ('5 mw').
 */
export function mayBeSameValue(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [a.indexOf(MARK), b.indexOf(MARK)];
  return one < 0 ? other === a.length && b.startsWith(a) : other < 0 && one === b.length && a.startsWith(b);
}

/** No folded words hold one: their white space is plain. */
const MARK = '\n';

/** A value that ends in a number and its symbol: behind it may stand no noun and no currency, which would say more. */
const SYMBOL = /\d ?[a-zµμ]{1,4}(?:\/[a-zµμ]{1,4})?$/i;

function hasCasedUnit(text: string, quantity: Quantity): boolean {
  const own = readingOf(quantity);
  const isUnread =
    quantity.unit.dimension === 'unknown' || own === readingOf(parseQuantity(text.replace(/ ?[a-zµμ/]+$/i, '')));
  return !isUnread && [text.toLowerCase(), text.toUpperCase()].some(other => readingOf(parseQuantity(other)) !== own);
}

const readingOf = (quantity: Quantity | undefined): string =>
  quantity === undefined ? '' : JSON.stringify([quantity.unit, quantity.low, quantity.high]);
