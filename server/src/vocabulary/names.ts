// Which folded name stands for which id, of one kind of thing. A layer's names are laid over those of the base; the base
// is copied, never folded again.
import { foldName } from '../text/fold.ts';
import type { EntityDraft, LayerIssue, PlaceDraft, PredicateDraft, VocabularyLayer } from './layer.ts';
import { foldPredicate } from './predicates.ts';

type Names = ReadonlyMap<string, string>;
type Section = keyof VocabularyLayer;

/** Entities, places and authorities: by id, name and alias. */
export function layNamed(
  base: Names,
  section: Section,
  fresh: ReadonlyMap<string, Pick<EntityDraft, 'name' | 'aliases'>>,
  issues: LayerIssue[],
): Names {
  if (fresh.size === 0) return base;
  const laying = begin(base, section, foldName, issues);
  for (const id of fresh.keys()) take(laying, id, undefined, id);
  for (const [id, { name }] of fresh) if (name !== undefined) take(laying, id, 'name', name);
  for (const [id, { aliases }] of fresh) for (const alias of aliases ?? []) take(laying, id, 'aliases', alias);
  return laying.names;
}

/** Events, measures and attributes: by id and label. Their words are for prose, where one may stand for several. */
export function layPredicates(
  base: Names,
  section: Section,
  fresh: ReadonlyMap<string, PredicateDraft>,
  issues: LayerIssue[],
): Names {
  if (fresh.size === 0) return base;
  const laying = begin(base, section, foldPredicate, issues);
  for (const id of fresh.keys()) take(laying, id, undefined, id);
  for (const [id, { label }] of fresh) if (label !== undefined) take(laying, id, 'label', label);
  return laying.names;
}

/** Folded class to its first spelling, which is its key. */
export function layClasses(base: Names, fresh: ReadonlyMap<string, EntityDraft>): Names {
  if (fresh.size === 0) return base;
  const names = new Map(base);
  for (const { classes } of fresh.values())
    for (const written of classes ?? []) {
      const folded = foldName(written);
      if (!names.has(folded)) names.set(folded, written);
    }
  return names;
}

/** What texts call the complement of a place. */
export function layOutsides(base: Names, fresh: ReadonlyMap<string, PlaceDraft>): Names {
  const own = [...fresh].flatMap(([id, { outside }]) => (outside ?? []).map(text => [foldName(text), id] as const));
  return own.length === 0 ? base : new Map([...base, ...own]);
}

interface Laying {
  readonly names: Map<string, string>;
  /** Folded names that this layer has given out. */
  readonly own: Set<string>;
  readonly section: Section;
  readonly fold: (text: string) => string;
  readonly issues: LayerIssue[];
}

const begin = (base: Names, section: Section, fold: (text: string) => string, issues: LayerIssue[]): Laying => ({
  names: new Map(base),
  own: new Set(),
  section,
  fold,
  issues,
});

/**
 * Ids come before names. A name of the base yields to one of the layer, as all of the base does; an id of the base does
 * not, for fact files rely on it. Two ids of one layer never share a name: the first keeps it.
 */
function take({ names, own, section, fold, issues }: Laying, id: string, key: string | undefined, text: string): void {
  const folded = fold(text);
  const holder = names.get(folded);
  const isTaken =
    holder !== undefined && holder !== id && (own.has(folded) || (key !== undefined && fold(holder) === folded));
  if (isTaken) issues.push({ section, id, key, what: { kind: 'name-taken', name: text, by: holder } });
  if (isTaken || folded === '') return;
  names.set(folded, id);
  own.add(folded);
}
