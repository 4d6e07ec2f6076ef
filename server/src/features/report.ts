// A finding with everything that the editor and the command line show of it: places, a message for each, a fingerprint.
// Knows offsets and paths, no lines, no client and no terminal.
import { asPath, type ClaimId } from '../base/brand.ts';
import type { Span } from '../base/span.ts';
import type { Claim } from '../claims/claim.ts';
import type { Locale, WordsAt } from '../messages/account.ts';
import type { Locate } from '../messages/locate.ts';
import { messageOf, sideMessage } from '../messages/message.ts';
import { noteText } from '../messages/roles.ts';
import type { CitationFinding, Code, Finding, Part, Side } from '../rules/finding.ts';
import type { Severity } from '../vocabulary/vocabulary.ts';
import type { KeyedFinding, Site, Snapshot } from '../workspace/snapshot.ts';
import { type ClaimSite, citedSite, claimFinder, type FindClaim } from './claim-site.ts';

export interface ReportedFinding {
  readonly code: Code;
  readonly severity: Severity;
  readonly certainty: Finding['certainty'];
  readonly message: string;
  /** The value of the first side: for a directed finding the claim that it is held against. */
  readonly location: Site;
  /** The other sides in their fact files, then the words of every side in the articles. */
  readonly related: readonly Related[];
  /** Equal for the same code and the same claims, whatever moved; the host hashes it. */
  readonly fingerprintSource: string;
}

export interface Related {
  readonly site: Site;
  readonly message: string;
}

export type Report = (keyed: KeyedFinding) => ReportedFinding;

/** Reports one finding. Many of one snapshot go through `reporter`, which indexes its claims once. */
export const reportFinding = (snapshot: Snapshot, keyed: KeyedFinding, locale: Locale): ReportedFinding =>
  reporter(snapshot, locale)(keyed);

/** `wordsAt` lets messages show words of an article; without it they only say where these stand. */
export function reporter(snapshot: Snapshot, locale: Locale, wordsAt?: WordsAt): Report {
  const find = claimFinder(snapshot);
  const locate: Locate = claim => find(claim);
  const told = wordsAt === undefined ? { locate } : { locate, wordsAt };
  return ({ finding, severity }) => {
    const [location, ...related] = placesOf(finding, { snapshot, find, locale });
    return {
      code: finding.code,
      severity,
      certainty: finding.certainty,
      message: messageOf(finding, snapshot, locale, told),
      location: location?.site ?? NOWHERE,
      related,
      fingerprintSource: fingerprintSource(finding),
    };
  };
}

/** Every place that a finding points at, the primary one first. */
export const sitesOf = (snapshot: Snapshot, keyed: KeyedFinding): readonly Site[] => siteReader(snapshot)(keyed);

/** The same for many findings of one snapshot. */
export function siteReader(snapshot: Snapshot): (keyed: KeyedFinding) => readonly Site[] {
  const inquiry = { snapshot, find: claimFinder(snapshot), locale: 'en' } as const;
  return ({ finding }) => placesOf(finding, inquiry).map(({ site }) => site);
}

/** The place of one side in its file: the value of its part, else the nearest thing that the fact does have. */
export function sideSite(find: FindClaim, claim: Claim, part: Part): Site | undefined {
  const site = find(claim);
  if (site === undefined) return undefined;
  if (site.fact === undefined) return citedSite(site);
  return { path: claim.path, span: partSpan(site, part) };
}

/** For a finding whose claims the snapshot no longer has, which would be a bug elsewhere. */
const NOWHERE: Site = { path: asPath('corroborate.yaml'), span: { start: 0, end: 0 } };

interface Inquiry {
  readonly snapshot: Snapshot;
  readonly find: FindClaim;
  readonly locale: Locale;
}

function placesOf(finding: Finding, inquiry: Inquiry): readonly Related[] {
  if ('sides' in finding) return distinct(clashPlaces(finding, finding.sides, inquiry));
  if ('claim' in finding) return citationPlaces(finding, inquiry);
  const { locale } = inquiry;
  const here = { site: { path: finding.path, span: finding.span }, message: '' };
  if (finding.code === 'unknown-entity')
    return [here, ...finding.others.map(site => ({ site, message: noteText('also', locale) }))];
  if (finding.code === 'duplicate-id' && finding.problem.what.kind === 'double-id')
    return [
      here,
      { site: { path: finding.path, span: finding.problem.what.first }, message: noteText('first', locale) },
    ];
  return [here];
}

