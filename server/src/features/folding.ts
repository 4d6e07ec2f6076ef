// What of a fact file can be folded: its header, its facts, and the sources and quotes of a fact.
import type { Path } from '../base/brand.ts';
import type { Span } from '../base/span.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** Stretches of the text; those that lie within one line cannot be folded, and are left to the caller to drop. */
export function foldingOf(snapshot: Snapshot, path: Path): readonly Span[] {
  const summary = snapshot.file(path);
  if (summary?.kind !== 'facts') return [];
  const { header, facts } = summary.file;
  const ofFacts = facts.flatMap(({ span, entries, sources }) => [
    span,
    ...entries.filter(({ key }) => key === 'sources' || key === 'quote').map(whole),
    ...sources.map(({ span: own }) => own),
  ]);
  return header === undefined ? ofFacts : [header.span, ...ofFacts];
}

const whole = ({ keySpan, valueSpan }: { keySpan: Span; valueSpan: Span }): Span => ({
  start: keySpan.start,
  end: valueSpan.end,
});
