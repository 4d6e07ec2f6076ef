// What an article has told of whom so far, for words that speak of it again: which event it was that happened last.
import type { Statement } from './statement.ts';

interface Told {
  /** The event that happened last. */
  happened: string | undefined;
  /** By name: how many statements the article had made before. */
  readonly names: Map<string, number>;
}

export class History {
  readonly #told = new Map<string, Told>();
  #count = 0;

  add({ subject, name, kind, status }: Statement): void {
    const told = this.#told.get(subject.key) ?? { happened: undefined, names: new Map() };
    this.#told.set(subject.key, told);
    told.names.set(name, this.#count);
    if (kind === 'event' && status === 'happened') told.happened = name;
    this.#count += 1;
  }

  lastEvent(subject: string): string | undefined {
    return this.#told.get(subject)?.happened;
  }

  /** Of these names the one that was told of the subject last. */
  lastOf(subject: string, names: readonly string[]): string | undefined {
    const told = this.#told.get(subject)?.names;
    let last: { readonly name: string; readonly at: number } | undefined;
    for (const name of names) {
      const at = told?.get(name);
      if (at !== undefined && (last === undefined || at > last.at)) last = { name, at };
    }
    return last?.name;
  }
}
