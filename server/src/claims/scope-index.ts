// The occurrences of one event by place and purpose, so that a scope finds what lies within it without asking everything.
import { normalisePlace, placeKey } from '../vocabulary/places.ts';
import type { Place, Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Claim, Scope } from './claim.ts';
import { eventOf } from './predicate.ts';
import { isKnown, type Occurrence, placeLies } from './scope.ts';

/** What shares place and purpose. Whoever is done with some of it may shorten the list. */
export interface Spot<T> {
  items: readonly T[];
}

interface PlaceRow<T> {
  readonly sample: Claim;
  readonly byPurpose: Map<string | undefined, { items: T[] }>;
}

/** `items`: of one event. Answers the spots that lie within a scope. */
export function indexByScope<T extends { readonly occurrence: Occurrence }>(
  items: readonly T[],
  vocabulary: Vocabulary,
): (scope: Scope) => readonly Spot<T>[] {
  const rows = new Map<string | undefined, PlaceRow<T>>();
  for (const item of items) addTo(rows, item, keyOf(vocabulary, item.occurrence.claim, item.occurrence.claim.place));
  const known = [...rows.values()].filter(({ sample }) => sample.place !== undefined && isKnown(sample.place));
  const found = new Map<string | undefined, readonly PlaceRow<T>[]>();
  const rowsWithin = (scope: Scope): readonly PlaceRow<T>[] => {
    const sample = items[0]?.occurrence.claim;
    const key = sample && keyOf(vocabulary, sample, scope.in);
    const before = found.get(key);
    if (before !== undefined) return before;
    const now = candidates(scope.in, key).filter(row => placeLies(vocabulary, scope, row.sample) === 'within');
    found.set(key, now);
    return now;
  };
  /** What nobody knows lies in itself and the world alone. */
  const candidates = (place: Place | undefined, key: string | undefined): readonly PlaceRow<T>[] => {
    if (place === undefined || key === 'world') return [...rows.values()];
    const own = rows.get(key);
    return isKnown(place) ? known : own === undefined ? [] : [own];
  };
  return scope =>
    rowsWithin(scope).flatMap(({ byPurpose }) => {
      if (scope.for === undefined) return [...byPurpose.values()];
      return byPurpose.get(scope.for.key) ?? [];
    });
}

function addTo<T extends { readonly occurrence: Occurrence }>(
  rows: Map<string | undefined, PlaceRow<T>>,
  item: T,
  key: string | undefined,
): void {
  const { claim } = item.occurrence;
  const row = rows.get(key) ?? { sample: claim, byPurpose: new Map<string | undefined, { items: T[] }>() };
  rows.set(key, row);
  const spot = row.byPurpose.get(claim.for?.key) ?? { items: [] };
  row.byPurpose.set(claim.for?.key, spot);
  spot.items.push(item);
}

const keyOf = (vocabulary: Vocabulary, claim: Claim, place: Place | undefined): string | undefined =>
  place && placeKey(normalisePlace(vocabulary, place, eventOf(vocabulary, claim)));
