// Ranges and bounds in Chinese: 2023年3月至5月, 自2018年以来, 2012年1月1日及以后. Knows no lists.
import { monthLength } from './calendar.ts';
import { calendarAt, isDigit, longSpan, yearAt, type ZhMatch } from './chinese-calendar.ts';
import { dayWord } from './chinese-days.ts';
import { LABEL_BEFORE } from './chinese-lexicon.ts';
import { counted, loneDay, weekPhrase } from './chinese-relative.ts';
import { matchAt, NUMERALS, numberOf, pattern } from './chinese-text.ts';
import type { Bound, Calendar, Expression } from './expression.ts';

/** The longest date expression that begins here. */
export function phraseAt(text: string, i: number): ZhMatch | undefined {
  const lead = matchAt(LEAD, text, i);
  const start = lead ? i + lead[0].length : i;
  const point = pointAt(text, start);
  const match = (point && rangeAt(text, point)) ?? yearsAt(text, start) ?? point;
  if (match === undefined) return undefined;
  return bounded(text, match, lead?.[1] ?? '');
}

const LEAD = pattern(
  '(自从|自|从|由|截至|截止|约|大约|大概|早在)\\s?(?:到|于)?\\s?(?=[\\d〇零一二两三四五六七八九十廿今本去前大明后上同当次翌这下周星礼昨民公昭平令])',
);

/** One date. */
export function pointAt(text: string, i: number): ZhMatch | undefined {
  let best: ZhMatch | undefined;
  for (const read of READERS) {
    const match = read(text, i);
    if (match && match.end > (best?.end ?? i)) best = match;
  }
  return best;
}

const ISO = pattern('(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d-/.])');

function isoDate(text: string, i: number): ZhMatch | undefined {
  const match = isDigit(text[i - 1]) || /[-/A-Za-z_]/.test(text[i - 1] ?? '') ? undefined : matchAt(ISO, text, i);
  if (!match || LABEL_BEFORE.test(text.slice(Math.max(0, i - 4), i))) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const sane = year >= 1000 && year <= 2999 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
  return sane ? { expression: { kind: 'calendar', year, month, day }, end: i + match[0].length } : undefined;
}

const READERS: readonly ((text: string, i: number) => ZhMatch | undefined)[] = [
  calendarAt,
  longSpan,
  dayWord,
  weekPhrase,
  counted,
  loneDay,
  isoDate,
];

const TO = pattern('\\s?(?:到|至|~|-{1,2}|–|—{1,2}|−)\\s?');
const AND = pattern('(?:和|与|及|至|到)');
const BETWEEN = pattern('(?:之间|期间|间(?!断|接|隔))');

function rangeAt(text: string, from: ZhMatch): ZhMatch | undefined {
  if (from.expression === undefined) return undefined;
  const to = matchAt(TO, text, from.end);
  const end = to && endAt(text, from.end + to[0].length, from.expression);
  if (end?.expression)
    return { expression: range(from.expression, end.expression), end: matchEnd(BETWEEN, text, end.end) };
  const and = matchAt(AND, text, from.end);
  const other = and && endAt(text, from.end + and[0].length, from.expression);
  if (other?.expression === undefined) return undefined;
  const close = matchEnd(BETWEEN, text, other.end);
  return close > other.end ? { expression: range(from.expression, other.expression), end: close } : undefined;
}

const range = (from: Expression, to: Expression): Expression => ({ kind: 'range', from, to });
const matchEnd = (re: RegExp, text: string, i: number): number => i + (matchAt(re, text, i)?.[0].length ?? 0);

const TODAY_WORD = pattern('(?:今(?![天日年晚晨早])|现在|目前)');

/** The end of a range may leave out what its beginning has said. */
function endAt(text: string, i: number, from: Expression): ZhMatch | undefined {
  const now = matchAt(TODAY_WORD, text, i);
  if (now) return { expression: { kind: 'unit', unit: 'day', offset: 0 }, end: i + now[0].length };
  const to = pointAt(text, i);
  if (to?.expression === undefined || from.kind !== 'calendar') return to;
  const { expression } = to;
  if (expression.kind === 'day' && from.month !== undefined)
    return { ...to, expression: { ...withoutWeekday(from), day: expression.day } };
  if (expression.kind !== 'calendar' || hasYear(expression)) return to;
  const year = yearOf(from);
  return { ...to, expression: after(expression, from) ? { ...expression, ...year } : expression };
}

