import { expect, test } from 'vitest';
import { haveChanged } from '../../../client/src/versions.ts';

const before = { a: 1, b: 4 };

test('the texts that an edit is of are the same', () => {
  checkChanged(before, ['a', 'b'], false);
  checkChanged({ ...before, b: 5 }, ['a'], false);
  checkChanged(before, ['not-open'], false);
});

test('one of them was edited, opened or closed', () => {
  checkChanged({ ...before, b: 5 }, ['a', 'b'], true);
  checkChanged({ ...before, c: 1 }, ['c'], true);
  checkChanged({ a: 1 }, ['b'], true);
});

function checkChanged(now: Readonly<Record<string, number>>, uris: readonly string[], expected: boolean): void {
  expect(haveChanged(new Map(Object.entries(before)), new Map(Object.entries(now)), uris)).toBe(expected);
}
