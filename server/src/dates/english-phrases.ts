// Ranges and bounds in English: 'from March to May 2023', 'since 2019', 'no later than Friday'. Knows no lists.
import { type Match, monthAt } from './english-calendar.ts';
import { figureRange } from './english-figure-range.ts';
import { NEXT, THIS } from './english-lexicon.ts';
import { countAt, ordinalAt } from './english-numbers.ts';
import { evidentYear, pointAt } from './english-points.ts';
import { relativeUnit, stepsAt, weekdayAt } from './english-relative.ts';
import { at, goesOnLeft, goesOnRight, isNumber, type Tokens, words } from './english-tokens.ts';
import { yearSpecAt } from './english-years.ts';
import { type Bound, type Calendar, type Expression, TODAY } from './expression.ts';

/** The longest date expression that begins here. */
export function phraseAt(tokens: Tokens, i: number): Match | undefined {
  const opening = at(tokens, i);
  if (opening === 'from' || opening === 'between') return openedRange(tokens, i, opening === 'between' ? AND : TO);
  const figures = figureRange(tokens, i) ?? dayRange(tokens, i, TO, false) ?? yearRange(tokens, i, TO, false);
  if (figures) return figures;
  const point = pointAt(tokens, i);
  const range = point && pointRange(tokens, point, TO, false);
  return range ?? boundAt(tokens, i) ?? aboutAt(tokens, i) ?? followed(tokens, point);
}

const TO = words('to until till through thru - – — ~ −');
const AND = words('and to through thru - – — ~ −');

function openedRange(tokens: Tokens, i: number, joints: ReadonlySet<string>): Match | undefined {
  const figures =
    figureRange(tokens, i + 1) ?? dayRange(tokens, i + 1, joints, true) ?? yearRange(tokens, i + 1, joints, true);
  if (figures) return figures;
  const from = pointAt(tokens, i + 1) ?? evidentYear(tokens, i + 1);
  return from && pointRange(tokens, from, joints, true);
}

/** `4 to 22 January, 1995`, `between 4 and 22 this month`, `9-12 of June`. */
function dayRange(tokens: Tokens, i: number, joints: ReadonlySet<string>, opened: boolean): Match | undefined {
  const first = dayAt(tokens, i);
  if (first === undefined || !joints.has(at(tokens, first.end)) || goesOnLeft(tokens, i)) return undefined;
  const second = dayAt(tokens, first.end + 1);
  if (second === undefined || second.value <= first.value) return undefined;
  const link = at(tokens, second.end) === 'of' ? second.end + 1 : second.end;
  const month = relativeMonth(tokens, link);
  if (month) return { expression: range(dayOf(first.value, month.of), dayOf(second.value, month.of)), end: month.end };
  const named = monthAt(tokens, link);
  if (named === undefined || (named.shy && !opened && link === second.end && /^[a-z]/.test(tokens[link]?.text ?? '')))
    return undefined;
  const spec = yearSpecAt(tokens, named.end);
  const day = (n: number): Calendar => ({ kind: 'calendar', ...spec?.year, month: named.month, day: n });
  return { expression: range(day(first.value), day(second.value)), end: spec?.end ?? named.end };
}

const range = (from: Expression, to: Expression): Expression => ({ kind: 'range', from, to });
const dayOf = (day: number, of: Expression): Expression => ({ kind: 'day-of', day, of });

function relativeMonth(tokens: Tokens, i: number): { readonly of: Expression; readonly end: number } | undefined {
  const month = relativeUnit(tokens, i);
  return month?.expression?.kind === 'unit' && month.expression.unit === 'month'
    ? { of: month.expression, end: month.end }
    : undefined;
}

function dayAt(tokens: Tokens, i: number): { readonly value: number; readonly end: number } | undefined {
  const the = at(tokens, i) === 'the' ? i + 1 : i;
  const ordinal = ordinalAt(tokens, the);
  if (ordinal) return ordinal.value >= 1 && ordinal.value <= 31 ? ordinal : undefined;
  const figures = /^\d{1,2}$/.test(at(tokens, the)) ? Number(at(tokens, the)) : 0;
  return figures >= 1 && figures <= 31 ? { value: figures, end: the + 1 } : undefined;
}

const NOT_YEARS_AFTER = words('no nos number pp pages iso iec en rfc sections lines tel phone');

/** `2014-2018`, `from 2014 to 2018`, `2010–11`. */
function yearRange(tokens: Tokens, i: number, joints: ReadonlySet<string>, opened: boolean): Match | undefined {
  const [from, to] = [at(tokens, i), at(tokens, i + 2)];
  if (!/^[12]\d{3}$/.test(from) || !joints.has(at(tokens, i + 1)) || goesOnLeft(tokens, i)) return undefined;
  if (goesOnRight(tokens, i + 3) || monthAt(tokens, i + 3) !== undefined || NOT_YEARS_AFTER.has(at(tokens, i - 1)))
    return undefined;
  const last = /^\d\d$/.test(to) && /^[-–]$/.test(at(tokens, i + 1)) ? Number(from.slice(0, 2) + to) : Number(to);
  if (!/^(?:[12]\d{3}|\d\d)$/.test(to) || last <= Number(from) || last > Number(from) + (to.length === 2 ? 1 : 300))
    return undefined;
  if (isNumber(tokens, i - 1) || !(opened || /^[-–—~]$/.test(at(tokens, i + 1)) || bothRead(tokens, i)))
    return undefined;
  if (opened && isCounted(tokens, i + 3)) return undefined;
  return { expression: range({ kind: 'calendar', year: Number(from) }, { kind: 'calendar', year: last }), end: i + 3 };
}

