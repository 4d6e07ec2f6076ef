// The dates and numbers that the cited words state. Read where they stand in the article, with the sentences around them,
// so that a quote that cuts a date in two still states all of it.
import type { Span } from '../base/span.ts';
import { overlaps } from '../base/span.ts';
import type { EdtfDate } from '../dates/edtf.ts';
import { readDates } from '../dates/read.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { readQuantities } from '../quantities/read.ts';
import { sentenceAt } from '../text/sentences.ts';

/** Plain data: dates as EDTF, numbers as read. */
export interface Stated {
  readonly dates: readonly StatedDate[];
  readonly numbers: readonly StatedNumber[];
}

export interface StatedDate {
  readonly text: string;
  /** `undefined`: it cannot be resolved. */
  readonly date: EdtfDate | undefined;
  /** Whether the reading hangs on the article's publication. */
  readonly relative: boolean;
}

export interface StatedNumber {
  readonly text: string;
  readonly quantity: Quantity;
  readonly noun: string | undefined;
}

export interface StatedContext {
  readonly published: EdtfDate | undefined;
  readonly language: 'en' | 'zh';
}

/** `spans`: where the quotes of one citation stand in `text`. */
export function readStated(text: string, spans: readonly Span[], context: StatedContext): Stated {
  const parts = spans.map(span => readSpan(text, span, context));
  return { dates: parts.flatMap(part => part.dates), numbers: parts.flatMap(part => part.numbers) };
}

function readSpan(text: string, span: Span, context: StatedContext): Stated {
  const { start: from, end: to } = sentencesAround(text, span);
  const around = text.slice(from, to);
  const cited = { start: span.start - from, end: span.end - from };
  const words = (place: Span): string => around.slice(place.start, place.end);
  const dates = readDates(around, context);
  const numbers = readQuantities(around, { skip: dates.map(mention => mention.span) });
  return {
    dates: dates
      .filter(mention => overlaps(mention.span, cited))
      .map(mention => ({ text: words(mention.span), date: mention.date, relative: mention.relative })),
    numbers: numbers
      .filter(mention => overlaps(mention.span, cited))
      .map(mention => ({ text: words(mention.span), quantity: mention.quantity, noun: mention.noun })),
  };
}

/** A paragraph may be as long as the article: what is read around a quote is bounded. */
const REACH = 400;

function sentencesAround(text: string, span: Span): Span {
  const from = Math.max(0, span.start - REACH);
  const near = text.slice(from, span.end + REACH);
  const first = sentenceAt(near, span.start - from);
  const last = Math.max(span.start, span.end - 1) - from;
  const start = from + first.start;
  const end = from + (last < first.end ? first : sentenceAt(near, last)).end;
  return { start: Math.min(start, span.start), end: Math.max(end, span.end) };
}
