// Finds the date expressions of English prose, and hands a year that several share to each. Knows nothing of publication.
import { isFollowed, type Match, monthAt } from './english-calendar.ts';
import { dayListAt } from './english-day-lists.ts';
import { outlookAt } from './english-future.ts';
import { YEAR_BEFORE } from './english-lexicon.ts';
import { isPartOfName } from './english-names.ts';
import { ordinalAt } from './english-numbers.ts';
import { openingsOf } from './english-openings.ts';
import { phraseAt } from './english-phrases.ts';
import { weekdayAt } from './english-relative.ts';
import { at, goesOnRight, isCapital, type Tokens, tokensOf, words } from './english-tokens.ts';
import { yearSpecAt } from './english-years.ts';
import type { Calendar, Expression, Found, Piece } from './expression.ts';

/** Tells for each token whether the readers are to look there. */
export type Openings = (tokens: Tokens) => Uint8Array;

/** The expressions of a piece of `text` that begin before its end. */
export function readEnglish(
  text: string,
  { start: from, end: to, limit }: Piece,
  openings: Openings = openingsOf,
): readonly Found[] {
  const tokens = tokensOf(text, from, limit);
  const isOpening = openings(tokens);
  const found: Found[] = [];
  for (let i = isOpening.indexOf(1); i >= 0; ) {
    if ((tokens[i]?.start ?? to) >= to) break;
    const items = listAt(tokens, i);
    for (const item of items) if (!isPartOfName(tokens, item.start, item.end)) found.push(foundAt(tokens, item));
    i = isOpening.indexOf(1, items.at(-1)?.end ?? i + 1);
  }
  return found;
}

interface Item extends Match {
  readonly start: number;
  /** Whether 'and' or 'or' stands before it. */
  readonly joined: boolean;
}

const JOINTS = words('and or &');
const MAX_ITEMS = 12;

/** One expression, or several with 'and' or commas between them. */
function listAt(tokens: Tokens, i: number): readonly Item[] {
  const days = dayListAt(tokens, i) ?? [];
  const first = days.length > 0 ? undefined : phraseAt(tokens, i);
  const items: Item[] = days.map(day => ({ joined: false, ...day }));
  if (first) items.push({ start: i, joined: false, ...first });
  if (items.length === 0) return [];
  while (items.length < MAX_ITEMS) {
    const last = items.at(-1);
    const next = last && nextItem(tokens, last);
    if (next === undefined) break;
    items.push(next);
  }
  return items.length === 1 ? items : shared(items);
}

function nextItem(tokens: Tokens, last: Item): Item | undefined {
  if (last.expression?.kind === 'weekday-of') return nextWeekday(tokens, last, last.expression.of);
  const before = lastDay(last.expression);
  if (before === undefined) return undefined;
  const comma = at(tokens, last.end) === ',' ? last.end + 1 : last.end;
  const joint = JOINTS.has(at(tokens, comma)) ? comma + 1 : comma;
  if (joint === last.end) return undefined;
  const start = /^(?:on|in)$/.test(at(tokens, joint)) ? joint + 1 : joint;
  const match = phraseAt(tokens, start) ?? dayAlone(tokens, before, start) ?? yearAmong(tokens, before, start);
  return match?.expression?.kind === 'calendar' ? { start, joined: joint > comma, ...match } : undefined;
}

/** What the next of a list hangs on: of 'June 5-7, 10 and 12, 2023' the 7th. */
const lastDay = (expression: Expression | undefined): Calendar | undefined =>
  calendarOf(expression) ?? (isDays(expression) ? expression.to : undefined);

type Days = Expression & { readonly kind: 'range'; readonly from: Calendar; readonly to: Calendar };

const isDays = (expression: Expression | undefined): expression is Days =>
  expression?.kind === 'range' && isDay(expression.from) && isDay(expression.to);

const isDay = ({ kind, ...rest }: Expression): boolean => kind === 'calendar' && 'day' in rest;

/** The Tuesday of 'next week Monday and Tuesday'; not of 'Monday of last week and Tuesday, June 4'. */
function nextWeekday(tokens: Tokens, last: Item, of: Expression): Item | undefined {
  const joint = at(tokens, last.end) === ',' ? last.end + 1 : last.end;
  const start = joint + 1;
  const weekday = JOINTS.has(at(tokens, joint)) ? weekdayAt(tokens, start, true) : undefined;
  if (weekday === undefined || (phraseAt(tokens, start)?.end ?? weekday.end) > weekday.end) return undefined;
  return { expression: { kind: 'weekday-of', weekday: weekday.value, of }, start, end: weekday.end, joined: true };
}

/** The 19 of 'November 18 and 19, 2023'; without a year behind it, it counts something else. */
function dayAlone(tokens: Tokens, before: Calendar, i: number): Match | undefined {
  if (before.month === undefined || before.day === undefined) return undefined;
  const figures =
    /^\d{1,2}$/.test(at(tokens, i)) && !goesOnRight(tokens, i + 1)
      ? { value: Number(at(tokens, i)), end: i + 1 }
      : undefined;
  const day = ordinalAt(tokens, i) ?? figures;
  if (day === undefined || day.value > 31 || day.value <= before.day) return undefined;
  const spec = yearSpecAt(tokens, day.end);
  if (spec === undefined && !yearBehindList(tokens, day.end) && !closesList(tokens, i, day.end)) return undefined;
  const { weekday: _, year: __, ...month } = before;
  return { expression: { ...month, ...spec?.year, day: day.value }, end: spec?.end ?? day.end };
}