function clashPlaces(finding: Finding, sides: readonly Side[], inquiry: Inquiry): readonly Related[] {
  const known = sides.flatMap(side => {
    const claim = inquiry.snapshot.claim(side.claim);
    return claim ? [{ side, claim, message: sideMessage(finding, side, inquiry.snapshot, inquiry.locale) }] : [];
  });
  const stated = known.flatMap(({ side, claim, message }) => placed(sideSite(inquiry.find, claim, side.part), message));
  const cited = known.flatMap(({ claim, message }) => {
    const site = inquiry.find(claim);
    return site ? placed(citedSite(site), message) : [];
  });
  return [...stated, ...cited];
}

const placed = (site: Site | undefined, message: string): readonly Related[] => (site ? [{ site, message }] : []);

function citationPlaces(finding: CitationFinding, { snapshot, find, locale }: Inquiry): readonly Related[] {
  const claim = snapshot.claim(finding.claim);
  const site = claim && find(claim);
  if (site === undefined) return [];
  const part = finding.code === 'unsupported-value' ? finding.part : 'quote';
  const span = finding.code === 'unsupported-value' ? partSpan(site, part) : quoteSpan(site);
  const path = site.claim.article?.path;
  const words = path && citedWords(finding, site);
  return [
    { site: { path: site.claim.path, span }, message: '' },
    ...(path && words ? [{ site: { path, span: words }, message: noteText('cited', locale) }] : []),
  ];
}

/** The words of the article that a finding about a quote is about: the altered ones where some are. */
function citedWords(finding: CitationFinding, site: ClaimSite): Span | undefined {
  if (finding.code === 'quote-altered')
    return finding.anchor.spans[finding.anchor.quoteIndex] ?? finding.anchor.spans[0];
  return citedSite(site)?.span;
}

function quoteSpan(site: ClaimSite): Span {
  const quotes = site.source?.quotes ?? site.fact?.quotes ?? [];
  const { anchor } = site;
  const index = anchor?.kind === 'missing' || anchor?.kind === 'altered' ? anchor.quoteIndex : 0;
  return (quotes[index] ?? quotes[0])?.span ?? partSpan(site, 'subject');
}

function partSpan({ fact, source }: ClaimSite, part: Part): Span {
  if (fact === undefined) return { start: 0, end: 0 };
  const written = {
    subject: fact.subject,
    date: source?.date ?? fact.date,
    value: source?.value ?? fact.value,
    'as-of': fact.asOf,
    first: fact.first,
    only: fact.only,
    quote: source?.quotes[0] ?? fact.quotes[0],
    by: fact.by,
    in: fact.in ?? fact.by,
    status: undefined,
    event: fact.name,
  }[part];
  const entry = fact.entries.find(({ key }) => key === part);
  return written?.span ?? entry?.valueSpan ?? fact.name.span;
}

/** One place is told once, by the first who names it: several claims may cite one sentence. */
function distinct(places: readonly Related[]): readonly Related[] {
  const seen = new Map<string, Related>();
  for (const place of places) {
    const { path, span } = place.site;
    const key = `${span.start}:${span.end}:${path}`;
    if (!seen.has(key)) seen.set(key, place);
  }
  return [...seen.values()];
}

function fingerprintSource(finding: Finding): string {
  if ('sides' in finding) return sourceOf(finding.code, finding.sides.map(side => side.claim).sort());
  if ('claim' in finding) return sourceOf(finding.code, [finding.claim]);
  return sourceOf(finding.code, [finding.path, ...ownWords(finding)]);
}

const sourceOf = (code: Code, parts: readonly (ClaimId | string)[]): string => JSON.stringify([code, ...parts]);

/** What a finding of one file says, without where it stands. */
function ownWords(finding: Finding): readonly string[] {
  const words: string[] = [];
  for (const [key, value] of Object.entries(finding)) {
    if (key === 'problem')
      words.push(JSON.stringify(value, (name, inner) => (POSITIONS.has(name) ? undefined : inner)));
    else if (typeof value === 'string' || typeof value === 'number') words.push(`${key}=${value}`);
  }
  return words.sort();
}

const POSITIONS: ReadonlySet<string> = new Set(['span', 'first']);
