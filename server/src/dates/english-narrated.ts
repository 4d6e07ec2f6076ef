// What hangs on the date told before it in English: 'the following Tuesday', 'that June', 'the previous spring'. Knows no years.
import { dayFirst, type Match, monthAt, monthFirst } from './english-calendar.ts';
import { SEASONS } from './english-lexicon.ts';
import { weekdayAt } from './english-relative.ts';
import { at, isCapital, type Tokens, words } from './english-tokens.ts';
import type { BesideLast, Calendar } from './expression.ts';

const WAYS: ReadonlyMap<string, BesideLast['way']> = new Map([
  ['following', 'next'],
  ['next', 'next'],
  ['same', 'same'],
  ['previous', 'previous'],
  ['preceding', 'previous'],
]);

/** Behind 'the' and one of these, or behind 'that', where no clause begins with it: 'it was sold that June'. */
export function narrated(tokens: Tokens, i: number): Match | undefined {
  const lead = at(tokens, i);
  const way = lead === 'that' ? 'same' : lead === 'the' ? WAYS.get(at(tokens, i + 1)) : undefined;
  const start = lead === 'that' && at(tokens, i + 1) !== 'same' ? i + 1 : i + 2;
  const found = way && openAt(tokens, start);
  if (way === undefined || found === undefined || (lead === 'that' && !isEnd(tokens, found.end))) return undefined;
  return { expression: { kind: 'beside-last', of: found.of, way }, end: found.end };
}

interface Open {
  readonly of: BesideLast['of'];
  readonly end: number;
}

function openAt(tokens: Tokens, i: number): Open | undefined {
  const season = SEASONS.get(at(tokens, i));
  if (season !== undefined) return { of: { kind: 'calendar', code: season }, end: i + 1 };
  const weekday = isCapital(tokens, i) ? weekdayAt(tokens, i, true) : undefined;
  if (weekday) return { of: { kind: 'weekday', weekday: weekday.value }, end: weekday.end };
  const day = monthFirst(tokens, i) ?? dayFirst(tokens, i);
  if (day) return isOpen(day.expression) ? { of: day.expression, end: day.end } : undefined;
  const month = isCapital(tokens, i) ? monthAt(tokens, i) : undefined;
  return month && { of: { kind: 'calendar', month: month.month }, end: month.end };
}

const isOpen = (expression: Match['expression']): expression is Calendar =>
  expression?.kind === 'calendar' &&
  (expression.year ?? expression.yearOffset ?? expression.yearFromLast) === undefined;

const BEHIND = words('and but or in at on by with for when where after before as to from while until');

/** 'He said that June was cold' and 'said that Friday the bank will …' begin a clause. */
function isEnd(tokens: Tokens, i: number): boolean {
  const next = tokens[i];
  return next === undefined || next.gap === 'line' || next.kind === 'mark' || BEHIND.has(next.lower);
}
