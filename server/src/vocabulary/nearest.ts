// The known name that a misspelt one most resembles: for messages and fixes, never for deciding what is meant.

/** Longer texts are compared with nothing: no one misspells a paragraph. */
const LONGEST = 64;

/** Among names that are folded already. `undefined` where none is near: a third of the letters at most, and at most 3. */
export function nearestOf(names: Iterable<string>, folded: string): string | undefined {
  let limit = folded.length > LONGEST ? 0 : Math.min(3, Math.floor(folded.length / 3));
  let nearest: string | undefined;
  for (const name of names) {
    if (limit === 0) break;
    if (Math.abs(name.length - folded.length) > limit) continue;
    const distance = editDistance(name, folded, limit);
    if (distance > limit) continue;
    nearest = name;
    limit = distance - 1;
  }
  return nearest;
}

/** Levenshtein's distance, with a swap of neighbours as one edit; gives up with `limit + 1` as soon as it is beyond. */
function editDistance(a: string, b: string, limit: number): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = nextRow(a, b, i, row, before);
    if (Math.min(...next) > limit) return limit + 1;
    [before, row] = [row, next];
  }
  return row[b.length] ?? limit + 1;
}

function nextRow(
  a: string,
  b: string,
  i: number,
  row: readonly number[],
  before: readonly number[],
): readonly number[] {
  const next = [i];
  for (let j = 1; j <= b.length; j++) {
    const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
    const edited = Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    next.push(isSwap ? Math.min(edited, (before[j - 2] ?? 0) + 1) : edited);
  }
  return next;
}
