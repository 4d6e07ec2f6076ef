import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearest, nearestFolded } from '../../../server/src/text/nearest.ts';

const keys = ['subject', 'event', 'measure', 'attribute', 'as-of', 'by', 'quote', 'sources'];

function checkNearest(word: string, expected: string | undefined): void {
  expect(nearest(word, keys)).toBe(expected);
}

test('a slip of the finger leads to the word that was meant', () => {
  checkNearest('subjcet', 'subject');
  checkNearest('Quote', 'quote');
  checkNearest('qoute', 'quote');
  checkNearest('atribute', 'attribute');
  checkNearest('as_of', 'as-of');
});

test('what resembles nothing stays alone', () => {
  checkNearest('colour', undefined);
  checkNearest('in', undefined);
  checkNearest('', undefined);
  checkNearest('subject'.repeat(100), undefined);
});

test('Chinese names', () => {
  expect(nearest('伊基奥仑塞', ['伊基奧侖賽', '福可苏'])).toBe('伊基奧侖賽');
  expect(nearest('福可苏', ['信可达'])).toBeUndefined();
});

test('the first of equally near ones, and never beyond the distance that is asked for', () => {
  expect(nearest('cat', ['car', 'can'])).toBe('car');
  expect(nearest('subjekt', ['subject'], 0)).toBeUndefined();
});

test('among folded names three edits lead further, and no more', () => {
  expect(nearestFolded('equecabtagene autoleucle', ['equecabtagene autoleucel', '福可苏'])).toBe(
    'equecabtagene autoleucel',
  );
  expect(nearestFolded('equecabtagene autolxxxx', ['equecabtagene autoleucel'])).toBeUndefined();
  expect(nearestFolded('hk', ['hl'])).toBeUndefined();
});

test('distance is what the full table says', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
  fc.assert(
    fc.property(word, word, fc.nat(10), (a, b, limit) => {
      expect(editDistance(a, b, limit)).toBe(Math.min(fullDistance(a, b), limit + 1));
    }),
    { numRuns: 500 },
  );
});

function fullDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const get = (i: number, j: number): number => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 0; i <= a.length; i += 1)
    for (let j = 0; j <= b.length; j += 1) {
      const swap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? get(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      const same = get(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const row = table[i];
      if (row) row[j] = i + j === 0 ? 0 : Math.min(get(i - 1, j) + 1, get(i, j - 1) + 1, same, swap);
    }
  return get(a.length, b.length);
}
