// The dates and numbers that the cited words state. Read where they stand in the article, with what is around them, so that
// a quote that cuts a date in two still states all of it, and 'in May' means there what it means to whoever reads on.
import type { Span } from '../base/span.ts';
import { overlaps } from '../base/span.ts';
import type { EdtfDate } from '../dates/edtf.ts';
import type { DateMention, DatesOfText } from '../dates/read.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { readQuantities } from '../quantities/read.ts';
import { sentenceAt } from '../text/sentences.ts';
import type { PreparedArticle } from './prepared-article.ts';

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
  /** Whether there is a number that they may be held against. */
  readonly numbers: boolean;
}

/** `spans`: where the quotes of one citation stand in the article. */
export function readStated(
  article: PreparedArticle,
  spans: readonly Span[],
  { numbers, ...context }: StatedContext,
): Stated {
  const dates = article.dates(context);
  return {
    dates: spans.flatMap(span => dates.within(span).map(mention => dateIn(article.text, mention))),
    numbers: numbers ? spans.flatMap(span => numbersIn(article.text, span, dates)) : [],
  };
}

const dateIn = (text: string, { span, date, relative }: DateMention): StatedDate => ({
  text: text.slice(span.start, span.end),
  date,
  relative,
});

function numbersIn(text: string, span: Span, dates: DatesOfText): readonly StatedNumber[] {
  const { start: from, end: to } = sentencesAround(text, span);
  const within = (place: Span): Span => ({ start: place.start - from, end: place.end - from });
  const around = text.slice(from, to);
  const skip = dates.within({ start: from, end: to }).map(mention => within(mention.span));
  return readQuantities(around, { skip })
    .filter(mention => overlaps(mention.span, within(span)))
    .map(mention => ({
      text: around.slice(mention.span.start, mention.span.end),
      quantity: mention.quantity,
      noun: mention.noun,
    }));
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
