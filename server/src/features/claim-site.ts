// From a claim back to where it is written: its fact, the entry of `sources` it comes from, and the words it cites.
// Knows spans and no findings.
import type { ClaimId, Path } from '../base/brand.ts';
import type { Span } from '../base/span.ts';
import type { Anchor } from '../citations/anchor.ts';
import type { Claim } from '../claims/claim.ts';
import type { Fact, SourceEntry } from '../syntax/fact-file.ts';
import type { Site, Snapshot } from '../workspace/snapshot.ts';

export interface ClaimSite {
  readonly claim: Claim;
  /** `undefined` for a statement that was read in prose. */
  readonly fact: Fact | undefined;
  /** Which of the file's facts. */
  readonly index: number;
  readonly source: SourceEntry | undefined;
  readonly anchor: Anchor | undefined;
}

export type FindClaim = (claim: Claim) => ClaimSite | undefined;

/** Looks claims up by what they are. Each file's claims are gone through once, however many are asked for. */
export function claimFinder(snapshot: Snapshot): FindClaim {
  const files = new Map<Path, ReadonlyMap<ClaimId, number>>();
  return claim => {
    const at = indexOf(snapshot, claim.path, files).get(claim.id);
    return at === undefined ? undefined : claimSite(snapshot, claim.path, at);
  };
}

/** The claim that stands `at` that place among its file's. */
export function claimSite(snapshot: Snapshot, path: Path, at: number): ClaimSite | undefined {
  const known = snapshot.claimsOf(path);
  const claim = known?.claims[at];
  const position = known?.positions[at];
  if (known === undefined || claim === undefined || position === undefined) return undefined;
  const summary = snapshot.file(path);
  const fact = summary?.kind === 'facts' ? summary.file.facts[position.fact] : undefined;
  const source = position.source === undefined ? undefined : fact?.sources[position.source];
  return { claim, fact, index: position.fact, source, anchor: known.anchors[at] };
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

function indexOf(
  snapshot: Snapshot,
  path: Path,
  files: Map<Path, ReadonlyMap<ClaimId, number>>,
): ReadonlyMap<ClaimId, number> {
  const kept = files.get(path);
  if (kept !== undefined) return kept;
  const made = new Map<ClaimId, number>();
  for (const [at, { id }] of (snapshot.claimsOf(path)?.claims ?? []).entries()) if (!made.has(id)) made.set(id, at);
  files.set(path, made);
  return made;
}
