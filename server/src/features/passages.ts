// The passages of an article that claims rest on: which words, whose claims, and how these stand. What the quiet marks
// in an article, its outline and the way from a sentence to its facts are made of.
import type { Path } from '../base/brand.ts';
import { overlaps, type Span } from '../base/span.ts';
import type { KeyedFinding, Snapshot } from '../workspace/snapshot.ts';
import { type ClaimSite, citedSpans, claimFinder } from './claim-site.ts';

export interface Passage {
  readonly span: Span;
  /** Facts come before statements read in prose. */
  readonly claims: readonly ClaimSite[];
}

export type PassageState = 'agreed' | 'contradicted' | 'settled';

/** In the order of the text. Claims that cite the very same words share a passage. */
export function passagesOf(snapshot: Snapshot, article: Path): readonly Passage[] {
  const bySpan = new Map<string, { readonly span: Span; readonly claims: ClaimSite[] }>();
  for (const site of sitesIn(snapshot, article)) {
    for (const span of citedSpans(site)) {
      const key = `${span.start}-${span.end}`;
      const passage = bySpan.get(key) ?? { span, claims: [] };
      bySpan.set(key, passage);
      passage.claims.push(site);
    }
  }
  return [...bySpan.values()]
    .map(({ span, claims }) => ({ span, claims: claims.toSorted(factsFirst) }))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Those that have words in common with the place, those of facts alone where there is one. */
export function passagesAt(snapshot: Snapshot, article: Path, place: Span): readonly Passage[] {
  const wide = place.start === place.end ? { start: place.start, end: place.end + 1 } : place;
  const found = passagesOf(snapshot, article).filter(({ span }) => overlaps(span, wide));
  const written = found.filter(({ claims }) => claims.some(({ fact }) => fact !== undefined));
  return written.length > 0 ? written : found;
}

/** How the sources stand on what a passage says. A statement in prose that nothing contradicts is no passage to mark. */
export function stateOf(snapshot: Snapshot, { claims }: Passage): PassageState | undefined {
  const findings = claims.flatMap(({ claim }) => snapshot.findingsOf(claim.id).filter(isClash));
  if (findings.some(({ finding }) => !isSettled(finding))) return 'contradicted';
  if (findings.length > 0) return 'settled';
  return claims.some(({ fact }) => fact !== undefined) ? 'agreed' : undefined;
}

/** Whether it says that sources contradict each other, not that a citation or a file is wrong. */
export function isClash({ finding }: KeyedFinding): boolean {
  return 'sides' in finding && finding.code !== 'uncorroborated';
}

/** Whether exactly one side of the clash is preferred, so that nobody needs to look at it again. */
export function isSettled(finding: KeyedFinding['finding']): boolean {
  return 'settledBy' in finding && finding.settledBy !== undefined;
}

/** The claims that cite the article, and those that were read in it. */
function sitesIn(snapshot: Snapshot, article: Path): readonly ClaimSite[] {
  const find = claimFinder(snapshot);
  const read = snapshot.claimsOf(article)?.claims ?? [];
  const claims = new Map([...snapshot.citing(article), ...read].map(claim => [claim.id, claim]));
  return [...claims.values()].flatMap(claim => find(claim) ?? []);
}

function factsFirst(a: ClaimSite, b: ClaimSite): number {
  return Number(a.fact === undefined) - Number(b.fact === undefined);
}
