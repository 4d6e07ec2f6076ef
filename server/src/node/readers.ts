// Threads that read files and articles, as many as the machine has cores. They are started when there is first work for
// them, and let go when there is none. One that dies answers nothing for what it had, and the main thread does that itself.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Readers } from '../workspace/reading-jobs.ts';
import type { Answer, Request } from './reader-messages.ts';

/** Each holds a copy of the code and the words: beyond these there is little to win. */
const MOST = 8;

/** What a thread makes is handed over at once or forgotten: a large nursery would only be memory that nobody uses. */
const YOUNG = { maxYoungGenerationSizeMb: 6 };

/** Milliseconds after which threads without work are let go. */
const IDLE = 1_000;

/** Articles for one thread at a time: somebody waits for all of them. */
const ARTICLES_EACH = 8;

export interface ReadersOptions {
  /** The built reader-thread.ts. */
  readonly script: string;
  readonly cores?: number;
}

/** `undefined` where there is no second core, or the script is not there. */
export function nodeReaders({ script, cores = availableParallelism() }: ReadersOptions): Readers | undefined {
  if (cores < 2 || !existsSync(script)) return undefined;
  const pool = newPool(() => new Worker(script, { resourceLimits: YOUNG }), Math.min(cores, MOST));
  return {
    async files(jobs) {
      const answer = await pool.ask({ kind: 'files', jobs }, undefined);
      return answer?.kind === 'files' ? answer.answers : [];
    },
    async articles(jobs, settings) {
      const parts = Array.from({ length: Math.ceil(jobs.length / ARTICLES_EACH) }, (_, part) =>
        jobs.slice(part * ARTICLES_EACH, (part + 1) * ARTICLES_EACH),
      );
      const answers = await Promise.all(
        parts.map(part => pool.ask({ kind: 'articles', jobs: part }, { text: settings })),
      );
      return answers.flatMap((answer, part) =>
        answer?.kind === 'articles' ? answer.answers : (parts[part] ?? []).map(() => undefined),
      );
    },
  };
}

type Settings = { readonly text: string | undefined };

interface Task {
  readonly request: Request;
  readonly settings: Settings | undefined;
  settle(answer: Answer | undefined): void;
}

interface Thread {
  readonly worker: Worker;
  /** What it was told last. */
  settings: Settings | undefined;
  task: Task | undefined;
}

function newPool(start: () => Worker, size: number) {
  const threads = new Set<Thread>();
  // Articles first: whoever asks for them waits, while files are asked for ahead of time.
  const waiting: { readonly articles: Task[]; readonly files: Task[] } = { articles: [], files: [] };
  let resting: NodeJS.Timeout | undefined;
  /** Those that ended by themselves: nobody takes their place, or a broken one would be started for ever. */
  let lost = 0;
  return { ask };

  function ask(request: Request, settings: Settings | undefined): Promise<Answer | undefined> {
    return new Promise(settle => {
      waiting[request.kind === 'articles' ? 'articles' : 'files'].push({ request, settings, settle });
      clearTimeout(resting);
      while (threads.size + lost < size) threads.add(newThread());
      if (threads.size === 0) settleAll();
      for (const thread of threads) if (thread.task === undefined) give(thread);
    });
  }

  function newThread(): Thread {
    const thread: Thread = { worker: start(), settings: undefined, task: undefined };
    thread.worker.unref();
    thread.worker.on('message', (answer: Answer) => {
      const { task } = thread;
      give(thread);
      task?.settle(answer);
    });
    thread.worker.on('error', thrown => {
      process.emitWarning(`a thread that reads files has ended: ${String(thrown)}`);
      lose(thread);
    });
    thread.worker.on('exit', () => lose(thread));
    return thread;
  }

  function give(thread: Thread): void {
    const task = waiting.articles.shift() ?? waiting.files.shift();
    thread.task = task;
    if (task === undefined) {
      thread.worker.unref();
      clearTimeout(resting);
      resting = setTimeout(rest, IDLE).unref();
      return;
    }
    thread.worker.ref(); // the process lives as long as somebody waits for it
    if (task.settings !== undefined && thread.settings?.text !== task.settings.text) {
      thread.settings = task.settings;
      say(thread, { kind: 'settings', text: task.settings.text });
    }
    say(thread, task.request);
  }

  function lose(thread: Thread): void {
    if (!threads.delete(thread)) return;
    lost += 1;
    thread.task?.settle(undefined);
    if (threads.size === 0) settleAll();
  }

  function settleAll(): void {
    for (const task of [...waiting.articles.splice(0), ...waiting.files.splice(0)]) task.settle(undefined);
  }

  /** Each holds a copy of the code and the words, which most sessions need but once. */
  function rest(): void {
    if ([...threads].some(({ task }) => task !== undefined)) return;
    for (const { worker } of threads) void worker.terminate();
    threads.clear();
  }
}

const say = ({ worker }: Thread, request: Request): void => worker.postMessage(request);
