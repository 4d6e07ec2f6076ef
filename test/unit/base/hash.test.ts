import { expect, test } from 'vitest';
import { shortHash } from '../../../server/src/base/hash.ts';

test('the same text has the same short name, on every machine', () => {
  // cyrb53's published vectors: 'a' 7929297801672961, 'b' 8684336938537663.
  expect(shortHash('a')).toBe((7929297801672961).toString(36));
  expect(shortHash('b')).toBe((8684336938537663).toString(36));
});

test('small changes give other names', () => {
  const names = ['', 'a', 'b', 'ab', 'ba', '福可苏', '福可蘇'].map(shortHash);
  expect(new Set(names).size).toBe(names.length);
});
