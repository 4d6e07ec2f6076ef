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

/** The edits, and after them one more that is of the text that they make: as edits of the text that they are of. */
export function followedBy(edits: readonly TextEdit[], last: TextEdit): readonly TextEdit[] {
  const result: TextEdit[] = [];
  let [shift, isLaid] = [0, false];
  for (const { span, text } of edits) {
    const made = { start: span.start + shift, end: span.start + shift + text.length };
    shift += text.length - (span.end - span.start);
    if (isLaid || last.span.start > made.end) result.push({ span, text });
    else if (last.span.end < made.start) {
      result.push(moved(last, shift - (text.length - (span.end - span.start))), { span, text });
      isLaid = true;
    } else {
      const [from, to] = [last.span.start - made.start, last.span.end - made.start];
      result.push({ span, text: text.slice(0, Math.max(0, from)) + last.text + text.slice(to) });
      isLaid = true;
    }
  }
  return isLaid ? result : [...result, moved(last, shift)];
}

const moved = ({ span, text }: TextEdit, by: number): TextEdit => ({
  span: { start: span.start - by, end: span.end - by },
  text,
});
