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
  const tokens: Token[] = [];
  let gap: Token['gap'] = 'none';
  for (let start = from; start < to; ) {
    const sort = sortAt(text, start, to);
    if (sort === SPACE) {
      gap = gap === 'line' || text.charCodeAt(start) === 10 ? 'line' : 'space';
      start++;
      continue;
    }
    const end = sort === MARK ? start + widthAt(text, start, to) : endOfRun(text, start, to, sort);
    const word = text.slice(start, end);
    const lower = sort === WORD ? word.toLowerCase() : word;
    tokens.push({ kind: KINDS[sort], text: word, lower, start, end, gap });
    gap = 'none';
    start = end;
  }
  return tokens;
}

type Sort = 0 | 1 | 2 | 3;
const [SPACE, WORD, NUMBER, MARK] = [0, 1, 2, 3] as const;
const KINDS = ['mark', 'word', 'number', 'mark'] as const;

function endOfRun(text: string, start: number, to: number, sort: Sort): number {
  let end = start;
  while (end < to && ASCII_SORTS[text.charCodeAt(end)] === sort) end += 1;
  while (end < to && sortAt(text, end, to) === sort) end += widthAt(text, end, to);
  return Math.min(end, to);
}

/** The table holds nothing else. */
const sortOfAscii = (unit: number): Sort => {
  const sort = ASCII_SORTS[unit];
  return sort === SPACE || sort === WORD || sort === NUMBER ? sort : MARK;
};

/** Most of a text is ASCII, where no table of Unicode need be asked. */
function sortAt(text: string, at: number, to: number): Sort {
  const unit = text.charCodeAt(at);
  if (unit < 128) return sortOfAscii(unit);
  const character = text.slice(at, at + widthAt(text, at, to));
  if (/^[\p{L}\p{M}]/u.test(character)) return WORD;
  return /^\s/.test(character) ? SPACE : MARK;
}

const ASCII_SORTS = Uint8Array.from({ length: 128 }, (_, unit) => asciiSort(String.fromCharCode(unit)));

function asciiSort(character: string): Sort {
  if (/[a-z]/i.test(character)) return WORD;
  if (/\d/.test(character)) return NUMBER;
  return /\s/.test(character) ? SPACE : MARK;
}

const widthAt = (text: string, at: number, to: number): number => {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff && at + 1 < to && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
};

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
