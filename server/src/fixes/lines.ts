// The lines of a text that is to be edited: their ends, their blanks, and the comments that belong to what stands above.
// Knows nothing of what is written.

export const lineEnd = (text: string): string => (/\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n');

export const inLines = (text: string, lines: readonly string[]): string => lines.join(lineEnd(text));

export const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** Before the line's own end. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' && end > offset ? end - 1 : end;
}

/** Where the next line begins; the end of the text where there is none. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** What the line is indented by where nothing else stands before `offset` in it. */
export function blanksBefore(text: string, offset: number): string | undefined {
  const before = text.slice(lineStart(text, offset), offset);
  return /^ *$/.test(before) ? before : undefined;
}

/** The end of the line that holds `offset`, and of the comments below it that are indented deeper than `column`. */
export function endWithComments(text: string, offset: number, column: number): number {
  let at = endOfLine(text, offset);
  for (;;) {
    const [whole = '', blanks = ''] = /^\r?\n([ \t]*)#[^\r\n]*/.exec(text.slice(at, at + LONGEST_COMMENT)) ?? [];
    if (whole === '' || blanks.length <= column) return at;
    at = endOfLine(text, at + whole.length);
  }
}

/** Enough to see a comment's beginning: no copy of all that follows is made for it. */
const LONGEST_COMMENT = 400;
