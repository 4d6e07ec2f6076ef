// The known word that a misspelt one most resembles: for 'did you mean', never for deciding what is meant.
import { foldName } from './fold.ts';

/** Longer words are compared with nothing: no one misspells a paragraph, and the cost is their product. */
const longest = 64;

/**
 * The candidate within `maxDistance` edits (a third of the word's letters, if left out), the first of equally near ones,
 * as it was given. Case, width and white space count for nothing, and a swap of neighbours is one edit.
 */
export function nearest(word: string, candidates: Iterable<string>, maxDistance?: number): string | undefined {
  if (word.length > 4 * longest) return undefined;
  const folded = foldName(word);
  const limit = maxDistance ?? Math.floor(folded.length / 3);
  return closest(folded, candidates, limit, name => (name.length > 4 * longest ? undefined : foldName(name)));
}

/** The same among names that are folded already, of which there may be thousands: three edits at most. */
export function nearestFolded(folded: string, names: Iterable<string>): string | undefined {
  const limit = Math.min(3, Math.floor(folded.length / 3));
  return limit === 0 ? undefined : closest(folded, names, limit, name => name);
}

function closest(
  folded: string,
  candidates: Iterable<string>,
  maxDistance: number,
  foldedOf: (candidate: string) => string | undefined,
): string | undefined {
  if (folded === '' || folded.length > longest) return undefined;
  let limit = maxDistance;
  let found: string | undefined;
  for (const candidate of candidates) {
    if (limit < 0) break;
    const other = foldedOf(candidate);
    const distance = other === undefined ? Number.POSITIVE_INFINITY : editDistance(folded, other, limit);
    if (distance > limit) continue;
    found = candidate;
    limit = distance - 1;
  }
  return found;
}

/**
 * Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment) that lead from `a` to `b`;
 * `limit + 1` where there are more than `limit`. Takes (length of `a`) × (2 `limit` + 1) steps: the band of Ukkonen,
 * 'Algorithms for approximate string matching' (1985).
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: Row = [];
  let row: Row = Array.from({ length: Math.min(b.length, limit) + 1 }, (_, column) => column);
  for (let at = 1; at <= a.length; at += 1) {
    const next = nextRow({ a, b, limit }, at, row, before);
    if (next.every(cost => cost === undefined || cost > limit)) return limit + 1;
    before = row;
    row = next;
  }
  return Math.min(row[b.length] ?? limit + 1, limit + 1);
}

/** Costs by column; outside the band there are none. */
type Row = readonly (number | undefined)[];

interface Comparison {
  readonly a: string;
  readonly b: string;
  readonly limit: number;
}

function nextRow({ a, b, limit }: Comparison, at: number, row: Row, before: Row): Row {
  const next: (number | undefined)[] = [];
  const from = Math.max(0, at - limit);
  const to = Math.min(b.length, at + limit);
  // A hole below `from` costs nothing to leave: sparse arrays answer `undefined`, which counts as out of reach.
  for (let column = from; column <= to; column += 1) {
    if (column === 0) {
      next[0] = at;
      continue;
    }
    const same = a[at - 1] === b[column - 1];
    let cost = (row[column - 1] ?? Number.POSITIVE_INFINITY) + (same ? 0 : 1);
    cost = Math.min(cost, (row[column] ?? Number.POSITIVE_INFINITY) + 1);
    cost = Math.min(cost, (next[column - 1] ?? Number.POSITIVE_INFINITY) + 1);
    const swapped = at > 1 && column > 1 && a[at - 1] === b[column - 2] && a[at - 2] === b[column - 1];
    if (swapped) cost = Math.min(cost, (before[column - 2] ?? Number.POSITIVE_INFINITY) + 1);
    next[column] = cost;
  }
  return next;
}
