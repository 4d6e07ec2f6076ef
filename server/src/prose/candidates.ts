// The entities that a word may point back to, when only one of them can be meant. What suits a word is decided by what is
// known of an entity, so of those of whom the same is known three stand for all: that keeps the choice from costing as much
// as the article has names.
import type { Kinds } from './kinds.ts';

/** What is known of an entity. */
export interface Knowing {
  readonly kinds: Kinds;
  isDescribed(id: string): boolean;
}

export class Candidates {
  readonly #knowing: Knowing;
  readonly #ids = new Set<string>();
  /** Those that are not sorted in yet. */
  #fresh: string[] = [];
  /** By the noun that ends a name of theirs, '' for all: of each sort the first three. */
  readonly #likely = new Map<string, string[]>();
  readonly #counts = new Map<string, number>();

  constructor(knowing: Knowing, ids: Iterable<string> = []) {
    this.#knowing = knowing;
    for (const id of ids) this.add(id);
  }

  add(id: string): void {
    if (this.#ids.has(id)) return;
    this.#ids.add(id);
    this.#fresh.push(id);
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  /**
   * Holds one, or more than one, that a noun (or any word, where none is given) may stand for, if and only if all of them
   * do; also where one of them is left out on purpose.
   */
  likely(noun: string | undefined): Iterable<string> {
    if (this.#ids.size <= FEW) return this.#ids;
    for (const id of this.#fresh) this.#sort(id);
    this.#fresh = [];
    const any = this.#likely.get('') ?? [];
    const named = noun === undefined ? undefined : this.#likely.get(noun);
    return named === undefined ? any : new Set([...any, ...named]);
  }

  #sort(id: string): void {
    const { kinds, isDescribed } = this.#knowing;
    const sort = `${isDescribed(id)} ${[...kinds.of(id)].sort().join(' ')}`;
    for (const head of ['', ...kinds.headsOf(id)]) {
      const counted = this.#counts.get(`${head}\n${sort}`) ?? 0;
      if (counted === ENOUGH) continue;
      this.#counts.set(`${head}\n${sort}`, counted + 1);
      const own = this.#likely.get(head);
      if (own === undefined) this.#likely.set(head, [id]);
      else own.push(id);
    }
  }
}

/** Two are one too many; a third for the one that is left out. */
const ENOUGH = 3;

const FEW = 8;
