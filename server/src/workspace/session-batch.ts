// How a corpus is read for the first time: in which order, and how many files at once.
import type { Path } from '../base/brand.ts';
import type { Clock } from '../ports.ts';
import { fileKindOf } from './discover-kinds.ts';
import { companionArticles } from './paths.ts';

/**
 * Settings first, since they say how the rest is read. A companion beside its article, so that its quotes are searched
 * while the text is at hand. Other fact files last: read before their articles, they would be gone through again with
 * each of these that comes.
 */
export function readingOrder(paths: ReadonlySet<Path>): readonly Path[] {
  const rank = (path: Path): number => {
    const kind = fileKindOf(path);
    if (kind === 'settings') return 0;
    return kind === 'facts' && !companionArticles(path).some(article => paths.has(article)) ? 2 : 1;
  };
  const ranked = [...paths].sort().map(path => ({ path, rank: rank(path) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ path }) => path);
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
