// The prose of one article: the statements that its sentences make, and its date expressions. Knows no fact file; whether a
// statement is held against others is decided where claims are made.

import type { EdtfDate } from '../dates/edtf.ts';
import { type DateMention, readDates } from '../dates/read.ts';
import type { Lexicon } from './lexicon.ts';
import type { Statement } from './statement.ts';

export interface ProseContext {
  readonly lexicon: Lexicon;
  readonly published: EdtfDate | undefined;
  readonly language: 'en' | 'zh';
  /** Where the article's own text begins, behind its front matter. */
  readonly bodyStart: number;
}

export interface Prose {
  /** In the order of the text. */
  readonly statements: readonly Statement[];
  readonly dates: readonly DateMention[];
}

/** Never throws; linear in the length of the text. */
export function readProse(text: string, context: ProseContext): Prose {
  const dates = readDates(text, { published: context.published, language: context.language });
  return { statements: [], dates };
}
