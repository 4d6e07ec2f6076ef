// Lays the entries of one section of a layer over those of the base, id by id, before anything is resolved.
import type { EntityDraft, LayerIssue, PredicateDraft, VocabularyLayer } from './layer.ts';

export interface SectionMerge<D> {
  readonly section: keyof VocabularyLayer;
  readonly base: ReadonlyMap<string, D>;
  /** Folded names of the base. */
  readonly names: ReadonlyMap<string, string>;
  readonly layer: Readonly<Record<string, D>>;
  readonly fold: (text: string) => string;
  readonly combine: (base: D, over: D) => D;
}

export interface MergedSection<D> {
  readonly all: ReadonlyMap<string, D>;
  /** What the layer itself says, by the id of the merged entry. */
  readonly fresh: ReadonlyMap<string, D>;
  /** How the layer spells an id, where it spells it otherwise than the base: `hk` for `HK`. */
  readonly spelled: ReadonlyMap<string, string>;
}

/** An id that the base has in another case or width is that entry's. */
export function mergeSection<D>(merge: SectionMerge<D>, issues: LayerIssue[]): MergedSection<D> {
  const entries = Object.entries(merge.layer);
  if (entries.length === 0) return { all: merge.base, fresh: new Map(), spelled: new Map() };
  const all = new Map(merge.base);
  const fresh = new Map<string, D>();
  const spelled = new Map<string, string>();
  for (const [written, draft] of entries) {
    const id = canonicalId(merge, written);
    const base = merge.base.get(id);
    if (fresh.has(id)) {
      issues.push({
        section: merge.section,
        id: written,
        key: undefined,
        what: nameTaken(written, spelled.get(id) ?? id),
      });
      continue;
    }
    if (id !== written) spelled.set(id, written);
    fresh.set(id, draft);
    all.set(id, base === undefined ? draft : merge.combine(base, draft));
  }
  return { all, fresh, spelled };
}

const nameTaken = (name: string, by: string) => ({ kind: 'name-taken', name, by }) as const;

function canonicalId<D>({ base, names, fold }: SectionMerge<D>, written: string): string {
  if (base.has(written)) return written;
  const folded = fold(written);
  const known = names.get(folded);
  return known !== undefined && fold(known) === folded ? known : written;
}

/** Names add up: the base's name stays an alias where the layer gives another. */
export function combineNamed<D extends Pick<EntityDraft, 'name' | 'aliases'>>(base: D, over: D): D {
  const former = over.name === undefined || base.name === undefined ? [] : [base.name];
  const aliases = union(base.aliases, former, over.aliases).filter(alias => alias !== (over.name ?? base.name));
  return { ...base, ...over, aliases };
}

export const combinePredicates = (base: PredicateDraft, over: PredicateDraft): PredicateDraft => ({
  ...base,
  ...over,
  words: union(base.words, over.words),
});

const union = (...lists: readonly (readonly string[] | undefined)[]): readonly string[] => [
  ...new Set(lists.flatMap(list => list ?? [])),
];
