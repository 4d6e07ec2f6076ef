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
  let [within, all] = [0, 0];
  for (const { marks } of lanes) {
    all += marks.length;
    for (const { days } of marks) if (days.some(({ first, last }) => last + 1 >= from && first <= to)) within += 1;
  }
  return { within, outside: all - within };
}

const LEAST_DAYS = 20;
const ROOM = 0.04;
/** The share of marks at either end that may be left out, where they lie farther off than this share of the rest. */
const STRAYS = 0.04;
const FAR = 0.35;

/** As plain numbers, which are sorted ten times as fast. */
function daysOf(lanes: Timeline['lanes']): Float64Array {
  const all: number[] = [];
  const add = (day: number): void => {
    if (Number.isFinite(day)) all.push(day);
  };
  for (const { marks } of lanes)
    for (const { days } of marks)
      for (const { first, last } of days) {
        add(first);
        add(last);
      }
  return Float64Array.from(all).sort();
}

function roomy({ from, to }: TimeWindow): TimeWindow {
  const room = Math.max((to - from) * ROOM, (LEAST_DAYS - (to - from)) / 2);
  return { from: Math.floor(from - room), to: Math.ceil(to + room) };
}
