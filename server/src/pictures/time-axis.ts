// A stretch of days laid on a line: where a day lies, and at which days there is a line with a word. Knows no claim.
import { civilOf, dayOf } from '../dates/calendar.ts';
import type { Locale } from '../messages/account.ts';

/** Days since 1970-01-01, both finite, `from` before `to`; a day reaches to the next. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

export interface Tick {
  readonly day: number;
  readonly label: string;
  /** Where a larger unit begins. */
  readonly strong: 'yes' | 'no';
}

/** About as many as fit with a word each; fewer where the calendar has no unit in between. */
export function ticksOf(window: TimeWindow, most: number, locale: Locale): readonly Tick[] {
  const days = Math.max(1, window.to - window.from);
  const step = STEPS.find(each => days / daysOf(each) <= most) ?? lastStep(days, most);
  return step.unit === 'day' ? dayTicks(window, step.count, locale) : monthTicks(window, step, locale);
}

interface Step {
  readonly unit: 'day' | 'month';
  readonly count: number;
}

/** A day, days that divide a month about evenly, a month, a quarter, a half, years of 1, 2 and 5 times ten. */
const STEPS: readonly Step[] = [
  { unit: 'day', count: 1 },
  { unit: 'day', count: 5 },
  { unit: 'day', count: 10 },
  ...[1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000].map(count => ({ unit: 'month', count }) as const),
];

const daysOf = ({ unit, count }: Step): number => (unit === 'day' ? count : count * 30.44);

function lastStep(days: number, most: number): Step {
  return { unit: 'month', count: 12_000 * Math.ceil(days / daysOf({ unit: 'month', count: 12_000 }) / most) };
}

function dayTicks({ from, to }: TimeWindow, count: number, locale: Locale): readonly Tick[] {
  const ticks: Tick[] = [];
  for (let day = Math.ceil(from); day <= to; day += 1) {
    const { year, month, day: ofMonth } = civilOf(day);
    // The 31st stands too near to the first of the month after.
    if ((ofMonth - 1) % count !== 0 || (count > 1 && ofMonth > 30)) continue;
    const strong = ofMonth === 1 ? 'yes' : 'no';
    const label = NAMES[locale].day(
      ticks.length === 0 || (ofMonth === 1 && month === 1) ? year : undefined,
      month,
      ofMonth,
    );
    ticks.push({ day, label, strong });
  }
  return ticks;
}

function monthTicks({ from, to }: TimeWindow, { count }: Step, locale: Locale): readonly Tick[] {
  const ticks: Tick[] = [];
  const first = civilOf(Math.floor(from));
  let month = Math.floor((first.year * 12 + first.month - 1) / count) * count;
  for (;;) {
    const year = Math.floor(month / 12);
    const inYear = month - year * 12 + 1;
    const day = dayOf(year, inYear, 1);
    if (day > to) return ticks;
    const label = inYear === 1 ? NAMES[locale].year(year) : NAMES[locale].month(year, inYear);
    if (day >= from) ticks.push({ day, label, strong: inYear === 1 ? 'yes' : 'no' });
    month += count;
  }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const NAMES = {
  en: {
    year: (year: number) => (year <= 0 ? `${1 - year} BC` : String(year)),
    month: (year: number, month: number) => `${MONTHS[month - 1] ?? month} ${year}`,
    day: (year: number | undefined, month: number, day: number) =>
      `${day} ${MONTHS[month - 1] ?? month}${year === undefined ? '' : ` ${year}`}`,
  },
  zh: {
    year: (year: number) => (year <= 0 ? `公元前${1 - year}年` : `${year}年`),
    month: (year: number, month: number) => `${year}年${month}月`,
    day: (year: number | undefined, month: number, day: number) =>
      `${year === undefined ? '' : `${year}年`}${month}月${day}日`,
  },
} as const;
