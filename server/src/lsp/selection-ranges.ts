// textDocument/selectionRange
import type { SelectionRange } from 'vscode-languageserver';
import { selectionRangesAt } from '../features/selection-ranges.ts';
import { type Context, subjectOf } from './context.ts';
import { toOffset, toRange } from './convert.ts';
import { answering } from './requests.ts';

export function handleSelectionRanges(context: Context): void {
  context.connection.onSelectionRanges(
    answering(context, 'textDocument/selectionRange', async ({ textDocument, positions }) => {
      const subject = await subjectOf(context, textDocument.uri);
      const text = subject && (await subject.texts.read(subject.path));
      if (subject === undefined || text === undefined) return null;
      const { snapshot, path, summary } = subject;
      const offsets = positions.map(position => toOffset(summary, position) ?? summary.length);
      return selectionRangesAt(snapshot, path, { text, offsets }).map((spans, at): SelectionRange => {
        const chain = spans.toReversed().reduce<SelectionRange | undefined>((parent, span) => {
          const range = toRange(summary, span);
          return parent === undefined ? { range } : { range, parent };
        }, undefined);
        const here = positions[at] ?? { line: 0, character: 0 };
        return chain ?? { range: { start: here, end: here } };
      });
    }),
  );
}
