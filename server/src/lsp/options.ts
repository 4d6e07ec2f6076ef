// What the session goes by beside the files: the client's settings, and the day, which passes while a server runs.
import type { Clock } from '../ports.ts';
import type { SnapshotOptions } from '../workspace/change.ts';
import type { Session } from '../workspace/session.ts';
import { defaultSettings, type Settings } from './settings.ts';

export interface Options {
  set(settings: Settings): void;
  /** Call it when something happens anyhow: no timer waits for midnight. */
  checkDay(): void;
}

export const firstOptions = (clock: Clock): SnapshotOptions => ({ ...defaultSettings.options, today: clock.today() });

export function sessionOptions(session: Session, clock: Clock): Options {
  let current = firstOptions(clock);
  const use = (options: SnapshotOptions): void => {
    const same = JSON.stringify(options) === JSON.stringify(current);
    current = options;
    if (!same) session.setOptions(options);
  };
  return {
    set: ({ options }) => use({ ...options, today: clock.today() }),
    checkDay: () => use({ ...current, today: clock.today() }),
  };
}
