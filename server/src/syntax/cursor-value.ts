// What stands behind a colon or a dash of a half-typed YAML text, read for the place of a cursor: a scalar, in one line or
// several, brackets, or nothing yet.
import { type Span, span } from '../base/span.ts';
import { readFlow } from './cursor-flow.ts';
import { endOfLine, indentAt, nextLine, quotedAt, scalarText, skipBlanks, tokenAt } from './cursor-scalar.ts';
import { capture, emptyToken, type Frame, fill, newFrame, type Scan } from './cursor-scan.ts';

export interface Line {
  readonly start: number;
  readonly end: number;
}

/** What stands behind a colon or a dash, or on a line below; the start of the line behind it. */
export function readValue(scan: Scan, line: Line, from: number): number {
  const { text, frames } = scan;
  const at = skipTags(text, from, line.end);
  const top = frames.at(-1);
  const indent = top?.indent ?? -1;
  if (at >= line.end || (text[at] === '#' && at > from)) {
    const end = at >= line.end ? line.end : at - 1;
    if (isOn(scan, from, end) && !standsBelow(text, line.end, indent)) captureEmpty(scan, from);
    return nextLine(text, line.end);
  }
  const first = text[at];
  if (first === '|' || first === '>') {
    fill(top, '');
    return afterBlock(scan, line.end, indent);
  }
  if (first === '{' || first === '[') {
    if (top !== undefined) top.filled = true;
    const end = readFlow(scan, at, indent);
    return nextLine(text, end);
  }
  if (first === '"' || first === "'") {
    const { end, closed } = quotedAt(text, at, indent);
    readScalar(scan, { from, place: span(at, end), closed });
    return nextLine(text, end);
  }
  const place = span(at, at + plainLength(text.slice(at, line.end)));
  if (goesOn(text, line.end, indent)) {
    fill(top, scalarText(text, place));
    return nextLine(text, line.end);
  }
  const rest = text.slice(place.end, line.end);
  readScalar(scan, { from, place, closed: true, until: rest.trim() === '' ? line.end : place.end });
  return nextLine(text, line.end);
}

/** An anchor or a tag stands before what it is of. */
function skipTags(text: string, from: number, end: number): number {
  const at = skipBlanks(text, from, end);
  const tag = /^[&!][^\s,[\]{}]*(?=[ \t]|$)/.exec(text.slice(at, end))?.[0];
  return tag === undefined ? at : skipBlanks(text, at + tag.length, end);
}

/** Whether what belongs to a key follows on the lines below it. */
function standsBelow(text: string, end: number, indent: number): boolean {
  for (let start = nextLine(text, end); start <= text.length; start = nextLine(text, start)) {
    const column = indentAt(text, start);
    const first = column === undefined ? undefined : text[start + column];
    if (column === undefined || first === '#') continue;
    return column > indent || (column === indent && first === '-' && /\s/.test(text[start + column + 1] ?? ' '));
  }
  return false;
}

/** Whether a plain scalar has a further line: indented deeper, and no key. Part of a text is not completed. */
function goesOn(text: string, end: number, indent: number): boolean {
  const start = nextLine(text, end);
  const column = indentAt(text, start);
  if (column === undefined || column <= indent || text[start + column] === '#') return false;
  return keyAt(text, start + column, endOfLine(text, start)) === undefined;
}

function plainLength(written: string): number {
  const comment = /[ \t]#/.exec(written)?.index ?? written.length;
  return written.slice(0, comment).trimEnd().length;
}

interface Scalar {
  /** Behind the colon or dash. */
  readonly from: number;
  readonly place: Span;
  readonly closed: boolean;
  /** How far the cursor may stand behind it. */
  readonly until?: number;
}

function readScalar(scan: Scan, { from, place, closed, until = place.end }: Scalar): void {
  const { text, offset, frames } = scan;
  const top = frames.at(-1);
  fill(top, scalarText(text, place));
  if (!isOn(scan, from, until) || top === undefined) return;
  const token = tokenAt(text, place, { offset, closed });
  const around = [...frames];
  const lineStart = text.lastIndexOf('\n', token.span.start - 1) + 1;
  const isFirst = top.kind === 'list' || /^ *$/.test(text.slice(lineStart, token.span.start));
  const beginning = isFirst && token.quote === '' ? begun(scan, token.span.start - lineStart) : {};
  const needsBlank = token.span.start === from && /[:-]/.test(text[from - 1] ?? '');
  capture(scan, { slot: 'value', token, frames: around, needsBlank, ...beginning });
}

/** A mapping that may begin at the cursor; what stands below in its column belongs to it. */
export const begun = (scan: Scan, column: number) => ({
  beginning: push(scan, newFrame('mapping', column, false)).entries,
});

function captureEmpty(scan: Scan, from: number): void {
  const { offset, frames, text } = scan;
  const needsBlank = offset === from && /[:-]/.test(text[from - 1] ?? '');
  capture(scan, { slot: 'value', token: emptyToken(offset), frames, needsBlank });
}

/** The lines of a block scalar are indented deeper than what holds it; so is the cursor, where it is in one. */
function afterBlock({ text, offset }: Scan, from: number, indent: number): number {
  let start = nextLine(text, from);
  while (start <= text.length) {
    const isHere = start <= offset && offset <= endOfLine(text, start);
    const column = indentAt(text, start) ?? (isHere ? offset - start : undefined);
    if (column !== undefined && column <= indent) return start;
    start = nextLine(text, start);
  }
  return start;
}

export const isOn = ({ offset }: Scan, from: number, to: number): boolean => from <= offset && offset <= to;

export function push(scan: Scan, frame: Frame): Frame {
  scan.frames.push(frame);
  return frame;
}

interface Key {
  readonly end: number;
  readonly colon: number;
}

/** A key with its colon, in one line. */
export function keyAt(text: string, at: number, end: number): Key | undefined {
  const written = text.slice(at, end);
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(written)?.[0];
  if (quoted !== undefined) {
    const colon = /^[ \t]*:(?=[ \t]|$)/.exec(written.slice(quoted.length));
    return colon === null ? undefined : { end: at + quoted.length, colon: at + quoted.length + colon[0].length - 1 };
  }
  if (/^["'{[]/.test(written)) return undefined;
  const colon = /:(?=[ \t]|$)/.exec(written)?.index;
  const comment = /[ \t]#/.exec(written)?.index ?? written.length;
  if (colon === undefined || comment < colon) return undefined;
  return { end: at + written.slice(0, colon).trimEnd().length, colon: at + colon };
}
