// Every claim with its resolved keys, as data for scripts: `null` here means that the claim leaves the key out.
import { type Claim, isNotTold, type Scope } from '../claims/claim.ts';
import { type ClaimSite, citedSpans, claimFinder, wholeSite } from '../features/claim-site.ts';
import type { Place, Term } from '../vocabulary/vocabulary.ts';
import { joined } from '../workspace/discover-paths.ts';
import type { Site } from '../workspace/snapshot.ts';
import type { Corpora, Corpus } from './corpora.ts';
import { compare, type Range, rangeOf } from './findings.ts';
import { relativePath } from './paths.ts';

export interface ClaimRow {
  readonly origin: 'fact' | 'prose';
  readonly path: string;
  readonly range: Range;
  readonly article: string | null;
  /** The words that the claim cites: from the first quote of a list to the end of the last. */
  readonly quoteRange: Range | null;
  readonly subject: string;
  readonly event?: string;
  readonly measure?: string;
  readonly attribute?: string;
  readonly by: string | null;
  readonly in: string | null;
  readonly for: string | null;
  readonly with: string | null;
  readonly date?: string | null;
  readonly value?: string | null;
  readonly 'as-of'?: string | null;
  readonly status: Claim['status'];
  readonly first?: ScopeRow | null;
  readonly only?: ScopeRow | null;
  readonly rank: Claim['rank'];
}

export interface ScopeRow {
  readonly in: string | null;
  readonly among: string | null;
  readonly for: string | null;
}

/** Claims of the files under the PATHs, by path and place. */
export function claimRows(asked: Corpora): readonly ClaimRow[] {
  return asked.corpora.flatMap(corpus => rowsOf(asked, corpus)).sort(inOrder);
}

function rowsOf(asked: Corpora, corpus: Corpus): readonly ClaimRow[] {
  const { snapshot, root } = corpus;
  const find = claimFinder(snapshot);
  const toPath = (path: string) => relativePath(asked.base, joined(root, path));
  return [...snapshot.paths()]
    .filter(path => asked.isAskedFor(joined(root, path)))
    .flatMap(path => snapshot.claimsOf(path)?.claims ?? [])
    .flatMap(claim => {
      const site = find(claim);
      const whole = site && wholeSite(site);
      if (site === undefined || whole === undefined) return [];
      const range = rangeOf(corpus, whole);
      return [
        { origin: claim.origin, path: toPath(claim.path), range, ...citedOf(corpus, site, toPath), ...keysOf(claim) },
      ];
    });
}

function citedOf(corpus: Corpus, site: ClaimSite, toPath: (path: string) => string) {
  const article = site.claim.origin === 'prose' ? site.claim.path : site.claim.article?.path;
  const quoted = article && spanOf(site);
  return {
    article: article === undefined ? null : toPath(article),
    quoteRange: article && quoted ? rangeOf(corpus, { path: article, span: quoted }) : null,
  };
}

function spanOf(site: ClaimSite): Site['span'] | undefined {
  const spans = citedSpans(site);
  if (spans.length === 0) return undefined;
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

function keysOf(claim: Claim) {
  const shared = { by: idOf(claim.by), in: placeId(claim.place), for: idOf(claim.for), with: idOf(claim.with) };
  const subject = idOf(claim.subject) ?? claim.subject.label;
  const { status, rank } = claim;
  if (claim.kind === 'event') {
    const date = claim.date?.text ?? null;
    const firsts = { first: scopeRow(claim.first), only: scopeRow(claim.only) };
    return { subject, event: claim.name, ...shared, date, status, ...firsts, rank };
  }
  const value = claim.value?.term?.known && claim.value.kind === 'entity' ? claim.value.term.key : claim.value?.text;
  const named = claim.kind === 'measure' ? { measure: claim.name } : { attribute: claim.name };
  return { subject, ...named, ...shared, value: value ?? null, 'as-of': claim.asOf?.text ?? null, status, rank };
}

/** What the vocabulary knows by its id, anything else as it is written. */
const idOf = (term: Term | undefined): string | null =>
  term === undefined ? null : term.known ? term.key : term.label;

function placeId(place: Place | undefined): string | null {
  if (place === undefined || isNotTold(place)) return null;
  if (place.kind === 'outside') return `outside ${placeId(place.of)}`;
  return place.known ? place.key : place.label;
}

const scopeRow = (scope: Scope | undefined): ScopeRow | null =>
  scope === undefined ? null : { in: placeId(scope.in), among: idOf(scope.among), for: idOf(scope.for) };

const inOrder = (a: ClaimRow, b: ClaimRow): number =>
  compare(a.path, b.path) ||
  a.range.start.line - b.range.start.line ||
  a.range.start.character - b.range.start.character ||
  compare(JSON.stringify(a), JSON.stringify(b));
