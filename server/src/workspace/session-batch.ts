// How many files to take in at once while a corpus is read: as many as a reader does not notice between two keystrokes.
import type { Clock } from '../ports.ts';

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
