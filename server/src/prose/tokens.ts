// Cuts text into words, Chinese characters and marks, each with the key under which the vocabulary would know it. Knows no
// names: what a run of tokens means is looked up elsewhere.
import { foldName } from '../text/fold.ts';

export interface Token {
  /** Folded as names are: case, width, simplified and traditional characters. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'han' | 'mark';
  /** White space stands before it. */
  readonly spaced: boolean;
}

/** Tokens between two UTF-16 offsets. `'s` is a token of its own; other apostrophes are part of their word. */
export function tokensOf(text: string, from: number, to: number): readonly Token[] {
  const tokens: Token[] = [];
  let spaced = true;
  let isQuoted = false;
  for (let at = from; at < to; ) {
    const unit = text.charCodeAt(at);
    if (isSpace(unit)) {
      spaced = true;
      at += 1;
      continue;
    }
    const whole =
      plainToken(text, at, to, spaced) ?? tokenOf(text, at, Math.min(to, endOfToken(text, at, unit)), spaced);
    const token = isDatePart(text.charCodeAt(whole.end)) ? withoutDate(whole) : whole;
    if (token.key === "'") {
      tokens.push(!isQuoted && isOfPlural(text, token) ? { ...token, key: "'s" } : token);
      isQuoted = spaced;
    } else tokens.push(token);
    spaced = false;
    at = token.end;
  }
  return tokens;
}

/** 年, 月 and 日 behind figures. */
const isDatePart = (unit: number): boolean => unit === 0x5e74 || unit === 0x6708 || unit === 0x65e5;

/** FDA3月8日, EMA2023年: where no space stands between a name and a date, the figures are the date's. */
function withoutDate(token: Token): Token {
  const name = /^[a-z]+(?=\d{1,4}$)/.exec(token.key)?.[0];
  return name === undefined ? token : { ...token, key: name, end: token.start + name.length };
}

/** The keys of a name, without the hyphens that texts write or leave out. */
export const nameKeys = (name: string): readonly string[] =>
  tokensOf(name, 0, name.length)
    .map(token => token.key)
    .filter(key => key !== '-');

const isSpace = (unit: number): boolean =>
  unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200b);

const isAsciiLetter = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
const isAsciiDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const isHan = (unit: number): boolean => (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf);
const isApostrophe = (unit: number): boolean => unit === 39 || unit === 0x2019;

function endOfToken(text: string, start: number, unit: number): number {
  if (isHan(unit)) return start + 1;
  if (isApostrophe(unit) && isPossessive(text, start)) return start + 2;
  if (!isWordUnit(text, start)) return start + sizeAt(text, start);
  let end = start;
  while (end < text.length) {
    const step = stepIn(text, end);
    if (step === 0) break;
    end += step;
  }
  return end;
}

const sizeAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/** How far a word goes on at the place: 0 where it ends. */
function stepIn(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (isAsciiLetter(unit) || isAsciiDigit(unit)) return 1;
  if (isApostrophe(unit)) return !isPossessive(text, at) && isAsciiLetter(text.charCodeAt(at + 1)) ? 1 : 0;
  return !isHan(unit) && isWordUnit(text, at) ? sizeAt(text, at) : 0;
}

/** An apostrophe and an s that end a word. */
function isPossessive(text: string, at: number): boolean {
  const s = text.charCodeAt(at + 1);
  return (s === 115 || s === 83) && !isWordUnit(text, at + 2);
}

/** "The companies' drug"; an apostrophe that closes words in quotation marks is none. */
function isOfPlural(text: string, { start, end, spaced }: Token): boolean {
  const before = text.charCodeAt(start - 1);
  return !spaced && (before === 115 || before === 83) && isSpace(text.charCodeAt(end)) && isWordUnit(text, end + 1);
}

/** Letters, digits and marks of scripts that put spaces between words. */
function isWordUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return isAsciiLetter(unit) || isAsciiDigit(unit);
  if (Number.isNaN(unit) || isHan(unit)) return false;
  return /^[\p{L}\p{M}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

const [LOWER, UPPER, DIGIT] = [1, 2, 4] as const;
const SORTS = Uint8Array.from({ length: 128 }, (_, unit) =>
  unit >= 97 && unit <= 122 ? LOWER : unit >= 65 && unit <= 90 ? UPPER : isAsciiDigit(unit) ? DIGIT : 0,
);

/** Most words: ASCII letters and digits up to another character of ASCII that is no apostrophe. */
function plainToken(text: string, start: number, to: number, spaced: boolean): Token | undefined {
  let [end, sorts, unit] = [start, 0, text.charCodeAt(start)];
  for (let sort = SORTS[unit] ?? 0; sort !== 0; sort = SORTS[unit] ?? 0) {
    sorts |= sort;
    end += 1;
    if (end === to) break;
    unit = text.charCodeAt(end);
  }
  if (end === start || (end < to && (unit > 127 || unit === 39))) return undefined;
  const written = text.slice(start, end);
  const key = (sorts & UPPER) === 0 ? written : written.toLowerCase();
  return { key, start, end, kind: sorts === DIGIT ? 'number' : 'word', spaced };
}

/** Every other token. */
function tokenOf(text: string, start: number, end: number, spaced: boolean): Token {
  const unit = text.charCodeAt(start);
  const key = keyOf(text, start, end, unit);
  return { key, start, end, kind: kindOf(key, unit), spaced };
}

function keyOf(text: string, start: number, end: number, unit: number): string {
  if (isApostrophe(unit)) return end - start === 2 ? "'s" : "'";
  const written = text.slice(start, end);
  return isPlain(text, start, end) ? written : isAscii(text, start, end) ? written.toLowerCase() : foldName(written);
}

function kindOf(key: string, unit: number): Token['kind'] {
  if (isAsciiLetter(unit)) return 'word';
  if (isAsciiDigit(unit)) return isDigits(key) ? 'number' : 'word';
  if (unit < 128 || isApostrophe(unit)) return 'mark';
  if (isHan(unit)) return 'han';
  return /^\p{N}+$/u.test(key) ? 'number' : /^[\p{L}\p{N}]/u.test(key) ? 'word' : 'mark';
}

function isDigits(key: string): boolean {
  for (let at = 0; at < key.length; at += 1) if (!isAsciiDigit(key.charCodeAt(at))) return false;
  return true;
}

/** Of ASCII and without a capital. */
function isPlain(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 127 || (unit >= 65 && unit <= 90)) return false;
  }
  return true;
}

function isAscii(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}
