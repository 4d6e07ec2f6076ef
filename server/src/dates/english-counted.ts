// Spans of time counted from a date in English: two weeks ago, in three days, two days after 30 June. Knows no calendar dates.
import type { Match } from './english-calendar.ts';
import { type PointReader, stepsAt } from './english-relative.ts';
import { at, type Tokens, words } from './english-tokens.ts';
import { bareYear } from './english-years.ts';
import { type Expression, type Step, TODAY } from './expression.ts';

const AGO = words('ago');
const THIS = words('this today');
const LATER = words('later afterwards hence');
const STARTING = words('starting beginning');
const SAME_DAY: Expression = { kind: 'same', unit: 'day', offset: 0 };

type Steps = NonNullable<ReturnType<typeof stepsAt>>;

/** A count of units and what it is counted from; `point` reads that. */
export function counted(tokens: Tokens, i: number, point: PointReader): Match | undefined {
  const word = at(tokens, i);
  if (word === 'this') return dayYearsAgo(tokens, i);
  if (word === 'within') return withinSteps(tokens, i + 1, point);
  if (word === 'in') return inSteps(tokens, i + 1, point);
  if (word === 'for') return lasting(tokens, i + 1, point, true);
  const steps = stepsAt(tokens, i);
  return steps && (behind(tokens, steps, point) ?? counting(tokens, steps, point) ?? lasting(tokens, i, point, false));
}

/** Of a count of whole years. */
function yearsOf(steps: readonly Step[]): number | undefined {
  const [step, ...others] = steps;
  return step?.unit === 'year' && others.length === 0 && Number.isInteger(step.count) ? step.count : undefined;
}

/** Today or this month, which every year has. */
const isDayOrMonth = (expression: Expression | undefined): boolean =>
  expression?.kind === 'unit' && (expression.unit === 'day' || expression.unit === 'month');

/** `this day 52 years ago`, `this day in 1969`. */
function dayYearsAgo(tokens: Tokens, i: number): Match | undefined {
  if (at(tokens, i) !== 'this' || at(tokens, i + 1) !== 'day') return undefined;
  const year = at(tokens, i + 2) === 'in' ? bareYear(tokens, i + 3) : undefined;
  if (year?.year.year !== undefined)
    return { expression: { kind: 'anniversary', back: { to: year.year.year }, of: TODAY }, end: year.end };
  const counted = stepsAt(tokens, at(tokens, i + 2) === ',' ? i + 3 : i + 2);
  const years = counted && !counted.rough ? yearsOf(counted.steps) : undefined;
  if (counted === undefined || years === undefined || !AGO.has(at(tokens, counted.end))) return undefined;
  return { expression: { kind: 'anniversary', back: { years }, of: TODAY }, end: counted.end + 1 };
}

const back = (steps: readonly Step[]): readonly Step[] => steps.map(step => ({ ...step, count: -step.count }));

function behind(tokens: Tokens, { steps, end, rough }: Steps, point: PointReader): Match | undefined {
  const word = at(tokens, end);
  if (AGO.has(word)) {
    // 'A hundred years ago this month', 'two years ago today'.
    const anchor = THIS.has(at(tokens, end + 1)) ? point(tokens, end + 1) : undefined;
    const from = anchor?.expression ?? TODAY;
    const last = anchor?.expression === undefined ? end + 1 : anchor.end;
    const years = rough ? undefined : yearsOf(steps);
    if (years !== undefined && isDayOrMonth(anchor?.expression))
      return { expression: { kind: 'anniversary', back: { years }, of: from }, end: last };
    return { expression: { kind: 'shift', steps: back(steps), from, rough }, end: last };
  }
  // 'A year earlier than planned' says how early, and not when.
  if (at(tokens, end + 1) === 'than') return undefined;
  if (LATER.has(word)) return { expression: { kind: 'shift', steps, from: SAME_DAY, rough }, end: end + 1 };
  if (word === 'earlier')
    return { expression: { kind: 'shift', steps: back(steps), from: SAME_DAY, rough }, end: end + 1 };
  const now = word === 'from' && at(tokens, end + 1) === 'now';
  if (word === 'in' && at(tokens, end + 1) === 'the' && at(tokens, end + 2) === 'future')
    return { expression: { kind: 'shift', steps, from: TODAY, rough }, end: end + 3 };
  return now ? { expression: { kind: 'shift', steps, from: TODAY, rough }, end: end + 2 } : undefined;
}

