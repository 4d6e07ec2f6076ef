// One thing after another: what changes the session's state never runs twice at a time.

export class WorkQueue {
  #tail: Promise<void> = Promise.resolve();
  #waiting = 0;

  /** Runs when all that was added before is done; a failure is the caller's and stops nothing else. */
  add<T>(work: () => Promise<T>): Promise<T> {
    this.#waiting++;
    const result = this.#tail.then(work);
    const settle = (): void => {
      this.#waiting--;
    };
    this.#tail = result.then(settle, settle);
    return result;
  }

  /** When nothing is left to do, what was added meanwhile included. */
  async idle(): Promise<void> {
    while (this.#waiting > 0) await this.#tail;
  }
}
