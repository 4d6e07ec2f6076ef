// The claims that speak of the same occurrence as one of them: what references, highlights and hovers lay side by side.

import type { Claim } from '../claims/claim.ts';
import { agreementOf, isCertain, type OccurrenceKeys, occurrenceKeys } from '../claims/occurrence.ts';
import { eventOf, oncePerOf } from '../claims/predicate.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

export interface Companion {
  readonly claim: Claim;
  /** Whether it speaks of that occurrence for certain; else a key that one of them leaves out lets it. */
  readonly certain: boolean;
}

/** The claim itself is among them; alone where its event may happen any number of times. */
export function occurrenceOf(snapshot: Snapshot, claim: Claim): readonly Companion[] {
  const keysOf = keysIn(snapshot, claim);
  const own = keysOf?.(claim);
  if (keysOf === undefined || own === undefined) return [{ claim, certain: true }];
  return snapshot.group(claim).flatMap(other => {
    const agreement = agreementOf(own, keysOf(other));
    return agreement === undefined ? [] : [{ claim: other, certain: isCertain(agreement) }];
  });
}

/** Every claim of any of these claims' occurrences, each once. */
export function occurrencesOf(snapshot: Snapshot, claims: readonly Claim[]): readonly Claim[] {
  const found = new Map(claims.flatMap(claim => occurrenceOf(snapshot, claim)).map(({ claim }) => [claim.id, claim]));
  return [...found.values()];
}

/** `undefined` where nothing tells occurrences apart, because each claim is one. */
function keysIn(snapshot: Snapshot, claim: Claim): ((claim: Claim) => OccurrenceKeys) | undefined {
  const { vocabulary } = snapshot;
  const oncePer = oncePerOf(vocabulary, claim);
  if (oncePer === 'none') return undefined;
  return each => occurrenceKeys(each, oncePer, vocabulary, eventOf(vocabulary, each));
}
