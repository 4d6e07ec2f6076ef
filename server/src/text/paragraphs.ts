// Where running text is broken for good, and where a line end only wraps it: articles come in both kinds, often in one file.
import type { Span } from '../base/span.ts';

/**
 * The stretches of text between `from` and `to` in which sentences may run on: whole lines, wrapped ones joined, without
 * the white space around them. Both ends are taken to be ends of paragraphs.
 */
export function paragraphsOf(text: string, from: number, to: number): readonly Span[] {
  const paragraphs: Span[] = [];
  let start = from;
  while (start < to) {
    const end = paragraphEnd(text, start, to);
    const trimmed = trim(text, start, end);
    if (trimmed.start < trimmed.end) paragraphs.push(trimmed);
    start = end;
  }
  return paragraphs;
}

/** The paragraph that holds `offset`, line end included; only lines around it are looked at. */
export function paragraphAt(text: string, offset: number): Span {
  let start = lineStart(text, offset);
  while (start > 0 && isWrapped(text, previousLine(text, start))) start = previousLine(text, start);
  return { start, end: paragraphEnd(text, lineStart(text, offset), text.length) };
}

export function trim(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from += 1;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

function paragraphEnd(text: string, start: number, limit: number): number {
  let line = start;
  let end = nextLine(text, line);
  while (end < limit && isWrapped(text, line)) {
    line = end;
    end = nextLine(text, line);
  }
  return Math.min(end, limit);
}

const isBlank = (unit: number): boolean =>
  unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x3000 || unit === 0xfeff || unit === 0x85;

/** Wider lines are paragraphs of their own; narrower ones are headings, items or verse. In UTF-16 units. */
const widest = 130;
const narrowest = { latin: 40, chinese: 18 };

/**
 * Whether the line that begins at `start` runs on in the next one. It does where the next begins in lower case, and where
 * its first word would not have fitted: a greedy wrap leaves no room for it within the width of the lines around.
 */
function isWrapped(text: string, start: number): boolean {
  const line = lineAt(text, start);
  const next = lineAt(text, nextLine(text, start));
  if (line === '' || next === '' || line.length > widest || next.length > widest) return false;
  if (/[.!?。！？…:：;；]["'”’」』）)]?$/.test(line) || isMarked(line) || isMarked(next)) return false;
  if (/^\p{Ll}/u.test(next)) return true;
  return wouldNotFit(text, start, line, next);
}

function wouldNotFit(text: string, start: number, line: string, next: string): boolean {
  const isChinese = /^\p{Script=Han}/u.test(next);
  if (line.length < (isChinese ? narrowest.chinese : narrowest.latin)) return false;
  const above = start > 0 ? lineAt(text, previousLine(text, start)) : '';
  const below = lineAt(text, nextLine(text, nextLine(text, start)));
  const others = [above, below].filter(other => other !== '' && other.length <= widest);
  if (others.length === 0) return false; // a heading over a single line looks just so
  const width = Math.max(line.length, next.length, ...others.map(other => other.length));
  const word = isChinese ? 1 : next.search(/\s|$/) + 1;
  return line.length + word > width;
}

/** A heading, an item, a quotation or a row of Markdown. */
const isMarked = (line: string): boolean => /^(?:#{1,6}\s|[-*+•·>|]|\d{1,3}[.)、]|```|---)/.test(line);

/** The line's text, or as much of it as matters: longer than `widest` is long. */
function lineAt(text: string, start: number): string {
  let end = start;
  while (end < text.length && end - start <= 2 * widest && !isLineEnd(text.charCodeAt(end))) end += 1;
  return text.slice(start, end).trim();
}

function lineStart(text: string, offset: number): number {
  let start = Math.max(0, Math.min(offset, text.length));
  if (text.charCodeAt(start) === 10 && text.charCodeAt(start - 1) === 13) start -= 1;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

const previousLine = (text: string, start: number): number => lineStart(text, start - 1);

/** Where the line after the one at `start` begins; the text's length for the last. */
function nextLine(text: string, start: number): number {
  const ends = new RegExp(LINE_END);
  ends.lastIndex = start;
  const end = ends.exec(text)?.index ?? text.length;
  if (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10) return end + 2;
  return Math.min(end + 1, text.length);
}

const LINE_END = /[\n\r\u2028\u2029]/g;

const isLineEnd = (unit: number): boolean => unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029;
