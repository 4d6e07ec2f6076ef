// Days that share the month behind them: 'on 3, 10 and 17 May 2019', 'the 3rd, 10th and 17th of May', 'Friday, 3 and Saturday,
// 4 May'. Knows no lists of other dates.
import { dated, type Match, monthAt, STREETS, withWeekday } from './english-calendar.ts';
import { COUNT_BEFORE, NUMBERED } from './english-lexicon.ts';
import { ordinalAt } from './english-numbers.ts';
import { weekdayAt } from './english-relative.ts';
import { at, goesOnLeft, isCapital, isGlued, isNumber, type Tokens, words } from './english-tokens.ts';
import { type YearSpec, yearSpecAt } from './english-years.ts';
import type { Expression } from './expression.ts';

export interface ListedDay extends Match {
  readonly start: number;
}

interface Member {
  readonly start: number;
  readonly end: number;
  readonly day: number;
  /** Of '3-5': the 5. */
  readonly last: number;
  readonly weekday: number | undefined;
  readonly isOrdinal: boolean;
}

/** The days from `i` on, where two or more stand before their month. */
export function dayListAt(tokens: Tokens, i: number): readonly ListedDay[] | undefined {
  const members = membersAt(tokens, i);
  const end = members.at(-1)?.end ?? i;
  if (members.length < 2) return undefined;
  const link = at(tokens, end) === 'of' ? end + 1 : end;
  const month = monthAt(tokens, at(tokens, link) === 'the' ? link + 1 : link);
  if (month === undefined || STREETS.has(at(tokens, month.end)) || !isList(tokens, members)) return undefined;
  if (month.shy && !isCapital(tokens, month.end - 1) && members.at(-1)?.isOrdinal !== true) return undefined;
  const spec = yearSpecAt(tokens, month.end);
  const days = members.map(member => listed(member, month.month, spec));
  if (spec === undefined && days.some(day => day.problem)) return undefined;
  return days.map((day, k) => (k < days.length - 1 ? day : { ...day, end: spec?.end ?? month.end }));
}

const MAX_MEMBERS = 12;

function membersAt(tokens: Tokens, i: number): readonly Member[] {
  const members: Member[] = [];
  for (let next: number | undefined = i; next !== undefined && members.length < MAX_MEMBERS; ) {
    const member = memberAt(tokens, next);
    if (member === undefined || member.day <= (members.at(-1)?.last ?? 0)) return [];
    members.push(member);
    next = behindJoint(tokens, member.end);
  }
  return members;
}

const JOINTS = words('and or &');

function behindJoint(tokens: Tokens, i: number): number | undefined {
  const comma = at(tokens, i) === ',' ? i + 1 : i;
  const joint = JOINTS.has(at(tokens, comma)) ? comma + 1 : comma;
  return joint === i ? undefined : joint;
}

function memberAt(tokens: Tokens, i: number): Member | undefined {
  const weekday = weekdayAt(tokens, i, true);
  const comma = weekday && at(tokens, weekday.end) === ',' ? weekday.end + 1 : (weekday?.end ?? i);
  const the = at(tokens, comma) === 'the' ? comma + 1 : comma;
  const first = dayAt(tokens, the);
  if (first === undefined || goesOnLeft(tokens, the)) return undefined;
  const dash = /^[-–]$/.test(at(tokens, first.end)) ? dayAt(tokens, first.end + 1) : undefined;
  const last = dash && dash.value > first.value ? dash : first;
  const glued = isGlued(tokens, last.end) && !/^[,)]$/.test(at(tokens, last.end));
  return glued
    ? undefined
    : {
        start: i,
        end: last.end,
        day: first.value,
        last: last.value,
        weekday: weekday?.value,
        isOrdinal: first.isOrdinal,
      };
}

function dayAt(
  tokens: Tokens,
  i: number,
): { readonly value: number; readonly end: number; readonly isOrdinal: boolean } | undefined {
  const ordinal = ordinalAt(tokens, i);
  const figures = /^\d{1,2}$/.test(at(tokens, i)) ? { value: Number(at(tokens, i)), end: i + 1 } : undefined;
  const day = ordinal ?? figures;
  return day && day.value >= 1 && day.value <= 31 ? { ...day, isOrdinal: ordinal !== undefined } : undefined;
}

const LEADS = words('on of the for until till from by both since after before dated and or to in ( [ : ; . , – — “ "');

/** Numbers that are days, and no counts before a date: not 'sold 3, and 17 May', 'pages 3 and 17 May', 'aged 3, 17 May'. */
function isList(tokens: Tokens, members: readonly Member[]): boolean {
  const [first, second] = members;
  const last = members.at(-1);
  if (first === undefined || second === undefined || last === undefined) return false;
  if (members.every(({ isOrdinal, weekday }) => isOrdinal || weekday !== undefined)) return true;
  const before = at(tokens, first.start - 1);
  if (NUMBERED.has(before) || NUMBERED.has(at(tokens, first.start - 2)) || COUNT_BEFORE.has(before)) return false;
  const led = first.start === 0 || LEADS.has(before) || /days$/.test(before) || tokens[first.start]?.gap === 'line';
  if (before === ',' && isNumber(tokens, first.start - 2)) return false;
  const comma = at(tokens, last.start - 1) === ',';
  const spaced = members.length === 2 && at(tokens, first.end) === ',';
  return led && !spaced && (!comma || members.length > 2);
}

function listed({ start, end, day, last, weekday }: Member, month: number, spec: YearSpec | undefined): ListedDay {
  const first = { ...dated(month, day, spec, end), end };
  const read: Match = { expression: first.expression, end, ...(first.problem ? { problem: first.problem } : {}) };
  if (last === day) return { start, ...(weekday === undefined ? read : withWeekday(read, weekday, true)) };
  const until = dated(month, last, spec, end);
  const range: Expression | undefined =
    read.expression && until?.expression ? { kind: 'range', from: read.expression, to: until.expression } : undefined;
  const problem = first.problem ?? until?.problem;
  return { start, expression: range, end, ...(problem ? { problem } : {}) };
}
