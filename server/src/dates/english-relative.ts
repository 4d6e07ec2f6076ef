// What hangs on the day of publication in English: today, last week, next Friday, two weeks ago. Knows no calendar dates.
import type { Match } from './english-calendar.ts';
import {
  CLUB_WEEKDAYS,
  LAST,
  NEXT,
  NOT_WEEKDAY_AFTER,
  NOT_WEEKDAY_BEFORE,
  PLAIN_WEEKDAYS,
  SHY_WEEKDAYS,
  THIS,
  UNITS,
  WEEKDAY_AFTER,
  WEEKDAYS,
} from './english-lexicon.ts';
import { type Counted, countAt, ordinalAt } from './english-numbers.ts';
import {
  at,
  goesOnLeft,
  goesOnRight,
  isCapital,
  isGlued,
  isNumber,
  isWord,
  type Tokens,
  words,
} from './english-tokens.ts';
import { yearSpecAt } from './english-years.ts';
import { type Expression, type Step, TODAY, type Unit } from './expression.ts';

/** Reads a date that another one hangs on. */
export type PointReader = (tokens: Tokens, i: number) => Match | undefined;

const DAYS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
  ['tmrw', 1],
]);

const unit = (name: Unit, offset: number): Expression => ({ kind: 'unit', unit: name, offset });

/** `today`, `the day before yesterday`, `this morning`; not 'USA Today'. */
export function dayWord(tokens: Tokens, i: number): Match | undefined {
  const offset = DAYS.get(at(tokens, i));
  if (offset !== undefined) {
    const isName = isCapital(tokens, i) && i > 0 && isCapital(tokens, i - 1) && !isGlued(tokens, i);
    return isName ? undefined : { expression: unit('day', offset), end: i + 1 };
  }
  const the = at(tokens, i) === 'the' ? i + 1 : i;
  if (at(tokens, the) === 'day') return dayBeside(tokens, the);
  const parts = words('morning afternoon evening');
  if (at(tokens, i) === 'this' && parts.has(at(tokens, i + 1))) return { expression: TODAY, end: i + 2 };
  return at(tokens, i) === 'last' && at(tokens, i + 1) === 'night'
    ? { expression: unit('day', -1), end: i + 2 }
    : undefined;
}

function dayBeside(tokens: Tokens, day: number): Match | undefined {
  const [link, other] = [at(tokens, day + 1), at(tokens, day + 2)];
  if (link === 'before' && other === 'yesterday') return { expression: unit('day', -2), end: day + 3 };
  if (link === 'after' && (other === 'tomorrow' || other === 'tmrw'))
    return { expression: unit('day', 2), end: day + 3 };
  if (at(tokens, day - 1) !== 'the' || (other !== '' && /^\p{L}/u.test(other) && !NARRATIVE.has(other)))
    return undefined;
  if (link !== 'before' && link !== 'after') return undefined;
  return { expression: { kind: 'same', unit: 'day', offset: link === 'before' ? -1 : 1 }, end: day + 2 };
}

const NARRATIVE = words('and but he she it they with');

const QUALIFIERS = words('calendar full whole entire');

/** `last year`, `this quarter`, `the current week`, `the next day`, `that month`, `the week after next`. */
export function relativeUnit(tokens: Tokens, i: number): Match | undefined {
  const the = at(tokens, i) === 'the' ? i + 1 : i;
  const word = at(tokens, the);
  if (word === 'weekend' && at(tokens, i - 1) === 'on') return unitBeside(tokens, the);
  const noun = QUALIFIERS.has(at(tokens, the + 1)) ? the + 2 : the + 1;
  if (the > i && UNITS.has(word)) return unitBeside(tokens, the);
  const name = UNITS.get(at(tokens, noun));
  if (name === undefined || at(tokens, noun).endsWith('s')) return undefined;
  const same = sameUnit(word, name, the > i);
  if (same) return { expression: same, end: noun + 1 };
  const offset = LAST.has(word) ? -1 : THIS.has(word) ? 0 : NEXT.has(word) ? 1 : undefined;
  if (offset === undefined || (name === 'day' && offset !== 0) || name === 'century') return undefined;
  return { expression: unit(name, offset), end: noun + 1 };
}

/** What hangs on the date before it: 'that year', 'the same month', 'the following day'. */
function sameUnit(word: string, name: Unit, withThe: boolean): Expression | undefined {
  if (name !== 'day' && name !== 'week' && name !== 'month' && name !== 'year') return undefined;
  const same = (offset: number): Expression => ({ kind: 'same', unit: name, offset });
  if (word === 'that' || word === 'same') return word === 'that' || withThe ? same(0) : undefined;
  if (word === 'following' || (word === 'next' && (withThe || name === 'day'))) return same(1);
  return word === 'previous' && withThe ? same(-1) : undefined;
}

