// The findings of all corpora as rows that every format prints: places with lines, a fingerprint, one order whatever was
// read first.
import type { Path } from '../base/brand.ts';
import { type ReportedFinding, reporter } from '../features/report.ts';
import type { Locale } from '../messages/account.ts';
import type { Hasher } from '../ports.ts';
import { type Position, positionAt } from '../text/line-index.ts';
import type { Severity } from '../vocabulary/vocabulary.ts';
import { joined } from '../workspace/discover-paths.ts';
import type { KeyedFinding, Site } from '../workspace/snapshot.ts';
import type { Corpora, Corpus } from './corpora.ts';
import { relativePath } from './paths.ts';
import type { Texts } from './texts.ts';

export interface Row {
  readonly corpus: Corpus;
  readonly keyed: KeyedFinding;
  readonly report: ReportedFinding;
  readonly location: Place;
  readonly related: readonly Place[];
  readonly fingerprint: string;
}

export interface Place {
  readonly site: Site;
  readonly absolute: string;
  /** As it is told: relative to the base. */
  readonly path: string;
  readonly range: Range;
  readonly message: string;
}

/** Zero-based, in UTF-16 code units. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface RowsRequest {
  readonly locale: Locale;
  readonly hasher: Hasher;
  readonly texts: Texts;
}

/** Findings with a side under a PATH, by path, place and code. */
export function rowsOf(asked: Corpora, request: RowsRequest): readonly Row[] {
  return asked.corpora.flatMap(corpus => rowsOfCorpus(asked, corpus, request)).sort(inOrder);
}

function rowsOfCorpus(asked: Corpora, corpus: Corpus, { locale, hasher, texts }: RowsRequest): readonly Row[] {
  const report = reporter(corpus.snapshot, locale, site => texts.wordsAt(corpus, site));
  const place = placer(asked.base, corpus);
  const rows = [...corpus.snapshot.findings()].map(keyed => {
    const told = report(keyed);
    const related = told.related.map(({ site, message }) => place(site, message));
    return { corpus, keyed, report: told, location: place(told.location, ''), related };
  });
  const fingerprint = fingerprinter(hasher);
  return rows
    .filter(row => [row.location, ...row.related].some(({ absolute }) => asked.isAskedFor(absolute)))
    .sort(inOrder)
    .map(row => ({ ...row, fingerprint: fingerprint(row.report.fingerprintSource) }));
}

export type Placer = (site: Site, message: string) => Place;

export function placer(base: string, corpus: Corpus): Placer {
  return (site, message) => {
    const absolute = joined(corpus.root, site.path);
    return { site, absolute, path: relativePath(base, absolute), range: rangeOf(corpus, site), message };
  };
}

export function rangeOf(corpus: Corpus, { path, span }: { readonly path: Path; readonly span: Site['span'] }): Range {
  const lineStarts = corpus.snapshot.file(path)?.lineStarts ?? [0];
  return { start: positionAt(lineStarts, span.start), end: positionAt(lineStarts, span.end) };
}

/** Two findings that say the same of one file (a key misspelt twice) are told apart by their order alone. */
function fingerprinter(hasher: Hasher): (source: string) => string {
  const seen = new Map<string, number>();
  return source => {
    const before = seen.get(source) ?? 0;
    seen.set(source, before + 1);
    return hasher.sha256(before === 0 ? source : `${source}#${before}`).slice(0, 32);
  };
}

const inOrder = (a: Omit<Row, 'fingerprint'>, b: Omit<Row, 'fingerprint'>): number =>
  compare(a.location.path, b.location.path) ||
  a.location.site.span.start - b.location.site.span.start ||
  a.location.site.span.end - b.location.site.span.end ||
  compare(a.report.code, b.report.code) ||
  compare(a.report.fingerprintSource, b.report.fingerprintSource);

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export interface Summary {
  readonly articles: number;
  readonly factFiles: number;
  readonly claims: number;
  readonly findings: Readonly<Record<Severity, number>>;
}

/** What was read, and the findings that are printed. */
export function summaryOf(corpora: readonly Corpus[], rows: readonly Row[]): Summary {
  const findings = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { report } of rows) findings[report.severity]++;
  let [articles, factFiles, claims] = [0, 0, 0];
  for (const { snapshot } of corpora)
    for (const path of snapshot.paths()) {
      const kind = snapshot.file(path)?.kind;
      if (kind === 'article') articles++;
      if (kind === 'facts') factFiles++;
      claims += snapshot.claimsOf(path)?.claims.length ?? 0;
    }
  return { articles, factFiles, claims, findings };
}
