// What of a file still counts when its YAML is broken somewhere: all that was read before the break, and behind it what
// reads as it should.
import type { Span } from '../base/span.ts';
import type { Report } from './read-values.ts';

export interface Watched {
  readonly report: Report;
  /** Whether nothing has been reported since. */
  isSound(): boolean;
}

export function watched(report: Report): Watched {
  let sound = true;
  return {
    isSound: () => sound,
    report: (span, what) => {
      sound = false;
      report(span, what);
    },
  };
}

/** `breaks` are in order and few: see `yaml-limits.ts`. */
export function isWhole(
  { start, end }: Span,
  { sound, breaks }: { readonly sound: boolean; readonly breaks: readonly number[] },
): boolean {
  const first = breaks[0];
  if (first === undefined || end < first) return true;
  return sound && !breaks.some(at => start <= at && at <= end);
}
