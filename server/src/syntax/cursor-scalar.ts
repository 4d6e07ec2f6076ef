// Scalars as a reader of half-typed YAML finds them: where each ends, though its quote was never closed. Knows no structure.
import { type Span, span } from '../base/span.ts';
import type { Token } from './cursor-scan.ts';

/** The end of the line, before its line break. */
export function endOfLine(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  const end = found < 0 ? text.length : found;
  return end > from && text[end - 1] === '\r' ? end - 1 : end;
}

/** The start of the next line; past the text where there is none. */
export function nextLine(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length + 1 : found + 1;
}

export const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t';

export function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text[at])) at += 1;
  return at;
}

/** The column of the first character of the line, and its place; `undefined` for a line without any. */
export function indentAt(text: string, start: number): number | undefined {
  let at = start;
  while (text[at] === ' ') at += 1;
  return at >= text.length || text[at] === '\n' || text[at] === '\r' ? undefined : at - start;
}

export interface Quoted {
  /** Behind the closing quote, or where it should have been. */
  readonly end: number;
  readonly closed: boolean;
}

/**
 * A quoted scalar that opens at `start`. It ends before a line that is indented no deeper than `indent`: there a quote was
 * left open.
 */
export function quotedAt(text: string, start: number, indent: number): Quoted {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\' && quote === '"') at += 1;
    else if (character === quote) {
      if (quote === '"' || text[at + 1] !== quote) return { end: at + 1, closed: true };
      at += 1;
    } else if (character === '\n' && leavesAt(text, at + 1, indent))
      return { end: endOfLine(text, lineOf(text, at)), closed: false };
  }
  return { end: text.length, closed: false };
}

const lineOf = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** Whether a line belongs to something further out: it is indented no deeper, and closes no bracket. */
export function leavesAt(text: string, lineStart: number, indent: number): boolean {
  const column = indentAt(text, lineStart);
  if (column === undefined || column > indent) return false;
  const first = text[lineStart + column];
  return first !== '}' && first !== ']';
}

/** The text of a scalar, quotes and the commonest escapes undone. */
export function scalarText(text: string, { start, end }: Span): string {
  const written = text.slice(start, end);
  if (written.startsWith("'")) return written.replace(/^'|'$/g, '').replaceAll("''", "'");
  return written.startsWith('"') ? written.replace(/^"|"$/g, '').replace(/\\(["\\/])/g, '$1') : written;
}

/** The scalar as the cursor sees it. One before the cursor's blanks reaches to the cursor; one behind them begins there. */
export function tokenAt(
  text: string,
  place: Span,
  { offset, closed }: { readonly offset: number; readonly closed: boolean },
): Token {
  const first = text[place.start];
  const quote = first === '"' || first === "'" ? first : '';
  const start = Math.min(place.start, offset);
  const end = closed ? Math.max(place.end, offset) : Math.max(offset, start);
  const typed = text.slice(place.start + quote.length, Math.max(offset, place.start + quote.length));
  const written = quote !== '' && offset >= place.end && closed ? scalarText(text, place) : typed;
  return {
    span: span(start, end),
    typed: offset <= place.start ? '' : written,
    quote: offset <= place.start ? '' : quote,
  };
}
