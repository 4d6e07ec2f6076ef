// Where a list in order stops being one thing and begins to be another.

/** The first index below `length` for which `isBehind` holds, else `length`; it holds for all that follow one. Binary search. */
export function partitionPoint(length: number, isBehind: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
