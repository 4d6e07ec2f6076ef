// What is known of one file's claims, and a finding as it is kept: the rows of a snapshot's tables.
import type { Path } from '../base/brand.ts';
import type { Anchor } from '../citations/anchor.ts';
import type { PackedStated } from '../citations/packed-stated.ts';
import type { Claim, ClaimPosition } from '../claims/claim.ts';
import type { Finding } from '../rules/finding.ts';
import type { Severity } from '../vocabulary/vocabulary.ts';

/** A finding with what identifies it: a key that depends on the code and the claims, never on positions. */
export interface KeyedFinding {
  readonly key: string;
  readonly finding: Finding;
  readonly severity: Severity;
  /** The files in which it is shown: fact files at the value, articles at the sentence. */
  readonly paths: readonly Path[];
}

/** What the snapshot knows of one fact file's (or article's) claims. Arrays run in parallel. */
export interface FileClaims {
  readonly claims: readonly Claim[];
  readonly positions: readonly ClaimPosition[];
  readonly anchors: readonly (Anchor | undefined)[];
  /** What the cited words state, where they were found. */
  readonly stated: readonly (PackedStated | undefined)[];
}
