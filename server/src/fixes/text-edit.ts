// What a fix comes to: edits of one file, and the text that they are meant for.
import type { Path } from '../base/brand.ts';
import type { Span } from '../base/span.ts';

/** An empty span is an insertion. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

export interface FileEdit {
  readonly path: Path;
  /** The hash (`FileSummary.hash`) of the text that the edits are of: they fit no other. `undefined`: the file is made. */
  readonly version: string | undefined;
  /** In order and apart. */
  readonly edits: readonly TextEdit[];
}

export function edited(text: string, edits: readonly TextEdit[]): string {
  let [result, at] = ['', 0];
  for (const { span, text: added } of edits) {
    result += text.slice(at, span.start) + added;
    at = span.end;
  }
  return result + text.slice(at);
}
