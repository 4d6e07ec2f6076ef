// One line on standard error while a corpus is read: only on a terminal, only when it takes long enough to wonder.
import type { Host } from './host.ts';

/** Milliseconds before the first line, and between lines. */
const PATIENCE = 1_000;
const PACE = 100;

const CLEAR_LINE = '\r\u001b[K';

export interface Progress {
  readonly report: (done: number, total: number) => void;
  /** Takes the line away. */
  done(): Promise<void>;
}

export function progressOn(host: Host): Progress {
  if (!host.err.isTerminal) return { report: () => undefined, done: async () => undefined };
  let next = host.clock.now() + PATIENCE;
  let isShown = false;
  return {
    report(done, total) {
      const now = host.clock.now();
      if (now < next) return;
      next = now + PACE;
      isShown = true;
      void host.err.write(`${CLEAR_LINE}reading ${done.toLocaleString('en')} of ${total.toLocaleString('en')} files…`);
    },
    done: async () => {
      if (isShown) await host.err.write(CLEAR_LINE);
    },
  };
}