const bothRead = (tokens: Tokens, i: number): boolean => Number(at(tokens, i)) >= 1800 && !isCounted(tokens, i + 3);

/** A noun behind the second number: both count it. */
const isCounted = (tokens: Tokens, i: number): boolean =>
  (tokens[i]?.kind === 'word' && yearSpecAt(tokens, i - 1) === undefined) ||
  (/^[a-z]+s$/.test(tokens[i]?.text ?? '') && !/^(?:was|is|has|as|its|this|sales|results)$/.test(at(tokens, i)));

const NOW = words('now today date present');

function pointRange(tokens: Tokens, from: Match, joints: ReadonlySet<string>, opened: boolean): Match | undefined {
  if (from.expression === undefined) return undefined;
  const inside = daysWithin(tokens, from) ?? weekdaysWithin(tokens, from);
  if (inside) return inside;
  if (!joints.has(at(tokens, from.end))) return undefined;
  const to = endOf(tokens, from, from.end + 1, opened);
  if (to?.expression === undefined || (isYear(from.expression) && isYear(to.expression))) return undefined;
  return {
    expression: range(from.expression, to.expression),
    end: to.end,
    ...(to.problem ? { problem: to.problem } : {}),
  };
}

function endOf(tokens: Tokens, from: Match, i: number, opened: boolean): Match | undefined {
  const the = at(tokens, i) === 'the' ? i + 1 : i;
  const point = pointAt(tokens, i);
  if (point && point.expression?.kind !== 'day') return point;
  if (NOW.has(at(tokens, i)))
    return opened || at(tokens, i) !== 'date' || at(tokens, i - 1) === 'to'
      ? { expression: TODAY, end: i + 1 }
      : undefined;
  const { expression } = from;
  const day = dayAt(tokens, the);
  if (
    day &&
    expression?.kind === 'calendar' &&
    expression.day !== undefined &&
    expression.month !== undefined &&
    day.value > expression.day
  )
    return sameMonth(tokens, expression, day);
  return opened || hasYear(expression) ? evidentYear(tokens, i) : undefined;
}

const hasYear = (expression: Expression | undefined): boolean =>
  expression?.kind === 'calendar' &&
  expression.year !== undefined &&
  expression.day === undefined &&
  expression.month === undefined;

const isYear = (expression: Expression): boolean =>
  hasYear(expression) && expression.kind === 'calendar' && expression.code === undefined;

/** The 19 of 'November 18-19, 2023'. */
function sameMonth(
  tokens: Tokens,
  { year: _, ...first }: Calendar,
  day: { readonly value: number; readonly end: number },
): Match | undefined {
  if (goesOnRight(tokens, day.end)) return undefined;
  const spec = yearSpecAt(tokens, day.end);
  return { expression: { ...first, ...spec?.year, day: day.value }, end: spec?.end ?? day.end };
}

const INSIDE = words('between from');

/** `November between 19 and 20`. */
function daysWithin(tokens: Tokens, month: Match): Match | undefined {
  const { expression, end } = month;
  if (
    expression?.kind !== 'calendar' ||
    expression.day !== undefined ||
    expression.month === undefined ||
    !INSIDE.has(at(tokens, end))
  )
    return undefined;
  const first = dayAt(tokens, end + 1);
  const second = first && AND.has(at(tokens, first.end)) ? dayAt(tokens, first.end + 1) : undefined;
  if (!(first && second) || second.value <= first.value) return undefined;
  const spec = expression.year === undefined ? yearSpecAt(tokens, second.end) : undefined;
  const day = (n: number): Calendar => ({ ...expression, ...spec?.year, day: n });
  return { expression: range(day(first.value), day(second.value)), end: spec?.end ?? second.end };
}

/** `next week between Wednesday and Friday`. */
function weekdaysWithin(tokens: Tokens, week: Match): Match | undefined {
  const { expression, end } = week;
  if (expression?.kind !== 'unit' || expression.unit !== 'week' || !INSIDE.has(at(tokens, end))) return undefined;
  const first = weekdayAt(tokens, end + 1, true);
  const second = first && AND.has(at(tokens, first.end)) ? weekdayAt(tokens, first.end + 1, true) : undefined;
  if (!(first && second)) return undefined;
  const day = (weekday: number): Expression => ({ kind: 'weekday-of', weekday, of: expression });
  return { expression: range(day(first.value), day(second.value)), end: second.end };
}