const AFTER = words('after from since following');
const BEFORE = words('before');

/** `two weeks after 30 June`, `2 days before yesterday`, `3 days from today`. */
function counting(tokens: Tokens, { steps, end, rough }: Steps, point: PointReader): Match | undefined {
  const word = at(tokens, end);
  const sign = AFTER.has(word) ? 1 : BEFORE.has(word) || (word === 'prior' && at(tokens, end + 1) === 'to') ? -1 : 0;
  if (sign === 0) return undefined;
  const start = word === 'prior' ? end + 2 : end + 1;
  const from = point(tokens, at(tokens, start) === 'the' && at(tokens, start + 1) === 'year' ? start + 1 : start);
  if (from?.expression === undefined) return undefined;
  return {
    expression: { kind: 'shift', steps: sign < 0 ? back(steps) : steps, from: from.expression, rough },
    end: from.end,
  };
}

/** `in two weeks` may as well be how long it took; nothing is held against it. */
function inSteps(tokens: Tokens, i: number, point: PointReader): Match | undefined {
  const steps = stepsAt(tokens, i);
  if (steps === undefined || at(tokens, steps.end) === 'of' || at(tokens, steps.end) === '-') return undefined;
  const from = counting(tokens, steps, point);
  if (from) return from;
  const last = steps.steps.at(-1);
  if (
    last === undefined ||
    (/^['’]$/.test(at(tokens, steps.end)) && at(tokens, steps.end + 1) !== 's' && at(tokens, steps.end + 1) !== 'time')
  )
    return undefined;
  return {
    expression: { kind: 'literal', of: { kind: 'shift', steps: steps.steps, from: TODAY, rough: steps.rough } },
    end: steps.end,
  };
}

const AHEAD = words('the next coming');

/** `within 3 years`, `within the next two weeks after today`. */
function withinSteps(tokens: Tokens, i: number, point: PointReader): Match | undefined {
  let start = i;
  while (AHEAD.has(at(tokens, start))) start++;
  const steps = stepsAt(tokens, start);
  const step = steps?.steps[0];
  if (steps === undefined || step === undefined || steps.steps.length > 1) return undefined;
  const word = at(tokens, steps.end);
  if (word === 'before') return counting(tokens, steps, point);
  const from = word === 'of' || word === 'after' || word === 'from' ? point(tokens, steps.end + 1) : undefined;
  if (from?.expression) return { expression: { kind: 'lasting', ...step, from: from.expression }, end: from.end };
  return word === 'of' || word === 'after' || word === 'from'
    ? undefined
    : { expression: { kind: 'literal', of: { kind: 'lasting', ...step, from: TODAY } }, end: steps.end };
}

/** `3 days starting from next Monday`, `for 1 week, from 20 December`. */
function lasting(tokens: Tokens, i: number, point: PointReader, open: boolean): Match | undefined {
  const steps = stepsAt(tokens, i);
  const step = steps?.steps[0];
  if (steps === undefined || step === undefined || steps.steps.length > 1) return undefined;
  const comma = at(tokens, steps.end) === ',' ? steps.end + 1 : steps.end;
  const starting = STARTING.has(at(tokens, comma));
  if (!starting && !(open && at(tokens, comma) === 'from')) return undefined;
  const link = starting && /^(?:from|on)$/.test(at(tokens, comma + 1)) ? comma + 2 : comma + 1;
  const from = point(tokens, link);
  return from?.expression && { expression: { kind: 'lasting', ...step, from: from.expression }, end: from.end };
}
