// Claims sorted into the occurrences that they speak of: the rows of a matrix, and what a timeline joins. One occurrence
// for each set of keys that tells occurrences apart; a claim that leaves a key out goes with the only one that it fits.
import { groupBy } from '../base/group-by.ts';
import type { Claim } from '../claims/claim.ts';
import { agreementOf } from '../claims/occurrence.ts';
import { groupKey } from '../claims/predicate.ts';
import { occurrenceOf as keyed, type Occurrence } from '../claims/scope.ts';
import { hullOf } from '../dates/compare.ts';
import { compareText } from '../rules/outcome.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** Claims in the order of their ids, never none. */
export interface OccurrenceClaims {
  readonly key: string;
  readonly claims: readonly Claim[];
  readonly order: SortKey;
}

/** What is made of an occurrence, or was made of this very one before. */
export type Keep<T> = (occurrence: OccurrenceClaims, make: () => T) => T;

type SortKey = readonly [subject: string, day: number, rest: string];

/** By subject, then by the first day that any source gives, then by name. */
export function occurrencesAmong(snapshot: Snapshot, claims: readonly Claim[]): readonly OccurrenceClaims[] {
  return inOrder([...groupBy(claims, groupKey)].flatMap(([key, group]) => occurrencesIn(snapshot, key, group)));
}

export const inOrder = (all: readonly OccurrenceClaims[]): readonly OccurrenceClaims[] =>
  all.toSorted(compareOccurrences);

export const compareOccurrences = ({ order: a }: OccurrenceClaims, { order: b }: OccurrenceClaims): number =>
  compareText(a[0], b[0]) || a[1] - b[1] || compareText(a[2], b[2]);

/** Of the claims of one group, by its `groupKey`; in no order. */
export function occurrencesIn(
  snapshot: Snapshot,
  group: string,
  claims: readonly Claim[],
): readonly OccurrenceClaims[] {
  return sorted(snapshot, claims).map(([cell, own]) => {
    const key = `${group} ${cell}`;
    return { key, claims: own, order: sortKeyOf(key, own) };
  });
}

interface Cell {
  readonly one: Occurrence;
  readonly claims: Claim[];
}

function sorted(snapshot: Snapshot, claims: readonly Claim[]): readonly (readonly [string, readonly Claim[]])[] {
  const cells = new Map<string, Cell>();
  for (const claim of claims.toSorted((a, b) => compareText(a.id, b.id))) {
    const one = keyed(snapshot.vocabulary, claim);
    // Of what may happen any number of times, another date is another time.
    const key = one.isRepeatable ? `${one.keys.cell} ${claim.date?.text ?? ''}` : one.keys.cell;
    const cell = cells.get(key) ?? { one, claims: [] };
    cells.set(key, cell);
    cell.claims.push(claim);
  }
  return merged(cells).map(([key, cell]) => [key, cell.claims]);
}

/** A group of more occurrences than this is no group that vague claims can be told of: each stands by itself. */
const MOST_TO_MERGE = 400;

/** A claim that leaves keys out goes with the only occurrence that fills them and fits it otherwise. */
function merged(cells: ReadonlyMap<string, Cell>): readonly (readonly [string, Cell])[] {
  const all = [...cells];
  if (all.length > MOST_TO_MERGE) return all;
  const isVaguer = (a: Cell, b: Cell): boolean => {
    const agreement = a === b || a.one.isRepeatable ? undefined : agreementOf(a.one.keys, b.one.keys);
    return agreement?.firstOmits === true && !agreement.secondOmits;
  };
  return all.filter(([, cell]) => {
    const fuller = all.filter(([, other]) => cell.one.keys.incomplete && isVaguer(cell, other));
    const [only, ...more] = fuller.filter(([, one]) => !fuller.some(([, other]) => isVaguer(one, other)));
    if (only === undefined || more.length > 0) return true;
    for (const claim of cell.claims) only[1].claims.push(claim);
    return false;
  });
}

function sortKeyOf(key: string, claims: readonly Claim[]): SortKey {
  const days = claims.flatMap(claim => {
    const date = claim.date ?? claim.asOf;
    return (date && hullOf(date)?.first) ?? [];
  });
  return [claims[0]?.subject.label ?? '', days.reduce((least, day) => Math.min(least, day), Number.MAX_VALUE), key];
}
