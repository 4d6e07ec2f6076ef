// What is known to have happened since the session last looked, by file: not a list of events but what each of them
// leaves to be looked at, so that a hundred keystrokes are one look.

export interface Mark {
  /** What the disk holds may be another. */
  readonly disk: boolean;
  /** Something may have gone from here, or come: a file or a folder. */
  readonly gone: boolean;
  readonly come: boolean;
}

export interface DiskEvent {
  readonly path: string;
  readonly kind: 'created' | 'changed' | 'deleted';
}

export const BUFFER_OPENED: Mark = { disk: true, gone: false, come: true };
export const BUFFER_CHANGED: Mark = { disk: false, gone: false, come: false };
export const BUFFER_CLOSED: Mark = { disk: true, gone: false, come: false };

/** A change of what nobody knows of is news of its existence. */
export const markOf = ({ kind }: DiskEvent): Mark => ({
  disk: true,
  gone: kind === 'deleted',
  come: kind !== 'deleted',
});

export class Marks {
  readonly #marks = new Map<string, Mark>();

  get isEmpty(): boolean {
    return this.#marks.size === 0;
  }

  add(path: string, mark: Mark): void {
    const { disk, gone, come } = this.#marks.get(path) ?? mark;
    this.#marks.set(path, { disk: disk || mark.disk, gone: gone || mark.gone, come: come || mark.come });
  }

  /** All of them, and begins anew. */
  takeAll(): readonly (readonly [string, Mark])[] {
    const all = [...this.#marks];
    this.#marks.clear();
    return all;
  }
}
