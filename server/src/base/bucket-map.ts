// An immutable map from strings whose copy costs what changed, not what it holds: the keys are spread over a fixed number
// of small maps, and an edit copies only those it touches. (A hash trie of depth one: enough for a few million keys.)

const BUCKETS = 1024;

export interface BucketMap<V> {
  readonly size: number;
  readonly buckets: readonly (ReadonlyMap<string, V> | undefined)[];
}

/** Collects changes to a map; the map itself stays as it was. Use once: `done` ends it. */
export interface BucketMapEditor<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  delete(key: string): void;
  keys(): Iterable<string>;
  done(): BucketMap<V>;
}

export const emptyBucketMap = <V>(): BucketMap<V> => ({ size: 0, buckets: new Array(BUCKETS).fill(undefined) });

export const getFrom = <V>(map: BucketMap<V>, key: string): V | undefined => map.buckets[bucketOf(key)]?.get(key);

/** Whether it is one that this code has made, by its buckets and what they hold together. */
export const isWhole = ({ size, buckets }: BucketMap<unknown>): boolean =>
  buckets.length === BUCKETS && buckets.reduce((sum, bucket) => sum + (bucket?.size ?? 0), 0) === size;

export function* entriesOf<V>(map: BucketMap<V>): IterableIterator<[string, V]> {
  for (const bucket of map.buckets) if (bucket !== undefined) yield* bucket;
}

/** The keys whose values are not the same objects in both. Costs what differs, where one was made of the other. */
export function changedKeys<V>(before: BucketMap<V>, now: BucketMap<V>): readonly string[] {
  const changed: string[] = [];
  for (const [at, bucket] of now.buckets.entries()) {
    const old = before.buckets[at];
    if (old === bucket) continue;
    for (const [key, value] of bucket ?? []) if (old?.get(key) !== value) changed.push(key);
    for (const key of old?.keys() ?? []) if (bucket?.has(key) !== true) changed.push(key);
  }
  return changed;
}

export function editBucketMap<V>(map: BucketMap<V>): BucketMapEditor<V> {
  let size = map.size;
  const own = new Map<number, Map<string, V>>();
  const read = (index: number): ReadonlyMap<string, V> | undefined => own.get(index) ?? map.buckets[index];
  const write = (index: number): Map<string, V> => {
    const copy = own.get(index) ?? new Map(map.buckets[index]);
    own.set(index, copy);
    return copy;
  };
  return {
    get: key => read(bucketOf(key))?.get(key),
    set(key, value) {
      const bucket = write(bucketOf(key));
      if (!bucket.has(key)) size += 1;
      bucket.set(key, value);
    },
    delete(key) {
      const index = bucketOf(key);
      if (!read(index)?.has(key)) return;
      write(index).delete(key);
      size -= 1;
    },
    *keys() {
      for (let index = 0; index < BUCKETS; index += 1) yield* read(index)?.keys() ?? [];
    },
    done() {
      if (own.size === 0) return map;
      const buckets = [...map.buckets];
      for (const [index, bucket] of own) buckets[index] = bucket.size === 0 ? undefined : bucket;
      return { size, buckets };
    },
  };
}

export function setOrDelete<V>(map: BucketMapEditor<V>, key: string, value: V | undefined): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}

/** FNV-1a over the UTF-16 code units. */
function bucketOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
}
