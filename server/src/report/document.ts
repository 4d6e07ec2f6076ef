// A report before it has a format: what stands in it of each corpus, with its pictures' models. Knows snapshots, no markup.

import { type Dossier, dossierOf } from '../features/dossier.ts';
import { type Matrix, matrixOf } from '../features/matrix.ts';
import { occurrencesAmong } from '../features/occurrences.ts';
import { type Choice, claimsAbout } from '../features/picture-scope.ts';
import { type Timeline, timelineOf } from '../features/timeline.ts';
import type { Locale } from '../messages/account.ts';
import { sourcePath } from '../messages/material.ts';
import type { TextSource } from '../ports.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

export interface ReportDocument {
  readonly locale: Locale;
  /** The day that the report is of, where one was given: no clock is asked. */
  readonly day: string | undefined;
  readonly version: string;
  readonly corpora: readonly CorpusReport[];
}

export interface CorpusReport {
  readonly name: string;
  readonly dossier: Dossier;
  readonly timeline: Timeline;
  readonly matrix: Matrix;
  /** What the pictures are drawn of; `contradicted` in a large corpus. */
  readonly choice: Choice;
  readonly occurrences: number;
}

export interface CorpusToReport {
  readonly name: string;
  readonly snapshot: Snapshot;
  readonly texts: TextSource;
  readonly includes: (path: string) => boolean;
}

export interface ReportOptions {
  readonly locale: Locale;
  readonly day: string | undefined;
  readonly version: string;
  readonly isCancelled: () => boolean;
}

/** More occurrences than a reader takes in: then the pictures show those on which sources contradict each other. */
const MOST_OCCURRENCES = 200;

/** `undefined` where it was cancelled. */
export async function reportDocument(
  corpora: readonly CorpusToReport[],
  options: ReportOptions,
): Promise<ReportDocument | undefined> {
  const reports: CorpusReport[] = [];
  for (const corpus of corpora) {
    const report = await corpusReport(corpus, options);
    if (report === undefined) return undefined;
    reports.push(report);
  }
  const { locale, day, version } = options;
  return { locale, day, version, corpora: reports };
}

async function corpusReport(
  { name, snapshot, texts, includes }: CorpusToReport,
  { locale, isCancelled }: ReportOptions,
): Promise<CorpusReport | undefined> {
  const naming = { snapshot, locale };
  const dossier = await dossierOf({ naming, texts, includes, isCancelled });
  if (dossier === undefined) return undefined;
  const all = occurrencesAmong(snapshot, claimsAbout(snapshot, { kind: 'corpus' }));
  const asked = all.filter(({ claims }) => claims.some(claim => includes(claim.path) || includes(sourcePath(claim))));
  const choice = asked.length > MOST_OCCURRENCES ? 'contradicted' : 'all';
  const timeline = timelineOf({ naming, occurrences: asked, choice, labels: 'with-subject' });
  return {
    name,
    dossier,
    timeline,
    matrix: matrixOf({ naming, occurrences: asked, choice }),
    choice,
    occurrences: asked.length,
  };
}
