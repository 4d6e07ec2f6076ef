// One date in English, of whatever kind: the longest reading that begins at a word. Knows no ranges and no lists.
import { dayFirst, isShouted, type Match, monthAt, monthFirst, withWeekday, yearFirst } from './english-calendar.ts';
import { counted } from './english-counted.ts';
import { figuresAt } from './english-figures.ts';
import { LAST, NEXT, SHY_MONTHS, THIS, UNITS, WEEKDAYS } from './english-lexicon.ts';
import { narrated } from './english-narrated.ts';
import { ordinalAt } from './english-numbers.ts';
import { longSpan, partOfYear } from './english-parts.ts';
import { dayWord, isNamed, reach, relativeUnit, weekdayAndDay, weekdayAt, weekdayPhrase } from './english-relative.ts';
import { at, goesOnLeft, isCapital, isGlued, isNumber, type Tokens, words } from './english-tokens.ts';
import { weekPhrase } from './english-weeks.ts';
import { bareYear, yearSpecAt } from './english-years.ts';
import type { Expression, Part } from './expression.ts';

export const pointAt = (tokens: Tokens, i: number): Match | undefined =>
  longest(isNumber(tokens, i) ? NUMBER_READERS : WORD_READERS, tokens, i);

/** What others are counted from is itself not counted from another: a chain of them would have no end. */
const anchorAt = (tokens: Tokens, i: number): Match | undefined =>
  longest(isNumber(tokens, i) ? NUMBER_ANCHORS : WORD_ANCHORS, tokens, i);

function longest(readers: readonly Reader[], tokens: Tokens, i: number): Match | undefined {
  let best: Match | undefined;
  for (const read of readers) {
    const match = read(tokens, i);
    if (match && match.end > (best?.end ?? i)) best = match;
  }
  return best;
}

type Reader = (tokens: Tokens, i: number) => Match | undefined;

/** A number that goes on to the left is part of a longer one. */
const whole =
  (read: Reader): Reader =>
  (tokens, i) =>
    goesOnLeft(tokens, i) ? undefined : read(tokens, i);

const year: Reader = (tokens, i) => {
  const spec = bareYear(tokens, i);
  return spec && { expression: { kind: 'calendar', ...spec.year }, end: spec.end };
};

const count: Reader = (tokens, i) => counted(tokens, i, anchorAt);
const week: Reader = (tokens, i) => weekPhrase(tokens, i, anchorAt);
const part: Reader = (tokens, i) => partPhrase(tokens, i);
const weekdayDate: Reader = (tokens, i) => dateWithWeekday(tokens, i);
const loneMonth: Reader = (tokens, i) => monthAlone(tokens, i);
const relativeMonth: Reader = (tokens, i) => besideMonth(tokens, i);
const ordinal: Reader = (tokens, i) => ordinalDay(tokens, i);

const calendarDate: Reader = (tokens, i) =>
  checkedBehind(
    tokens,
    monthFirst(tokens, i) ?? whole(dayFirst)(tokens, i) ?? whole(yearFirst)(tokens, i) ?? figuresAt(tokens, i),
  );

const NUMBER_ANCHORS: readonly Reader[] = [calendarDate, partOfYear, longSpan, reach, ordinal, year];
const WORD_ANCHORS: readonly Reader[] = [
  weekdayDate,
  calendarDate,
  partOfYear,
  longSpan,
  part,
  relativeMonth,
  relativeUnit,
  narrated,
  weekdayPhrase,
  weekdayAndDay,
  dayWord,
  reach,
  loneMonth,
  ordinal,
  year,
];
const NUMBER_READERS: readonly Reader[] = [...NUMBER_ANCHORS, count, week];
const WORD_READERS: readonly Reader[] = [...WORD_ANCHORS, week, count];

