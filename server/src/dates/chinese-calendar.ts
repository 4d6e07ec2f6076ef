// Years, months and days in Chinese: 2023年6月30日, 去年12月, 民国112年, 二〇二三年第二季度. Knows no ranges and no bounds.
import { dayOf, monthLength, monthsFrom, weekdayOf } from './calendar.ts';
import {
  ERAS,
  MONTHS_FROM_LAST,
  MONTHS_FROM_TODAY,
  NOT_BEFORE,
  NOT_BEHIND,
  PARTS,
  SEASONS,
  WEEKDAYS,
  YEARS_FROM_LAST,
  YEARS_FROM_TODAY,
} from './chinese-lexicon.ts';
import { matchAt, NUMERALS, numberOf, pattern, wordAt } from './chinese-text.ts';
import type { Calendar, DateProblem, Expression } from './expression.ts';

export interface ZhMatch {
  readonly expression: Expression | undefined;
  readonly end: number;
  readonly problem?: DateProblem;
}

type YearFields = Pick<Calendar, 'year' | 'yearOffset' | 'yearFromLast'>;
interface YearAt {
  readonly year: YearFields;
  readonly end: number;
}

const MONTH = '(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元])\\s?月(?![龄大饼光球亮票子台嫂天里怀])份?';
const DAY = `(\\d{1,2}|[三二]?十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?|[一二三四五六七八九])\\s?[日号](?![均间内])`;
const FULL_YEAR = pattern(
  '(公元)?(前)?(\\d{3,4}|[〇零一二三四五六七八九]{3,4}|[一二两]千[〇零一二三四五六七八九十百]{1,7})\\s?年度?',
);
const SHORT_YEAR = pattern(`(\\d\\d|[〇零一二三四五六七八九]{2})\\s?年(?=\\s?(?:${MONTH}))`);
const SPOKEN_YEAR = pattern('([〇零][一二三四五六七八九]|九[〇零一二三四五六七八九])年(?![前后来间龄代级多])');
const ERA_YEAR = pattern(`(${[...ERAS.keys()].join('|')})(元|\\d{1,3}|[${NUMERALS}]{1,5})\\s?年`);
const MONTH_AT = pattern(MONTH);
const BAD_MONTH = pattern('(1[3-9]|00?)\\s?月(?![龄大])');
const DAY_AT = pattern(DAY);
const BARE_DAY = pattern(
  '([一二三]?十[一二三四五六七八九]?)(?![年月日号周天个时点分万亿亩余多几名例人岁元家项种款位次])',
);

/** The word of a table, unless what stands around makes another word of it. */
export function freeWord<T>(
  table: ReadonlyMap<string, T>,
  text: string,
  i: number,
): { readonly value: T; readonly end: number } | undefined {
  const found = wordAt(table, text, i);
  if (found === undefined) return undefined;
  const before = text[i - 1] ?? ' ';
  if (NOT_BEHIND.get(found.word)?.includes(before)) return undefined;
  return NOT_BEFORE.get(found.word)?.test(text.slice(found.end, found.end + 2)) ? undefined : found;
}

export const isDigit = (character: string | undefined): boolean => character !== undefined && /[0-9.]/.test(character);

export function yearAt(text: string, i: number): YearAt | undefined {
  const offset = freeWord(YEARS_FROM_TODAY, text, i);
  if (offset) return { year: { yearOffset: offset.value }, end: offset.end };
  const fromLast = freeWord(YEARS_FROM_LAST, text, i);
  if (fromLast) return { year: { yearFromLast: fromLast.value }, end: fromLast.end };
  const era = matchAt(ERA_YEAR, text, i);
  if (era) return numbered((numberOf(era[2] ?? '') ?? 0) + (ERAS.get(era[1] ?? '') ?? 0), i + era[0].length);
  return isDigit(text[i - 1]) ? undefined : (fullYear(text, i) ?? shortYear(text, i));
}

const numbered = (year: number, end: number): YearAt => ({ year: { year }, end });

