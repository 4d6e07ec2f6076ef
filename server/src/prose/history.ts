// What an article has told of whom so far, for words that speak of it again: which event it was that happened last.
import type { Statement } from './statement.ts';

interface Told {
  /** The event that happened last. */
  happened: string | undefined;
  /** By name: how many statements the article had made before. */
  readonly names: Map<string, number>;
}

/** So many statements of one event are looked back on. */
const LATELY = 30;

export class History {
  readonly #told = new Map<string, Told>();
  readonly #lately = new Map<string, Statement[]>();
  #count = 0;

  add(statement: Statement): void {
    const { subject, name, kind, status } = statement;
    const key = `${subject.key}\n${name}`;
    this.#lately.set(key, [...(this.#lately.get(key) ?? []).slice(1 - LATELY), statement]);
    const told = this.#told.get(subject.key) ?? { happened: undefined, names: new Map() };
    this.#told.set(subject.key, told);
    told.names.set(name, this.#count);
    if (kind === 'event' && status === 'happened') told.happened = name;
    this.#count += 1;
  }

  /** What was told last of one event of the subject, in order. */
  lately(subject: string, name: string): readonly Statement[] {
    return this.#lately.get(`${subject}\n${name}`) ?? [];
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
