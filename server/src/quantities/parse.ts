// Reads a value that is one quantity, as a fact states it: 'value: 1.8 per 100,000 people'.
import { beginsNumber } from './number-start.ts';
import { type Phrase, quantityOf, readPhrase } from './phrase.ts';
import { plainText } from './plain-text.ts';
import type { Quantity } from './quantity.ts';
import { fillers } from './unit-table.ts';

/** A longer text is a sentence, not a value. */
const longestValue = 200;

/**
 * `undefined` where the text is not one quantity: where it holds none, another number beside it (but in brackets), or
 * words before the number that say more than how exact it is.
 */
export const parseQuantity = (text: string): Quantity | undefined => readWhole(text)?.quantity;

/** The same, but `undefined` where the number is part of a name: 12 Hill Road is no twelve of anything, nor is the 12th floor. */
export function parseUnnamedQuantity(text: string): Quantity | undefined {
  const whole = readWhole(text);
  return whole === undefined || isPartOfName(whole) ? undefined : whole.quantity;
}

function isPartOfName({ quantity: { unit }, rest }: Whole): boolean {
  if (unit.dimension === 'unknown') return ORDINAL.test(unit.symbol);
  return unit.dimension === 'count' && isName(rest);
}

/** What stands in the place of a unit in '1st', '22nd', '3rd', '12th'. */
const ORDINAL = /^(?:st|nd|rd|th)$/i;

/**
 * What is counted ends in a word that begins small, 'Chinese patients', or is one in capitals, 'NDAs'; a name has a capital
 * at both ends.
 */
function isName(rest: string): boolean {
  const words = rest.match(/[\p{L}\p{M}'’-]+/gu) ?? [];
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return words.length === 1 ? /^\p{Lu}\p{Ll}+$/u.test(first) : /^\p{Lu}/u.test(first) && /^\p{Lu}/u.test(last);
}

interface Whole {
  readonly quantity: Quantity;
  /** Behind the unit. */
  readonly rest: string;
}

function readWhole(text: string): Whole | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > longestValue) return undefined;
  const plain = plainText(trimmed);
  const start = afterFillers(plain);
  for (let at = start; at < plain.length; at += 1) {
    const read = beginsNumber(plain, at) ? readPhrase(plain, at, 'whole') : undefined;
    if (read === undefined) continue;
    if ('skipTo' in read || !isWhole(plain, start, read)) return undefined;
    return { quantity: { ...quantityOf(plain, read), text: trimmed }, rest: plain.slice(read.end) };
  }
  return undefined;
}

function afterFillers(plain: string): number {
  const filler = fillers.find(({ words }) => plain.toLowerCase().startsWith(words));
  const end = filler?.words.length ?? 0;
  return plain.charAt(end) === ' ' ? end + 1 : end;
}

/** The phrase begins the value, and what follows it is what is counted. */
function isWhole(plain: string, start: number, phrase: Phrase): boolean {
  if (phrase.start > start) return false;
  const rest = plain.slice(phrase.end);
  return /^[\s\p{L}\p{M}'’().,&/-]*$/u.test(rest) || /^[\s\p{L}'’-]*\([^()]*\)$/u.test(rest);
}
