// Which stretch of time a timeline covers: all of its marks, with a little room on either side.
import type { Timeline } from '../features/timeline.ts';
import type { TimeWindow } from './time-axis.ts';

/** `undefined` where nothing has a date. Ends that are open count with the other end alone. */
export function extentOf({ lanes }: Timeline): TimeWindow | undefined {
  const days = daysOf(lanes);
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined ? undefined : roomy({ from, to: to + 1 });
}

/** Where nearly all marks lie: a forecast for 2040 should not press this year into a corner. */
export function focusOf({ lanes }: Timeline): TimeWindow | undefined {
  const days = daysOf(lanes);
  const strays = Math.floor(days.length * STRAYS);
  const [first, from, to, last] = [days[0], days[strays], days.at(-1 - strays), days.at(-1)];
  if (first === undefined || from === undefined || to === undefined || last === undefined) return undefined;
  const least = Math.max(LEAST_DAYS, (to - from) * FAR);
  // Each end by itself: only what lies far out is left out.
  return roomy({ from: from - first > least ? from : first, to: (last - to > least ? to : last) + 1 });
}

/** How many marks lie in the window, wholly or in part, and how many do not. */
export function countIn(
  { lanes }: Timeline,
  { from, to }: TimeWindow,
): { readonly within: number; readonly outside: number } {
  const marks = lanes.flatMap(lane => lane.marks);
  const within = marks.filter(({ days }) => days.some(({ first, last }) => last + 1 >= from && first <= to)).length;
  return { within, outside: marks.length - within };
}

const LEAST_DAYS = 20;
const ROOM = 0.04;
/** The share of marks at either end that may be left out, where they lie farther off than this share of the rest. */
const STRAYS = 0.04;
const FAR = 0.35;

function daysOf(lanes: Timeline['lanes']): readonly number[] {
  const all: number[] = [];
  for (const { marks } of lanes)
    for (const { days } of marks)
      for (const { first, last } of days) all.push(...[first, last].filter(Number.isFinite));
  return all.sort((a, b) => a - b);
}

function roomy({ from, to }: TimeWindow): TimeWindow {
  const room = Math.max((to - from) * ROOM, (LEAST_DAYS - (to - from)) / 2);
  return { from: Math.floor(from - room), to: Math.ceil(to + room) };
}