const withoutWeekday = ({ weekday: _, ...calendar }: Calendar): Calendar => calendar;
const hasYear = (calendar: Calendar): boolean =>
  (calendar.year ?? calendar.yearOffset ?? calendar.yearFromLast) !== undefined;

/** The year of a date, to be given to another. */
export function yearOf({
  year,
  yearOffset,
  yearFromLast,
}: Calendar): Pick<Calendar, 'year' | 'yearOffset' | 'yearFromLast'> {
  if (year !== undefined) return { year };
  if (yearOffset !== undefined) return { yearOffset };
  return yearFromLast === undefined ? {} : { yearFromLast };
}

/** Whether, in one year, the one lies not before the other. */
export const after = (later: Calendar, earlier: Calendar): boolean =>
  (later.month ?? 0) * 32 + (later.day ?? 32) >= (earlier.month ?? 0) * 32 + (earlier.day ?? 0);

const YEARS = pattern(
  '(\\d{4}|[〇零一二三四五六七八九]{4})\\s?(?:-|–|—{1,2}|~|至|到)\\s?(\\d{4}|\\d{2}|[〇零一二三四五六七八九]{4})\\s?(?:年|(?![\\d-./]))',
);
const MONTHS = pattern(
  `(\\d{1,2}|[${NUMERALS}]{1,2})\\s?(?:-|–|—{1,2}|~|至|到|、)\\s?(\\d{1,2}|[${NUMERALS}]{1,2})\\s?月(份?)`,
);

/** 1995-1997年, 2023年1-9月, 1至2月. */
function yearsAt(text: string, i: number): ZhMatch | undefined {
  if (isDigit(text[i - 1]) || /[-A-Za-z/+]/.test(text[i - 1] ?? '')) return undefined;
  const years = matchAt(YEARS, text, i);
  const [first, second] = [numberOf(years?.[1] ?? '') ?? 0, numberOf(years?.[2] ?? '') ?? 0];
  const last = second < 100 ? Math.floor(first / 100) * 100 + second : second;
  const marked = years?.[0].endsWith('年') === true || /[自从由在]/.test(text[i - 1] ?? '');
  if (years && marked && first >= 1000 && last > first && last <= 2999)
    return {
      expression: range({ kind: 'calendar', year: first }, { kind: 'calendar', year: last }),
      end: i + years[0].length,
    };
  const year = yearAt(text, i);
  return monthsAt(text, year?.end ?? i, year?.year ?? {});
}

function monthsAt(text: string, i: number, year: Partial<Calendar>): ZhMatch | undefined {
  const match = matchAt(MONTHS, text, i);
  const [first, last] = [numberOf(match?.[1] ?? '') ?? 0, numberOf(match?.[2] ?? '') ?? 0];
  if (!match || first < 1 || last > 12 || last <= first) return undefined;
  const month = (n: number): Calendar => ({ kind: 'calendar', ...year, month: n });
  return { expression: range(month(first), month(last)), end: i + match[0].length };
}

const SUFFIX = pattern(
  '\\s?(?:(及|或|和)?(之|以)?(前(?!后)|后)(?![夕续期天年者勤景瞻往来沿面几半十第\\d一二三四五六七八九])|(以来|至今|起(?![草诉步飞码源重初伏]|到(?!\\d))|开始(?!前|后)|左右|前后))',
);

/** What stands behind a date, or before it, makes a bound of it. */
function bounded(text: string, match: ZhMatch, lead: string): ZhMatch {
  const { expression } = match;
  if (expression === undefined) return match;
  const suffix = takesSuffix(expression) ? matchAt(SUFFIX, text, match.end) : undefined;
  const end = match.end + (suffix?.[0].length ?? 0);
  const bound = suffix ? boundOf(suffix) : lead === '自从' ? 'since' : undefined;
  if (bound === 'about' || (bound === undefined && /约|大概/.test(lead)))
    return { ...match, expression: { kind: 'about', of: expression }, end };
  return bound === undefined ? match : { ...match, expression: { kind: 'bound', bound, of: expression }, end };
}

const takesSuffix = ({ kind }: Expression): boolean => kind !== 'shift' && kind !== 'reach' && kind !== 'range';

function boundOf([, inclusive, , side, word]: RegExpExecArray): Bound | 'about' {
  if (word === '左右' || word === '前后') return 'about';
  if (word !== undefined) return 'since';
  if (side === '前') return inclusive ? 'by' : 'before';
  return inclusive ? 'since' : 'after';
}
