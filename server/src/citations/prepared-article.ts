// An article made ready for many quotes: folded once, indexed once, its dates read once, and none of it before a quote asks.
import { once } from '../base/once.ts';
import { type DatesOfText, datesIn, type ReadContext } from '../dates/read.ts';
import { type FoldedText, foldQuote } from '../text/fold.ts';
import { type GramIndex, indexGrams } from './gram-index.ts';

export interface PreparedArticle {
  readonly text: string;
  readonly folded: () => FoldedText;
  /** Of the folded text. */
  readonly grams: () => GramIndex;
  /** The same object for the same context as the time before. */
  readonly dates: (context: ReadContext) => DatesOfText;
}

export function prepareArticle(text: string): PreparedArticle {
  const folded = once(() => foldQuote(text));
  return { text, folded, grams: once(() => indexGrams(folded().text)), dates: datesOf(text) };
}

function datesOf(text: string): (context: ReadContext) => DatesOfText {
  let last: { readonly context: ReadContext; readonly dates: DatesOfText } | undefined;
  return context => {
    if (last === undefined || !isSame(last.context, context)) last = { context, dates: datesIn(text, context) };
    return last.dates;
  };
}

const isSame = (a: ReadContext, b: ReadContext): boolean =>
  a.published?.text === b.published?.text && a.language === b.language;
