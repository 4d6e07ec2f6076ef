// Lists that are kept for as long as a corpus is open. An array that grew item by item has room for a dozen more, which of
// many small ones is most of what they take.

const NONE: readonly never[] = [];

/** A copy that has room for its items alone. */
export const exact = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : list.slice());
