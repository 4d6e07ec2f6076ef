// What the session goes by beside the files: the client's settings, and the day, which passes while a server runs. And
// what of the settings is about showing alone.
import type { LensKinds } from '../features/code-lenses.ts';
import type { HintKinds } from '../features/inlay-hints.ts';
import type { Clock } from '../ports.ts';
import type { SnapshotOptions } from '../workspace/change.ts';
import type { Session } from '../workspace/session.ts';
import { defaultSettings, type Settings } from './settings.ts';

export interface Options {
  set(settings: Settings): void;
  /** Call it when something happens anyhow: no timer waits for midnight. */
  checkDay(): void;
  /** Which hints the user wants to see. */
  hints(): HintKinds;
  /** Which lenses the user wants to see. */
  lenses(): LensKinds;
  /** Hints or lenses. */
  onDidChangeHints(listener: () => void): void;
}

export const firstOptions = (clock: Clock): SnapshotOptions => ({ ...defaultSettings.options, today: clock.today() });

export function sessionOptions(session: Session, clock: Clock): Options {
  let current = firstOptions(clock);
  let { hints, lenses } = defaultSettings;
  const listeners: (() => void)[] = [];
  const use = (options: SnapshotOptions): void => {
    const same = JSON.stringify(options) === JSON.stringify(current);
    current = options;
    if (!same) session.setOptions(options);
  };
  return {
    set(settings) {
      const same = JSON.stringify([settings.hints, settings.lenses]) === JSON.stringify([hints, lenses]);
      ({ hints, lenses } = settings);
      use({ ...settings.options, today: clock.today() });
      if (!same) for (const listener of listeners) listener();
    },
    checkDay: () => use({ ...current, today: clock.today() }),
    hints: () => hints,
    lenses: () => lenses,
    onDidChangeHints: listener => void listeners.push(listener),
  };
}
