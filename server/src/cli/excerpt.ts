// The words of a place with a little of what stands around them, short enough for a terminal.
import type { Span } from '../base/span.ts';
import { safe } from './terminal.ts';

export interface Excerpt {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** UTF-16 units around the words, and of the words themselves, that are shown. */
const AROUND = 50;
const LONGEST = 180;

/** `focus`: what the words are shown for; where they are too long, they are shortened around it. */
export function excerptOf(text: string, span: Span, focus: string | undefined): Excerpt {
  const words = text.slice(span.start, span.end);
  const room = Math.max(0, Math.min(AROUND, Math.floor((LONGEST - words.length) / 2)));
  const before = words.length === 0 ? '' : lineTail(text.slice(Math.max(0, span.start - AROUND), span.start), room);
  const after = words.length === 0 ? '' : lineHead(text.slice(span.end, span.end + AROUND), room);
  return { before: spaced(before, 'start'), words: shortened(safe(words), focus), after: spaced(after, 'end') };
}

/** The end of what stands before, on the same line and from a whole word on. */
function lineTail(text: string, room: number): string {
  const line = text.slice(text.lastIndexOf('\n') + 1).slice(-room || text.length);
  if (room === 0) return '';
  if (line.length < room) return line;
  const at = line.indexOf(' ');
  return `…${at < 0 ? line : line.slice(at + 1)}`;
}

function lineHead(text: string, room: number): string {
  if (room === 0) return '';
  const end = text.search(/[\r\n]/);
  const line = (end < 0 ? text : text.slice(0, end)).slice(0, room);
  if (line.length < room) return line;
  const at = line.lastIndexOf(' ');
  return `${at < 0 ? line : line.slice(0, at)}…`;
}

/** Made safe without losing the space that parts it from the words. */
function spaced(text: string, side: 'start' | 'end'): string {
  const clean = safe(text);
  if (clean === '') return '';
  if (side === 'start') return /\s$/.test(text) ? `${clean} ` : clean;
  return /^\s/.test(text) ? ` ${clean}` : clean;
}

function shortened(words: string, focus: string | undefined): string {
  if (words.length <= LONGEST) return words;
  const at = focus ? words.indexOf(focus) : -1;
  const start = Math.max(0, Math.min(at < 0 ? 0 : at - LONGEST / 2, words.length - LONGEST));
  const from = start === 0 ? 0 : words.indexOf(' ', start) + 1 || start;
  const end = Math.min(words.length, from + LONGEST);
  const to = end === words.length ? end : Math.max(words.lastIndexOf(' ', end), from + LONGEST / 2);
  return `${from > 0 ? '…' : ''}${words.slice(from, to)}${to < words.length ? '…' : ''}`;
}
