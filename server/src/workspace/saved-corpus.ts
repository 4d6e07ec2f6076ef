// A snapshot as it is kept between runs, in parts, and back. It is the state itself that is kept: what files have changed
// meanwhile is then taken in as any change is, by the same code, so that a corpus that was kept cannot come to say anything
// else than one that is read anew. Knows no disk; whose parts these are, and that they are whole, its store has made sure.
import { type BucketMap, isWhole } from '../base/bucket-map.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { SnapshotOptions } from './change.ts';
import type { CorpusState } from './corpus-state.ts';
import type { Snapshot } from './snapshot.ts';
import { snapshotOf } from './snapshot-view.ts';
import { wordsOf } from './words.ts';

/** What is kept besides the tables: words are made anew from what they were made from. */
interface Head {
  readonly options: SnapshotOptions;
  /** The text of `corroborate.yaml`, where there is one. */
  readonly settings: string | undefined;
}

type Tables = Omit<CorpusState, 'options' | 'complete' | 'words'>;

const TABLES = {
  files: true,
  sources: true,
  corrections: true,
  dependents: true,
  dependsOn: true,
  resolved: true,
  prose: true,
  claims: true,
  groups: true,
  subjects: true,
  leads: true,
  classEvidence: true,
  units: true,
  findingsByFile: true,
  findingsByClaim: true,
  suppressed: true,
} satisfies Record<keyof Tables, true>;

/** Buckets of one table: each part is little work, so that others are let in between. */
const BUCKETS_EACH = 16;

/** Parts share objects: whoever writes them must keep what is one thing one thing. */
export function* savedParts({ state }: Snapshot): Generator<unknown> {
  const head: Head = { options: state.options, settings: state.words.written };
  yield head;
  for (const name of tableNames()) {
    const { size, buckets } = state[name];
    yield { name, size };
    for (let from = 0; from < buckets.length; from += BUCKETS_EACH) yield buckets.slice(from, from + BUCKETS_EACH);
  }
}

/** Not called complete: nobody has looked yet whether its files still say the same. `undefined` where parts are missing. */
export function restored(parts: readonly unknown[], builtin: Vocabulary): Snapshot | undefined {
  const [head, ...rest] = parts;
  const tables = tablesOf(rest);
  if (!isHead(head) || !areTables(tables)) return undefined;
  const words = wordsOf(head.settings, builtin, head.options);
  return snapshotOf({ ...tables, options: head.options, complete: false, words });
}

const tableNames = (): readonly (keyof Tables)[] => Object.keys(TABLES).filter(isTableName);

const isTableName = (name: string): name is keyof Tables => name in TABLES;

type Bucket = ReadonlyMap<string, unknown> | undefined;

function tablesOf(parts: readonly unknown[]): Readonly<Record<string, BucketMap<unknown>>> {
  const tables: Record<string, BucketMap<unknown>> = {};
  let buckets: Bucket[] = [];
  for (const part of parts) {
    if (Array.isArray(part)) for (const bucket of part) buckets.push(bucket instanceof Map ? bucket : undefined);
    if (!isTableHead(part)) continue;
    buckets = [];
    tables[part.name] = { size: part.size, buckets };
  }
  return tables;
}

const isTableHead = (part: unknown): part is { readonly name: string; readonly size: number } =>
  isObject(part) && 'name' in part && typeof part.name === 'string' && 'size' in part && typeof part.size === 'number';

const isHead = (part: unknown): part is Head => isObject(part) && 'options' in part && 'settings' in part;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What the tables hold is not looked into: it was the very engine that now asks who wrote it. */
const areTables = (tables: Readonly<Record<string, BucketMap<unknown>>>): tables is typeof tables & Tables =>
  tableNames().every(name => {
    const table = tables[name];
    return table !== undefined && isWhole(table);
  });
