// Lists that are kept for as long as a corpus is open. An array that grew item by item has room for a dozen more, which of
// many small ones is most of what they take; and one that `flatMap` made counts as having holes: it goes to another thread
// key by key, and arrives with room for sixteen.

const NONE: readonly never[] = [];

/** A copy that has room for its items alone, and no holes. */
export function exact<T>(list: readonly T[]): readonly T[] {
  if (list.length === 0) return NONE;
  const copy: T[] = [];
  for (const item of list) copy.push(item);
  return copy.slice();
}
