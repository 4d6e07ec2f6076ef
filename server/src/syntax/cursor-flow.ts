// The part of a half-typed YAML text that stands between brackets and braces, read for the place of a cursor. What was
// left open ends before the next line that is not indented deeper.
import { type Span, span } from '../base/span.ts';
import { endOfLine, isBlank, leavesAt, quotedAt, scalarText, tokenAt } from './cursor-scalar.ts';
import { capture, emptyToken, type Frame, fill, newFrame, type Scan } from './cursor-scan.ts';

interface Flow {
  readonly scan: Scan;
  /** Of what stands around it. */
  readonly indent: number;
  /** How many frames stand around it. */
  readonly depth: number;
  at: number;
  /** Where a key or value may stand since the last bracket, comma or colon; -1 behind a bracket that closes. */
  from: number;
  slot: 'key' | 'value';
  token: Span | undefined;
  closed: boolean;
}

/** Reads from the opening bracket on; the place behind what was read. */
export function readFlow(scan: Scan, start: number, indent: number): number {
  const depth = scan.frames.length;
  const flow: Flow = { scan, indent, depth, at: start, from: -1, slot: 'value', token: undefined, closed: true };
  while (flow.at < scan.text.length && step(flow)) if (scan.frames.length === depth) break;
  if (scan.frames.length > depth) settle(flow, endOfRegion(flow));
  scan.frames.length = depth;
  return flow.at;
}

/** Whether there is more of it. */
function step(flow: Flow): boolean {
  const { text } = flow.scan;
  const character = text[flow.at] ?? '';
  if (character === '\n' && leavesAt(text, flow.at + 1, flow.indent)) return false;
  if (character === '#' && /\s/.test(text[flow.at - 1] ?? '')) skipComment(flow);
  else if (character === '{' || character === '[') open(flow, character);
  else if (character === '}' || character === ']') close(flow);
  else if (character === ',') next(flow);
  else if (character === ':' && endsKey(flow)) value(flow);
  else if (/\s/.test(character)) flow.at += 1;
  else scalar(flow);
  return true;
}

function skipComment(flow: Flow): void {
  const end = endOfLine(flow.scan.text, flow.at);
  // Nothing is offered in a comment.
  if (flow.at < flow.scan.offset && flow.scan.offset <= end) flow.from = -1;
  flow.at = end;
}

function open(flow: Flow, bracket: '{' | '['): void {
  const { frames } = flow.scan;
  const around = frames.at(-1);
  if (around !== undefined && frames.length > flow.depth) around.filled = true;
  frames.push(newFrame(bracket === '{' ? 'mapping' : 'list', -1, true));
  flow.at += 1;
  begin(flow, bracket === '{' ? 'key' : 'value');
}

function close(flow: Flow): void {
  settle(flow, flow.at);
  flow.scan.frames.pop();
  flow.at += 1;
  flow.from = -1;
  flow.token = undefined;
}

function next(flow: Flow): void {
  settle(flow, flow.at);
  flow.at += 1;
  begin(flow, flow.scan.frames.at(-1)?.kind === 'mapping' ? 'key' : 'value');
}

function value(flow: Flow): void {
  const { scan, token, at } = flow;
  const frame = scan.frames.at(-1);
  if (frame?.kind === 'mapping' && flow.slot === 'key') {
    const keySpan = token ?? span(at, at);
    frame.entries.push({ key: scalarText(scan.text, keySpan), keySpan, text: '' });
    frame.filled = false;
    if (isHere(flow, at)) captureKey(flow, frame.entries.length - 1);
  }
  flow.at += 1;
  begin(flow, 'value');
}

function begin(flow: Flow, slot: Flow['slot']): void {
  flow.slot = slot;
  flow.from = flow.at;
  flow.token = undefined;
  flow.closed = true;
}

/** A colon ends a key where something that ends a word follows it, or where the key is quoted. */
function endsKey({ scan: { text }, at, token }: Flow): boolean {
  const follows = text[at + 1];
  if (follows === undefined || /[\s,[\]{}]/.test(follows)) return true;
  return token !== undefined && /["']/.test(text[token.start] ?? '');
}

function scalar(flow: Flow): void {
  const { text } = flow.scan;
  const start = flow.at;
  const character = text[start];
  if (character === '"' || character === "'") {
    const { end, closed } = quotedAt(text, start, flow.indent);
    flow.at = end;
    flow.closed = closed;
  } else flow.at = Math.max(start + 1, endOfPlain(text, start));
  flow.token = span(flow.token?.start ?? start, flow.at);
}

function endOfPlain(text: string, start: number): number {
  let at = start;
  for (; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (/[\r\n,[\]{}]/.test(character)) break;
    if (character === ':' && /^(?:$|[\s,[\]{}])/.test(text[at + 1] ?? '')) break;
    if (character === '#' && isBlank(text[at - 1])) break;
  }
  while (at > start && isBlank(text[at - 1])) at -= 1;
  return at;
}

/** What is left open reaches to the end of its last line. */
function endOfRegion({ scan: { text }, at }: Flow): number {
  return at > 0 && text[at - 1] === '\r' ? at - 1 : at;
}

const isHere = ({ scan, from }: Flow, end: number): boolean => from >= 0 && from <= scan.offset && scan.offset <= end;

/** Ends the key, value or item that was being read. */
function settle(flow: Flow, end: number): void {
  const { scan, token, slot, from } = flow;
  const frame = scan.frames.at(-1);
  if (from < 0 || frame === undefined) return;
  if (slot === 'key') {
    if (isHere(flow, end)) captureKey(flow, -1);
    else if (token) frame.entries.push({ key: scalarText(scan.text, token), keySpan: token, text: '' });
    return;
  }
  if (isHere(flow, end)) captureValue(flow, frame);
  if (token !== undefined) fill(frame, scalarText(scan.text, token));
}

function captureKey({ scan, token, closed }: Flow, at: number): void {
  const { text, offset, frames } = scan;
  const found = token === undefined ? emptyToken(offset) : tokenAt(text, token, { offset, closed });
  capture(scan, { slot: 'key', token: found, frames, at, hasColon: at >= 0 });
}

function captureValue({ scan, token, closed, from }: Flow, frame: Frame): void {
  const { text, offset, frames } = scan;
  const found = token === undefined ? emptyToken(offset) : tokenAt(text, token, { offset, closed });
  const needsBlank = frame.kind === 'mapping' && found.span.start === from;
  // An item may be the first key of a mapping only between braces of its own.
  capture(scan, { slot: 'value', token: found, frames, needsBlank });
}