function fullYear(text: string, i: number): YearAt | undefined {
  const match = matchAt(FULL_YEAR, text, i);
  if (!match) return undefined;
  const [all, ad, bc, figures = ''] = match;
  const value = numberOf(figures);
  const end = i + all.length;
  if (value === undefined || (bc && !ad)) return undefined;
  if (bc) return numbered(1 - value, end);
  if (ad) return numbered(value, end);
  if (value < 1000 && matchAt(MONTH_AT, text, end) === undefined) return undefined;
  return isDuration(value, text.slice(end, end + 2)) ? undefined : numbered(value, end);
}

/** 2000年前, 1000年历史. */
const isDuration = (value: number, next: string): boolean =>
  (value % 1000 === 0 || value > 2999) && /^(?:前|来|的?历|以上)/.test(next);

function shortYear(text: string, i: number): YearAt | undefined {
  const match = matchAt(SHORT_YEAR, text, i) ?? matchAt(SPOKEN_YEAR, text, i);
  const value = match && numberOf(match[1] ?? '');
  if (!match || value === undefined) return undefined;
  return numbered(value < 50 ? 2000 + value : 1900 + value, i + match[0].length);
}

/** A date of the calendar, or a part of a year or a month. */
export function calendarAt(text: string, i: number): ZhMatch | undefined {
  const year = yearAt(text, i);
  if (year) return yearTail(text, year) ?? { expression: { kind: 'calendar', ...year.year }, end: year.end };
  if (isDigit(text[i - 1])) return undefined;
  return monthDay(text, i, undefined) ?? relativeMonth(text, i) ?? openPart(text, i);
}

function yearTail(text: string, year: YearAt): ZhMatch | undefined {
  const start = skipSpace(text, year.end);
  return monthDay(text, start, year.year) ?? partOfYear(text, text[start] === '的' ? start + 1 : start, year.year);
}

const skipSpace = (text: string, i: number): number => (text[i] === ' ' ? i + 1 : i);

const QUARTER = pattern('第?([一二三四1-4])\\s?季(?:度|(?!节))');
const Q_CODE = pattern('[Qq]([1-4])(?!\\d)');
const HALF = pattern('([上下])半年');
const EDGE = pattern('年?(初(?![步次始期级代创])|[底末])');
const MIDDLE = pattern('年中(?=[，。、,;；]|$)');
const SEASON = pattern('([春夏秋冬])(?:季|天|(?=[，。,]|$))');
const FIRST_UNITS = pattern(`前\\s?(\\d{1,2}|[${NUMERALS}]{1,2})\\s?个?(月|季度)`);
const WEEKS = pattern(`的?(第|前|最[后後])\\s?(\\d{1,2}|[${NUMERALS}]{1,3})\\s?个?(?:周|星期)(?![一二三四五六日天])`);
const NTH_WEEKDAY = pattern('的?(第|最后)([一二三四五12345])个?(?:周|星期|礼拜)([一二三四五六日天])');

function partOfYear(text: string, i: number, year: YearFields): ZhMatch | undefined {
  const quarter = matchAt(QUARTER, text, i) ?? matchAt(Q_CODE, text, i);
  if (quarter) return code(32 + (numberOf(quarter[1] ?? '') ?? 0), year, i + quarter[0].length);
  const half = matchAt(HALF, text, i);
  if (half) return code(half[1] === '上' ? 40 : 41, year, i + 3);
  const season = matchAt(SEASON, text, i);
  if (season) return code(SEASONS.get(season[1] ?? '') ?? 0, year, i + season[0].length);
  return yearEdge(text, i, year) ?? firstUnits(text, i, year) ?? weeksOf(text, i, { kind: 'calendar', ...year });
}

const code = (value: number, year: YearFields, end: number): ZhMatch => ({
  expression: { kind: 'calendar', ...year, code: value },
  end,
});

