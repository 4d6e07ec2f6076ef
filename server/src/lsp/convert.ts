// Between offsets and a client's positions, and from plain data to LSP's. The only place where lines and columns exist.
import { DiagnosticSeverity, type Position, type Range, SymbolKind } from 'vscode-languageserver';
import type { Span } from '../base/span.ts';
import type { Outline } from '../features/document-symbols.ts';
import type { NamedSite } from '../features/workspace-symbols.ts';
import { offsetAt, positionAt } from '../text/line-index.ts';
import type { Severity } from '../vocabulary/vocabulary.ts';
import type { FileSummary } from '../workspace/file-summary.ts';

/** Where the lines of a text begin, and how long it is. */
export type Lines = Pick<FileSummary, 'lineStarts' | 'length'>;

export function toRange({ lineStarts, length }: Lines, { start, end }: Span): Range {
  const lines = { lineStarts, length };
  return { start: toPosition(lines, start), end: toPosition(lines, end) };
}

export const toPosition = ({ lineStarts, length }: Lines, offset: number): Position =>
  positionAt(lineStarts, Math.min(offset, length));

/** A column past its line is the line's end; `undefined` for a line past the text. */
export function toOffset({ lineStarts, length }: Lines, position: Position): number | undefined {
  return position.line < lineStarts.length ? offsetAt(lineStarts, position, length) : undefined;
}

/** What lies past a line or the text ends with it. */
export function toSpan(lines: Lines, { start, end }: Range): Span {
  const from = toOffset(lines, start) ?? lines.length;
  return { start: from, end: Math.max(from, toOffset(lines, end) ?? lines.length) };
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export const toSeverity = (severity: Severity): DiagnosticSeverity => SEVERITIES[severity];

const KINDS: Readonly<Record<Outline['kind'] | NamedSite['kind'], SymbolKind>> = {
  article: SymbolKind.File,
  passage: SymbolKind.String,
  event: SymbolKind.Event,
  measure: SymbolKind.Number,
  attribute: SymbolKind.Property,
  entity: SymbolKind.Class,
};

export const toSymbolKind = (kind: keyof typeof KINDS): SymbolKind => KINDS[kind];
