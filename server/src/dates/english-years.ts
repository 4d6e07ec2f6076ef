// The year in English: behind a month or a part of the year, and bare. Knows no days.
import { BULLETS } from '../text/bullets.ts';
import { CODE_BEFORE, COUNTED, LAST, NEXT, OLD_YEAR_AFTER, THIS, YEAR_AFTER, YEAR_BEFORE } from './english-lexicon.ts';
import { countAt, yearAt, yearInFigures, yearInWords } from './english-numbers.ts';
import { at, goesOnLeft, goesOnRight, isCapital, isGlued, isNumber, type Tokens, words } from './english-tokens.ts';
import type { Calendar } from './expression.ts';

export interface YearSpec {
  readonly year: Pick<Calendar, 'year' | 'yearOffset' | 'yearFromLast'>;
  readonly end: number;
}

const LINKS = words('of in');

/** `, 2023`, `of 2023`, `'23`, `last year`, `of the same year`, as they stand behind a month or a day. */
export function yearSpecAt(tokens: Tokens, i: number): YearSpec | undefined {
  const comma = at(tokens, i) === ',' ? i + 1 : i;
  const start = LINKS.has(at(tokens, comma)) ? comma + 1 : comma;
  const year = numberedYear(tokens, start, start > comma);
  const counts = year !== undefined && isNumber(tokens, i - 1) && isCount(tokens, year.end);
  return counts ? undefined : (year ?? relativeYear(tokens, start));
}

function numberedYear(tokens: Tokens, i: number, linked: boolean): YearSpec | undefined {
  const year = yearAt(tokens, i);
  if (year) return at(tokens, year.end) === '%' ? undefined : { year: { year: year.value }, end: year.end };
  const apostrophe = at(tokens, i) === "'" || at(tokens, i) === '’';
  const short = apostrophe ? i + 1 : i;
  if (!(apostrophe || linked) || !/^\d\d$/.test(at(tokens, short)) || isCount(tokens, short + 1)) return undefined;
  return { year: { year: wholeYear(Number(at(tokens, short))) }, end: short + 1 };
}

const isCount = (tokens: Tokens, i: number): boolean => COUNTED.has(at(tokens, i)) || at(tokens, i) === '%';

/** Two figures: 1950 to 2049. */
export const wholeYear = (two: number): number => (two < 50 ? 2000 + two : 1900 + two);

/** `last year`, `of that year`, `the following year`, `this calendar year`; possessive too. */
export function relativeYear(tokens: Tokens, i: number): YearSpec | undefined {
  const the = at(tokens, i) === 'the' ? i + 1 : i;
  const word = at(tokens, the);
  const noun = at(tokens, the + 1) === 'calendar' ? the + 2 : the + 1;
  if (at(tokens, noun) !== 'year') return the > i && word === 'year' ? yearBeside(tokens, the) : undefined;
  const year = (the > i ? fromLast(word) : undefined) ?? (word === 'that' ? { yearFromLast: 0 } : fromToday(word));
  return year && { year, end: noun + 1 };
}

const FROM_LAST: ReadonlyMap<string, number> = new Map([
  ['same', 0],
  ['following', 1],
  ['next', 1],
  ['previous', -1],
]);

function fromLast(word: string): YearSpec['year'] | undefined {
  const offset = FROM_LAST.get(word);
  return offset === undefined ? undefined : { yearFromLast: offset };
}

function fromToday(word: string): YearSpec['year'] | undefined {
  const offset = LAST.has(word) ? -1 : THIS.has(word) ? 0 : NEXT.has(word) ? 1 : undefined;
  return offset === undefined ? undefined : { yearOffset: offset };
}

/** `the year before`, `the year after next`. */
function yearBeside(tokens: Tokens, noun: number): YearSpec | undefined {
  const word = at(tokens, noun + 1);
  if (word === 'after' && at(tokens, noun + 2) === 'next') return { year: { yearOffset: 2 }, end: noun + 3 };
  if (word === 'before' && at(tokens, noun + 2) === 'last') return { year: { yearOffset: -2 }, end: noun + 3 };
  return undefined;
}

