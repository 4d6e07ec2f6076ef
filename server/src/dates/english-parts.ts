// Parts of a year and longer spans in English: quarters, halves, seasons, decades, centuries, years BC. Knows no days.
import { monthsFrom } from './calendar.ts';
import type { Match } from './english-calendar.ts';
import { CARDINALS, DECADES, LAST, NEXT, SEASONS, THIS } from './english-lexicon.ts';
import { countAt, ordinalAt } from './english-numbers.ts';
import { at, goesOnLeft, goesOnRight, isCapital, isGlued, isNumber, type Tokens, words } from './english-tokens.ts';
import { relativeYear, wholeYear, type YearSpec, yearSpecAt } from './english-years.ts';
import type { Calendar, Expression } from './expression.ts';

const HALF = 39;
const QUARTER = 32;

export const partOfYear = (tokens: Tokens, i: number): Match | undefined =>
  code(tokens, i) ?? yearThenCode(tokens, i) ?? ordinalPart(tokens, i) ?? season(tokens, i) ?? monthsOfYear(tokens, i);

/** `Q1 2023`, `H2 of 2024`, `1Q25`, `q1-2019`. */
function code(tokens: Tokens, i: number): Match | undefined {
  if (goesOnLeft(tokens, i)) return undefined;
  const part = codeAt(tokens, i);
  if (part === undefined) return undefined;
  const link = /^[-/]$/.test(at(tokens, part.end)) ? part.end + 1 : part.end;
  const spec = gluedYear(tokens, i, part.end) ?? yearSpecAt(tokens, link);
  if (spec) return inYear(part.code, spec.year, spec.end);
  if (part.code > HALF || !isCapital(tokens, part.letter) || goesOnRight(tokens, part.end)) return undefined;
  return inYear(part.code, {}, part.end);
}

interface Code {
  readonly code: number;
  readonly letter: number;
  readonly end: number;
}

function codeAt(tokens: Tokens, i: number): Code | undefined {
  const letter = isNumber(tokens, i) ? i + 1 : i;
  const figure = letter === i ? i + 1 : i;
  if (!isGlued(tokens, i + 1) || !/^[1-4]$/.test(at(tokens, figure))) return undefined;
  const n = Number(at(tokens, figure));
  if (at(tokens, letter) === 'q') return { code: QUARTER + n, letter, end: i + 2 };
  return at(tokens, letter) === 'h' && n <= 2 ? { code: HALF + n, letter, end: i + 2 } : undefined;
}

/** The year of `1Q25`. */
function gluedYear(tokens: Tokens, i: number, end: number): YearSpec | undefined {
  if (!isNumber(tokens, i) || !isGlued(tokens, end) || !/^\d\d$/.test(at(tokens, end))) return undefined;
  return { year: { year: wholeYear(Number(at(tokens, end))) }, end: end + 1 };
}

const inYear = (part: number, year: YearSpec['year'], end: number): Match => ({
  expression: { kind: 'calendar', ...year, code: part },
  end,
});

/** `2019 H2`, `2017-q1`, `next year's first quarter`. */
function yearThenCode(tokens: Tokens, i: number): Match | undefined {
  const figures = /^[12]\d{3}$/.test(at(tokens, i)) && !goesOnLeft(tokens, i);
  const spec = figures ? { year: { year: Number(at(tokens, i)) }, end: i + 1 } : relativeYear(tokens, i);
  if (spec === undefined) return undefined;
  const next = past(tokens, spec.end);
  const part =
    isGlued(tokens, next) && next === spec.end ? undefined : (codeAt(tokens, next) ?? ordinalCode(tokens, next));
  return part && inYear(part.code, spec.year, part.end);
}