/** Longest first. */
const BOUNDS: readonly (readonly [string, Bound])[] = [
  ['no later than', 'by'],
  ['not later than', 'by'],
  ['no earlier than', 'since'],
  ['not before', 'since'],
  ['as early as', 'since'],
  ['later than', 'after'],
  ['earlier than', 'before'],
  ['greater than', 'after'],
  ['starting from', 'since'],
  ['starting on', 'since'],
  ['starting in', 'since'],
  ['beginning on', 'since'],
  ['beginning in', 'since'],
  ['beginning from', 'since'],
  ['effective from', 'since'],
  ['up until', 'until'],
  ['prior to', 'before'],
  ['ahead of', 'before'],
  ['up to', 'until'],
  ['ending with', 'before'],
  ['ending on', 'by'],
  ['ending in', 'by'],
  ['starting', 'since'],
  ['beginning', 'since'],
  ['since', 'since'],
  ['before', 'before'],
  ['after', 'after'],
  ['until', 'until'],
  ['till', 'until'],
  ['by', 'by'],
  ['through', 'by'],
];
const BOUND_PHRASES = BOUNDS.map(([phrase, bound]) => [phrase.split(' '), bound] as const);
const BOUND_WORDS = new Set(BOUND_PHRASES.map(([phrase]) => phrase[0]));

function boundAt(tokens: Tokens, i: number): Match | undefined {
  if (at(tokens, i) === 'more' && at(tokens, i + 1) === 'than') return moreThan(tokens, i + 2);
  if (!BOUND_WORDS.has(at(tokens, i))) return undefined;
  for (const [phrase, bound] of BOUND_PHRASES) {
    if (!phrase.every((word, k) => at(tokens, i + k) === word)) continue;
    const start = i + phrase.length;
    const of =
      pointAt(tokens, start) ??
      labelledYear(tokens, start) ??
      (phrase[1] === 'than' ? lateYear(tokens, start) : undefined);
    return of?.expression && { ...of, expression: { kind: 'bound', bound, of: of.expression } };
  }
  return undefined;
}

const labelledYear = (tokens: Tokens, i: number): Match | undefined =>
  at(tokens, i) === 'the' && at(tokens, i + 1) === 'year' ? pointAt(tokens, i + 1) : undefined;

/** Of 'later than 2020', where no noun makes a count of it. */
const lateYear = (tokens: Tokens, i: number): Match | undefined =>
  Number(at(tokens, i)) >= 1900 && tokens[i + 1]?.kind !== 'word' ? evidentYear(tokens, i) : undefined;

/** `more than two weeks ago`, `more than 2 weeks after today`. */
function moreThan(tokens: Tokens, i: number): Match | undefined {
  const steps = stepsAt(tokens, i);
  const point = steps && pointAt(tokens, i);
  if (point?.expression?.kind !== 'shift') return undefined;
  const bound: Bound = (point.expression.steps[0]?.count ?? 0) < 0 ? 'by' : 'since';
  return { ...point, expression: { kind: 'bound', bound, of: point.expression } };
}

const ABOUT = words('about around circa approximately roughly ca c');

/** `about June 2023`, `circa 1900`. */
function aboutAt(tokens: Tokens, i: number): Match | undefined {
  if (!ABOUT.has(at(tokens, i))) return undefined;
  const next = at(tokens, i + 1) === '.' && at(tokens, i).length <= 2 ? i + 2 : i + 1;
  if (at(tokens, i) === 'c' && next === i + 1) return undefined;
  const of =
    next === i + 2 || at(tokens, i) === 'circa'
      ? (pointAt(tokens, next) ?? evidentYear(tokens, next))
      : pointAt(tokens, next);
  if (of?.expression === undefined || countAt(tokens, next)?.rough) return undefined;
  return { ...of, expression: { kind: 'about', of: of.expression } };
}

const AFTERWARDS = words('after later onward onwards beyond thereafter');
const BEFOREHAND = words('before earlier prior');

/** `2012 or after`, `1 June and later`, `from 2020 onwards`. */
function followed(tokens: Tokens, match: Match | undefined): Match | undefined {
  if (match?.expression === undefined || match.problem) return match;
  const joint = at(tokens, match.end) === 'or' || at(tokens, match.end) === 'and' ? match.end + 1 : match.end;
  const word = at(tokens, joint);
  const onward = word === 'onward' || word === 'onwards' || joint > match.end;
  const bound: Bound | undefined = !onward
    ? undefined
    : AFTERWARDS.has(word)
      ? 'since'
      : BEFOREHAND.has(word)
        ? 'by'
        : undefined;
  if (bound === undefined || (joint > match.end && pointBehind(tokens, joint))) return match;
  return { expression: { kind: 'bound', bound, of: match.expression }, end: joint + 1 };
}

/** In 'May 2 and after 6 pm' the word belongs to what follows. */
const pointBehind = (tokens: Tokens, i: number): boolean =>
  tokens[i + 1]?.kind === 'number' ||
  pointAt(tokens, i + 1) !== undefined ||
  THIS.has(at(tokens, i + 1)) ||
  NEXT.has(at(tokens, i + 1)) ||
  at(tokens, i + 1) === 'the';
