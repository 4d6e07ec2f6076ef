// From a claim back to where it is written: its fact, the entry of `sources` it comes from, and the words it cites.
// Knows spans and no findings.

import type { Path } from '../base/brand.ts';
import type { Span } from '../base/span.ts';
import type { Claim } from '../claims/claim.ts';
import { type Located, locator } from '../messages/locate.ts';
import { anchorAt } from '../workspace/file-claims.ts';
import { factOf } from '../workspace/packed-facts.ts';
import type { Site, Snapshot } from '../workspace/snapshot.ts';

export interface ClaimSite extends Located {
  readonly claim: Claim;
}

export type FindClaim = (claim: Claim) => ClaimSite | undefined;

/** Looks claims up by what they are. Each file's claims are gone through once, however many are asked for. */
export function claimFinder(snapshot: Snapshot): FindClaim {
  const locate = locator(snapshot);
  return claim => {
    const found = locate(claim);
    return found === undefined ? undefined : { claim, ...found };
  };
}

/** The claim that stands `at` that place among its file's. */
export function claimSite(snapshot: Snapshot, path: Path, at: number): ClaimSite | undefined {
  const known = snapshot.claimsOf(path);
  const claim = known?.claims[at];
  const position = known?.positions[at];
  if (known === undefined || claim === undefined || position === undefined) return undefined;
  const summary = snapshot.file(path);
  const fact = summary?.kind === 'facts' ? factOf(summary, position.fact) : undefined;
  const source = position.source === undefined ? undefined : fact?.sources[position.source];
  return { claim, position, fact, source, anchor: anchorAt(known, at) };
}

/** Where the words stand that the claim cites: none where they were not found. */
export function citedSpans(site: ClaimSite): readonly Span[] {
  const { anchor } = site;
  return anchor === undefined || anchor.kind === 'missing' || anchor.kind === 'not-searched' ? [] : anchor.spans;
}

/** The first of the words that the claim cites, in their article. */
export function citedSite(site: ClaimSite): Site | undefined {
  const [first] = citedSpans(site);
  const article = site.claim.origin === 'prose' ? site.claim.path : site.claim.article?.path;
  return first === undefined || article === undefined ? undefined : { path: article, span: first };
}

/** Where the claim says what it says: the value that can clash, else the name of what it states. */
export function statedSite(site: ClaimSite): Site | undefined {
  const { fact, source, claim } = site;
  if (fact === undefined) return citedSite(site);
  const written = source?.date ?? source?.value ?? source?.article ?? fact.date ?? fact.value ?? fact.name;
  return { path: claim.path, span: written.span };
}

/** The whole of what states the claim: its fact, or the entry of `sources`. */
export function wholeSite(site: ClaimSite): Site | undefined {
  const { fact, source, claim } = site;
  if (fact === undefined) return citedSite(site);
  return { path: claim.path, span: source?.span ?? fact.span };
}
