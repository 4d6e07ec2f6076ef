// out-of-order: an event that the vocabulary puts after another is dated before it, for the same subject, purpose and place.
// Silent where there is more than one candidate on either side: they may be of different courses of events.
import { groupBy } from '../base/group-by.ts';
import type { Claim } from '../claims/claim.ts';
import { isToldAgain, occurrenceKeys } from '../claims/occurrence.ts';
import { eventOf, oncePerOf, toleranceOf } from '../claims/predicate.ts';
import type { EdtfDate } from '../dates/edtf.ts';
import { anyInOrder, disorderOf } from '../dates/order.ts';
import { normalisePlace, placeKey } from '../vocabulary/places.ts';
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

/** `claims`: the event claims of one subject. */
export function outOfOrder(claims: readonly Claim[], context: RuleContext): Outcome {
  const events = groupBy(
    claims.filter(claim => claim.kind === 'event' && hasHappened(claim) && !isToldAgain(claim)),
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

/** Claims of one event that share purpose and place: one course of events, as far as they tell. */
interface Course {
  readonly for: string | undefined;
  readonly place: string | undefined;
  readonly claims: readonly Claim[];
}

function orderOf(later: readonly Claim[], earlier: readonly Claim[], context: RuleContext): Outcome {
  const [ends, starts] = [coursesOf(later, context), coursesOf(earlier, context)];
  const [startOf, endOf] = [onlyOneOf(starts), onlyOneOf(ends)];
  const free = freeKeys([...later.slice(0, 1), ...earlier.slice(0, 1)], context);
  return together(
    ends.map(end => {
      const start = startOf(end);
      if (start === undefined || endOf(start) === undefined) return nothing;
      if (!isOne(end, start, free) || !isSingle(end, context) || !isSingle(start, context)) return nothing;
      return outcomeFor(end.claims.filter(isDated), start.claims.filter(isDated), context);
    }),
  );
}

function coursesOf(claims: readonly Claim[], { vocabulary }: RuleContext): readonly Course[] {
  const keyed = claims.map(claim => {
    const place = claim.place && placeKey(normalisePlace(vocabulary, claim.place, eventOf(vocabulary, claim)));
    return { for: claim.for?.key, place, claim };
  });
  const groups = groupBy(keyed, each => JSON.stringify([each.for ?? false, each.place ?? false]));
  return [...groups.values()].flatMap(([first, ...rest]) =>
    first === undefined
      ? []
      : [{ for: first.for, place: first.place, claims: [first, ...rest].map(each => each.claim) }],
  );
}

type Key = 'for' | 'place';
const KEYS: readonly Key[] = ['for', 'place'];

/** Finds the one course that may be of the same occurrence; `undefined` where there are none or several. */
function onlyOneOf(courses: readonly Course[]): (course: Course) => Course | undefined {
  const byKey = KEYS.map(key => ({ key, table: groupBy(courses, course => course[key]) }));
  return course => {
    const near = byKey
      .filter(({ key }) => course[key] !== undefined)
      .map(({ key, table }) => [table.get(course[key]) ?? [], table.get(undefined) ?? []])
      .reduce((a, b) => (sizeOf(b) < sizeOf(a) ? b : a), [courses]);
    let only: Course | undefined;
    for (const list of near)
      for (const other of list) {
        if (!mayBeOne(course, other)) continue;
        if (only !== undefined) return undefined;
        only = other;
      }
    return only;
  };
}

const sizeOf = (lists: readonly (readonly unknown[])[]): number => lists.reduce((sum, list) => sum + list.length, 0);

/** Keys that tell apart no two occurrences of either event: whoever leaves one out still speaks of the only one there is. */
function freeKeys(samples: readonly Claim[], { vocabulary }: RuleContext): ReadonlySet<Key> {
  const named = samples.flatMap(claim => oncePerOf(vocabulary, claim));
  const isFree = { for: !named.includes('for'), place: !named.includes('in') && !named.includes('by') };
  return new Set(named.includes('none') ? [] : KEYS.filter(key => isFree[key]));
}

const mayBeOne = (a: Course, b: Course): boolean =>
  KEYS.every(key => a[key] === undefined || b[key] === undefined || a[key] === b[key]);

const isOne = (a: Course, b: Course, free: ReadonlySet<Key>): boolean =>
  KEYS.every(key => a[key] === b[key] || (free.has(key) && mayBeOne(a, b)));

const isSingle = (course: Course, context: RuleContext): boolean => occurrences(course.claims, context) === 1;

function occurrences(claims: readonly Claim[], { vocabulary }: RuleContext): number {
  const cells = claims.map(claim => {
    const oncePer = oncePerOf(vocabulary, claim);
    return oncePer === 'none' ? claim.id : occurrenceKeys(claim, oncePer, vocabulary, eventOf(vocabulary, claim)).cell;
  });
  return new Set(cells).size;
}

function outcomeFor(ends: readonly Dated[], starts: readonly Dated[], context: RuleContext): Outcome {
  // Where sources differ on a date and one of them keeps the order, that is what there is to settle.
  if (anyInOrder(datesOf(starts), datesOf(ends))) return nothing;
  const isLive = (claim: Claim): boolean => !isIgnored(claim, CODE, context.today);
  const all = misplaced(ends, starts, context);
  const suppressed = [...all.any]
    .filter(claim => !isLive(claim))
    .map(claim => ({ claim: claim.id, code: CODE as typeof CODE }));
  const { certain, any } =
    suppressed.length === 0 ? all : misplaced(ends.filter(isLive), starts.filter(isLive), context);
  const told = certain.size > 0 ? certain : any;
  const [later, earlier] = [ends, starts].map(claims => claims.filter(claim => told.has(claim)).sort(bySource));
  const [end, start] = [later?.[0], earlier?.[0]];
  if (later === undefined || earlier === undefined || end === undefined || start === undefined)
    return { findings: [], suppressed };
  const sides: readonly Side[] = [
    ...later.map((claim): Side => ({ claim: claim.id, part: 'date', role: 'later' })),
    ...earlier.map((claim): Side => ({ claim: claim.id, part: 'date', role: 'earlier' })),
  ];
  const finding: Finding = {
    code: CODE,
    certainty: certain.size > 0 ? 'certain' : 'possible',
    sides,
    settledBy: settledBy([...later, ...earlier]),
    before: start.name,
    after: end.name,
  };
  return { findings: [finding], suppressed };
}

/** Claims that are dated out of order with one on the other side, for certain or at all. */
function misplaced(ends: readonly Dated[], starts: readonly Dated[], { vocabulary }: RuleContext) {
  const tolerance = Math.max(
    0,
    ...[...ends.slice(0, 1), ...starts.slice(0, 1)].map(one => toleranceOf(vocabulary, one)),
  );
  const disorder = disorderOf(datesOf(ends), datesOf(starts), tolerance);
  const all = [...ends, ...starts];
  const said = [...disorder.later, ...disorder.earlier];
  return {
    certain: new Set<Claim>(all.filter((_, index) => said[index] === 'certain')),
    any: new Set<Claim>(all.filter((_, index) => said[index] !== undefined)),
  };
}

type Dated = Claim & { readonly date: EdtfDate };

const isDated = (claim: Claim): claim is Dated => claim.date !== undefined;

const datesOf = (claims: readonly Dated[]): readonly EdtfDate[] => claims.map(({ date }) => date);