function yearEdge(text: string, i: number, year: YearFields): ZhMatch | undefined {
  const of: Expression = { kind: 'calendar', ...year };
  const edge = matchAt(EDGE, text, i);
  if (edge)
    return { expression: { kind: 'part', part: edge[1] === '初' ? 'early' : 'end', of }, end: i + edge[0].length };
  return matchAt(MIDDLE, text, i) && { expression: { kind: 'part', part: 'mid', of }, end: i + 2 };
}

/** 前三季度, 前5个月. */
function firstUnits(text: string, i: number, year: YearFields): ZhMatch | undefined {
  const match = matchAt(FIRST_UNITS, text, i);
  const months = match && (numberOf(match[1] ?? '') ?? 0) * (match[2] === '月' ? 1 : 3);
  if (!match || !months || months > 12) return undefined;
  const month = (n: number): Calendar => ({ kind: 'calendar', ...year, month: n });
  return { expression: { kind: 'range', from: month(1), to: month(months) }, end: i + match[0].length };
}

function weeksOf(text: string, i: number, of: Expression): ZhMatch | undefined {
  const weekday = matchAt(NTH_WEEKDAY, text, i);
  if (weekday) {
    const n = weekday[1] === '最后' ? -1 : (numberOf(weekday[2] ?? '') ?? 1);
    return {
      expression: { kind: 'nth-weekday', n, weekday: weekdayOfSign(weekday[3]), of },
      end: i + weekday[0].length,
    };
  }
  const match = matchAt(WEEKS, text, i);
  const count = match && numberOf(match[2] ?? '');
  if (!match || !count) return undefined;
  const [n, weeks] = match[1] === '第' ? [count, 1] : [match[1] === '前' ? 1 : -1, count];
  return { expression: { kind: 'weeks', n, count: weeks, of }, end: i + match[0].length };
}

export const weekdayOfSign = (sign = '日'): number => (sign === '天' ? 7 : WEEKDAYS.indexOf(sign) + 1);

function monthDay(text: string, i: number, year: YearFields | undefined): ZhMatch | undefined {
  const match = matchAt(MONTH_AT, text, i);
  if (!match) return year && badMonth(text, i);
  const month = match[1] === '元' ? 1 : (numberOf(match[1] ?? '') ?? 0);
  const end = i + match[0].length;
  const start = skipSpace(text, end);
  const day = matchAt(DAY_AT, text, start) ?? (match[0].endsWith('份') ? undefined : matchAt(BARE_DAY, text, start));
  if (day)
    return dated({ kind: 'calendar', ...year, month, day: numberOf(day[1] ?? '') ?? 0 }, text, start + day[0].length);
  const of: Calendar = { kind: 'calendar', ...year, month };
  return partOfMonth(text, end, of) ?? { expression: of, end };
}

function badMonth(text: string, i: number): ZhMatch | undefined {
  const match = matchAt(BAD_MONTH, text, i);
  return match && { expression: undefined, end: i + match[0].length, problem: { kind: 'impossible' } };
}

function partOfMonth(text: string, i: number, of: Expression): ZhMatch | undefined {
  for (const [word, part] of PARTS)
    if (text.startsWith(word, i) && !(word === '初' && /[步次始期级代创]/.test(text[i + 1] ?? '')))
      return { expression: { kind: 'part', part, of }, end: i + word.length };
  return weeksOf(text, i, of);
}

/** Without brackets, 周六福 and 周一围 are names. */
const WEEKDAY_BEHIND = pattern(
  '\\s?(?:\\((?:周|星期|礼拜)([一二三四五六日天])\\)|(?:周|星期|礼拜)([一二三四五六日天])(?![福围鸣均报次期]))',
);

/** There may be no such day; the day of the week in brackets is held against it. */
function dated(calendar: Calendar, text: string, end: number): ZhMatch | undefined {
  const { year, month = 1, day = 0 } = calendar;
  if (day < 1 || day > 31) return undefined;
  if (day > monthLength(year, month)) return { expression: undefined, end, problem: { kind: 'impossible' } };
  const behind = matchAt(WEEKDAY_BEHIND, text, end);
  if (!behind) return { expression: calendar, end };
  const said = weekdayOfSign(behind[1] ?? behind[2]);
  const match = { expression: { ...calendar, weekday: said }, end: end + behind[0].length };
  if (year === undefined || year < 1924) return match;
  const is = weekdayOf(dayOf(year, month, day));
  return is === said ? match : { ...match, problem: { kind: 'weekday', said, is } };
}

