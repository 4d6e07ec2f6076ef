// Which stretch of days is seen after a step of zooming or panning. Arithmetic alone: imports nothing of a browser.
import type { DayWindow } from '../../../server/src/lsp/protocol.ts';

const LEAST_DAYS = 4;
/** How far beyond all marks one may look, as a share of the whole. */
const BEYOND = 0.5;

/** `factor` below 1 looks closer; `at` (0 to 1) stays where it is. */
export function zoomed(window: DayWindow, extent: DayWindow, factor: number, at = 0.5): DayWindow {
  const most = (extent.to - extent.from) * (1 + 2 * BEYOND);
  const width = Math.max(LEAST_DAYS, Math.min(most, (window.to - window.from) * factor));
  const still = window.from + (window.to - window.from) * at;
  return within({ from: still - width * at, to: still + width * (1 - at) }, extent);
}

/** `share` of what is seen; positive looks at what comes later. */
export function panned(window: DayWindow, extent: DayWindow, share: number): DayWindow {
  const days = (window.to - window.from) * share;
  return within({ from: window.from + days, to: window.to + days }, extent);
}

/** As wide as it is, at the first mark or the last. */
export function atEnd(window: DayWindow, extent: DayWindow, end: 'first' | 'last'): DayWindow {
  const width = window.to - window.from;
  return end === 'first' ? { from: extent.from, to: extent.from + width } : { from: extent.to - width, to: extent.to };
}

function within({ from, to }: DayWindow, extent: DayWindow): DayWindow {
  const room = (extent.to - extent.from) * BEYOND;
  const [least, most] = [extent.from - room, extent.to + room];
  const shift = from < least ? least - from : to > most ? Math.max(most - to, least - from) : 0;
  return { from: Math.round(from + shift), to: Math.round(to + shift) };
}
