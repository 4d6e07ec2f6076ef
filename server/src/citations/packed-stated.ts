// What cited words state, packed: it is kept for every citation of a corpus and looked into when its file is checked. As
// small objects it would take ten times the memory, and as long again to come from the thread that read it.
import type { DayInterval, EdtfDate } from '../dates/edtf.ts';
import type { Unit } from '../quantities/quantity.ts';
import type { Stated, StatedDate, StatedNumber } from './stated.ts';

/** JSON of rows; empty where nothing is stated. */
export type PackedStated = string & { readonly packed: 'Stated' };

export const packStated = ({ dates, numbers }: Stated): PackedStated =>
  (dates.length + numbers.length === 0
    ? ''
    : JSON.stringify([dates.map(dateRow), numbers.map(numberRow)])) as PackedStated;

export function unpackStated(packed: PackedStated): Stated {
  if (packed === '') return NOTHING;
  const [dates, numbers]: readonly [readonly DateRow[], readonly NumberRow[]] = JSON.parse(packed);
  return { dates: dates.map(dateOf), numbers: numbers.map(numberOf) };
}

const NOTHING: Stated = { dates: [], numbers: [] };

/** JSON has no infinity. */
type End = number | 'Infinity' | '-Infinity';

const endOf = (bound: number): End => (bound === Infinity ? 'Infinity' : bound === -Infinity ? '-Infinity' : bound);

/** 1 for what is so. */
type Flag = 0 | 1;

const flag = (isSo: boolean): Flag => (isSo ? 1 : 0);

type DateRow = readonly [
  text: string,
  relative: Flag,
  date: readonly [text: string, approximate: Flag, uncertain: Flag, days: readonly End[]] | 0,
];

const dateRow = ({ text, relative, date }: StatedDate): DateRow => [
  text,
  flag(relative),
  date === undefined
    ? 0
    : [
        date.text,
        flag(date.approximate),
        flag(date.uncertain),
        date.intervals.flatMap(({ first, last }) => [endOf(first), endOf(last)]),
      ],
];

const dateOf = ([text, relative, date]: DateRow): StatedDate => ({
  text,
  date: date === 0 ? undefined : edtfOf(date),
  relative: relative === 1,
});

const edtfOf = ([text, approximate, uncertain, days]: Exclude<DateRow[2], 0>): EdtfDate => ({
  text,
  intervals: days.flatMap((first, at): readonly DayInterval[] =>
    at % 2 === 0 ? [{ first: Number(first), last: Number(days[at + 1]) }] : [],
  ),
  approximate: approximate === 1,
  uncertain: uncertain === 1,
});

type NumberRow = readonly [
  text: string,
  noun: string | 0,
  /** 0: the same as `text`. */
  read: string | 0,
  low: End,
  high: End,
  lowIn: Flag,
  highIn: Flag,
  unit: Unit,
];

const numberRow = ({ text, noun, quantity }: StatedNumber): NumberRow => [
  text,
  noun ?? 0,
  quantity.text === text ? 0 : quantity.text,
  endOf(quantity.low),
  endOf(quantity.high),
  flag(quantity.lowIn),
  flag(quantity.highIn),
  quantity.unit,
];

const numberOf = ([text, noun, read, low, high, lowIn, highIn, unit]: NumberRow): StatedNumber => ({
  text,
  quantity: {
    text: read === 0 ? text : read,
    low: Number(low),
    high: Number(high),
    lowIn: lowIn === 1,
    highIn: highIn === 1,
    unit,
  },
  noun: noun === 0 ? undefined : noun,
});
