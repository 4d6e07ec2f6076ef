// Whether edits of a fact file change the words that they are about and nothing else: the reader has the last word. It
// must not know what the words are.
import { type Span, touches } from '../base/span.ts';
import { readFactFile } from '../syntax/fact-file-reader.ts';
import { edited, type TextEdit } from './text-edit.ts';

/** Words that are laid over those of a place. */
export interface Laid {
  readonly span: Span;
  readonly value: string;
}

/** Read again, the file says what it said, but for these words. */
export function changesOnly(text: string, edits: readonly TextEdit[], laid: readonly Laid[]): boolean {
  const [before, now] = [text, edited(text, edits)].map(each => readFactFile(each, { companion: false }));
  if (before === undefined || now === undefined || before.problems.length !== now.problems.length) return false;
  const wanted = (value: unknown): unknown => laidOver(value, laid);
  return said([before.header, before.facts], wanted) === said([now.header, now.facts], value => value);
}

function laidOver(value: unknown, laid: readonly Laid[]): unknown {
  if (typeof value !== 'object' || value === null || !('span' in value && 'value' in value)) return value;
  const { span } = value;
  const found = laid.find(each => isSpan(span) && each.span.start === span.start && touches(each.span, span.end));
  return found === undefined ? value : { ...value, value: found.value };
}

const isSpan = (value: unknown): value is Laid['span'] =>
  typeof value === 'object' &&
  value !== null &&
  'start' in value &&
  typeof value.start === 'number' &&
  'end' in value &&
  typeof value.end === 'number';

const PLACES: ReadonlySet<string> = new Set(['span', 'keySpan', 'valueSpan']);

const said = (value: unknown, as: (value: unknown) => unknown): string =>
  JSON.stringify(value, (key, inner: unknown) => (PLACES.has(key) ? undefined : as(inner)));

/** Each place once: an anchored scalar stands for several. */
export function inOrder(places: readonly Laid[]): readonly Laid[] {
  const byStart = new Map(places.map(place => [place.span.start, place]));
  return [...byStart.values()].sort((a, b) => a.span.start - b.span.start);
}
