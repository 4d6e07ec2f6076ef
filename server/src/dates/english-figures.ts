// Dates in figures alone: 2023-11-16, 16.11.2023, 11/16/2023, 11/2016, 20231116. Knows no words but those that vouch for a
// date without a year.
import { monthLength } from './calendar.ts';
import { LABEL_BEFORE } from './chinese-lexicon.ts';
import { dated, type Match } from './english-calendar.ts';
import { LABELS, WEEKDAYS } from './english-lexicon.ts';
import {
  at,
  goesOnLeft,
  goesOnRight,
  isCapital,
  isGlued,
  isHan,
  isNumber,
  type Tokens,
  words,
} from './english-tokens.ts';
import { wholeYear, yearSpecAt } from './english-years.ts';
import type { Calendar } from './expression.ts';

/** Numbers of up to three parts with one and the same mark between them. */
interface Figures {
  readonly parts: readonly string[];
  readonly mark: string;
  readonly end: number;
}

export function figuresAt(tokens: Tokens, i: number): Match | undefined {
  if (!isNumber(tokens, i)) return undefined;
  const figures = partsAt(tokens, i);
  if (isLabel(tokens, i)) return undefined;
  if (figures.parts.length === 1) return compact(tokens, i);
  if (figures.parts.length === 3 && isIso(figures)) return isoDate(tokens, i, figures);
  if (goesOnLeft(tokens, i) || goesOnRight(tokens, figures.end)) return undefined;
  return figures.parts.length === 3 ? threeParts(figures) : twoParts(tokens, i, figures);
}

function partsAt(tokens: Tokens, i: number): Figures {
  const mark = at(tokens, i + 1);
  const parts = [at(tokens, i)];
  let end = i + 1;
  while (
    parts.length < 3 &&
    isMark(mark) &&
    at(tokens, end) === mark &&
    isNumber(tokens, end + 1) &&
    isEven(tokens, end)
  ) {
    parts.push(at(tokens, end + 1));
    end += 2;
  }
  return { parts, mark, end };
}

const isMark = (mark: string): boolean => mark === '-' || mark === '/' || mark === '.';

/** Glued on both sides; around a slash or hyphen before or behind a year, spaces will do. */
function isEven(tokens: Tokens, mark: number): boolean {
  if (isGlued(tokens, mark) && isGlued(tokens, mark + 1)) return true;
  return at(tokens, mark) !== '.' && (at(tokens, mark - 1).length === 4 || at(tokens, mark + 1).length === 4);
}

const isIso = ({ parts: [year = '', month = '', day = ''] }: Figures): boolean =>
  /^[12]\d{3}$/.test(year) && month.length <= 2 && day.length <= 2;

/** Year first is never ambiguous, and few codes begin so: it may stand in a file's name. With dots it may be a version. */
function isoDate(tokens: Tokens, i: number, { parts, mark, end }: Figures): Match | undefined {
  const [year, month, day] = parts.map(Number);
  if (year === undefined || month === undefined || day === undefined || month < 1 || month > 12) return undefined;
  const before = tokens[i - 1];
  if (
    isGlued(tokens, i) &&
    before &&
    ((before.kind !== 'mark' && !isHan(before.text.at(-1))) || (/[-./]/.test(before.text) && isNumber(tokens, i - 2)))
  )
    return undefined;
  if (goesOnRight(tokens, end) && at(tokens, end) !== 't') return undefined;
  const date = dated(month, day, { year: { year }, end }, end);
  return mark === '.' && date?.problem ? undefined : date;
}

