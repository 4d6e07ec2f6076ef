// What a claim of first (or only) is about: the occurrences of its event whose subject, place and purpose lie within its
// scope. Scopes are sets; an occurrence whose place or purpose is unknown lies in no narrower one.
import { placeContains, placesDisjoint, samePlace } from '../vocabulary/places.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Claim, Scope } from './claim.ts';
import { type Agreement, agreementOf, occurrenceKeys } from './occurrence.ts';
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

/** How two claims of one event stand as occurrences; `undefined`: they are two. */
export function sameOccurrence(vocabulary: Vocabulary, a: Claim, b: Claim): Agreement | undefined {
  if (a.subject.key !== b.subject.key || a.name !== b.name || a.kind !== b.kind) return undefined;
  const oncePer = oncePerOf(vocabulary, a);
  // Of something that may happen any number of times no two claims can be told to be one.
  if (oncePer === 'none') return undefined;
  const event = eventOf(vocabulary, a);
  return agreementOf(occurrenceKeys(a, oncePer, vocabulary, event), occurrenceKeys(b, oncePer, vocabulary, event));
}

const isKnown = (place: Claim['place'] & {}): boolean => (place.kind === 'outside' ? place.of.known : place.known);