/** Only days and commas up to an 'and', and behind it a day that counts nothing: 'May 3, 10 and 17.' */
function closesList(tokens: Tokens, i: number, end: number): boolean {
  let [start, next] = [i, end];
  for (let n = 0; n < MAX_ITEMS; n++) {
    if (JOINTS.has(at(tokens, start - 1))) return at(tokens, next) !== 'on' && isFollowed(tokens, next);
    start = at(tokens, next) === ',' ? next + 1 : next;
    if (JOINTS.has(at(tokens, start))) start++;
    const day = ordinalAt(tokens, start)?.end ?? (/^\d{1,2}$/.test(at(tokens, start)) ? start + 1 : undefined);
    if (start === next || day === undefined) return false;
    next = day;
  }
  return false;
}

/** The 2024 of 'in 2023, 2024 and 2025'. */
function yearAmong(tokens: Tokens, before: Calendar, i: number): Match | undefined {
  const joint = at(tokens, i + 1) === ',' && JOINTS.has(at(tokens, i + 2)) ? i + 2 : i + 1;
  const isList = at(tokens, joint) === ',' || JOINTS.has(at(tokens, joint));
  const isYear = /^[12]\d{3}$/.test(at(tokens, i)) && /^[12]\d{3}$/.test(at(tokens, joint + 1));
  if (
    !((isList && isYear) || isOtherYear(tokens, i)) ||
    before.month !== undefined ||
    before.code !== undefined ||
    before.year === undefined
  )
    return undefined;
  return { expression: { kind: 'calendar', year: Number(at(tokens, i)) }, end: i + 1 };
}

/** The 1924 of 'in 1923 or 1924'. */
function isOtherYear(tokens: Tokens, i: number): boolean {
  const next = tokens[i + 1];
  const isEnd = next === undefined || next.kind === 'mark' || next.gap === 'line' || YEAR_BEFORE.has(next.lower);
  return at(tokens, i - 1) === 'or' && /^[12]\d{3}$/.test(at(tokens, i)) && !goesOnRight(tokens, i + 1) && isEnd;
}

/** Only days, commas and 'and' up to a year. */
function yearBehindList(tokens: Tokens, i: number): boolean {
  for (let k = i; k < i + 2 * MAX_ITEMS; k++) {
    if (/^[12]\d{3}$/.test(at(tokens, k))) return true;
    if (monthAt(tokens, k) !== undefined && isCapital(tokens, k)) continue;
    if (!(JOINTS.has(at(tokens, k)) || at(tokens, k) === ',' || /^\d{1,2}$/.test(at(tokens, k)))) return false;
  }
  return false;
}

/** A year at the end of a list, or before an 'and', counts for its neighbours where the dates then go forward. */
function shared(items: readonly Item[]): readonly Item[] {
  const backwards: Item[] = [];
  for (const item of items.toReversed()) backwards.unshift(withYear(item, backwards[0], true) ?? item);
  const all: Item[] = [];
  for (const item of backwards) all.push((item.joined ? withYear(item, all.at(-1), false) : undefined) ?? item);
  return all;
}

function withYear(item: Item, other: Item | undefined, before: boolean): Item | undefined {
  const [own, theirs] = [lastDay(item.expression), calendarOf(other?.expression)];
  if (!(own && theirs) || hasYear(own) || !hasYear(theirs)) return undefined;
  const forward = before ? place(own) <= place(theirs) : place(own) >= place(theirs);
  if (!forward) return undefined;
  const { year, yearOffset, yearFromLast } = theirs;
  const taken =
    year !== undefined
      ? { year }
      : yearOffset !== undefined
        ? { yearOffset }
        : yearFromLast !== undefined
          ? { yearFromLast }
          : {};
  if (isDays(item.expression) && hasYear(item.expression.from)) return undefined;
  const expression: Expression = isDays(item.expression)
    ? { ...item.expression, from: { ...item.expression.from, ...taken }, to: { ...own, ...taken } }
    : { ...own, ...taken };
  return { ...item, expression };
}

const calendarOf = (expression: Expression | undefined): Calendar | undefined =>
  expression?.kind === 'calendar' ? expression : undefined;
const hasYear = (calendar: Calendar): boolean =>
  (calendar.year ?? calendar.yearOffset ?? calendar.yearFromLast) !== undefined;
/** Where in its year a date lies, to order two of them. */
const place = ({ month = 0, day = 0, code = 0 }: Calendar): number => (code > 0 ? code * 10 : month * 32 + day);

function foundAt(tokens: Tokens, { start, end, expression, problem }: Item): Found {
  const [first, last] = [tokens[start], tokens[end - 1]];
  return {
    span: { start: first?.start ?? 0, end: last?.end ?? 0 },
    expression,
    ...(problem ? { problem } : {}),
    future: outlookAt(tokens, start, end),
    inherits: isFollowing(tokens, start),
  };
}

/** 'BeiGene followed on 8 August', 'the others followed suit in Japan in May': a day behind the one told before it. */
function isFollowing(tokens: Tokens, start: number): boolean {
  for (let i = start - 1; i >= Math.max(0, start - FOLLOWED); i -= 1) {
    const { lower, kind } = tokens[i] ?? {};
    if (lower === 'followed' || (ELLIPSES.has(lower ?? '') && /^(?:did|took)$/.test(tokens[i - 1]?.lower ?? '')))
      return true;
    if (kind === 'mark') return false;
  }
  return false;
}

/** Of 'did so in May', 'did the same', 'took the same step'. */
const ELLIPSES: ReadonlySet<string> = new Set(['so', 'likewise', 'the']);

/** Tokens between the verb and its day. */
const FOLLOWED = 5;
