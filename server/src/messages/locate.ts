// From a claim to the fact that it was made of. Claims have no positions of their own; the snapshot keeps them beside.

import type { ClaimId, Path } from '../base/brand.ts';
import type { Anchor } from '../citations/anchor.ts';
import type { Claim, ClaimPosition } from '../claims/claim.ts';
import type { Fact, SourceEntry } from '../syntax/fact-file.ts';
import { anchorAt } from '../workspace/file-claims.ts';
import { factOf } from '../workspace/packed-facts.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

export interface Located {
  readonly position: ClaimPosition;
  /** Where its quote stands in its article; for prose, the statement itself. */
  readonly anchor: Anchor | undefined;
  /** `undefined` for prose. */
  readonly fact: Fact | undefined;
  readonly source: SourceEntry | undefined;
}

export type Locate = (claim: Claim) => Located | undefined;

/** Looks claims up in one snapshot; a file's claims are indexed once, when the first of them is asked for. */
export function locator(snapshot: Snapshot): Locate {
  const indexes = new Map<Path, ReadonlyMap<ClaimId, number>>();
  return claim => {
    const known = snapshot.claimsOf(claim.path);
    if (known === undefined) return undefined;
    const index = indexes.get(claim.path) ?? new Map(known.claims.map((each, at) => [each.id, at]));
    indexes.set(claim.path, index);
    const at = index.get(claim.id);
    const position = at === undefined ? undefined : known.positions[at];
    if (at === undefined || position === undefined) return undefined;
    const file = snapshot.file(claim.path);
    const fact = file?.kind === 'facts' ? factOf(file, position.fact) : undefined;
    const source = position.source === undefined ? undefined : fact?.sources[position.source];
    return { position, anchor: anchorAt(known, at), fact, source };
  };
}
