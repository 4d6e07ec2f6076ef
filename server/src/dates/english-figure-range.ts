// Two dates in figures with a hyphen between them: 5/1/2019-5/7/2020, 10/1-11/2/2017, 5/1-5/7, 2020. Knows no words.
import { monthLength } from './calendar.ts';
import type { Match } from './english-calendar.ts';
import { at, goesOnLeft, goesOnRight, isGlued, isNumber, type Tokens } from './english-tokens.ts';
import { wholeYear } from './english-years.ts';
import type { Calendar, Expression } from './expression.ts';

/** Where nothing tells day from month, the month is shown as coming first, and nothing is held against it. */
export function figureRange(tokens: Tokens, i: number): Match | undefined {
  if (!isNumber(tokens, i) || at(tokens, i + 1) !== '/' || goesOnLeft(tokens, i)) return undefined;
  const from = slashed(tokens, i);
  const to = from && /^[-–]$/.test(at(tokens, from.end)) ? slashed(tokens, from.end + 1) : undefined;
  if (!(from && to) || goesOnRight(tokens, to.end)) return undefined;
  const closed = to.year === undefined ? yearBehind(tokens, to.end) : { year: to.year, end: to.end };
  if (closed === undefined) return undefined;
  const ends = [
    { ...from, year: from.year ?? closed.year },
    { ...to, year: closed.year },
  ] as const;
  const [monthFirst, dayFirst] = [spanned(ends, monthThenDay), spanned(ends, dayThenMonth)];
  const shown = monthFirst ?? dayFirst;
  if (shown === undefined) return undefined;
  return { expression: monthFirst && dayFirst ? { kind: 'literal', of: shown } : shown, end: closed.end };
}

interface Slashed {
  readonly parts: readonly [number, number];
  readonly year: number | undefined;
  readonly end: number;
}

/** `5/1`, `5/1/2019`, `5/1/19`, without space. */
function slashed(tokens: Tokens, i: number): Slashed | undefined {
  const [a, b, year] = [at(tokens, i), at(tokens, i + 2), at(tokens, i + 4)];
  if (!/^\d\d?$/.test(a) || !/^\d\d?$/.test(b) || !isSlash(tokens, i + 1)) return undefined;
  const parts = [Number(a), Number(b)] as const;
  if (!isSlash(tokens, i + 3)) return { parts, year: undefined, end: i + 3 };
  if (!/^(?:[12]\d{3}|\d\d)$/.test(year)) return undefined;
  return { parts, year: year.length === 2 ? wholeYear(Number(year)) : Number(year), end: i + 5 };
}

const isSlash = (tokens: Tokens, i: number): boolean =>
  at(tokens, i) === '/' && isGlued(tokens, i) && isGlued(tokens, i + 1);

function yearBehind(tokens: Tokens, i: number): { readonly year: number; readonly end: number } | undefined {
  const year = at(tokens, i) === ',' ? at(tokens, i + 1) : '';
  return /^[12]\d{3}$/.test(year) && !goesOnRight(tokens, i + 2) ? { year: Number(year), end: i + 2 } : undefined;
}

type Order = (parts: readonly [number, number]) => Pick<Calendar, 'month' | 'day'>;
const monthThenDay: Order = ([month, day]) => ({ month, day });
const dayThenMonth: Order = ([day, month]) => ({ month, day });

/** `undefined` where there are no such days, or the second comes before the first. */
function spanned(ends: readonly [Dated, Dated], order: Order): Expression | undefined {
  const [from, to] = ends.map(({ parts, year }) => ({ kind: 'calendar', year, ...order(parts) }) as const);
  if (!(from && to) || !isDay(from) || !isDay(to) || placeOf(from) >= placeOf(to)) return undefined;
  return { kind: 'range', from, to };
}

interface Dated {
  readonly parts: readonly [number, number];
  readonly year: number;
}

const isDay = ({ year, month = 0, day = 0 }: Calendar): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);

const placeOf = ({ year = 0, month = 0, day = 0 }: Calendar): number => (year * 12 + month) * 31 + day;
