// out-of-order: an event that the vocabulary puts after another is dated before it, for the same subject, purpose and place.
// Silent where there is more than one candidate on either side: they may be of different courses of events.
import { groupBy } from '../base/group-by.ts';
import type { Claim } from '../claims/claim.ts';
import { occurrenceKeys, placeKey } from '../claims/occurrence.ts';
import { eventOf, oncePerOf, toleranceOf } from '../claims/predicate.ts';
import { compareDates, precedes } from '../dates/compare.ts';
import { normalisePlace } from '../vocabulary/places.ts';
import type { Finding, Side } from './finding.ts';
import {
  bySource,
  hasHappened,
  isIgnored,
  nothing,
  type Outcome,
  type RuleContext,
  settledBy,
  together,
} from './outcome.ts';

const CODE = 'out-of-order';

interface Pair {
  readonly later: Claim;
  readonly earlier: Claim;
  readonly certain: boolean;
}

/** `claims`: the event claims of one subject. */
export function outOfOrder(claims: readonly Claim[], context: RuleContext): Outcome {
  const events = groupBy(
    claims.filter(claim => claim.kind === 'event' && hasHappened(claim)),
    claim => claim.name,
  );
  return together(
    [...events].flatMap(([name, later]) =>
      (context.vocabulary.events.get(name)?.after ?? []).map(before => {
        const earlier = events.get(before);
        return earlier === undefined ? nothing : orderOf(later, earlier, context);
      }),
    ),
  );
}

function orderOf(later: readonly Claim[], earlier: readonly Claim[], context: RuleContext): Outcome {
  const [ends, starts] = [byCourse(later, context), byCourse(earlier, context)];
  return together(
    [...ends].map(([course, end]) => {
      const start = starts.get(course);
      if (start === undefined || !isOnly(course, ends) || !isOnly(course, starts)) return nothing;
      if (occurrences(end, context) !== 1 || occurrences(start, context) !== 1) return nothing;
      return outcomeFor(end, start, context);
    }),
  );
}

/** Claims by purpose and place, the two things that make one course of events. */
function byCourse(claims: readonly Claim[], { vocabulary }: RuleContext): ReadonlyMap<string, readonly Claim[]> {
  return groupBy(claims, claim => {
    const place = claim.place && placeKey(normalisePlace(vocabulary, claim.place, eventOf(vocabulary, claim)));
    return JSON.stringify([claim.for?.key ?? false, place ?? false]);
  });
}

/** Whether no other course could be this one, had it not left out its purpose or place. */
function isOnly(course: string, courses: ReadonlyMap<string, readonly Claim[]>): boolean {
  const own: readonly unknown[] = JSON.parse(course);
  return [...courses.keys()].every(other => {
    const keys: readonly unknown[] = JSON.parse(other);
    return other === course || own.some((key, index) => key !== false && keys[index] !== false && key !== keys[index]);
  });
}

function occurrences(claims: readonly Claim[], { vocabulary }: RuleContext): number {
  const cells = claims.map(claim => {
    const oncePer = oncePerOf(vocabulary, claim);
    return oncePer === 'none' ? claim.id : occurrenceKeys(claim, oncePer, vocabulary, eventOf(vocabulary, claim)).cell;
  });
  return new Set(cells).size;
}

function outcomeFor(ends: readonly Claim[], starts: readonly Claim[], context: RuleContext): Outcome {
  const pairs = ends.flatMap(later => starts.flatMap(earlier => pairOf(later, earlier, context)));
  const isOut = (claim: Claim): boolean => isIgnored(claim, CODE, context.today);
  const claims = new Set(pairs.flatMap(pair => [pair.later, pair.earlier]));
  const suppressed = [...claims].filter(isOut).map(claim => ({ claim: claim.id, code: CODE as typeof CODE }));
  const live = pairs.filter(pair => !isOut(pair.later) && !isOut(pair.earlier));
  const certain = live.filter(pair => pair.certain);
  const told = certain.length > 0 ? certain : live;
  const [first] = told;
  if (first === undefined) return { findings: [], suppressed };
  const later = [...new Set(told.map(pair => pair.later))].sort(bySource);
  const earlier = [...new Set(told.map(pair => pair.earlier))].sort(bySource);
  const sides: readonly Side[] = [
    ...later.map((claim): Side => ({ claim: claim.id, part: 'date', role: 'later' })),
    ...earlier.map((claim): Side => ({ claim: claim.id, part: 'date', role: 'earlier' })),
  ];
  const finding: Finding = {
    code: CODE,
    certainty: certain.length > 0 ? 'certain' : 'possible',
    sides,
    settledBy: settledBy([...later, ...earlier]),
    before: first.earlier.name,
    after: first.later.name,
  };
  return { findings: [finding], suppressed };
}

/** `later` should come after `earlier`: a pair where it is dated before. */
function pairOf(later: Claim, earlier: Claim, { vocabulary }: RuleContext): readonly Pair[] {
  if (later.date === undefined || earlier.date === undefined) return [];
  const tolerance = Math.max(toleranceOf(vocabulary, later), toleranceOf(vocabulary, earlier));
  const before = precedes(later.date, earlier.date);
  if (before === 'no' || compareDates(later.date, earlier.date, tolerance) === 'agree') return [];
  return [{ later, earlier, certain: before === 'yes' }];
}