/** 'Version 2021.02.28', 'part no. 2021-02-28': what numbers are given to may have such a one. */
const isLabel = (tokens: Tokens, i: number): boolean =>
  LABEL_BEFORE.test(at(tokens, /^[:：]$/.test(at(tokens, i - 1)) ? i - 2 : i - 1)) ||
  LABELS.has(at(tokens, /^[.:#]$/.test(at(tokens, i - 1)) ? i - 2 : i - 1)) ||
  at(tokens, i - 1) === '§';

/** 20231116. */
function compact(tokens: Tokens, i: number): Match | undefined {
  const parts = /^((?:19|20)\d\d)([01]\d)([0-3]\d)$/.exec(at(tokens, i));
  if (
    !parts ||
    (isGlued(tokens, i) && /[\p{Script=Latin}\d.,/]$/u.test(at(tokens, i - 1))) ||
    goesOnRight(tokens, i + 1)
  )
    return undefined;
  const [year, month, day] = parts.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return undefined;
  return dated(month, day, { year: { year }, end: i + 1 }, i + 1);
}

/** Dots put the day first; slashes and hyphens do so in some countries, and the month in others. */
function threeParts({ parts, mark, end }: Figures): Match | undefined {
  const [a = '', b = '', y = ''] = parts;
  if (a.length > 2 || b.length > 2 || !(y.length === 4 || (y.length === 2 && mark === '/'))) return undefined;
  const year = y.length === 4 ? Number(y) : wholeYear(Number(y));
  if (year < 1000 || year > 2999) return undefined;
  const dayFirst = calendarOf(year, Number(b), Number(a));
  const monthFirst = mark === '.' ? undefined : calendarOf(year, Number(a), Number(b));
  if (dayFirst && monthFirst && a !== b && Number(a) !== Number(b)) return ambiguous(monthFirst, dayFirst, end);
  const only = dayFirst ?? monthFirst;
  return only && { expression: only, end };
}

type Full = Calendar & { readonly year: number; readonly month: number; readonly day: number };

function calendarOf(year: number, month: number, day: number): Full | undefined {
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return undefined;
  return { kind: 'calendar', year, month, day };
}

function ambiguous(a: Full, b: Full, end: number): Match {
  const readings = [a, b].map(textOf).sort();
  return { expression: { kind: 'either', readings: [a, b] }, end, problem: { kind: 'ambiguous', readings } };
}

const two = (n: number): string => String(n).padStart(2, '0');
const textOf = ({ year, month, day }: Full): string => `${year}-${two(month)}-${two(day)}`;

const VOUCHING = words('in since by from until till of dated during before after between to (');
const VOUCHING_DAY = words('on from since until till by before after between to and or , due dated');

/** 11/2016 where a word or the sentence's beginning vouches for it; 22/04 where it can be one day only. */
function twoParts(tokens: Tokens, i: number, { parts: [a = '', b = ''], mark, end }: Figures): Match | undefined {
  const before = at(tokens, i - 1);
  if (b.length === 4 && a.length <= 2 && mark !== '.') {
    const vouched = i === 0 || VOUCHING.has(before) || /^[?!.:]$/.test(before);
    const month = Number(a);
    return vouched && month >= 1 && month <= 12 && isYear(b)
      ? { expression: { kind: 'calendar', year: Number(b), month }, end }
      : undefined;
  }
  if (mark !== '/' || a.length > 2 || b.length > 2) return undefined;
  if (isWeekday(tokens, i - 1) || isBoundDay(tokens, i, end)) return dayOrMonth(Number(a), Number(b), end);
  return i === 0 || VOUCHING_DAY.has(before) ? dayAndMonth(tokens, Number(a), Number(b), end) : undefined;
}

/** 'sat' and 'sun' are other words as well. */
const isWeekday = (tokens: Tokens, i: number): boolean =>
  WEEKDAYS.has(at(tokens, i)) && (isCapital(tokens, i) || at(tokens, i).length > 4);

const BOUNDING = words('since until till before after dated');

/** `since 7/2.`, but a fraction is less than one, and so is 9/11, which names a day of one year. */
const isBoundDay = (tokens: Tokens, i: number, end: number): boolean =>
  BOUNDING.has(at(tokens, i - 1)) &&
  Number(at(tokens, i)) > Number(at(tokens, i + 2)) &&
  (tokens[end] === undefined || tokens[end]?.kind === 'mark');

/** Without a year either may be meant. */
function dayOrMonth(a: number, b: number, end: number): Match | undefined {
  const orders =
    a === b
      ? [[a, b]]
      : [
          [a, b],
          [b, a],
        ];
  const readings = orders.flatMap(([month = 0, day = 0]): readonly Calendar[] =>
    month >= 1 && month <= 12 && day >= 1 && day <= monthLength(undefined, month)
      ? [{ kind: 'calendar', month, day }]
      : [],
  );
  const [only, other] = readings;
  return only && { expression: other === undefined ? only : { kind: 'either', readings }, end };
}

const isYear = (text: string): boolean => Number(text) >= 1900 && Number(text) <= 2099;

function dayAndMonth(tokens: Tokens, a: number, b: number, end: number): Match | undefined {
  const [month, day] = a > 12 ? [b, a] : [a, b];
  if (month < 1 || month > 12 || day < 1 || day > monthLength(undefined, month) || (day <= 12 && day !== month))
    return undefined;
  return dated(month, day, at(tokens, end) === ',' ? yearSpecAt(tokens, end) : undefined, end);
}
