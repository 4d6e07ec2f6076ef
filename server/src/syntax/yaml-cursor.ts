// Where in a YAML text a cursor is: in which mappings and lists, on a key or where a value belongs. Reads by lines and
// indentation and takes any text, above all one that is being typed and is no YAML at the moment; what the file says is
// the business of yaml-tree.ts alone. Linear in the text.
import { type Span, span } from '../base/span.ts';
import { readFlow } from './cursor-flow.ts';
import { endOfLine, indentAt, isBlank, nextLine, quotedAt, scalarText, skipBlanks, tokenAt } from './cursor-scalar.ts';
import { capture, emptyToken, type Frame, fill, newFrame, type Scan, type YamlCursor } from './cursor-scan.ts';

export type { Level, RoughEntry, Token, YamlCursor } from './cursor-scan.ts';

/** `undefined` in a comment, in a block scalar, and where nothing can begin. */
export function cursorIn(text: string, offset: number): YamlCursor | undefined {
  const scan: Scan = { text, offset, frames: [], found: undefined };
  for (let start = text.startsWith('\ufeff') ? 1 : 0; start <= text.length; ) start = readLine(scan, start);
  return scan.found;
}

interface Line {
  readonly start: number;
  readonly end: number;
}

/** The start of the line to go on with. */
function readLine(scan: Scan, start: number): number {
  const { text } = scan;
  const line = { start, end: endOfLine(text, start) };
  const first = start + (indentAt(text, start) ?? line.end - start);
  if (first >= line.end) {
    if (isOn(scan, start, line.end)) captureBlank(scan, scan.offset - start);
    return nextLine(text, line.end);
  }
  if (text[first] === '#' || /^(?:---|\.\.\.|%)/.test(text.slice(start, start + 3))) return nextLine(text, line.end);
  const content = readDashes(scan, line, first);
  return content === undefined ? nextLine(text, line.end) : readEntry(scan, line, content);
}

const isOn = ({ offset }: Scan, from: number, to: number): boolean => from <= offset && offset <= to;

/** Opens a list for each dash; where the item itself begins, or `undefined` where the line ends before. */
function readDashes(scan: Scan, { start, end }: Line, first: number): number | undefined {
  const { text, offset, frames } = scan;
  let at = first;
  while (text[at] === '-' && (at + 1 >= end || isBlank(text[at + 1]))) {
    const column = at - start;
    close(scan, column, 'list');
    openList(scan, column);
    const content = skipBlanks(text, at + 1, end);
    if (content < end && text[content] !== '#') {
      at = content;
      continue;
    }
    if (content >= end && isOn(scan, at + 1, end)) {
      const around = [...frames];
      const { entries } = push(scan, newFrame('mapping', Math.max(offset - start, column + 2), false));
      const needsBlank = offset === at + 1;
      capture(scan, { slot: 'value', token: emptyToken(offset), frames: around, needsBlank, beginning: entries });
    }
    return undefined;
  }
  return at;
}

function push(scan: Scan, frame: Frame): Frame {
  scan.frames.push(frame);
  return frame;
}

/** Leaves what lies deeper than a key, or a dash, in this column. */
function close({ frames }: Scan, column: number, kind: Frame['kind']): void {
  for (let top = frames.at(-1); top !== undefined; top = frames.at(-1)) {
    const isDeeper = top.indent > column || (top.indent === column && top.kind === 'list' && kind === 'mapping');
    if (!isDeeper) return;
    frames.pop();
  }
}

function openList(scan: Scan, column: number): void {
  const top = scan.frames.at(-1);
  if (top?.kind === 'list' && top.indent === column) {
    top.filled = false;
    return;
  }
  if (top !== undefined) top.filled = true;
  push(scan, newFrame('list', column, false));
}

function readEntry(scan: Scan, line: Line, at: number): number {
  const column = at - line.start;
  close(scan, column, 'mapping');
  const key = keyAt(scan.text, at, line.end);
  if (key === undefined) return readAlone(scan, line, at);
  const frame = mappingAt(scan, column);
  const keySpan = span(at, key.end);
  frame.entries.push({ key: scalarText(scan.text, keySpan), keySpan, text: '' });
  frame.filled = false;
  if (isOn(scan, at, key.end)) {
    const { frames, text, offset } = scan;
    const token = tokenAt(text, keySpan, { offset, closed: true });
    capture(scan, { slot: 'key', token, frames, at: frame.entries.length - 1, hasColon: true });
  }
  return readValue(scan, line, key.colon + 1);
}

function mappingAt(scan: Scan, column: number): Frame {
  const top = scan.frames.at(-1);
  if (top?.kind === 'mapping' && top.indent === column) return top;
  if (top !== undefined) top.filled = true;
  return push(scan, newFrame('mapping', column, false));
}

interface Key {
  readonly end: number;
  readonly colon: number;
}

/** A key with its colon, in one line. */
function keyAt(text: string, at: number, end: number): Key | undefined {
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

/** A scalar, or brackets, without a key before it on its line: an item, a value below its key, or a key that is being typed. */
function readAlone(scan: Scan, line: Line, at: number): number {
  const column = at - line.start;
  const top = scan.frames.at(-1);
  const isKey = top === undefined || (top.kind === 'mapping' && top.indent === column);
  // Further lines of a plain scalar say nothing.
  if (!isKey) return top.filled ? nextLine(scan.text, line.end) : readValue(scan, line, at);
  const isBracket = scan.text[at] === '{' || scan.text[at] === '[';
  if (top === undefined && isBracket) return readFlow(scan, at, -1);
  const { frames, text, offset } = scan;
  const frame = mappingAt(scan, column);
  frame.filled = true;
  if (isOn(scan, at, line.end)) {
    const place = span(at, at + text.slice(at, line.end).trimEnd().length);
    capture(scan, { slot: 'key', token: tokenAt(text, place, { offset, closed: true }), frames, at: -1 });
  }
  return nextLine(text, line.end);
}

/** What stands behind a colon or a dash, or on a line below; the start of the line behind it. */
function readValue(scan: Scan, line: Line, from: number): number {
  const { text, frames } = scan;
  const at = skipTags(text, from, line.end);
  const top = frames.at(-1);
  const indent = top?.indent ?? -1;
  if (at >= line.end || (text[at] === '#' && at > from)) {
    const end = at >= line.end ? line.end : at - 1;
    if (isOn(scan, from, end)) captureEmpty(scan, from);
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

function plainLength(written: string): number {
  const comment = /[ \t]+#/.exec(written)?.index ?? written.length;
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
const begun = (scan: Scan, column: number) => ({ beginning: push(scan, newFrame('mapping', column, false)).entries });

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

/** On a line with nothing on it the column says what would stand there. */
function captureBlank(scan: Scan, column: number): void {
  const { offset, frames } = scan;
  const token = emptyToken(offset);
  const around = frames.filter(({ indent }) => indent <= column);
  const top = around.at(-1);
  if (top === undefined) {
    const root = frames.length === 0 ? push(scan, newFrame('mapping', column, false)) : undefined;
    if (root !== undefined) capture(scan, { slot: 'key', token, frames: [root], at: -1 });
  } else if (top.indent === column) {
    capture(scan, { slot: top.kind === 'list' ? 'dash' : 'key', token, frames: around, at: -1 });
  } else if (!top.filled && around.length === frames.length) {
    capture(scan, { slot: 'value', token, frames: around, ...begun(scan, column) });
  }
}