/** Behind a hyphen or a possessive. */
function past(tokens: Tokens, i: number): number {
  if (at(tokens, i) === '-' || at(tokens, i) === '/') return i + 1;
  return /^['’]$/.test(at(tokens, i)) && at(tokens, i + 1) === 's' ? i + 2 : i;
}

const WHOLE = words('whole full entire');

function ordinalCode(tokens: Tokens, i: number): Code | undefined {
  const ordinal = ordinalAt(tokens, i) ?? (at(tokens, i) === 'last' ? { value: 0, end: i + 1 } : undefined);
  if (ordinal === undefined) return undefined;
  let noun = ordinal.end;
  while (at(tokens, noun) === '-') noun++;
  if (at(tokens, noun) === 'quarter' && ordinal.value <= 4)
    return { code: QUARTER + (ordinal.value || 4), letter: i, end: noun + 1 };
  return at(tokens, noun) === 'half' && ordinal.value <= 2
    ? { code: HALF + (ordinal.value || 2), letter: i, end: noun + 1 }
    : undefined;
}

/** `the first quarter of 2023`, `the second half of this year`, `third quarter`; a half needs its year. */
function ordinalPart(tokens: Tokens, i: number): Match | undefined {
  const the = at(tokens, i) === 'the' ? i + 1 : i;
  const part = ordinalCode(tokens, WHOLE.has(at(tokens, the)) ? the + 1 : the);
  if (part === undefined) return undefined;
  const spec = yearSpecAt(tokens, part.end) ?? ofTheYear(tokens, part.end);
  if (spec) return inYear(part.code, spec.year, spec.end);
  return part.code > HALF || at(tokens, part.letter) === 'last' ? undefined : inYear(part.code, {}, part.end);
}

function ofTheYear(tokens: Tokens, i: number): YearSpec | undefined {
  const isThis = at(tokens, i) === 'of' && at(tokens, i + 1) === 'the' && at(tokens, i + 2) === 'year';
  return isThis ? { year: { yearOffset: 0 }, end: i + 3 } : undefined;
}

/** A season with its year, for without one it is any. */
function season(tokens: Tokens, i: number): Match | undefined {
  const lead = at(tokens, i);
  const named = SEASONS.get(lead);
  if (named !== undefined) {
    const spec = yearSpecAt(tokens, i + 1);
    return spec && inYear(named, spec.year, spec.end);
  }
  const noun = SEASONS.get(at(tokens, i + 1));
  const offset = THIS.has(lead) ? 0 : LAST.has(lead) ? -1 : NEXT.has(lead) ? 1 : undefined;
  if (noun === undefined || offset === undefined) return undefined;
  const expression: Expression = { kind: 'calendar', yearOffset: offset, code: noun };
  return { expression: offset === 0 ? expression : { kind: 'literal', of: expression }, end: i + 2 };
}

const LENGTH: ReadonlyMap<string, number> = new Map([
  ['months', 1],
  ['quarters', 3],
]);

/** `the first nine months of 2023`. */
function monthsOfYear(tokens: Tokens, i: number): Match | undefined {
  const edge =
    at(tokens, i) === 'first' ? 'first' : at(tokens, i) === 'last' || at(tokens, i) === 'final' ? 'last' : undefined;
  const count = edge && countAt(tokens, i + 1);
  const length = count && LENGTH.get(at(tokens, count.end));
  const spec = count && length ? (yearSpecAt(tokens, count.end + 1) ?? ofTheYear(tokens, count.end + 1)) : undefined;
  if (!(edge && count && length && spec) || at(tokens, count.end + 1) === ',') return undefined;
  const months = count.value * length;
  if (months < 1 || months > 12) return undefined;
  const month = (n: number): Calendar => ({ kind: 'calendar', ...spec.year, month: n });
  const [from, to] = edge === 'first' ? [1, months] : [13 - months, 12];
  return { expression: { kind: 'range', from: month(from), to: month(to) }, end: spec.end };
}

/** `the 1990s`, `the '90s`, `nineteen seventies`, `the nineties`, `15th century`, `221 BC`, `AD 79`. */
export const longSpan = (tokens: Tokens, i: number): Match | undefined =>
  decade(tokens, i) ?? spokenDecade(tokens, i) ?? century(tokens, i) ?? era(tokens, i);

const years = (first: number, count: number, end: number): Match => ({
  expression: { kind: 'days', ...monthsFrom(first, 1, 12 * count) },
  end,
});

function decade(tokens: Tokens, i: number): Match | undefined {
  const apostrophe = /^['’‘]$/.test(at(tokens, i));
  const number = apostrophe ? i + 1 : i;
  const figures = at(tokens, number);
  const plural = /^['’]$/.test(at(tokens, number + 1)) ? number + 2 : number + 1;
  if (at(tokens, plural) !== 's' || !isGlued(tokens, plural) || goesOnLeft(tokens, i)) return undefined;
  if (apostrophe && /^\d0$/.test(figures)) return years(wholeYear(Number(figures)), 10, plural + 1);
  if (!/^[12]\d{2}0$/.test(figures)) return undefined;
  return years(Number(figures), figures.endsWith('00') && figures !== '2000' ? 100 : 10, plural + 1);
}

const NUMBER_BEFORE = words('his her their its my our your');

function spokenDecade(tokens: Tokens, i: number): Match | undefined {
  const head = CARDINALS.get(at(tokens, i));
  const link = at(tokens, i + 1) === '-' ? i + 2 : i + 1;
  const tens = DECADES.get(at(tokens, link));
  if (head !== undefined && tens !== undefined && head >= 10 && head <= 20)
    return years(head * 100 + tens, 10, link + 1);
  const alone = DECADES.get(at(tokens, i));
  if (alone === undefined || alone < 20 || NUMBER_BEFORE.has(at(tokens, i - 1))) return undefined;
  return at(tokens, i - 1) === 'the' || at(tokens, i - 1) === 'in' ? years(1900 + alone, 10, i + 1) : undefined;
}

const BEFORE_CHRIST = words('bc bce');

function century(tokens: Tokens, i: number): Match | undefined {
  const ordinal = ordinalAt(tokens, i);
  if (ordinal === undefined || ordinal.value > 30) return undefined;
  const noun = at(tokens, ordinal.end) === '-' ? ordinal.end + 1 : ordinal.end;
  if (at(tokens, noun) !== 'century') return undefined;
  const n = ordinal.value;
  return BEFORE_CHRIST.has(at(tokens, noun + 1))
    ? years(1 - n * 100, 100, noun + 2)
    : years((n - 1) * 100, 100, noun + 1);
}

const AFTER_CHRIST = words('ad ce');

/** `530 BC`, `c530 BC`, `AD 79`: 1 BC is the year 0. */
function era(tokens: Tokens, i: number): Match | undefined {
  if (at(tokens, i) === 'ad' && isCapital(tokens, i) && /^\d{1,4}$/.test(at(tokens, i + 1)))
    return years(Number(at(tokens, i + 1)), 1, i + 2);
  const circa = at(tokens, i) === 'c' && isGlued(tokens, i + 1);
  const number = circa ? i + 1 : i;
  if (!/^\d{1,4}$/.test(at(tokens, number)) || at(tokens, number) === '0') return undefined;
  if (!circa && goesOnLeft(tokens, i)) return undefined;
  const year = eraYear(tokens, number);
  if (year === undefined) return undefined;
  const { expression } = years(year, 1, 0);
  return {
    expression: circa && expression ? { kind: 'about', of: expression } : expression,
    end: eraEnd(tokens, number + 1),
  };
}

function eraYear(tokens: Tokens, number: number): number | undefined {
  const value = Number(at(tokens, number));
  if (!isCapital(tokens, number + 1)) return undefined;
  const name = at(tokens, number + 1);
  if (BEFORE_CHRIST.has(name) || (name === 'b' && at(tokens, number + 3) === 'c')) return 1 - value;
  return AFTER_CHRIST.has(name) ? value : undefined;
}

const eraEnd = (tokens: Tokens, i: number): number =>
  at(tokens, i) !== 'b' ? i + 1 : at(tokens, i + 3) === '.' ? i + 4 : i + 3;