/** 本月十日, 上月底. */
function relativeMonth(text: string, i: number): ZhMatch | undefined {
  const today = freeWord(MONTHS_FROM_TODAY, text, i);
  const last = today ? undefined : freeWord(MONTHS_FROM_LAST, text, i);
  const found = today ?? last;
  if (found === undefined) return undefined;
  const of: Expression = today
    ? { kind: 'unit', unit: 'month', offset: found.value }
    : { kind: 'same', unit: 'month', offset: found.value };
  const day = matchAt(DAY_AT, text, found.end) ?? matchAt(BARE_DAY, text, found.end);
  const n = day && numberOf(day[1] ?? '');
  if (day && n && n <= 31) return { expression: { kind: 'day-of', day: n, of }, end: found.end + day[0].length };
  return partOfMonth(text, found.end, of) ?? { expression: of, end: found.end };
}

const THIS_YEAR: YearFields = { yearOffset: 0 };
const OPEN_EDGE = pattern('年(初(?![步次始期级代创])|[底末])');

/** 上半年, 年底, 第三季度, 一季度: of the year of publication, most often. */
function openPart(text: string, i: number): ZhMatch | undefined {
  const edge = /[\d〇零一二三四五六七八九十百千年几数每多]/.test(text[i - 1] ?? ' ')
    ? undefined
    : matchAt(OPEN_EDGE, text, i);
  if (edge)
    return literal(
      { kind: 'part', part: edge[1] === '初' ? 'early' : 'end', of: { kind: 'calendar', ...THIS_YEAR } },
      i + 2,
    );
  const half = matchAt(HALF, text, i);
  if (half) return literal({ kind: 'calendar', ...THIS_YEAR, code: half[1] === '上' ? 40 : 41 }, i + 3);
  const quarter = matchAt(QUARTER, text, i);
  return quarter?.[0].endsWith('度')
    ? code(32 + (numberOf(quarter[1] ?? '') ?? 0), {}, i + quarter[0].length)
    : undefined;
}

const literal = (of: Expression, end: number): ZhMatch => ({ expression: { kind: 'literal', of }, end });

const CENTURY = pattern(`(上|\\d{1,2}|[${NUMERALS}]{1,3})个?世纪(?:([1-9一二三四五六七八九])[0十]年代)?`);
const DECADE = pattern('(\\d{2})?([1-9一二三四五六七八九])[0十]年代');

/** 19世纪70年代, 20世纪, 1990年代, 九十年代. */
export function longSpan(text: string, i: number): ZhMatch | undefined {
  if (isDigit(text[i - 1]) || /[十百千几]/.test(text[i - 1] ?? '')) return undefined;
  const century = matchAt(CENTURY, text, i);
  if (century) {
    const first = century[1] === '上' ? 1900 : ((numberOf(century[1] ?? '') ?? 0) - 1) * 100;
    const tens = century[2] === undefined ? undefined : numberOf(century[2]);
    const years = tens === undefined ? monthsFrom(first, 1, 1200) : monthsFrom(first + tens * 10, 1, 120);
    return first < 0 || text[i + (century[1]?.length ?? 0)] === '个'
      ? undefined
      : { expression: { kind: 'days', ...years }, end: i + century[0].length };
  }
  const decade = matchAt(DECADE, text, i);
  if (!decade) return undefined;
  const first = (decade[1] === undefined ? 1900 : Number(decade[1]) * 100) + (numberOf(decade[2] ?? '') ?? 0) * 10;
  return { expression: { kind: 'days', ...monthsFrom(first, 1, 120) }, end: i + decade[0].length };
}
