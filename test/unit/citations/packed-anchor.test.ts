// Where a quote stands is after its packing what it was before.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Anchor } from '../../../server/src/citations/anchor.ts';
import { packAnchor, unpackAnchor } from '../../../server/src/citations/packed-anchor.ts';

const options = { noNullPrototype: true } as const;
const span = fc.tuple(fc.nat(), fc.nat({ max: 500 })).map(([start, length]) => ({ start, end: start + length }));
const spans = fc.array(span, { maxLength: 4 });
const quoteIndex = fc.nat({ max: 40 });
const kind = <K extends Anchor['kind']>(value: K) => fc.constant(value);

const anchor: fc.Arbitrary<Anchor> = fc.oneof(
  fc.record({ kind: kind('exact'), spans }, options),
  fc.record({ kind: kind('ambiguous'), spans, count: fc.nat() }, options),
  fc.record({ kind: kind('altered'), spans, errors: fc.nat(), quoteIndex }, options),
  fc.record({ kind: kind('missing'), quoteIndex }, options),
  fc.record({ kind: kind('missing'), quoteIndex, misplaced: fc.constant(true as const) }, options),
  fc.record({ kind: kind('not-searched'), quoteIndex, isLookedFor: fc.boolean() }, options),
);

test('of whatever kind', () => {
  fc.assert(
    fc.property(anchor, each => {
      expect(unpackAnchor(packAnchor(each))).toStrictEqual(each);
    }),
  );
});

test('in a few letters', () => {
  expect(packAnchor({ kind: 'exact', spans: [{ start: 12_345, end: 12_400 }] })).toBe('e9ix,1j');
});