/** A four-digit number that the words around make a year: 'in 2022', '(2015)', '2022 was'; not '2022 patients', 'Phase 2023'. */
export function bareYear(tokens: Tokens, i: number): YearSpec | undefined {
  if (goesOnLeft(tokens, i)) return undefined;
  const labelled = at(tokens, i) === 'year' || at(tokens, i) === 'cy' ? labelledYear(tokens, i) : undefined;
  if (labelled) return labelled;
  const year = yearInFigures(tokens, i) ?? spokenYear(tokens, i);
  if (year === undefined || isCount(tokens, year.end) || CODE_BEFORE.has(at(tokens, i - 1))) return undefined;
  return isYear(tokens, { from: i, to: year.end, value: year.value })
    ? { year: { year: year.value }, end: year.end }
    : undefined;
}

const spokenYear = (tokens: Tokens, i: number): ReturnType<typeof yearInWords> => {
  const year =
    at(tokens, i - 1) === 'in' || at(tokens, i - 1) === 'of' || at(tokens, i - 1) === 'since'
      ? yearInWords(tokens, i)
      : undefined;
  return year && year.value >= 1500 && year.value < 2100 ? year : undefined;
};

/** 'the year 2008', 'year 247', 'calendar year of 2008', 'CY18'. */
function labelledYear(tokens: Tokens, i: number): YearSpec | undefined {
  if (at(tokens, i - 1) === 'fiscal' || at(tokens, i - 1) === 'financial') return undefined;
  const start = at(tokens, i + 1) === 'of' ? i + 2 : i + 1;
  const count = isNumber(tokens, start)
    ? (yearAt(tokens, start) ?? countAt(tokens, start))
    : yearInWords(tokens, start);
  if (
    at(tokens, i) === 'cy' &&
    /^\d\d$/.test(at(tokens, start)) &&
    isGlued(tokens, start) &&
    !goesOnRight(tokens, start + 1)
  )
    return { year: { year: wholeYear(Number(at(tokens, start))) }, end: start + 1 };
  if (count === undefined || (count.value < 100 && !/^\d{3,4}$/.test(at(tokens, start)))) return undefined;
  return { year: { year: count.value }, end: count.end };
}

interface Place {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** A sentence in newspaper English: 'In 2017 researchers found', but 'in 2022 patients'. */
function isYear(tokens: Tokens, place: Place): boolean {
  const before = at(tokens, place.from - 1);
  const recent = place.value >= 1700 && place.value <= 2100;
  const known = recent ? YEAR_AFTER : OLD_YEAR_AFTER;
  if (recent && opensItem(tokens, place)) return true;
  if (known.has(before) && opensCount(tokens, before, place.to)) return false;
  if (known.has(before)) return endsAsYear(tokens, place.to, before === 'in' && isCapital(tokens, place.from - 1));
  if (!recent) return false;
  if (before === '(') return ')–-—,;'.includes(at(tokens, place.to) || ' ');
  if (/^(?:or|and)$/.test(at(tokens, place.to)) && /^(?:after|before|later|earlier)$/.test(at(tokens, place.to + 1)))
    return true;
  return beginsSentence(tokens, place.from) && VERBS.has(at(tokens, place.to));
}

/** '2011: founded in Leeds', '- 1912 Death of the founder', on a line of its own; not '2024 Annual Report'. */
function opensItem(tokens: Tokens, { from, to }: Place): boolean {
  const isMarked = from > 0 && BULLETS.has(at(tokens, from - 1)) && tokens[from]?.gap === 'space';
  const first = isMarked ? from - 1 : from;
  if (first > 0 && tokens[first]?.gap !== 'line') return false;
  if (at(tokens, to) === ':') return isGlued(tokens, to) && !isGlued(tokens, to + 1);
  return isMarked && tokens[to]?.kind === 'word' && isCapital(tokens, to);
}

/** The 1500 of 'from 1500 to 2000 patients': two years in a row are a range, which is read elsewhere. */
const opensCount = (tokens: Tokens, before: string, next: number): boolean =>
  (before === 'from' || before === 'between') &&
  /^(?:to|and|-|–)$/.test(at(tokens, next)) &&
  isNumber(tokens, next + 1);

const VERBS = words('was is saw will has had marked brought began ended may would became proved');

const beginsSentence = (tokens: Tokens, i: number): boolean => i === 0 || /^[.!?:;”"]$/.test(at(tokens, i - 1));

function endsAsYear(tokens: Tokens, i: number, opening: boolean): boolean {
  const next = tokens[i];
  if (next === undefined || next.kind === 'mark') return next?.text !== '%';
  if (next.kind === 'number') return !isGlued(tokens, i) && next.text.length > 4;
  if (YEAR_BEFORE.has(next.lower) || next.gap === 'line') return true;
  return opening || isCapital(tokens, i) || /(?:ed|ly)$/.test(next.lower);
}
