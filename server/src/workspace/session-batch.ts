// How corpora are read for the first time: in which order, and how many files at once.
import type { Clock } from '../ports.ts';
import { fileKindOf } from './discover-kinds.ts';
import { joined, parentOf } from './discover-paths.ts';
import { companionArticles, namesakes } from './paths.ts';
import type { Standing } from './session-ground.ts';

/**
 * Settings first, since they say how the rest is read. Then what somebody looks at: the files that are open, with their
 * companions, and those beside them. A companion beside its article, so that its quotes are searched while the text is at
 * hand. Other fact files last: read before their articles, they would be gone through again with each of these that comes.
 */
export function readingOrder(files: readonly Standing[], openPaths: Iterable<string>): readonly Standing[] {
  const open = new Set([...openPaths].flatMap(path => [path, ...namesakes(path)]));
  const folders = new Set([...open].map(parentOf));
  const rank = ({ found, path }: Standing): number => {
    const kind = fileKindOf(path);
    if (kind === 'settings') return 0;
    const absolute = joined(found.root, path);
    if (open.has(absolute)) return 1;
    if (kind === 'facts' && !companionArticles(path).some(article => found.paths.has(article))) return 4;
    return folders.has(parentOf(absolute)) ? 2 : 3;
  };
  const ranked = files.map(file => ({ file, rank: rank(file) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ file }) => file);
}

/** What is still to be read. Whoever opens a file meanwhile has it, and what lies about it, read next. */
export class Unread {
  readonly total: number;
  readonly #openPaths: () => Iterable<string>;
  #files: readonly Standing[];
  #done = 0;
  #ordered: string | undefined;

  /** `files`: each corpus's in the order of their paths. */
  constructor(files: readonly Standing[], openPaths: () => Iterable<string>) {
    this.total = files.length;
    this.#files = files;
    this.#openPaths = openPaths;
  }

  get done(): number {
    return this.#done;
  }

  next(count: number): readonly Standing[] {
    const open = [...this.#openPaths()];
    const opened = open.join('\n');
    if (opened !== this.#ordered) {
      this.#files = [...this.#files.slice(0, this.#done), ...readingOrder(this.#files.slice(this.#done), open)];
      this.#ordered = opened;
    }
    return this.#files.slice(this.#done, this.#done + count);
  }

  take(files: readonly Standing[]): void {
    this.#done += files.length;
  }
}

/** Milliseconds: a keystroke that has to wait for a batch should not be felt, and a batch has its own price. */
const AIM = 60;
const FEWEST = 8;
const MOST = 256;

export class BatchSize {
  readonly #clock: Clock;
  #size = 32;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get size(): number {
    return this.#size;
  }

  /** Does one batch and learns from how long it took. */
  async timed(work: () => Promise<void>): Promise<void> {
    const start = this.#clock.now();
    await work();
    const spent = this.#clock.now() - start;
    if (spent < AIM / 2) this.#size = Math.min(MOST, this.#size * 2);
    if (spent > AIM * 2) this.#size = Math.max(FEWEST, this.#size >> 1);
  }
}
