// The words that prose is read by.
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

export interface Lexicon {
  readonly version: string;
}

export const lexiconOf = (vocabulary: Vocabulary): Lexicon => ({ version: vocabulary.version });
