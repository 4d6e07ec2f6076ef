// Where the marks of a timeline lie: days become pixels, and marks of one source that would lie over each other take rows
// of their own. Knows no markup.
import type { Lane, Mark } from '../features/timeline.ts';
import { fitted, textWidth } from './text-width.ts';
import type { TimeWindow } from './time-axis.ts';

/** Where days are drawn, in pixels from the left. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly window: TimeWindow;
}

export interface PlacedLane {
  readonly lane: Lane;
  readonly top: number;
  readonly height: number;
  readonly marks: readonly PlacedMark[];
  /** Marks of the window that found no room. */
  readonly hidden: number;
}

export interface PlacedMark {
  readonly mark: Mark;
  readonly bars: readonly Bar[];
  /** The middle of its sign. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly textX: number;
  readonly anchor: 'start' | 'end';
  /** All that it covers. */
  readonly from: number;
  readonly to: number;
}

/** A stretch of days in pixels; where it goes on without an end, it fades. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly fades: 'no' | 'left' | 'right' | 'both';
}

export const ROW = 22;
const LANE_PADDING = 6;
const LEAST_LANE = 42;
const GAP = 10;
/** Pixels from the middle of a sign to where its words begin. */
const BESIDE = 12;
const LONGEST_LABEL = 400;
/** Of the words of a mark that claims to be the first: the claim is what a reader looks for. */
const LONGEST_BEFORE_LEAD = 200;
/** Rows of a lane with all words; where more are needed, only marks that need looking at keep theirs. */
const ROWS_WITH_WORDS = 10;
const MOST_ROWS = 14;

export const xOf = ({ left, right, window }: Plot, day: number): number =>
  left + ((Math.max(window.from, Math.min(window.to, day)) - window.from) / (window.to - window.from)) * (right - left);

export function placeLanes(lanes: readonly Lane[], plot: Plot, top: number): readonly PlacedLane[] {
  const placed: PlacedLane[] = [];
  let y = top;
  for (const lane of lanes) {
    const one = placeLane(lane, plot, y);
    placed.push(one);
    y += one.height;
  }
  return placed;
}

function placeLane(lane: Lane, plot: Plot, top: number): PlacedLane {
  const marks = lane.marks.filter(mark => isIn(mark, plot.window));
  const roomy = packed(marks.map(mark => shapeOf(mark, plot, 'words')));
  const tight = roomy.rows <= ROWS_WITH_WORDS ? roomy : packed(marks.map(mark => shapeOf(mark, plot, wordsOf(mark))));
  const shown = tight.shapes.filter(({ row }) => row < MOST_ROWS);
  const rows = Math.min(tight.rows, MOST_ROWS);
  const height = Math.max(LEAST_LANE, rows * ROW + 2 * LANE_PADDING);
  const first = top + (height - rows * ROW) / 2 + ROW / 2;
  return {
    lane,
    top,
    height,
    hidden: marks.length - shown.length,
    marks: shown.map(({ shape, row }) => ({ ...shape, y: first + row * ROW })),
  };
}

const wordsOf = (mark: Mark): 'words' | 'none' =>
  mark.verdict === 'contradicts' || mark.lead !== undefined ? 'words' : 'none';

const isIn = (mark: Mark, { from, to }: TimeWindow): boolean =>
  mark.days.some(days => days.last + 1 >= from && days.first <= to);

type Shape = Omit<PlacedMark, 'y'>;

/** Each into the first row that is free where it lies. */
function packed(shapes: readonly Shape[]) {
  const ends: number[] = [];
  const placed = shapes
    .toSorted((a, b) => a.from - b.from)
    .map(shape => {
      const free = ends.findIndex(end => end + GAP <= shape.from);
      const row = free < 0 ? ends.length : free;
      ends[row] = shape.to;
      return { shape, row };
    });
  return { shapes: placed, rows: Math.max(1, ends.length) };
}

function shapeOf(mark: Mark, plot: Plot, words: 'words' | 'none'): Shape {
  const bars = mark.days
    .filter(days => days.last + 1 >= plot.window.from && days.first <= plot.window.to)
    .map(days => barOf(days, plot));
  const [from, to] = [Math.min(...bars.map(bar => bar.from)), Math.max(...bars.map(bar => bar.to))];
  const x = (from + to) / 2;
  const [left, right] = [Math.min(from - 5, x - BESIDE), Math.max(to + 5, x + BESIDE)];
  if (words === 'none') return { mark, bars, x, text: '', textX: x, anchor: 'start', from: left, to: right };
  return { mark, bars, x, ...labelled(textOf(mark), { left, right }, plot) };
}

/** Behind the mark where there is room, else before it; of two narrow sides the wider. */
function labelled(text: string, { left, right }: { readonly left: number; readonly right: number }, plot: Plot) {
  const [before, behind] = [left - plot.left - GAP, plot.right - right - GAP / 2];
  const wanted = Math.min(LONGEST_LABEL, textWidth(text));
  const goesBehind = behind >= wanted || behind >= before;
  const cut = fitted(text, Math.max(0, Math.min(wanted, goesBehind ? behind : before)));
  const width = textWidth(cut);
  if (goesBehind) return { text: cut, textX: right + 2, anchor: 'start', from: left, to: right + 2 + width } as const;
  return { text: cut, textX: left - 2, anchor: 'end', from: left - 2 - width, to: right } as const;
}

const textOf = ({ label, lead }: Mark): string =>
  lead === undefined ? label : `${fitted(label, LONGEST_BEFORE_LEAD)} ★ ${lead}`;

function barOf({ first, last }: Mark['days'][number], plot: Plot): Bar {
  const [left, right] = [!Number.isFinite(first), !Number.isFinite(last)];
  const fades = left && right ? 'both' : left ? 'left' : right ? 'right' : 'no';
  return { from: xOf(plot, first), to: xOf(plot, last + 1), fades };
}
