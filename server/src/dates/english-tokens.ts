// English prose as words, numbers and marks. Knows no dates.

export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** What stands before it: nothing, space, a line break. */
  readonly gap: 'none' | 'space' | 'line';
}

export type Tokens = readonly Token[];

/** Words, numbers and single marks of `text` from `from` to `to`, with offsets in `text`. A word ends where a digit begins. */
export function tokensOf(text: string, from: number, to: number): Token[] {
  const pattern = /[\p{L}\p{M}]+|\d+|[^\s\p{L}\p{M}\d]/gu;
  const tokens: Token[] = [];
  const part = text.slice(from, to);
  let end = from;
  for (let match = pattern.exec(part); match; match = pattern.exec(part)) {
    const [word] = match;
    const start = from + match.index;
    const gap = gapBetween(text, end, start);
    end = start + word.length;
    tokens.push({ kind: kindOf(word), text: word, lower: word.toLowerCase(), start, end, gap });
  }
  return tokens;
}

function gapBetween(text: string, end: number, start: number): Token['gap'] {
  if (start === end) return 'none';
  for (let i = end; i < start; i++) if (text[i] === '\n') return 'line';
  return 'space';
}

function kindOf(word: string): Token['kind'] {
  if (/^\d/.test(word)) return 'number';
  return /^[\p{L}\p{M}]/u.test(word) ? 'word' : 'mark';
}

/** The word, number or mark at `i` in lower case; empty past the end. */
export const at = (tokens: Tokens, i: number): string => tokens[i]?.lower ?? '';

export const isNumber = (tokens: Tokens, i: number): boolean => tokens[i]?.kind === 'number';
export const isWord = (tokens: Tokens, i: number): boolean => tokens[i]?.kind === 'word';
/** Whether nothing stands between this token and the one before it. */
export const isGlued = (tokens: Tokens, i: number): boolean => tokens[i]?.gap === 'none' && i > 0;
export const isCapital = (tokens: Tokens, i: number): boolean => /^\p{Lu}/u.test(tokens[i]?.text ?? '');

/** `i`, or what follows where one of the words stands there. */
export const past = (tokens: Tokens, i: number, words: ReadonlySet<string>): number =>
  words.has(at(tokens, i)) ? i + 1 : i;
export const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Whether the number or word at `i` goes on to the left: part of a code, an amount, a version, a longer number. */
export function goesOnLeft(tokens: Tokens, i: number): boolean {
  const before = tokens[i - 1];
  if (before === undefined) return false;
  if ('$€£¥#№'.includes(before.text)) return true;
  if (!isGlued(tokens, i)) return false;
  if (isHan(before.text.at(-1))) return false;
  if (before.kind === 'mark') return '.,-/:_+~@&='.includes(before.text) && i > 1 && !opens(tokens, i - 1);
  return true;
}

/** Chinese is written without spaces. */
export const isHan = (character: string | undefined): boolean =>
  character !== undefined && /[\u3400-\u9fff]/.test(character);

const PREFIXES = words('mid pre post early late end');

/** A hyphen or dot that no word stands before joins nothing, nor does that of 'mid-1990s'. */
const opens = (tokens: Tokens, i: number): boolean =>
  (!isGlued(tokens, i) && tokens[i]?.text !== '+') || (tokens[i]?.text === '-' && PREFIXES.has(at(tokens, i - 1)));

/** Whether the number before `i` goes on to the right: decimals, thousands, a unit, a code. */
export function goesOnRight(tokens: Tokens, i: number): boolean {
  const [next, after] = [tokens[i], tokens[i + 1]];
  if (next === undefined) return false;
  if (next.text === '%' || next.text === '°') return true;
  if (next.gap !== 'none') return false;
  if (next.kind === 'word') return !isHan(next.text[0]);
  return '.,-/:_~@&='.includes(next.text) && after?.gap === 'none' && after.kind === 'number';
}
