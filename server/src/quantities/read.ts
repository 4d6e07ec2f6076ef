// Finds the quantities of prose, English and Chinese, in linear time. Silent about what may be a code, a date or a name.
import type { Span } from '../base/span.ts';
import { beginsNumber } from './number-start.ts';
import { type Phrase, quantityOf, readPhrase } from './phrase.ts';
import { plainText } from './plain-text.ts';
import type { Quantity } from './quantity.ts';

export interface QuantityMention {
  /** With what blurs the number and with its unit, without the noun. */
  readonly span: Span;
  readonly quantity: Quantity;
  /** What is counted, in lower case and in the article's words, where a word follows. */
  readonly noun: string | undefined;
}

export interface ReadOptions {
  /** Spans of dates and the like: a number that touches one is none of ours. */
  readonly skip?: readonly Span[];
}

/** In order, without overlaps. */
export function readQuantities(text: string, { skip = [] }: ReadOptions = {}): readonly QuantityMention[] {
  const plain = plainText(text);
  const mentions: QuantityMention[] = [];
  let from = 0;
  for (const { start, end } of [...skip].sort((a, b) => a.start - b.start)) {
    readStretch(text, plain, { start: from, end: Math.min(start, plain.length) }, mentions);
    from = Math.max(from, end);
  }
  readStretch(text, plain, { start: from, end: plain.length }, mentions);
  return mentions;
}

/** What neither begins before the stretch nor ends behind it. */
function readStretch(text: string, plain: string, stretch: Span, mentions: QuantityMention[]): void {
  let free = stretch.start;
  let at = stretch.start;
  while (at < stretch.end) {
    const read = beginsNumber(plain, at) ? readPhrase(plain, at, 'prose') : undefined;
    if (read === undefined) {
      at = afterWord(plain, at);
    } else if ('skipTo' in read) {
      at = Math.max(read.skipTo, at + 1);
    } else {
      // What blurs the number may be the end of the mention before it: '5 or more, 7 or more'.
      const phrase = { ...read, start: read.start < free ? at : read.start };
      if (phrase.end <= stretch.end) mentions.push(mentionOf(text, phrase));
      free = phrase.end;
      at = Math.max(phrase.end, at + 1);
    }
  }
}

function mentionOf(text: string, phrase: Phrase): QuantityMention {
  const { start, end, noun } = phrase;
  return { span: { start, end }, quantity: quantityOf(text, phrase), noun: noun?.noun };
}

/** Behind the Latin word that begins here, else behind the character. */
function afterWord(text: string, at: number): number {
  let end = at;
  while (end < text.length && /[a-z]/i.test(text.charAt(end))) end += 1;
  return Math.max(end, at + 1);
}
