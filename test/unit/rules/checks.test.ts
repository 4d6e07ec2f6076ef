// What holds of all rules over a group, whatever its claims are.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Claim } from '../../../server/src/claims/claim.ts';
import { type RuleContext, takesPart } from '../../../server/src/rules/outcome.ts';
import { checkFirsts, checkGroup, checkSubject } from '../../../server/src/rules/registry.ts';
import { claimsOf, type Fields, keys, optional, vocabulary } from '../claims/claims.ts';

const context: RuleContext = {
  vocabulary,
  today: '2026-01-15',
  minSources: 2,
  classKeys: new Map(),
  nearestName: () => undefined,
};

/** All findings of claims of one subject, as text that no order changes. */
function findingsOf(claims: readonly Claim[]): readonly string[] {
  const names = new Set(claims.map(claim => claim.name));
  const leads = claims.filter(claim => claim.first !== undefined || claim.only !== undefined);
  const outcomes = [
    ...[...names].map(name =>
      checkGroup(
        claims.filter(claim => claim.name === name),
        context,
      ),
    ),
    checkSubject(claims, context),
    checkFirsts({ among: undefined, leads, field: claims, evidence: new Map() }, context),
  ];
  return outcomes.flatMap(outcome => outcome.findings.map(finding => JSON.stringify(finding))).sort();
}

const scope = fc.constantFrom('true', '{ in: HK }', '{ in: outside mainland-china }', '{ for: night work }');
const fact = fc.record({
  subject: fc.constant('Lumisol'),
  event: fc.constantFrom('approved', 'submitted'),
  ...keys,
  date: optional(fc.constantFrom('2020', '2020-06', '2020-06-30', '2021?', '2019-05/2020-02', '2022')),
  first: optional(scope),
  only: optional(scope),
  status: fc.constantFrom(undefined, undefined, undefined, 'denied', 'planned'),
  rank: fc.constantFrom(undefined, undefined, undefined, 'preferred'),
});
const facts = fc.array(fact, { maxLength: 7 });

test('the order of claims changes no finding', () => {
  const shuffled = facts.chain(list => {
    const indexes = [...list.keys()];
    return fc.tuple(fc.constant(list), fc.shuffledSubarray(indexes, { minLength: indexes.length }));
  });
  fc.assert(
    fc.property(shuffled, ([list, order]) => {
      const claims = claimsOf(list);
      expect(findingsOf(order.flatMap(index => claims[index] ?? []))).toEqual(findingsOf(claims));
    }),
    { numRuns: 200 },
  );
});

test('nor does it where only some claims of an actor state its place', () => {
  const ofActor = { subject: 'Lumisol', event: 'submitted', by: 'Other Office', for: 'x', with: 'y' };
  const ofPlace = { subject: 'Lumisol', event: 'submitted', in: 'CN', for: 'x', with: 'y', date: '2021' };
  const inPlace = { ...ofActor, in: 'CN', date: '2020' };
  const [a, b, c] = claimsOf([{ ...ofActor, date: '2020' }, inPlace, ofPlace]);
  if (a === undefined || b === undefined || c === undefined) throw new Error('three facts make three claims');
  const found = findingsOf([a, b, c]);
  expect(found.map(finding => JSON.parse(finding).code)).toEqual(['conflicting-date', 'uncorroborated']);
  for (const order of [
    [a, c, b],
    [b, a, c],
    [b, c, a],
    [c, a, b],
    [c, b, a],
  ])
    expect(findingsOf(order)).toEqual(found);
});

test('a claim that takes no part changes nothing', () => {
  fc.assert(
    fc.property(facts, fact, (list, extra) => {
      const idle: Fields = { ...extra, rank: 'deprecated', because: 'a slip' };
      const claims = claimsOf([...list, idle]);
      expect(findingsOf(claims)).toEqual(findingsOf(claims.filter(takesPart)));
    }),
    { numRuns: 200 },
  );
});

const ALL_CODES = [
  'conflicting-date',
  'conflicting-status',
  'competing-first',
  'refuted-first',
  'out-of-order',
  'uncorroborated',
];
const everything = `[${ALL_CODES.map(rule => `{ rule: ${rule}, because: seen }`).join(', ')}]`;

test('to ignore everything silences everything', () => {
  fc.assert(
    fc.property(facts, list => {
      expect(findingsOf(claimsOf(list.map(fields => ({ ...fields, ignore: everything }))))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
