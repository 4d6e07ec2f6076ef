// Texts of closed files, kept as long as they fit: a feature that shows one passage after another reads a file once.

export class Texts {
  readonly #kept = new Map<string, { readonly hash: string; readonly text: string }>();
  readonly #room: number;
  #size = 0;

  /** `room`: UTF-16 code units. */
  constructor(room: number) {
    this.#room = room;
  }

  /** Only a text that has the hash: what the disk held before an edit is nobody's any more. */
  get(path: string, hash: string | undefined): string | undefined {
    const found = this.#kept.get(path);
    if (found === undefined || found.hash !== hash) return undefined;
    // A Map remembers the order in which it was filled: the one used last goes to the end.
    this.#kept.delete(path);
    this.#kept.set(path, found);
    return found.text;
  }

  keep(path: string, hash: string, text: string): void {
    this.drop(path);
    if (text.length > this.#room / 4) return;
    this.#kept.set(path, { hash, text });
    this.#size += text.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= this.#room) return;
      this.drop(oldest);
    }
  }

  drop(path: string): void {
    this.#size -= this.#kept.get(path)?.text.length ?? 0;
    this.#kept.delete(path);
  }
}
