// Claims as JSON, as one JSON a line, and as CSV.
import { type CsvCell, csvLine } from '../report/csv-lines.ts';
import type { ClaimsFormat } from './arguments.ts';
import type { ClaimRow, ScopeRow } from './claims.ts';

export const claimsReport: Readonly<Record<ClaimsFormat, (rows: readonly ClaimRow[]) => string>> = {
  json: rows => `${JSON.stringify({ version: 1, claims: rows }, undefined, 2)}\n`,
  ndjson: rows => rows.map(row => `${JSON.stringify(row)}\n`).join(''),
  csv: rows => [COLUMNS, ...rows.map(cellsOf)].map(csvLine).join(''),
};

/** Lines and characters count from 1, as editors and spreadsheets do; in JSON they count from 0. */
const COLUMNS = [
  'origin',
  'path',
  'line',
  'character',
  'article',
  'article-line',
  'subject',
  'kind',
  'name',
  'by',
  'in',
  'for',
  'with',
  'date',
  'value',
  'as-of',
  'status',
  'first',
  'only',
  'rank',
] as const;

function cellsOf(row: ClaimRow): readonly CsvCell[] {
  const [kind, name] = nameOf(row);
  const { start } = row.range;
  const cited = row.quoteRange && row.quoteRange.start.line + 1;
  const place = [row.origin, row.path, start.line + 1, start.character + 1, row.article, cited];
  const keys = [row.subject, kind, name, row.by, row.in, row.for, row.with, row.date, row.value, row['as-of']];
  return [...place, ...keys, row.status, scopeText(row.first), scopeText(row.only), row.rank];
}

function nameOf(row: ClaimRow): readonly [string, string] {
  if (row.event !== undefined) return ['event', row.event];
  return row.measure !== undefined ? ['measure', row.measure] : ['attribute', row.attribute ?? ''];
}

/** `in=HK among=CAR-T`; `anywhere` for a claim of first that names no scope. */
function scopeText(scope: ScopeRow | null | undefined): string | null {
  if (!scope) return null;
  const parts = Object.entries(scope).flatMap(([key, value]) => (value === null ? [] : [`${key}=${value}`]));
  return parts.length === 0 ? 'anywhere' : parts.join(' ');
}
