// An article made ready for many quotes: folded once, indexed once, and neither before a quote asks for it.
import { type FoldedText, foldQuote } from '../text/fold.ts';
import { type GramIndex, indexGrams } from './gram-index.ts';

export interface PreparedArticle {
  readonly text: string;
  readonly folded: () => FoldedText;
  /** Of the folded text. */
  readonly grams: () => GramIndex;
}

export function prepareArticle(text: string): PreparedArticle {
  const folded = once(() => foldQuote(text));
  return { text, folded, grams: once(() => indexGrams(folded().text)) };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