/** `the week after next`, `the weekend`. */
function unitBeside(tokens: Tokens, noun: number): Match | undefined {
  const name = UNITS.get(at(tokens, noun));
  if (name === undefined) return undefined;
  const next = at(tokens, noun + 2) === 'the' ? noun + 3 : noun + 2;
  if (at(tokens, noun + 1) === 'after' && at(tokens, next) === 'next')
    return { expression: unit(name, 2), end: next + 1 };
  if (at(tokens, noun + 1) === 'before' && at(tokens, next) === 'last')
    return { expression: unit(name, -2), end: next + 1 };
  return name === 'weekend' ? { expression: { kind: 'literal', of: unit(name, 0) }, end: noun + 1 } : undefined;
}

/** A weekday: `Friday`, `next Friday`, `Tuesday of last week`, `next week Monday`, `Friday the 15th`. */
export function weekdayPhrase(tokens: Tokens, i: number): Match | undefined {
  const word = at(tokens, i);
  const week = relativeUnit(tokens, i);
  if (week?.expression?.kind === 'unit' && week.expression.unit === 'week') {
    const weekday = weekdayAt(tokens, week.end, true);
    return (
      weekday && { expression: { kind: 'weekday-of', weekday: weekday.value, of: week.expression }, end: weekday.end }
    );
  }
  const which = whichOf(word);
  const weekday = weekdayAt(tokens, which ? i + 1 : i, which !== undefined);
  if (weekday === undefined) return undefined;
  if (which) return { expression: { kind: 'weekday', weekday: weekday.value, which }, end: weekday.end };
  return (
    weekdayOfWeek(tokens, weekday) ?? {
      expression: { kind: 'weekday', weekday: weekday.value, which: 'open' },
      end: weekday.end,
    }
  );
}

function whichOf(word: string): 'last' | 'this' | 'next' | 'past' | undefined {
  if (word === 'last' || word === 'previous') return 'last';
  if (word === 'past') return 'past';
  if (word === 'this') return 'this';
  return word === 'next' || word === 'coming' ? 'next' : undefined;
}

/** The abbreviations that are other words need evidence of their kind: `next Mon`, `Wed 13th`. */
export function weekdayAt(tokens: Tokens, i: number, evident: boolean): Counted | undefined {
  const value = WEEKDAYS.get(at(tokens, i));
  if (value === undefined || (isGlued(tokens, i) && /^[\p{L}\d-]$/u.test(at(tokens, i - 1)))) return undefined;
  if (
    NOT_WEEKDAY_AFTER.has(at(tokens, i - 1)) ||
    (NOT_WEEKDAY_BEFORE.has(at(tokens, i + 1)) && isCapital(tokens, i + 1))
  )
    return undefined;
  if (SHY_WEEKDAYS.has(at(tokens, i)) && (!evident || at(tokens, i - 1) === 'the' || isNamed(tokens, i)))
    return undefined;
  const dotted = at(tokens, i).length <= 5 && at(tokens, i + 1) === '.' && isGlued(tokens, i + 1);
  return {
    value,
    end: dotted && (isNumber(tokens, i + 2) || at(tokens, i + 2) === ',' || evident) ? i + 2 : i + 1,
    rough: false,
  };
}

/**
 * Behind another capital, a weekday is the end of a name as often as not: 'the Toronto Sun', 'Sheffield Wednesday', 'Blue
 * Monday'; but not one cut short, 'Seen Tues., Nov. 16'.
 */
export function isNamed(tokens: Tokens, i: number): boolean {
  if (at(tokens, i - 1) === '.') return TITLES.has(at(tokens, i - 2));
  return (
    !isCutShort(tokens, i) &&
    isWord(tokens, i - 1) &&
    isCapital(tokens, i - 1) &&
    isCapital(tokens, i) &&
    !WEEKDAY_AFTER.has(at(tokens, i - 1))
  );
}

/** The dot alone may end a sentence, 'in the Toronto Sun. Nov. 16 was cold'; before a comma it cannot. */
function isCutShort(tokens: Tokens, i: number): boolean {
  const word = at(tokens, i);
  if (PLAIN_WEEKDAYS.has(word)) return true;
  const isMarked = at(tokens, i + 1) === '.' && isGlued(tokens, i + 1) && at(tokens, i + 2) === ',';
  return isMarked && SHY_WEEKDAYS.has(word) && !CLUB_WEEKDAYS.has(word);
}

const TITLES = words('mr mrs ms dr prof st');

