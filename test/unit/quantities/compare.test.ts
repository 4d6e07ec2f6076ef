import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareQuantities } from '../../../server/src/quantities/compare.ts';
import { describeQuantity } from '../../../server/src/quantities/describe.ts';
import { parseQuantity } from '../../../server/src/quantities/parse.ts';
import type { Quantity } from '../../../server/src/quantities/quantity.ts';

function quantity(text: string): Quantity {
  const read = parseQuantity(text);
  if (read === undefined) throw new Error(`no quantity: ${text}`);
  return read;
}

function checkRelation(a: string, relation: string, b: string, tolerance = 0): void {
  const found = [
    compareQuantities(quantity(a), quantity(b), tolerance),
    compareQuantities(quantity(b), quantity(a), tolerance),
  ];
  expect([a, ...found, b]).toEqual([a, relation, relation, b]);
}

test('numbers agree as far as they are exact', () => {
  checkRelation('1.8', 'agree', '1.83');
  checkRelation('1.8', 'contradict', '1.9');
  checkRelation('116', 'contradict', '117');
  checkRelation('1,200', 'agree', '1,234');
  checkRelation('1.2 million', 'agree', '1,180,000');
  checkRelation('1.2 million', 'contradict', '1.4 million');
  checkRelation('36%', 'agree', '36.4%');
  checkRelation('36%', 'contradict', '36.6%');
  checkRelation('more than 10', 'contradict', '10');
  checkRelation('more than 10', 'agree', '11');
  checkRelation('up to 30', 'agree', '30');
  checkRelation('about 30', 'agree', '33');
  checkRelation('about 30', 'contradict', '34');
  checkRelation('nearly 100', 'contradict', '101');
  checkRelation('30-40%', 'agree', '40%');
  checkRelation('at least 30', 'contradict', 'fewer than 30');
  checkRelation('more than 10', 'agree', 'at least 40');
});

test('units of one dimension, scales and rates are made equal', () => {
  checkRelation('0.1 g', 'agree', '100 mg');
  checkRelation('3万', 'agree', '30,000');
  checkRelation('1.8 per 100,000', 'agree', '18 per million');
  checkRelation('1.8 per 100,000', 'agree', '十万分之1.8');
  checkRelation('24 months', 'agree', '2 years');
  checkRelation('12 months', 'contradict', '2 years');
  checkRelation('68 °F', 'agree', '20 °C');
  checkRelation('one third', 'agree', '33%');
  checkRelation('116 patients', 'contradict', '117人');
});

test('only dimensions are incomparable', () => {
  checkRelation('116', 'incomparable', '36%');
  checkRelation('$5', 'incomparable', '€5');
  checkRelation('5 mg', 'incomparable', '5 ml');
  checkRelation('5 percentage points', 'incomparable', '5%');
  checkRelation('116 patients', 'agree', '116 sites');
  checkRelation('4G', 'contradict', '5G');
  checkRelation('4G', 'incomparable', '4F');
});

test('a tolerance widens both, relative to the larger', () => {
  checkRelation('1,001', 'contradict', '1,030');
  checkRelation('1,001', 'agree', '1,030', 0.02);
  checkRelation('1,001', 'agree', '1,042', 0.02);
  checkRelation('1,001', 'contradict', '1,051', 0.02);
  checkRelation('more than 100', 'agree', '99', 0.02);
});

test('what agrees is agreed on both ways, and everything agrees with itself', () => {
  const texts = fc.constantFrom(
    '1.8',
    '116',
    '36%',
    '1.2 million',
    'about 3',
    'more than 3',
    'up to 3',
    '3 kg',
    '3000 g',
    '$3',
    '3-5',
    '三万',
    '0',
  );
  fc.assert(
    fc.property(texts, texts, fc.constantFrom(0, 0.02, 0.5), (a, b, tolerance) => {
      expect(compareQuantities(quantity(a), quantity(b), tolerance)).toBe(
        compareQuantities(quantity(b), quantity(a), tolerance),
      );
      expect(compareQuantities(quantity(a), quantity(a), tolerance)).toBe('agree');
    }),
  );
});

test('an interval is shown in signs', () => {
  const shown = [
    '1.8 per 100,000',
    '36%',
    'more than 10',
    'up to 5 days',
    '116',
    '1,234,567',
    '$1.2 million',
    '5 mg/kg',
  ].map(text => describeQuantity(quantity(text)));
  expect(shown).toEqual([
    '1.75–1.85 per 100,000',
    '35.5–36.5 %',
    '> 10',
    '≤ 5 d',
    '116',
    '1,234,567',
    '1,150,000–1,250,000 USD',
    '0.0000045–0.0000055 mass/mass',
  ]);
});
