// Numbers, ordinals and years in English, in figures and in words. Knows no dates.
import { CARDINALS, ORDINALS, ROUGH_COUNTS, SUFFIXES } from './english-lexicon.ts';
import { at, goesOnRight, isGlued, isNumber, type Tokens } from './english-tokens.ts';

export interface Counted {
  readonly value: number;
  readonly end: number;
  /** 'a few': no number. */
  readonly rough: boolean;
}

/** A count below a thousand: `3`, `three`, `twenty-one`, `a`, `a couple of`, `few`, `a hundred`. */
export function countAt(tokens: Tokens, i: number): Counted | undefined {
  const word = at(tokens, i);
  if (isNumber(tokens, i)) {
    const glued = isGlued(tokens, i + 1) && tokens[i + 1]?.kind === 'mark' && goesOnRight(tokens, i + 1);
    return word.length <= 3 && !glued ? exact(Number(word), i + 1) : undefined;
  }
  const article = word === 'a' || word === 'an';
  const rough = ROUGH_COUNTS.get(at(tokens, article ? i + 1 : i));
  if (rough !== undefined) {
    const end = article ? i + 2 : i + 1;
    return { value: rough, end: at(tokens, end) === 'of' ? end + 1 : end, rough: rough > 2 };
  }
  return hundreds(tokens, article ? exact(1, i + 1) : cardinalAt(tokens, i));
}

/** `a hundred`, `two hundred`. */
const hundreds = (tokens: Tokens, count: Counted | undefined): Counted | undefined =>
  count !== undefined && count.value < 10 && at(tokens, count.end) === 'hundred'
    ? exact(count.value * 100, count.end + 1)
    : count;

const exact = (value: number, end: number): Counted => ({ value, end, rough: false });

/** `nine`, `twenty`, `twenty-one`, `twenty one`. */
export function cardinalAt(tokens: Tokens, i: number): Counted | undefined {
  const value = CARDINALS.get(at(tokens, i));
  if (value === undefined) return undefined;
  const next = unitAfter(tokens, i, value);
  const unit = next === undefined ? undefined : CARDINALS.get(at(tokens, next));
  return next !== undefined && unit !== undefined && unit < 10 ? exact(value + unit, next + 1) : exact(value, i + 1);
}

/** Where the ones of `twenty-one` would stand. */
function unitAfter(tokens: Tokens, i: number, tens: number): number | undefined {
  if (tens < 20) return undefined;
  return at(tokens, i + 1) === '-' && isGlued(tokens, i + 1) ? i + 2 : i + 1;
}

/** `16th`, `sixteenth`, `twenty-first`, `twenty first`. */
export function ordinalAt(tokens: Tokens, i: number): Counted | undefined {
  if (isNumber(tokens, i))
    return SUFFIXES.has(at(tokens, i + 1)) && isGlued(tokens, i + 1) ? exact(Number(at(tokens, i)), i + 2) : undefined;
  const plain = ORDINALS.get(at(tokens, i));
  if (plain !== undefined) return exact(plain, i + 1);
  const tens = CARDINALS.get(at(tokens, i)) ?? 0;
  const next = unitAfter(tokens, i, tens);
  const unit = next === undefined ? undefined : ORDINALS.get(at(tokens, next));
  return next !== undefined && unit !== undefined && unit < 10 ? exact(tens + unit, next + 1) : undefined;
}

/** A year in figures, 1000 to 2999, or in words. */
export const yearAt = (tokens: Tokens, i: number): Counted | undefined =>
  yearInFigures(tokens, i) ?? yearInWords(tokens, i);

export function yearInFigures(tokens: Tokens, i: number): Counted | undefined {
  const text = at(tokens, i);
  if (!/^[12]\d{3}$/.test(text) || goesOnRight(tokens, i + 1)) return undefined;
  return exact(Number(text), i + 1);
}

/** `nineteen ninety six`, `nineteen hundred (and) three`, `two thousand (and) fifteen`, `twenty seventeen`. */
export function yearInWords(tokens: Tokens, i: number): Counted | undefined {
  const head = cardinalAt(tokens, i);
  if (head === undefined) return undefined;
  const [scale, rest] = [at(tokens, head.end), at(tokens, head.end + 1) === 'and' ? head.end + 2 : head.end + 1];
  if (scale === 'thousand' && head.value <= 2) return added(head.value * 1000, cardinalAt(tokens, rest), head.end + 1);
  if (scale === 'hundred' && head.value > 10) return added(head.value * 100, cardinalAt(tokens, rest), head.end + 1);
  const century = CARDINALS.get(at(tokens, i)) ?? 0;
  if (century < 10 || century > 20) return undefined;
  const years = cardinalAt(tokens, i + 1);
  return years && years.value > 9 ? exact(century * 100 + years.value, years.end) : undefined;
}

const added = (base: number, rest: Counted | undefined, end: number): Counted =>
  rest === undefined ? exact(base, end) : exact(base + rest.value, rest.end);
