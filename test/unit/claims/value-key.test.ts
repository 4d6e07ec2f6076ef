// Which written values are the same words, and which only look so once case is folded.
import { expect, test } from 'vitest';
import { mayBeSameValue, valueKey } from '../../../server/src/claims/value-key.ts';
import { parseQuantity } from '../../../server/src/quantities/parse.ts';

const keyOf = (text: string): string => valueKey(text, parseQuantity(text));

function checkSame(...pairs: readonly (readonly [string, string])[]): void {
  const others = pairs.filter(([a, b]) => !mayBeSameValue(keyOf(a), keyOf(b)) || !mayBeSameValue(keyOf(b), keyOf(a)));
  expect(others).toEqual([]);
}

function checkOther(...pairs: readonly (readonly [string, string])[]): void {
  expect(pairs.filter(([a, b]) => mayBeSameValue(keyOf(a), keyOf(b)))).toEqual([]);
}

test('the case of a symbol tells units apart', () =>
  checkOther(['5m', '5M'], ['about 5m', 'about 5M'], ['300 kW', '300 km'], ['5 m', '6 m']));
test('a metre has another key than a million', () => {
  expect(keyOf('5m')).not.toBe(keyOf('5M'));
  expect(keyOf('5 m')).not.toBe(keyOf('5 M'));
});
test('the case of words, and of symbols that have but one meaning, does not', () =>
  checkSame(['5 km', '5 KM'], ['5 Metres', '5 metres'], ['$5m', '$5M'], ['5k', '5K'], ['Ostrel', 'OSTREL']));
test('a symbol that is no unit as it is written may be any', () =>
  checkSame(['300 MW', '300 mw'], ['5 g', '5 G'], ['5g', '5G'], ['5 µm', '5 µM']));
