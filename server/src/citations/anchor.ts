// Where the words of a quote stand in an article, and how sure that is.
import type { Span } from '../base/span.ts';

/** Spans are of the article's whole text. */
export type Anchor =
  | { readonly kind: 'exact'; readonly spans: readonly Span[] } // one for each quote of a list; exact after folding counts
  | { readonly kind: 'ambiguous'; readonly spans: readonly Span[]; readonly count: number } // the first place, and how many there are
  | { readonly kind: 'altered'; readonly spans: readonly Span[]; readonly errors: number; readonly quoteIndex: number }
  /** `misplaced`: the words stand there, but nowhere between what `before` and `after` say. */
  | { readonly kind: 'missing'; readonly quoteIndex: number; readonly misplaced?: true }
  /** The budget was spent. `isLookedFor`: the words were, and stand nowhere; what resembles them was not. */
  | { readonly kind: 'not-searched'; readonly quoteIndex: number; readonly isLookedFor: boolean };
