// A key or an item taken out of a YAML file. The comments that stood with it stay, on lines of their own.
import type { Span } from '../base/span.ts';
import { commentsOf } from '../syntax/yaml-comments.ts';
import { blanksBefore, endOfLine, lineEnd, lineStart, nextLine } from './lines.ts';
import type { TextEdit } from './text-edit.ts';
import { type Located, ownEntries } from './yaml-change.ts';

type Removal = Located & { readonly kind: 'remove-entry' | 'remove-item' };

export function removed(text: string, one: Removal): readonly TextEdit[] | undefined {
  const neighbours = neighboursOf(one);
  const at = neighbours.findIndex(({ start }) => start === spanOf(one).start);
  const [before, own, next] = [neighbours[at - 1], neighbours[at], neighbours[at + 1]];
  if (own === undefined) return undefined;
  if (one.flow) return betweenCommas(before, own, next);
  return withoutLines(text, own, one.kind === 'remove-item') ?? upToNext(own, next);
}

const spanOf = (one: Removal): Span => (one.kind === 'remove-item' ? one.item.span : one.entry.keySpan);

/** Itself and what stands beside it. */
function neighboursOf(one: Removal): readonly Span[] {
  if (one.kind === 'remove-item') return one.list.items.map(({ span }) => span);
  return ownEntries(one.mapping).map(({ keySpan, value }) => ({
    start: keySpan.start,
    end: Math.max(keySpan.end, value.span.end),
  }));
}

function betweenCommas(before: Span | undefined, own: Span, next: Span | undefined): readonly TextEdit[] {
  if (before !== undefined) return [{ span: { start: before.end, end: own.end }, text: '' }];
  return [{ span: { start: own.start, end: next?.start ?? own.end }, text: '' }];
}

/** `undefined` where something else stands on its first line, or a list would lose its own beginning. */
function withoutLines(text: string, own: Span, isItem: boolean): readonly TextEdit[] | undefined {
  const start = lineStart(text, own.start);
  const blanks = isItem ? /^( *)-[ \t]+$/.exec(text.slice(start, own.start))?.[1] : blanksBefore(text, own.start);
  if (blanks === undefined) return undefined;
  const end = nextLine(text, endOfLine(text, own.end));
  const kept = commentsOf(text)
    .filter(comment => comment.start >= start && comment.end <= end)
    .map(comment => `${blanks}${text.slice(comment.start, comment.end).trimEnd()}${lineEnd(text)}`);
  return [{ span: { start, end }, text: kept.join('') }];
}

/** The first key of an item, behind its dash: the next one moves up. */
const upToNext = (own: Span, next: Span | undefined): readonly TextEdit[] | undefined =>
  next === undefined ? undefined : [{ span: { start: own.start, end: next.start }, text: '' }];
