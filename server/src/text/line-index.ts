// Between offsets and lines. Knows line ends, nothing of encodings other than UTF-16.
import { exact } from '../base/exact.ts';

/** Zero-based; `character` counts UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where each line begins, the first at 0: a line ends at `\n`, `\r\n` or `\r`, as in VS Code and LSP. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const endsLine = unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10);
    if (endsLine) starts.push(at + 1);
  }
  return exact(starts);
}

/** An offset before the text counts as 0; one behind it is taken to lie on the last line. */
export function positionAt(lineStarts: readonly number[], offset: number): Position {
  const wanted = Math.max(0, offset);
  const line = lineAt(lineStarts, wanted);
  return { line, character: wanted - (lineStarts[line] ?? 0) };
}

/** A line behind the text is its end; a character behind its line stays on that line, before its line end's last unit. */
export function offsetAt(lineStarts: readonly number[], position: Position, textLength: number): number {
  if (position.line < 0) return 0;
  const start = lineStarts[position.line];
  if (start === undefined) return textLength;
  const next = lineStarts[position.line + 1];
  const end = next === undefined ? textLength : next - 1;
  return Math.min(start + Math.max(0, position.character), end);
}

/** The last line that begins at or before the offset. */
function lineAt(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
