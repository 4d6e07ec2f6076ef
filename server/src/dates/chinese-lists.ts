// Days and years in Chinese that share what stands at the end of their list: 5月3、10和17日, 5月3至5日, 2019、2020和2021年. Knows
// no lists of whole dates.
import { monthLength } from './calendar.ts';
import { isDigit, type ZhMatch } from './chinese-calendar.ts';
import { matchAt, numberOf, pattern } from './chinese-text.ts';
import type { Calendar, Expression } from './expression.ts';

export interface ListedMatch extends ZhMatch {
  readonly start: number;
}

const NUMBER = '(?:\\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])';
const JOINT = '\\s?[、,和及与或至到~–—-]\\s?';
const DAYS = pattern(`\\s?(${NUMBER}(?:${JOINT}${NUMBER}){1,11})[日号](?![均间内])`);
const YEARS = pattern(
  `([12]\\d{3}(?:[、,和及与或][12]\\d{3}){1,11})年(?![前后来度底初]|第?[一二三四]季|[上下]半|\\d|[一二三四五六七八九十]+月)`,
);

/** The days behind a month that is read up to `month.end`; nothing where they are no days of it. */
export function daysOf(text: string, month: ListedMatch): readonly ListedMatch[] | undefined {
  const of = month.expression;
  const match = matchAt(DAYS, text, month.end);
  if (of?.kind !== 'calendar' || of.month === undefined || of.day !== undefined || !match) return undefined;
  if (text[month.end - 1] !== '月') return undefined;
  const at = month.end + match[0].indexOf(match[1] ?? '');
  const members = membersOf(match[1] ?? '', at);
  if (
    !members.every(
      ({ value }, k) => value > (members[k - 1]?.value ?? 0) && value <= monthLength(of.year, of.month ?? 1),
    )
  )
    return undefined;
  const days = grouped(members).map(([from, to]) => ({
    expression: spanOf(of, from.value, to.value),
    start: from.start,
    end: to.end,
  }));
  return days.map((day, k) => ({
    ...day,
    start: k === 0 ? month.start : day.start,
    end: k === days.length - 1 ? month.end + match[0].length : day.end,
  }));
}

interface Member {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** Whether it closes a range. */
  readonly closes: boolean;
}

function membersOf(list: string, at: number): readonly Member[] {
  return [...list.matchAll(/([至到~–—-]?)\s?([^、,和及与或至到~–—\s-]+)/g)].map(match => {
    const end = at + match.index + match[0].length;
    const figures = match[2] ?? '';
    return { value: numberOf(figures) ?? 0, start: end - figures.length, end, closes: match[1] !== '' };
  });
}

function grouped(members: readonly Member[]): readonly (readonly [Member, Member])[] {
  const groups: (readonly [Member, Member])[] = [];
  for (const member of members) {
    const open = member.closes ? groups.pop() : undefined;
    groups.push([open?.[0] ?? member, member]);
  }
  return groups;
}

function spanOf(of: Calendar, from: number, to: number): Expression {
  const first: Expression = { ...of, day: from };
  return from === to ? first : { kind: 'range', from: first, to: { ...of, day: to } };
}

/** The years of a list that has but one 年. */
export function yearsOf(text: string, i: number): readonly ListedMatch[] | undefined {
  if (isDigit(text[i - 1])) return undefined;
  const match = matchAt(YEARS, text, i);
  const members = match ? membersOf(match[1] ?? '', i) : [];
  if (!members.every(({ value }, k) => value > (members[k - 1]?.value ?? 1799))) return undefined;
  return members.map(({ value, start, end }, k) => ({
    expression: { kind: 'calendar', year: value },
    start,
    end: k === members.length - 1 ? end + 1 : end,
  }));
}
