// Reading the corpora of the workspace, with progress that a user can see and stop. One reading at a time: folders that
// change meanwhile are read after it.
import { CancellationTokenSource, type Connection, type WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Cancellation } from '../base/cancellation.ts';
import type { Locale } from '../messages/account.ts';
import type { Log } from '../ports.ts';

export interface Reading {
  readonly isReading: boolean;
  /** Settles once nothing is being read; at once where nothing is. */
  whenDone(): Promise<void>;
  /** Called whenever the last of the readings under way has ended. */
  onDidEnd(listener: () => void): void;
  /** Never rejects: what goes wrong is logged. */
  start(work: ReadingWork): Promise<void>;
}

/** `progress` is told how many files of how many have been read. */
export type ReadingWork = (
  progress: (done: number, total: number) => void,
  cancellation: Cancellation,
) => Promise<void>;

export interface ReadingNeed {
  readonly connection: Connection;
  readonly shows: boolean;
  readonly locale: Locale;
  readonly log: Log;
}

export function newReading(need: ReadingNeed): Reading {
  let last = Promise.resolve();
  let running = 0;
  const listeners: (() => void)[] = [];
  return {
    get isReading() {
      return running > 0;
    },
    whenDone: () => last,
    onDidEnd: listener => void listeners.push(listener),
    start(work) {
      running += 1;
      last = last
        .then(() => readWith(need, work))
        .catch(reason =>
          need.log('error', `reading failed: ${reason instanceof Error ? reason.stack : String(reason)}`),
        )
        .finally(() => {
          running -= 1;
          if (running === 0) for (const listener of listeners) listener();
        });
      return last;
    },
  };
}

async function readWith(need: ReadingNeed, work: ReadingWork): Promise<void> {
  const shown = showing(need);
  try {
    await work(shown.progress, shown.cancellation);
  } finally {
    shown.done();
  }
}

interface Shown {
  readonly progress: (done: number, total: number) => void;
  readonly cancellation: Cancellation;
  done(): void;
}

/** Nothing waits for the client here: one that never grants a progress bar keeps no file from being read. */
function showing({ connection, shows, locale, log }: ReadingNeed): Shown {
  const source = new CancellationTokenSource();
  let bar: WorkDoneProgressServerReporter | undefined;
  let isDone = false;
  let percent = -1;
  const begin = (granted: WorkDoneProgressServerReporter): void => {
    if (isDone) {
      granted.done();
      return;
    }
    bar = granted;
    bar.begin(TITLES[locale], 0, undefined, true);
    bar.token.onCancellationRequested(() => source.cancel());
  };
  if (shows) connection.window.createWorkDoneProgress().then(begin, reason => log('debug', `no progress: ${reason}`));
  return {
    cancellation: {
      get isCancelled() {
        return source.token.isCancellationRequested;
      },
    },
    progress(done, total) {
      const now = total === 0 ? 100 : Math.floor((100 * done) / total);
      if (bar === undefined || now === percent) return;
      percent = now;
      bar.report(now, `${done}/${total}`);
    },
    done() {
      isDone = true;
      bar?.done();
    },
  };
}

const TITLES: Readonly<Record<Locale, string>> = {
  en: 'Corroborate: reading the corpus',
  zh: 'Corroborate：正在读取语料',
};
