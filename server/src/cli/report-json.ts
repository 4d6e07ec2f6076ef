// The findings as JSON, and as one JSON a line.
import type { Corpora } from './corpora.ts';
import { type Place, type Row, type Summary, summaryOf } from './findings.ts';
import { relativePath } from './paths.ts';

export function jsonReport(asked: Corpora, rows: readonly Row[]): string {
  const summary: Summary = summaryOf(asked.corpora, rows);
  return `${JSON.stringify({ version: 1, findings: rows.map(row => jsonOf(asked, row)), summary }, undefined, 2)}\n`;
}

export const ndjsonReport = (asked: Corpora, rows: readonly Row[]): string =>
  rows.map(row => `${JSON.stringify(jsonOf(asked, row))}\n`).join('');

function jsonOf(asked: Corpora, { corpus, report, location, related, fingerprint }: Row) {
  return {
    code: report.code,
    severity: report.severity,
    certainty: report.certainty,
    corpus: relativePath(asked.base, corpus.root),
    message: report.message,
    location: { path: location.path, range: location.range },
    related: related.map(({ path, range, message }: Place) => ({ path, range, message })),
    fingerprint,
  };
}
