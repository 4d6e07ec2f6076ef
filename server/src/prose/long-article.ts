// How much of one article is read for what it states: as much as anybody wrote who meant to be read. Quotes are searched in
// all of it. Knows nothing of what is stated.

/** UTF-16 units. 'War and Peace' has 3.2 million, the longest prospectuses some 3 million. */
const LONGEST_PROSE = 4_000_000;

/** A text that states more is a table, or made to be slow: each statement is a claim, which is compared and kept. */
export const MOST_STATEMENTS = 10_000;

/** Where reading ends: the end of the text, or of the last line (of one without end, the last word) that goes no further. */
export function endOfProse(text: string, bodyStart: number): number {
  const limit = bodyStart + LONGEST_PROSE;
  if (text.length <= limit) return text.length;
  const line = text.lastIndexOf('\n', limit);
  if (line > limit - 100_000) return line + 1;
  const word = text.lastIndexOf(' ', limit);
  return word > limit - 1_000 ? word + 1 : limit;
}
