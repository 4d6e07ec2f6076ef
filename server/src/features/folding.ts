// What of a fact file can be folded: its header, its facts, and the sources and quotes of a fact.
import type { Path } from '../base/brand.ts';
import type { Span } from '../base/span.ts';
import { positionAt } from '../text/line-index.ts';
import type { FactFileSummary } from '../workspace/file-summary.ts';
import { factFileOf } from '../workspace/packed-facts.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** Stretches of the text; those that lie within one line cannot be folded, and are left to the caller to drop. */
export function foldingOf(snapshot: Snapshot, path: Path): readonly Span[] {
  const summary = snapshot.file(path);
  if (summary?.kind !== 'facts') return [];
  const { header, facts } = factFileOf(summary);
  const ofFacts = facts.flatMap(({ span, entries, sources }) => [
    span,
    ...entries.filter(({ key }) => key === 'sources' || key === 'quote').map(whole),
    ...sources.map(({ span: own }) => own),
  ]);
  return header === undefined ? ofFacts : [withKey(header.span, summary), ...ofFacts];
}

/** The header folds into its key, which stands on the line above where the header is a block. */
function withKey({ start, end }: Span, { lineStarts }: FactFileSummary): Span {
  const { line, character } = positionAt(lineStarts, start);
  return { start: character === 0 ? start : (lineStarts[line - 1] ?? start), end };
}

const whole = ({ keySpan, valueSpan }: { keySpan: Span; valueSpan: Span }): Span => ({
  start: keySpan.start,
  end: valueSpan.end,
});
