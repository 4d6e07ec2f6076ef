// From merged drafts to the entries that look-ups answer with. The base's entries are shared where nothing touches them.
import { foldName } from '../text/fold.ts';
import type { AuthorityDraft, EntityDraft, PredicateDraft } from './layer.ts';
import type { MergedSection } from './merge.ts';
import { defaultOncePer, type PredicateKind } from './predicates.ts';
import type { References } from './references.ts';
import type { AttributeEntry, Authority, Entity, EventEntry, MeasureEntry, PredicateEntry } from './vocabulary.ts';

type Entries<E> = ReadonlyMap<string, E>;

/** Classes are spelled as their keys are, so that an entity's are compared with a resolved class by `===`. */
export function layEntities(
  base: Entries<Entity>,
  section: MergedSection<EntityDraft>,
  classes: ReadonlyMap<string, string>,
): Entries<Entity> {
  const spelling = (written: string): string => classes.get(foldName(written)) ?? written;
  return layEntries(base, section, (id, draft) => ({
    id,
    name: draft.name ?? id,
    aliases: draft.aliases ?? [],
    classes: [...new Set((draft.classes ?? []).map(spelling))],
  }));
}

export function layAuthorities(
  base: Entries<Authority>,
  section: MergedSection<AuthorityDraft>,
  places: References,
): Entries<Authority> {
  return layEntries(base, section, (id, { name, aliases, place }) => ({
    id,
    name: name ?? id,
    aliases: aliases ?? [],
    place: place === undefined ? undefined : places.resolve(place, { id, key: 'place', loose: true }),
  }));
}

export const layMeasures = (
  base: Entries<MeasureEntry>,
  section: MergedSection<PredicateDraft>,
): Entries<MeasureEntry> =>
  layEntries(base, section, (id, draft) => ({
    ...predicateEntry('measure', id, draft),
    tolerance: draft.tolerance ?? 0,
  }));

export const layAttributes = (
  base: Entries<AttributeEntry>,
  section: MergedSection<PredicateDraft>,
): Entries<AttributeEntry> =>
  layEntries(base, section, (id, draft) => ({
    ...predicateEntry('attribute', id, draft),
    tolerance: draft.tolerance ?? 0,
    many: draft.many ?? false,
  }));

/** All of them anew where the layer has any: one `after` moves the order of others. */
export function layEvents(
  base: Entries<EventEntry>,
  { all, fresh }: MergedSection<PredicateDraft>,
  order: ReadonlyMap<string, readonly string[]>,
): Entries<EventEntry> {
  return layEntries(base, { all, fresh: fresh.size === 0 ? fresh : all }, (id, draft) => ({
    ...predicateEntry('event', id, draft),
    tolerance: draft.tolerance ?? 0,
    after: order.get(id) ?? [],
    regulatory: draft.regulatory ?? false,
  }));
}

function layEntries<D, E>(
  base: Entries<E>,
  { all, fresh }: Pick<MergedSection<D>, 'all' | 'fresh'>,
  entryOf: (id: string, merged: D) => E,
): Entries<E> {
  if (fresh.size === 0) return base;
  const entries = new Map(base);
  for (const id of fresh.keys()) {
    const draft = all.get(id);
    if (draft !== undefined) entries.set(id, entryOf(id, draft));
  }
  return entries;
}

const predicateEntry = (kind: PredicateKind, id: string, draft: PredicateDraft): PredicateEntry => ({
  id,
  label: draft.label ?? id,
  words: draft.words ?? [],
  oncePer: draft.oncePer ?? defaultOncePer(kind),
});
