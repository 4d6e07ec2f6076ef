// Things laid out under the names of the lists that they are shown in, and laid out anew only where something changed: the
// rows of a view. It knows who a thing belongs to, and not what it is.
import {
  type BucketMap,
  changedKeys,
  editBucketMap,
  emptyBucketMap,
  getFrom,
  setOrDelete,
} from '../base/bucket-map.ts';
import type { CorpusState } from '../workspace/corpus-state.ts';
import type { Asked } from './tree-node.ts';

export interface Shelves<T> {
  /** In order, never empty. */
  readonly lists: BucketMap<readonly T[]>;
  /** By owner (a file, a unit of findings): what lies where because of it. */
  readonly owned: BucketMap<readonly Placed<T>[]>;
}

export interface Placed<T> {
  readonly list: string;
  readonly item: T;
}

export const emptyShelves = <T>(): Shelves<T> => ({ lists: emptyBucketMap(), owned: emptyBucketMap() });

export interface Laying<T> {
  readonly owners: Iterable<string>;
  /** What an owner has now. */
  place(owner: string): readonly Placed<T>[];
  /** A total order, so that no list tells in which order things came. */
  compare(a: T, b: T): number;
}

export function relaid<T>(shelves: Shelves<T>, { owners, place, compare }: Laying<T>): Shelves<T> {
  const [lists, owned] = [editBucketMap(shelves.lists), editBucketMap(shelves.owned)];
  const [gone, come] = [new Map<string, Set<T>>(), new Map<string, T[]>()];
  for (const owner of new Set(owners)) {
    for (const { list, item } of owned.get(owner) ?? []) entryOf(gone, list, () => new Set<T>()).add(item);
    const now = place(owner);
    for (const { list, item } of now) entryOf(come, list, (): T[] => []).push(item);
    setOrDelete(owned, owner, nonEmpty(now));
  }
  for (const list of new Set([...gone.keys(), ...come.keys()])) {
    const left = (lists.get(list) ?? []).filter(item => gone.get(list)?.has(item) !== true);
    setOrDelete(lists, list, nonEmpty([...left, ...(come.get(list) ?? [])].sort(compare)));
  }
  return { lists: lists.done(), owned: owned.done() };
}

function entryOf<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}

const nonEmpty = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

export const listIn = <T>({ lists }: Shelves<T>, name: string): readonly T[] | undefined => getFrom(lists, name);

/**
 * What of a table a view has to look at again since it was made last: everything, where the words that it is read by or
 * looked for by are others.
 */
export function newsIn<V>(
  now: Asked,
  last: Asked | undefined,
  table: (state: CorpusState) => BucketMap<V>,
): readonly string[] {
  return changedKeys(last === undefined ? emptyBucketMap<V>() : table(last.snapshot.state), table(now.snapshot.state));
}

/** Whether rows that were made for one can be taken over for the other. */
export function isSameView(now: Asked, last: Asked): boolean {
  const [a, b] = [now.snapshot.state, last.snapshot.state];
  const isSame = a.words === b.words && a.complete === b.complete && now.locale === last.locale;
  return isSame && now.words.join(' ') === last.words.join(' ');
}
