// Finds what may be of one occurrence without asking every pair. Whatever fills the same keys has one *shape*; of two shapes
// it is known which keys both fill, and only what is equal in all of these can agree. Times that values hold for are kept in
// the order of their days.
import { groupBy } from '../base/group-by.ts';
import { once } from '../base/once.ts';
import { partitionPoint } from '../base/partition-point.ts';
import { hullOf } from '../dates/compare.ts';
import type { DayInterval } from '../dates/edtf.ts';
import { type Agreement, agreementOf, type OccurrenceKeys } from './occurrence.ts';

interface Keyed {
  readonly keys: OccurrenceKeys;
}

export interface Agreeing<T> {
  readonly item: T;
  /** How the one that was asked about stands to it. */
  readonly agreement: Agreement;
}

/** Answers, for an item, all others that may be of its occurrence; whoever has seen enough stops asking. */
export function indexOccurrences<T extends Keyed>(items: readonly T[]): (item: T) => Iterable<Agreeing<T>> {
  const shapes = once(() => groupBy(items, item => shapeOf(item.keys)));
  const tables = new Map<string, Table<T>>();
  const tableFor = (asking: T, shape: string, filling: readonly T[]): Table<T> => {
    const name = `${shapeOf(asking.keys)} ${shape}`;
    const table = tables.get(name) ?? tableOf(filling, asking.keys);
    tables.set(name, table);
    return table;
  };
  return function* (item) {
    for (const [shape, filling] of shapes()) {
      const sample = filling[0];
      const rows = sample && tableFor(item, shape, filling).get(sharedKeys(item.keys, sample.keys));
      for (const other of rows === undefined ? [] : overlapping(rows, daysOf(item.keys))) {
        const agreement = other === item ? undefined : agreementOf(item.keys, other.keys);
        if (agreement !== undefined) yield { item: other, agreement };
      }
    }
  };
}

const shapeOf = ({ by, rest, asOf }: OccurrenceKeys): string =>
  JSON.stringify([by?.actor !== undefined, by?.place !== undefined, rest.map(isFilled), asOf?.date !== undefined]);

const isFilled = (key: string | undefined): boolean => key !== undefined;

/** What `keys` says in those keys that another shape (of which `other` is one) fills too. */
const sharedKeys = (keys: OccurrenceKeys, other: OccurrenceKeys): string =>
  JSON.stringify([
    keys.by !== undefined && other.by !== undefined && sharedActor(keys.by, other.by),
    keys.rest.map((key, index) => other.rest[index] !== undefined && (key ?? false)),
  ]);

type Actor = NonNullable<OccurrenceKeys['by']>;

/** Two actors, else two places: an actor stands for its place where the other side gives only one. */
function sharedActor(own: Actor, other: Actor): string | false {
  if (own.actor !== undefined && other.actor !== undefined) return own.actor;
  const saysWhere = (by: Actor): boolean => by.actor !== undefined || by.place !== undefined;
  return saysWhere(own) && saysWhere(other) && (own.place ?? '');
}

/** By the keys that are shared with one other shape. */
type Table<T> = ReadonlyMap<string, readonly Row<T>[]>;

/** In the order of their first days. */
interface Row<T> extends DayInterval {
  readonly item: T;
  /** The last day of this row and of all before it. */
  readonly reach: number;
}

function tableOf<T extends Keyed>(items: readonly T[], asking: OccurrenceKeys): Table<T> {
  const lists = groupBy(items, item => sharedKeys(item.keys, asking));
  return new Map([...lists].map(([key, list]) => [key, rowsOf(list)]));
}

function rowsOf<T extends Keyed>(items: readonly T[]): readonly Row<T>[] {
  let reach = Number.NEGATIVE_INFINITY;
  return items
    .map(item => ({ item, ...daysOf(item.keys) }))
    .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))
    .map(row => {
      reach = Math.max(reach, row.last);
      return { reach, ...row };
    });
}

/** What holds for no stated time may hold for any. */
const daysOf = ({ asOf }: OccurrenceKeys): DayInterval => (asOf?.date && hullOf(asOf.date)) ?? ALWAYS;

const ALWAYS: DayInterval = { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY };

function* overlapping<T>(rows: readonly Row<T>[], { first, last }: DayInterval): Generator<T> {
  let at = countUntil(rows, last);
  while (at > 0) {
    at -= 1;
    const row = rows[at];
    if (row === undefined || row.reach < first) return;
    if (row.last >= first) yield row.item;
  }
}

/** How many rows begin no later than `day`. */
const countUntil = (rows: readonly Row<unknown>[], day: number): number =>
  partitionPoint(rows.length, index => (rows[index]?.first ?? day) > day);
