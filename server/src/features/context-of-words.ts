// Cited words with the sentence that they stand in, short enough for a page.
import type { Span } from '../base/span.ts';
import { sentenceAt } from '../text/sentences.ts';

export interface Context {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** UTF-16 code units on either side of the words, and of the words themselves. */
const AROUND = 200;
const LONGEST = 600;

/** Surrogate pairs stay whole. */
export function contextOf(text: string, span: Span): Context | undefined {
  if (span.end > text.length) return undefined;
  const sentences = { start: sentenceAt(text, span.start).start, end: sentenceAt(text, span.end).end };
  const start = Math.max(Math.min(sentences.start, span.start), span.start - AROUND);
  const end = Math.min(Math.max(sentences.end, span.end), span.end + AROUND);
  const words = text.slice(span.start, span.end);
  return {
    before: `${sentences.start < start ? '…' : ''}${whole(text.slice(start, span.start))}`,
    words: words.length > LONGEST ? `${whole(words.slice(0, LONGEST))}…` : words,
    after: `${whole(text.slice(span.end, end))}${sentences.end > end ? '…' : ''}`,
  };
}

/** Without half a character at either end. */
const whole = (text: string): string => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
