// The machine's calendar and a clock that never goes back.
import type { Clock } from '../ports.ts';

export const webClock = (): Clock => ({ today: () => localDay(new Date()), now: () => performance.now() });

/** The day where the user sits, not the day in Greenwich: `toISOString` would be a day off around midnight. */
export function localDay(at: Date): string {
  const year = String(at.getFullYear()).padStart(4, '0');
  const month = String(at.getMonth() + 1).padStart(2, '0');
  const day = String(at.getDate()).padStart(2, '0');
  return `${year}-${month}-${day}`;
}
