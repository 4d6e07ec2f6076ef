// The quote that finds a sentence of an article again: its exact words, with as much of what adjoins them as it takes
// to tell it from other places that have them too.
import { overlaps, type Span } from '../base/span.ts';
import { anchorQuotes, type PreparedArticle, type QuoteWords } from '../citations/anchor-quote.ts';
import { charAt, charBefore, isChinese } from '../text/characters.ts';

/** UTF-16 code units on either side, until the place is the only one. */
const REACHES = [24, 48, 96, 192, 384];

/** `undefined` where no words find just this place: two paragraphs that are alike. */
export function quoteOf(article: PreparedArticle, place: Span): QuoteWords | undefined {
  const exact = onOneLine(article.text.slice(place.start, place.end));
  const isFound = (quote: QuoteWords): boolean => finds(article, quote, place);
  if (exact === '' || isFound({ exact })) return exact === '' ? undefined : { exact };
  return REACHES.flatMap(reach => withContext(article.text, place, reach))
    .map(context => ({ exact, ...context }))
    .find(isFound);
}

function finds(article: PreparedArticle, quote: QuoteWords, place: Span): boolean {
  const anchor = anchorQuotes(article, [quote]);
  const [span] = anchor.kind === 'exact' ? anchor.spans : [];
  return span !== undefined && overlaps(span, place);
}

type Context = Omit<QuoteWords, 'exact'>;

/** From the least to the most. */
function withContext(text: string, { start, end }: Span, reach: number): readonly Context[] {
  const from = Math.max(0, start - reach);
  const to = Math.min(text.length, end + reach);
  const before = onOneLine(from === 0 ? text.slice(0, start) : text.slice(from, start).replace(/^\S*\s/, ''));
  const after = onOneLine(to === text.length ? text.slice(end) : text.slice(end, to).replace(/\s\S*$/, ''));
  const sides = [before === '' ? {} : { before }, after === '' ? {} : { after }];
  return [...sides, { ...sides[0], ...sides[1] }].filter(context => Object.keys(context).length > 0);
}

/** White space as a quote is written: a blank, and nothing between two Chinese characters. */
export function onOneLine(text: string): string {
  return text.trim().replace(/\s+/g, (blanks, at: number, whole: string) => {
    const isBetweenChinese = isChinese(charBefore(whole, at)) && isChinese(charAt(whole, at + blanks.length));
    return isBetweenChinese ? '' : ' ';
  });
}
