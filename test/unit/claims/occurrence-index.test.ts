// The index leaves out no two claims that may be of one occurrence, and answers no others.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreementOf, occurrenceKeys } from '../../../server/src/claims/occurrence.ts';
import { indexOccurrences } from '../../../server/src/claims/occurrence-index.ts';
import type { OncePerKey } from '../../../server/src/vocabulary/vocabulary.ts';
import { claimsOf, keys, optional, vocabulary } from './claims.ts';

const times = ['2020', '2020-06', '2020-06-30', '2019/2021', '../2020', '2021/..', '[2019,2021]', '2022'];

const fact = fc.record({
  subject: fc.constant('Harrow Mill'),
  measure: fc.constant('staff'),
  value: fc.constant('12'),
  ...keys,
  'as-of': optional(fc.constantFrom(...times)),
});

const oncePer = fc.subarray<OncePerKey>(['subject', 'by', 'in', 'for', 'with', 'as-of']);

test('whoever agrees with a claim is found, and nobody else', () => {
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 24 }), oncePer, (facts, named) => {
      const items = claimsOf(facts).map(claim => ({ keys: occurrenceKeys(claim, named, vocabulary, undefined) }));
      const agreeing = indexOccurrences(items);
      for (const item of items) {
        const wanted = items.filter(other => other !== item && agreementOf(item.keys, other.keys) !== undefined);
        const found = new Map([...agreeing(item)].map(each => [each.item, each.agreement]));
        expect(new Set(found.keys())).toEqual(new Set(wanted));
        for (const [other, agreement] of found) expect(agreement).toEqual(agreementOf(item.keys, other.keys));
      }
    }),
    { numRuns: 150 },
  );
});
