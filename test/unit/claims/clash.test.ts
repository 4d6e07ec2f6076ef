// What holds of clashes whatever the claims are. The cases of the pages say what clashes; here is what may not matter to it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Claim } from '../../../server/src/claims/claim.ts';
import { type Clash, findClashes } from '../../../server/src/claims/clash.ts';
import { compareDates } from '../../../server/src/dates/compare.ts';
import type { OncePerKey } from '../../../server/src/vocabulary/vocabulary.ts';
import { claimsOf, keys, vocabulary } from './claims.ts';

const dates = ['2020', '2020-06', '2020-06-30', '2020-07-01', '2021?', '2020-05/2020-06', '2022', '2022-01-01'];
const oncePer: readonly OncePerKey[] = ['subject', 'by', 'for', 'with'];

const fact = fc.record({
  subject: fc.constant('Harrow Mill'),
  event: fc.constant('opened'),
  by: keys.by,
  for: keys.for,
  with: keys.with,
  date: fc.option(fc.constantFrom(...dates), { nil: undefined, freq: 12 }),
});
const facts = fc.array(fact, { maxLength: 8 });

function clashesOf(claims: readonly Claim[], ignored: ReadonlySet<Claim> = new Set()): readonly Clash[] {
  return findClashes({
    claims: claims.filter(claim => claim.date !== undefined),
    silent: claims.filter(claim => claim.date === undefined),
    oncePer,
    vocabulary,
    valueKey: claim => claim.date?.text ?? '',
    relate: (a, b) => (a.date && b.date ? compareDates(a.date, b.date) : 'agree'),
    isIgnored: claim => ignored.has(claim),
  }).clashes;
}

const shown = (clashes: readonly Clash[]): readonly string[] =>
  clashes.map(({ certain, sides }) => `${certain} ${sides.map(side => side.id).sort()}`).sort();

test('the order of claims does not matter', () => {
  const twice = facts.chain(list =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray([...list.keys()], { minLength: list.length })),
  );
  fc.assert(
    fc.property(twice, ([list, order]) => {
      const claims = claimsOf(list);
      const shuffled = order.flatMap(index => claims[index] ?? []);
      expect(shown(clashesOf(shuffled))).toEqual(shown(clashesOf(claims)));
    }),
    { numRuns: 200 },
  );
});

test('no finding tells what another one tells as well', () => {
  fc.assert(
    fc.property(facts, list => {
      const sets = clashesOf(claimsOf(list)).map(({ sides }) => new Set(sides.map(side => side.id)));
      for (const [index, set] of sets.entries())
        for (const [at, other] of sets.entries())
          if (at !== index) expect([...set].every(id => other.has(id))).toBe(false);
    }),
    { numRuns: 200 },
  );
});

test('a second source of the same claim makes no finding', () => {
  fc.assert(
    fc.property(facts, fc.nat(), (list, at) => {
      const again = list[at % Math.max(1, list.length)];
      if (again === undefined) return;
      expect(clashesOf(claimsOf([...list, again])).length).toBe(clashesOf(claimsOf(list)).length);
    }),
    { numRuns: 200 },
  );
});

test('each side contradicts another side, for certain where the clash is certain', () => {
  fc.assert(
    fc.property(facts, list => {
      for (const { certain, sides } of clashesOf(claimsOf(list)))
        for (const side of sides) {
          const relations = sides.flatMap(other =>
            side.date && other.date ? compareDates(side.date, other.date) : [],
          );
          expect(relations.some(each => each === 'contradict' || (!certain && each !== 'agree'))).toBe(true);
        }
    }),
    { numRuns: 200 },
  );
});

test('to ignore a claim adds no finding, and takes it out of all', () => {
  fc.assert(
    fc.property(facts, fc.nat(), (list, at) => {
      const claims = claimsOf(list);
      const ignored = claims[at % Math.max(1, claims.length)];
      if (ignored === undefined) return;
      const [before, after] = [clashesOf(claims), clashesOf(claims, new Set([ignored]))];
      expect(after.flatMap(clash => clash.sides)).not.toContain(ignored);
      expect(after.length).toBeLessThanOrEqual(before.length);
    }),
    { numRuns: 200 },
  );
});

test('ten thousand dates of one opening are one finding with all of them', () => {
  const day = (index: number): string => new Date(Date.UTC(1900, 0, 1 + index)).toISOString().slice(0, 10);
  const many = claimsOf(
    Array.from({ length: 10_000 }, (_, index) => ({ subject: 'Harrow Mill', event: 'opened', date: day(index) })),
  );
  expect(clashesOf(many).map(clash => clash.sides.length)).toEqual([10_000]);
});
