// The sides of contradictions with the words that state each: what is laid side by side to be compared.
import type { ClaimId, Path } from '../base/brand.ts';
import { overlaps, type Span, touches } from '../base/span.ts';
import type { Claim } from '../claims/claim.ts';
import { accountOf, sideSource, sideValue } from '../messages/message.ts';
import type { ClashFinding } from '../rules/finding.ts';
import type { KeyedFinding, Site, Snapshot } from '../workspace/snapshot.ts';
import { citedSite, citedSpans, claimFinder, type FindClaim, statedSite, wholeSite } from './claim-site.ts';
import type { Naming } from './claim-words.ts';
import { isClash, isSettled } from './passages.ts';

export interface ClashSides {
  readonly key: string;
  /** What the contradiction is about, and in a few words what is wrong. */
  readonly about: string;
  readonly settled: boolean;
  readonly sides: readonly ClashSide[];
}

export interface ClashSide {
  readonly claim: ClaimId;
  readonly source: string;
  readonly value: string;
  /** The words of the article that state it, else the fact. */
  readonly site: Site;
}

/** What stands open comes before what was settled. */
export function clashesAt(naming: Naming, path: Path, place: Span): readonly ClashSides[] {
  const { snapshot } = naming;
  const find = claimFinder(snapshot);
  const near = snapshot
    .findingsIn(path)
    .filter(isClash)
    .filter(({ finding }) => claimsIn(snapshot, finding).some(claim => standsAt(find, claim, { path, place })));
  return sidesOf(naming, near);
}

export function clashesOf(naming: Naming, claim: ClaimId): readonly ClashSides[] {
  return sidesOf(naming, naming.snapshot.findingsOf(claim).filter(isClash));
}

function claimsIn(snapshot: Snapshot, finding: KeyedFinding['finding']): readonly Claim[] {
  return 'sides' in finding ? finding.sides.flatMap(side => snapshot.claim(side.claim) ?? []) : [];
}

interface Place {
  readonly path: Path;
  readonly place: Span;
}

/** A cursor anywhere in a fact, or in the words that it cites, means that fact. */
function standsAt(find: FindClaim, claim: Claim, { path, place }: Place): boolean {
  const site = find(claim);
  if (site === undefined) return false;
  const whole = wholeSite(site);
  if (whole?.path === path && meets(whole.span, place)) return true;
  return citedSite(site)?.path === path && citedSpans(site).some(span => meets(span, place));
}

const meets = (span: Span, place: Span): boolean =>
  place.start === place.end ? touches(span, place.start) : overlaps(span, place);

function sidesOf(naming: Naming, findings: readonly KeyedFinding[]): readonly ClashSides[] {
  const find = claimFinder(naming.snapshot);
  const clashes = findings.flatMap(keyed => clashOf(naming, find, keyed) ?? []);
  return clashes.sort((a, b) => Number(a.settled) - Number(b.settled));
}

function clashOf(
  { snapshot, locale }: Naming,
  find: FindClaim,
  { key, finding }: KeyedFinding,
): ClashSides | undefined {
  if (!isSided(finding)) return undefined;
  const { about, lead } = accountOf(finding, snapshot, locale);
  const sides = finding.sides.flatMap(side => {
    const claim = snapshot.claim(side.claim);
    const written = claim && find(claim);
    const site = written && (citedSite(written) ?? statedSite(written));
    if (site === undefined) return [];
    const source = sideSource(side, snapshot, locale);
    return [{ claim: side.claim, source, value: sideValue(finding, side, snapshot, locale), site }];
  });
  const told = about === undefined ? lead : `${about}${locale === 'zh' ? '：' : ': '}${lead}`;
  return { key, about: told, settled: isSettled(finding), sides };
}

const isSided = (finding: KeyedFinding['finding']): finding is ClashFinding => 'sides' in finding;
