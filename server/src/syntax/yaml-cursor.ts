// Where in a YAML text a cursor is: in which mappings and lists, on a key or where a value belongs. Reads by lines and
// indentation and takes any text, above all one that is being typed and is no YAML at the moment; what the file says is
// the business of yaml-tree.ts alone. Linear in the text.
import { span } from '../base/span.ts';
import { readFlow } from './cursor-flow.ts';
import { endOfLine, indentAt, isBlank, nextLine, scalarText, skipBlanks, tokenAt } from './cursor-scalar.ts';
import { capture, emptyToken, type Frame, newFrame, type Scan, type YamlCursor } from './cursor-scan.ts';
import { begun, isOn, keyAt, type Line, push, readValue } from './cursor-value.ts';

export type { Level, RoughEntry, Token, YamlCursor } from './cursor-scan.ts';

/** `undefined` in a comment, in a block scalar, and where nothing can begin. */
export function cursorIn(text: string, offset: number): YamlCursor | undefined {
  const scan: Scan = { text, offset, frames: [], found: undefined };
  for (let start = text.startsWith('\ufeff') ? 1 : 0; start <= text.length; ) start = readLine(scan, start);
  return scan.found;
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
  const far = text[first] === '-' ? itemAhead(scan, line, first) : undefined;
  if (far !== undefined) return far;
  const content = readDashes(scan, line, first);
  return content === undefined ? nextLine(text, line.end) : readEntry(scan, line, content);
}

/**
 * Of a long list at the top of a file only the item with the cursor counts: the start of that item's line, from an item
 * before it; what follows the list, from one behind it. Nothing inside an item is indented as little as its dash.
 */
function itemAhead({ text, offset, frames, found }: Scan, { start, end }: Line, first: number): number | undefined {
  const list = frames[1];
  if (list?.kind !== 'list' || list.flow || list.indent !== first - start || frames[0]?.indent !== 0) return undefined;
  if (found !== undefined) {
    const next = /\n(?=[^\s#-])/g;
    next.lastIndex = end;
    return (next.exec(text)?.index ?? text.length) + 1;
  }
  const last = text.lastIndexOf(`\n${' '.repeat(list.indent)}-`, offset - 1) + 1;
  return last > end && /\s/.test(text[last + list.indent + 1] ?? ' ') ? last : undefined;
}

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
