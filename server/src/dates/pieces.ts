// A text in pieces that are read for themselves. Knows no dates.
import type { Piece } from './expression.ts';

const MAX_PIECE = 20_000;
const LOOKAHEAD = 300;

/** Paragraphs, and of one without end its pieces: a date hangs on no other date outside of its own. */
export function* piecesOf(text: string): Iterable<Piece> {
  for (let start = 0; start < text.length; ) {
    const blank = nextBlankLine(text, start, Math.min(text.length, start + MAX_PIECE));
    const end = blank ?? cutBefore(text, start);
    yield { start, end, limit: blank ?? Math.min(text.length, end + LOOKAHEAD) };
    start = end;
  }
}

/**
 * Where the text goes on behind the first blank line that begins before `limit`. Looks no further than that, but for the
 * blank line itself: a piece of a line without end must not cost all of the line.
 */
function nextBlankLine(text: string, start: number, limit: number): number | undefined {
  const ahead = text.slice(start, limit);
  for (let at = ahead.indexOf('\n'); at >= 0; at = ahead.indexOf('\n', at + 1)) {
    let next = start + at + 1;
    while (text[next] === '\r' || text[next] === ' ' || text[next] === '\t') next++;
    if (text[next] === '\n') return next + 1;
    if (next > limit) return undefined;
  }
  return undefined;
}

/** At white space, if any is near. */
function cutBefore(text: string, start: number): number {
  const end = start + MAX_PIECE;
  if (end >= text.length) return text.length;
  for (let at = end; at > end - 1000; at--) if (text[at] === ' ' || text[at] === '\n') return at;
  return end;
}
