// Finds the words that a fact cites in its article, or says that it cannot. A wrong place is worse than none:
// what is not there word for word is 'altered' or 'missing', what stands twice is 'ambiguous'.
import type { Span } from '../base/span.ts';
import { foldQuote } from '../text/fold.ts';
import type { Anchor } from './anchor.ts';
import { nearPlace, type SearchBudget, searchBudget } from './near-place.ts';
import { adjoins, type Place, placesOf, spanOfPlace } from './places.ts';
import { type PreparedArticle, prepareArticle } from './prepared-article.ts';

export { type PreparedArticle, prepareArticle, type SearchBudget, searchBudget };

/** The words, and what adjoins them: white space between is folded away. A `Quote` of a fact file is one. */
export interface QuoteWords {
  readonly exact: string;
  readonly before?: string;
  readonly after?: string;
}

/**
 * One answer for all quotes of a citation: the worst of theirs (missing, not searched, altered, ambiguous, exact).
 * `before` and `after` are part of what is cited: where they adjoin no place, the quote is missing. Without quotes: exact.
 */
export function anchorQuotes(
  article: PreparedArticle,
  quotes: readonly QuoteWords[],
  budget: SearchBudget = searchBudget(),
): Anchor {
  const found: Found[] = [];
  for (const [quoteIndex, quote] of quotes.entries()) {
    // The first is looked for whatever is left: it costs little, and most citations have no other.
    const isSpent = quoteIndex > 0 && budget.left <= 0;
    const one: Found = isSpent ? { kind: 'not-searched', isLookedFor: false } : anchorOne(article, quote, budget);
    if (one.kind === 'missing') return { ...one, quoteIndex };
    found.push(one);
  }
  return combine(found);
}

type Found =
  | { readonly kind: 'exact'; readonly span: Span }
  | { readonly kind: 'ambiguous'; readonly span: Span; readonly count: number }
  | { readonly kind: 'altered'; readonly span: Span; readonly errors: number }
  | { readonly kind: 'missing'; readonly misplaced?: true }
  | { readonly kind: 'not-searched'; readonly isLookedFor: boolean };

function combine(found: readonly Found[]): Anchor {
  const unsearched = found.findIndex(one => one.kind === 'not-searched');
  const open = found[unsearched];
  if (open?.kind === 'not-searched') return { ...open, quoteIndex: unsearched };
  const spans = found.flatMap(one => ('span' in one ? [one.span] : []));
  const quoteIndex = found.findIndex(one => one.kind === 'altered');
  const altered = found[quoteIndex];
  if (altered?.kind === 'altered') return { kind: 'altered', spans, errors: altered.errors, quoteIndex };
  const ambiguous = found.find(one => one.kind === 'ambiguous');
  return ambiguous ? { kind: 'ambiguous', spans, count: ambiguous.count } : { kind: 'exact', spans };
}

function anchorOne(article: PreparedArticle, quote: QuoteWords, budget: SearchBudget): Found {
  const words = foldQuote(quote.exact).text;
  if (words === '') return { kind: 'missing' };
  const context = { before: foldQuote(quote.before ?? '').text, after: foldQuote(quote.after ?? '').text };
  const everywhere = placesOf(article, words, quote.exact);
  budget.left -= article.text.length / unitsPerStep + everywhere.length * stepsPerPlace;
  const places = everywhere.filter(place => adjoins(place, context));
  const [first] = places;
  if (first) {
    const span = spanOfPlace(first);
    return places.length === 1 ? { kind: 'exact', span } : { kind: 'ambiguous', span, count: places.length };
  }
  // The words stand there, but not between what should adjoin them: another place that resembles them proves nothing.
  if (everywhere.some(isWhole)) return { kind: 'missing', misplaced: true };
  const near = nearPlace(article, words, budget);
  if (near === 'missing') return { kind: near };
  if (near === 'not-searched') return { kind: near, isLookedFor: true };
  const place: Place = { in: article.folded(), start: near.start, end: near.end };
  if (!adjoins(place, context)) return { kind: 'missing' };
  return { kind: 'altered', span: spanOfPlace(place), errors: near.errors };
}

/** What an exact search costs, in characters of a near one: `indexOf` is quick, judging what adjoins a place is not. */
const unitsPerStep = 100;
const stepsPerPlace = 20;

const isWhole = (place: Place): boolean => adjoins(place, { before: '', after: '' });
