// What 'first' and the words around it say, before it is known whose first it is.
import type { Place } from '../vocabulary/vocabulary.ts';
import type { Run, Trigger } from './sentence.ts';

/** One 'first' of a sentence, before it is known whose it is. */
export interface FirstPhrase {
  readonly kind: 'first' | 'only' | 'superlative';
  /** The word itself. */
  readonly run: Run;
  /** The words of the class. */
  readonly range: Run;
  /** What narrows the class before the word: 国产首款. */
  readonly narrowing?: Run | undefined;
  /** Everything that the phrase takes in, up to the end of its noun phrase. */
  readonly whole: Run;
  readonly place: Place | undefined;
  readonly placeRun: Run | undefined;
  /** The event that the phrase itself names: 'to be approved', 'first approval'. */
  readonly trigger: Trigger | undefined;
  /** The event that other words than its own tell: 'on the market'. */
  readonly event?: string | undefined;
  /** Whose the phrase says that it is: 国内首款双抗是明索. */
  readonly named?: Run | undefined;
  /** Whether it is said of several things at once. */
  readonly isSeveral: boolean;
}