function weekdayOfWeek(tokens: Tokens, weekday: Counted): Match | undefined {
  const link = at(tokens, weekday.end) === 'of' || at(tokens, weekday.end) === 'in' ? weekday.end + 1 : weekday.end;
  const week = relativeUnit(tokens, link);
  if (week?.expression === undefined) return undefined;
  const { expression } = week;
  const isWeek = (expression.kind === 'unit' || expression.kind === 'same') && expression.unit === 'week';
  return isWeek
    ? { expression: { kind: 'weekday-of', weekday: weekday.value, of: expression }, end: week.end }
    : undefined;
}

/** `Friday the 15th`, `Wed 13th`, `Sunday 31`: no month. */
export function weekdayAndDay(tokens: Tokens, i: number): Match | undefined {
  const weekday = weekdayAt(tokens, i, true);
  if (weekday === undefined || (SHY_WEEKDAYS.has(at(tokens, i)) && !isCapital(tokens, i))) return undefined;
  const the = at(tokens, weekday.end) === 'the';
  const day =
    ordinalAt(tokens, the ? weekday.end + 1 : weekday.end) ?? (the ? undefined : lonelyNumber(tokens, weekday.end));
  if (day === undefined || day.value < 1 || day.value > 31) return undefined;
  return { expression: { kind: 'weekday-day', weekday: weekday.value, day: day.value }, end: day.end };
}

/** A number that no noun follows. */
function lonelyNumber(tokens: Tokens, i: number): Counted | undefined {
  if (!/^\d{1,2}$/.test(at(tokens, i)) || goesOnRight(tokens, i + 1)) return undefined;
  const next = tokens[i + 1];
  return next === undefined || (next.kind === 'mark' && /[.,!?;)]/.test(next.text))
    ? { value: Number(at(tokens, i)), end: i + 1, rough: false }
    : undefined;
}

/** Counted units: `2 weeks and 2 days`, `a month`, `three years`; a fortnight is two weeks. */
export function stepsAt(
  tokens: Tokens,
  i: number,
): { readonly steps: readonly Step[]; readonly end: number; readonly rough: boolean } | undefined {
  const steps: Step[] = [];
  let end = i;
  let rough = false;
  for (let next = i; steps.length < 4; ) {
    const step = goesOnLeft(tokens, next) ? undefined : stepAt(tokens, next);
    if (step === undefined) break;
    steps.push(step.step);
    end = step.end;
    rough ||= step.rough;
    next = at(tokens, end) === 'and' || at(tokens, end) === ',' ? end + 1 : end;
  }
  return steps.length > 0 ? { steps, end, rough } : undefined;
}

function stepAt(
  tokens: Tokens,
  i: number,
): { readonly step: Step; readonly end: number; readonly rough: boolean } | undefined {
  const count = countAt(tokens, i);
  if (count === undefined) return undefined;
  const noun = at(tokens, count.end) === '-' ? count.end + 1 : count.end;
  const name = at(tokens, noun) === 'fortnight' ? 'week' : UNITS.get(at(tokens, noun));
  if (name === undefined || name === 'weekend') return undefined;
  const factor = at(tokens, noun) === 'fortnight' ? 2 : 1;
  return { step: { count: count.value * factor, unit: name }, end: noun + 1, rough: count.rough };
}

const TOWARDS: ReadonlyMap<string, 'past' | 'future'> = new Map([
  ...[...LAST].map(word => [word, 'past'] as const),
  ...[...NEXT].map(word => [word, 'future'] as const),
]);

/** `the last 3 months`, `next couple of weeks`, `3 next weeks`, `the past fortnight`. */
export function reach(tokens: Tokens, i: number): Match | undefined {
  const the = at(tokens, i) === 'the' ? i + 1 : i;
  const towards = TOWARDS.get(at(tokens, the));
  if (towards)
    return reachOf(
      towards,
      stepAt(tokens, the + 1) ?? (at(tokens, the + 1) === 'fortnight' ? FORTNIGHT(the + 2) : undefined),
      tokens,
    );
  const count = countAt(tokens, the);
  const middle = count && TOWARDS.get(at(tokens, count.end));
  const name = count && UNITS.get(at(tokens, count.end + 1));
  if (!(count && middle && name) || name === 'weekend') return undefined;
  return { expression: { kind: 'reach', count: count.value, unit: name, towards: middle }, end: count.end + 2 };
}

const FORTNIGHT = (end: number): { readonly step: Step; readonly end: number } => ({
  step: { count: 2, unit: 'week' },
  end,
});

function reachOf(
  towards: 'past' | 'future',
  found: { readonly step: Step; readonly end: number } | undefined,
  tokens: Tokens,
): Match | undefined {
  if (found === undefined || yearSpecAt(tokens, found.end)?.year.year !== undefined) return undefined;
  return { expression: { kind: 'reach', ...found.step, towards }, end: found.end };
}
