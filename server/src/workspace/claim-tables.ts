// The indexes over claims, and which units of work hang on a claim: the two are one piece of knowledge.
import type { BucketMapEditor } from '../base/bucket-map.ts';
import type { Claim } from '../claims/claim.ts';
import { groupKey } from '../claims/predicate.ts';
import { leadsOf } from '../claims/scope.ts';
import type { CorpusWords } from './corpus-state.ts';

export interface ClaimTables {
  readonly claims: BucketMapEditor<Claim>;
  readonly groups: BucketMapEditor<readonly Claim[]>;
  readonly subjects: BucketMapEditor<readonly Claim[]>;
  readonly leads: BucketMapEditor<readonly Claim[]>;
  readonly classEvidence: BucketMapEditor<readonly Claim[]>;
}

/** All claims of one change at once: a list of many claims is copied once, not once for each. */
export function updateClaims(tables: ClaimTables, removed: readonly Claim[], added: readonly Claim[]): void {
  const gone = new Set<string>(removed.map(claim => claim.id));
  for (const claim of removed) tables.claims.delete(claim.id);
  for (const claim of added) tables.claims.set(claim.id, claim);
  const lists = new Map<Table, Map<string, Claim[]>>();
  for (const claim of removed) for (const [table, key] of placesOf(tables, claim)) listAt(lists, table, key);
  for (const claim of added) for (const [table, key] of placesOf(tables, claim)) listAt(lists, table, key).push(claim);
  for (const [table, byKey] of lists)
    for (const [key, fresh] of byKey) {
      const kept = (table.get(key) ?? []).filter(claim => !gone.has(claim.id));
      const list = fresh.length === 0 ? kept : kept.concat(fresh).sort((a, b) => (a.id < b.id ? -1 : 1));
      if (list.length === 0) table.delete(key);
      else table.set(key, list);
    }
}

type Table = BucketMapEditor<readonly Claim[]>;

function listAt(lists: Map<Table, Map<string, Claim[]>>, table: Table, key: string): Claim[] {
  const byKey = lists.get(table) ?? new Map<string, Claim[]>();
  lists.set(table, byKey);
  const list = byKey.get(key) ?? [];
  byKey.set(key, list);
  return list;
}

function placesOf(tables: ClaimTables, claim: Claim): readonly (readonly [Table, string])[] {
  return [
    [tables.groups, groupKey(claim)],
    [tables.subjects, claim.subject.key],
    ...ledFields(claim).map(key => [tables.leads, key] as const),
    ...amongKeys(claim).map(key => [tables.classEvidence, classField(key)] as const),
    ...(amongKeys(claim).length === 0 ? [] : [[tables.classEvidence, subjectField(claim.subject.key)] as const]),
  ];
}

/** The classes that claims, of any event, show a subject to be of. */
export const classesShown = (tables: Pick<ClaimTables, 'classEvidence'>, subject: string): ReadonlySet<string> =>
  new Set((tables.classEvidence.get(subjectField(subject)) ?? []).flatMap(amongKeys));

/** A field of firsts: a class, or a subject of which alone something is said to be the first. */
export const classField = (key: string): string => `class ${key}`;
export const subjectField = (key: string): string => `subject ${key}`;

const ledFields = (claim: Claim): readonly string[] => [
  ...new Set(
    leadsOf(claim).map(({ scope }) =>
      scope.among === undefined ? subjectField(claim.subject.key) : classField(scope.among.key),
    ),
  ),
];

/** The classes that a claim shows its subject to be of. */
export const amongKeys = (claim: Claim): readonly string[] => [
  ...new Set(leadsOf(claim).flatMap(({ scope }) => (scope.among === undefined ? [] : [scope.among.key]))),
];

/** The units whose findings may change when this claim comes or goes. `classes`: those that claims show its subject to be of. */
export function unitsOf(claim: Claim, words: CorpusWords, classes: Iterable<string>): readonly string[] {
  const units = [`group ${groupKey(claim)}`];
  if (!claim.subject.known) units.push(`name ${claim.subject.key}`);
  if (claim.kind !== 'event') return units;
  units.push(`order ${claim.subject.key}`, `firsts ${subjectField(claim.subject.key)}`);
  const of = new Set([...(words.classKeys.get(claim.subject.key) ?? []), ...classes, ...amongKeys(claim)]);
  return [...units, ...[...of].map(key => `firsts ${classField(key)}`)];
}
