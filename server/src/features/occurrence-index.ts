// The occurrences of a whole corpus, made anew only where something that is told of them has changed: what a picture of a
// thousand articles is drawn from at every pause of whoever types.
import { asPath, type ClaimId } from '../base/brand.ts';
import { type BucketMap, changedKeys, editBucketMap, emptyBucketMap, getFrom } from '../base/bucket-map.ts';
import { groupBy } from '../base/group-by.ts';
import { partitionPoint } from '../base/partition-point.ts';
import type { Claim } from '../claims/claim.ts';
import { groupKey } from '../claims/predicate.ts';
import type { CorpusState } from '../workspace/corpus-state.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { compareOccurrences, inOrder, type OccurrenceClaims, occurrencesIn } from './occurrences.ts';

export interface OccurrenceIndex {
  readonly snapshot: Snapshot;
  /** By `groupKey`. As long as nothing that is told of a group changes, its occurrences are the same objects. */
  readonly groups: BucketMap<readonly OccurrenceClaims[]>;
  readonly inOrder: readonly OccurrenceClaims[];
}

export function occurrenceIndex(snapshot: Snapshot, last?: OccurrenceIndex): OccurrenceIndex {
  if (last?.snapshot === snapshot) return last;
  const dirty = last && changedGroups(snapshot, last.snapshot);
  const base = dirty === 'all' ? undefined : last;
  const keys = dirty === undefined || dirty === 'all' ? changedKeys(NONE, snapshot.state.groups) : dirty;
  const groups = editBucketMap(base?.groups ?? emptyBucketMap<readonly OccurrenceClaims[]>());
  const gone = new Set<OccurrenceClaims>();
  const come: OccurrenceClaims[] = [];
  for (const key of keys) {
    for (const each of groups.get(key) ?? []) gone.add(each);
    const claims = getFrom(snapshot.state.groups, key);
    const now = claims === undefined ? [] : occurrencesIn(snapshot, key, claims);
    for (const each of now) come.push(each);
    if (now.length === 0) groups.delete(key);
    else groups.set(key, now);
  }
  const left = gone.size === 0 ? (base?.inOrder ?? []) : (base?.inOrder ?? []).filter(each => !gone.has(each));
  return { snapshot, groups: groups.done(), inOrder: merged(left, inOrder(come)) };
}

const NONE = emptyBucketMap<readonly Claim[]>();

/** Both in order already: sorting all of them anew would cost what the corpus holds, several times over. */
function merged(a: readonly OccurrenceClaims[], b: readonly OccurrenceClaims[]): readonly OccurrenceClaims[] {
  const all: OccurrenceClaims[] = [];
  let from = 0;
  for (const next of b) {
    const to = placeIn(a, next);
    for (const each of a.slice(from, to)) all.push(each);
    from = to;
    all.push(next);
  }
  return [...all, ...a.slice(from)];
}

/** How many of those in order come before it: by halves. */
const placeIn = (all: readonly OccurrenceClaims[], one: OccurrenceClaims): number =>
  partitionPoint(all.length, index => {
    const other = all[index];
    return other === undefined || compareOccurrences(other, one) >= 0;
  });

/** Of whole groups of the index' corpus. */
export const occurrencesOf = ({ groups }: OccurrenceIndex, claims: readonly Claim[]): readonly OccurrenceClaims[] =>
  inOrder([...groupBy(claims, groupKey).keys()].flatMap(key => getFrom(groups, key) ?? []));

/** The groups of claims of which something else may be told: what they say, where it stands, who says so, what it clashes with. */
export function changedGroups(now: Snapshot, last: Snapshot): ReadonlySet<string> | 'all' {
  if (now.state.words !== last.state.words || now.complete !== last.complete) return 'all';
  const changed = <V>(table: (state: CorpusState) => BucketMap<V>): readonly string[] =>
    changedKeys(table(last.state), table(now.state));
  const files = [changed(state => state.files), changed(state => state.resolved), changed(state => state.prose)].flat();
  const claims = new Set<ClaimId>();
  for (const snapshot of [now, last]) {
    for (const path of new Set(files.map(asPath)))
      for (const { id } of [...(snapshot.claimsOf(path)?.claims ?? []), ...snapshot.citing(path)]) claims.add(id);
    for (const keyed of changed(state => state.findingsByClaim)) {
      const claim = getFrom(snapshot.state.claims, keyed);
      if (claim !== undefined) claims.add(claim.id);
    }
  }
  return new Set([...changed(state => state.groups), ...[now, last].flatMap(each => groupsAround(each, claims))]);
}

/** Their own, and those of the claims that they clash with, which name them. */
function groupsAround(snapshot: Snapshot, ids: ReadonlySet<ClaimId>): readonly string[] {
  const around = [...ids].flatMap(id => [
    id,
    ...snapshot
      .findingsOf(id)
      .flatMap(({ finding }) => ('sides' in finding ? finding.sides.map(each => each.claim) : [])),
  ]);
  return [...new Set(around)].flatMap(id => {
    const claim = snapshot.claim(id);
    return claim === undefined ? [] : [groupKey(claim)];
  });
}