/** `Friday, 16 November 2023`: the weekday is held against the date, but not in 'Monday to Friday, 16 November'. */
function dateWithWeekday(tokens: Tokens, i: number): Match | undefined {
  const lead = THIS.has(at(tokens, i)) || LAST.has(at(tokens, i)) || NEXT.has(at(tokens, i)) ? i + 1 : i;
  const weekday = weekdayAt(tokens, lead, true);
  if (weekday === undefined || !(isCapital(tokens, lead) || at(tokens, lead).length > 4)) return undefined;
  const comma = /^[,(]$/.test(at(tokens, weekday.end)) ? weekday.end + 1 : weekday.end;
  const match = monthFirst(tokens, comma) ?? dayFirst(tokens, comma) ?? figuresAt(tokens, comma);
  if (match === undefined) return undefined;
  const closed =
    at(tokens, comma - 1) === '(' && at(tokens, match.end) === ')' ? { ...match, end: match.end + 1 } : match;
  return isNamed(tokens, lead) ? closed : withWeekday(closed, weekday.value, !isListed(tokens, lead));
}

const JOINTS = words('to - – — and or , through thru until till / &');

const isListed = (tokens: Tokens, i: number): boolean =>
  JOINTS.has(at(tokens, i - 1)) && WEEKDAYS.has(at(tokens, i - 2));

/** `16 November 2023 (Friday)`. */
function checkedBehind(tokens: Tokens, match: Match | undefined): Match | undefined {
  if (match === undefined || at(tokens, match.end) !== '(' || at(tokens, match.end + 2) !== ')') return match;
  const weekday = weekdayAt(tokens, match.end + 1, true);
  return weekday ? withWeekday({ ...match, end: match.end + 3 }, weekday.value, true) : match;
}

const EVIDENT = words('in since during until till early mid late last this next throughout through');
const PAIRED = words('from between to and - – through until till');

/** A month without day and year; one that may be another word only where it cannot be that word. */
function monthAlone(tokens: Tokens, i: number): Match | undefined {
  const labelled = at(tokens, i) === 'month' && at(tokens, i + 1) === 'of' ? i + 2 : i;
  const month = monthAt(tokens, labelled);
  if (
    month === undefined ||
    goesOnLeft(tokens, labelled) ||
    (isGlued(tokens, month.end) && isNumber(tokens, month.end)) ||
    (isGlued(tokens, month.end) &&
      /^['’-]$/.test(at(tokens, month.end)) &&
      month.shy &&
      !monthAt(tokens, month.end + 1))
  )
    return undefined;
  if (labelled === i && month.shy && !isPlainMonth(tokens, i, month.end)) return undefined;
  if (isAcronym(tokens, labelled)) return undefined;
  return { expression: { kind: 'calendar', month: month.month }, end: month.end };
}

/** APRIL among words of small letters is a protein; a month in a line of capitals has others beside it. */
const isAcronym = (tokens: Tokens, i: number): boolean =>
  isShouted(tokens, i) && at(tokens, i).length > 3 && !isShouted(tokens, i - 1) && !isShouted(tokens, i + 1);

function isPlainMonth(tokens: Tokens, i: number, end: number): boolean {
  const before = at(tokens, i - 1);
  const lower = at(tokens, i);
  if (EVIDENT.has(before)) return isCapital(tokens, i) || (lower !== 'may' && lower !== 'march');
  const joined =
    PAIRED.has(at(tokens, end)) &&
    (monthAt(tokens, end + 1) !== undefined || at(tokens, end + 1) === 'date') &&
    at(tokens, end + 2) !== 'of';
  if (joined && isCapital(tokens, i - 1) && !PAIRED.has(before)) return false;
  if (joined) return isCapital(tokens, i) || before === 'between' || before === 'from';
  return (
    PAIRED.has(before) &&
    monthAt(tokens, i - 2) !== undefined &&
    at(tokens, end) !== 'of' &&
    (isCapital(tokens, i) || lower !== 'may')
  );
}

/** `last March`, `this Jan`, `next 6th of April`. */
function besideMonth(tokens: Tokens, i: number): Match | undefined {
  const word = at(tokens, i);
  const which = LAST.has(word) ? 'last' : NEXT.has(word) ? 'next' : THIS.has(word) ? 'this' : undefined;
  if (which === undefined || (SHY_MONTHS.has(at(tokens, i + 1)) && !isCapital(tokens, i + 1))) return undefined;
  const match =
    monthFirst(tokens, i + 1) ?? dayFirst(tokens, i + 1) ?? figuresAt(tokens, i + 1) ?? plainMonth(tokens, i + 1);
  const calendar = match?.expression;
  if (calendar?.kind !== 'calendar' || calendar.year !== undefined || calendar.yearOffset !== undefined)
    return undefined;
  return {
    expression: which === 'this' ? { ...calendar, yearOffset: 0 } : { ...calendar, which },
    end: match?.end ?? i,
  };
}

function plainMonth(tokens: Tokens, i: number): Match | undefined {
  const month = monthAt(tokens, i);
  return month && { expression: { kind: 'calendar', month: month.month }, end: month.end };
}

/** `20th of next month`; `on the 18th`, `on 18th`, where no noun follows. */
function ordinalDay(tokens: Tokens, i: number): Match | undefined {
  const the = at(tokens, i) === 'the' ? i + 1 : i;
  const day = ordinalAt(tokens, the);
  if (day === undefined || day.value < 1 || day.value > 31) return undefined;
  const month = at(tokens, day.end) === 'of' ? relativeUnit(tokens, day.end + 1) : undefined;
  if (month?.expression && isMonth(month.expression))
    return { expression: { kind: 'day-of', day: day.value, of: month.expression }, end: month.end };
  const vouched =
    (the > i || at(tokens, i - 1) === 'on') &&
    isNumber(tokens, the) &&
    /^(?:on|for|until|by|since|before|after)$/.test(at(tokens, i - 1));
  const next = tokens[day.end];
  const alone = next === undefined || next.kind === 'mark' || AFTER_DAY.has(next.lower);
  return vouched && alone ? { expression: { kind: 'day', day: day.value }, end: day.end } : undefined;
}

const AFTER_DAY = words('and or at in for with to when after before as by from');
const isMonth = (expression: Expression): boolean =>
  (expression.kind === 'unit' || expression.kind === 'same') && expression.unit === 'month';

const PARTS: ReadonlyMap<string, Part> = new Map([
  ['early', 'early'],
  ['mid', 'mid'],
  ['late', 'late'],
  ['beginning', 'begin'],
  ['start', 'begin'],
  ['middle', 'mid'],
  ['end', 'end'],
  ['close', 'end'],
  ['earlier', 'sofar'],
  ['later', 'later'],
  ['rest', 'rest'],
  ['remainder', 'rest'],
]);
const NEEDS_OF = words('beginning start middle close rest remainder');
/** 'It will close in March': no part of the month. */
const VERBS = words('start end close');
const LINKS = words('of in - –');

/** `early 2023`, `mid-June`, `the end of last year`, `earlier this month`, `later in the year`, `year-end 2023`. */
function partPhrase(tokens: Tokens, i: number): Match | undefined {
  const the = at(tokens, i) === 'the' ? i + 1 : i;
  if (at(tokens, the) === 'year') return yearEnd(tokens, the);
  const name = PARTS.get(at(tokens, the));
  if (name === undefined || (the > i && (name === 'sofar' || name === 'later'))) return undefined;
  if (the === i && VERBS.has(at(tokens, i)) && at(tokens, i + 1) === 'in') return undefined;
  const linked = LINKS.has(at(tokens, the + 1));
  const isRest = name === 'rest' && !linked;
  if (!linked && !isRest && NEEDS_OF.has(at(tokens, the)) && relativeUnit(tokens, the + 1) === undefined)
    return undefined;
  const of = periodAt(tokens, linked ? the + 2 : the + 1, linked || isRest);
  return of?.expression && { expression: { kind: 'part', part: name, of: of.expression }, end: of.end };
}

/** `year-end 2023`, `year to date`. */
function yearEnd(tokens: Tokens, i: number): Match | undefined {
  if (at(tokens, i + 1) === 'to' && at(tokens, i + 2) === 'date') {
    const sofar: Expression = { kind: 'part', part: 'sofar', of: { kind: 'unit', unit: 'year', offset: 0 } };
    return { expression: sofar, end: i + 3 };
  }
  const end = at(tokens, i + 1) === '-' ? i + 2 : i + 1;
  if (at(tokens, end) !== 'end') return undefined;
  const spec = yearSpecAt(tokens, end + 1);
  const of: Expression = { kind: 'calendar', ...(spec?.year ?? { yearOffset: 0 }) };
  return { expression: { kind: 'part', part: 'end', of }, end: spec?.end ?? end + 1 };
}

/** What a part can be of: here a bare year is one, and 'the year' is this one. */
function periodAt(tokens: Tokens, i: number, linked: boolean): Match | undefined {
  const unit = at(tokens, i) === 'the' || !linked ? UNITS.get(at(tokens, i + 1)) : UNITS.get(at(tokens, i));
  const noun = at(tokens, i) === 'the' ? i + 1 : i;
  if (unit && linked && at(tokens, noun) === unit) return theUnit(tokens, unit, noun + 1);
  if (at(tokens, i) === 'the') return decadeOrPart(tokens, i + 1);
  const found =
    relativeUnit(tokens, i) ??
    calendarDate(tokens, i) ??
    partOfYear(tokens, i) ??
    besideMonth(tokens, i) ??
    longSpan(tokens, i);
  return found ?? monthIn(tokens, i) ?? evidentYear(tokens, i) ?? weekdayPhrase(tokens, i);
}

const theUnit = (tokens: Tokens, unit: NonNullable<ReturnType<typeof UNITS.get>>, end: number): Match | undefined =>
  unit === 'day' || at(tokens, end) === 'of' ? undefined : { expression: { kind: 'unit', unit, offset: 0 }, end };

const decadeOrPart = (tokens: Tokens, i: number): Match | undefined =>
  longSpan(tokens, i) ?? partOfYear(tokens, i) ?? relativeUnit(tokens, i - 1);

function monthIn(tokens: Tokens, i: number): Match | undefined {
  const month = monthAt(tokens, i);
  return month && (!month.shy || isCapital(tokens, i))
    ? { expression: { kind: 'calendar', month: month.month }, end: month.end }
    : undefined;
}

/** A year that the words before have made one. */
export function evidentYear(tokens: Tokens, i: number): Match | undefined {
  const spec =
    at(tokens, i) === 'the'
      ? undefined
      : isNumber(tokens, i) || /^(?:nineteen|twenty|two|eighteen)$/.test(at(tokens, i))
        ? yearSpecAt(tokens, i)
        : undefined;
  return spec && { expression: { kind: 'calendar', ...spec.year }, end: spec.end };
}
