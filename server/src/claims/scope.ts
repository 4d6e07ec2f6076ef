// What a claim of first (or only) is about: the occurrences of its event whose subject, place and purpose lie within its
// scope. Scopes are sets; an occurrence whose place or purpose is unknown lies in no narrower one.
import { compareDates } from '../dates/compare.ts';
import { placeContains, placesDisjoint, samePlace } from '../vocabulary/places.ts';
import { defaultOncePer } from '../vocabulary/predicates.ts';
import type { Place, Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Claim, Scope } from './claim.ts';
import { agreementOf, type OccurrenceKeys, occurrenceKeys } from './occurrence.ts';
import { eventOf, oncePerOf } from './predicate.ts';

/** What a claim claims to be, and within what. */
export interface Lead {
  readonly claim: Claim;
  readonly kind: 'first' | 'only';
  readonly scope: Scope;
}

export function leadsOf(claim: Claim): readonly Lead[] {
  return [
    ...(claim.first === undefined ? [] : [{ claim, kind: 'first' as const, scope: claim.first }]),
    ...(claim.only === undefined ? [] : [{ claim, kind: 'only' as const, scope: claim.only }]),
  ];
}

/** `unknown`: nothing says, or only part of it lies there. */
export type Lies = 'within' | 'outside' | 'unknown';

/** Whether an occurrence's place lies within a scope. A place that is unknown lies outside itself alone. */
export function placeLies(vocabulary: Vocabulary, scope: Scope, claim: Claim): Lies {
  if (scope.in === undefined) return 'within';
  const event = eventOf(vocabulary, claim);
  const { place } = claim;
  // Nothing is wider than the world, so that even a place that is not stated lies in it.
  if (scope.in.kind === 'place' && scope.in.key === 'world') return 'within';
  if (place === undefined) return 'unknown';
  if (placeContains(vocabulary, scope.in, place, event)) return 'within';
  if (scope.in.kind === 'outside' && samePlace(vocabulary, scope.in.of, place, event)) return 'outside';
  if (!isKnown(place) || !isKnown(scope.in)) return 'unknown';
  return placesDisjoint(vocabulary, scope.in, place, event) ? 'outside' : 'unknown';
}

export function purposeLies(scope: Scope, claim: Claim): Lies {
  if (scope.for === undefined) return 'within';
  if (claim.for === undefined) return 'unknown';
  return claim.for.key === scope.for.key ? 'within' : 'outside';
}

export const liesWithin = (vocabulary: Vocabulary, scope: Scope, claim: Claim): boolean =>
  placeLies(vocabulary, scope, claim) === 'within' && purposeLies(scope, claim) === 'within';

/** A claim with what tells its occurrence from others: worked out once, and asked of many pairs. */
export interface Occurrence {
  readonly claim: Claim;
  readonly keys: OccurrenceKeys;
  /** Of what may happen any number of times, another day is another time. */
  readonly isRepeatable: boolean;
}

export function occurrenceOf(vocabulary: Vocabulary, claim: Claim): Occurrence {
  const oncePer = oncePerOf(vocabulary, claim);
  const named = oncePer === 'none' ? defaultOncePer(claim.kind) : oncePer;
  const keys = occurrenceKeys(claim, named, vocabulary, eventOf(vocabulary, claim));
  return { claim, keys, isRepeatable: oncePer === 'none' };
}

/** Whether two claims of one event may speak of the same occurrence; the sources of one fact do. */
export function mayBeOne(a: Occurrence, b: Occurrence): boolean {
  if (a.claim.fact === b.claim.fact) return true;
  if (a.claim.subject.key !== b.claim.subject.key || agreementOf(a.keys, b.keys) === undefined) return false;
  const [own, other] = [a.claim.date, b.claim.date];
  return !a.isRepeatable || own === undefined || other === undefined || compareDates(own, other) !== 'contradict';
}

export const isKnown = (place: Place): boolean => (place.kind === 'outside' ? place.of.known : place.known);
