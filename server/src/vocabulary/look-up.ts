// What a word of a fact file stands for: an entity, a place, an authority, a class, an event, a measure or an attribute
// of the vocabulary, by id, name or alias; or itself, folded. Knows no file and no claim. Every look-up is one or two
// probes of a map.
import { foldName } from '../text/fold.ts';
import { nearestFolded } from '../text/nearest.ts';
import { foldPredicate, type PredicateKind } from './predicates.ts';
import type { AttributeEntry, EventEntry, MeasureEntry, Place, Term, Vocabulary } from './vocabulary.ts';

type TermKind = 'entity' | 'place' | 'authority';
type PlainPlace = Place & { readonly kind: 'place' };

/** The three kinds of thing that a vocabulary names, as maps that share a shape. */
const SECTIONS = { entity: 'entities', place: 'places', authority: 'authorities' } as const;

/** Who or what a fact is about. */
export const resolveSubject = (vocabulary: Vocabulary, text: string): Term =>
  resolveAs(vocabulary, text, ['entity', 'place', 'authority']);

/** Who did it: `by`. */
export const resolveActor = (vocabulary: Vocabulary, text: string): Term =>
  resolveAs(vocabulary, text, ['authority', 'entity', 'place']);

/** `for`, `with`, and the value of an attribute. */
export const resolveTerm = (vocabulary: Vocabulary, text: string): Term =>
  resolveAs(vocabulary, text, ['entity', 'place', 'authority']);

/** A class of entities: the `among` of a first. The classes of an entity are spelled as its key is. */
export function resolveClass(vocabulary: Vocabulary, text: string): Term {
  const folded = foldName(text);
  const known = vocabulary.names.classes.get(folded);
  return known === undefined
    ? { key: folded, known: false, label: text.trim() }
    : { key: known, known: true, kind: 'class', label: known };
}

/**
 * A place, or the complement of one: `outside X`, `X以外`, `X之外`, `X境外`, and what the vocabulary calls the complement of a
 * place (境外). A place of that very name comes first. `ex-X` is a complement only where X is known.
 */
export function resolvePlace(vocabulary: Vocabulary, text: string): Place {
  const folded = foldName(text);
  const named = knownPlace(vocabulary, text, folded);
  if (named !== undefined) return named;
  const complemented = vocabulary.names.outsides.get(folded);
  if (complemented !== undefined) return outside(placeOf(vocabulary, complemented));
  return complementOf(vocabulary, folded) ?? unknownPlace(text, folded);
}

/** Where an authority has its say; `undefined` for anything that is no authority, or one without a place. */
export function authorityPlace(vocabulary: Vocabulary, key: string): PlainPlace | undefined {
  const id = vocabulary.authorities.get(key)?.place;
  return id === undefined ? undefined : placeOf(vocabulary, id);
}

/** `id` is the folded text where no entry has that id or label; blanks, hyphens and underscores look alike. */
export function resolvePredicate<K extends PredicateKind>(vocabulary: Vocabulary, kind: K, text: string): Predicate<K> {
  const entries = entriesOf(vocabulary)[kind];
  const id = entries.has(text) ? text : vocabulary.names[PREDICATES[kind]].get(foldPredicate(text));
  return id === undefined ? { id: foldName(text), entry: undefined } : { id, entry: entries.get(id) };
}

export interface Predicate<K extends PredicateKind> {
  readonly id: string;
  readonly entry: PredicateEntries[K] | undefined;
}

interface PredicateEntries {
  readonly event: EventEntry;
  readonly measure: MeasureEntry;
  readonly attribute: AttributeEntry;
}

const PREDICATES = { event: 'events', measure: 'measures', attribute: 'attributes' } as const;

const entriesOf = (
  vocabulary: Vocabulary,
): { readonly [K in PredicateKind]: ReadonlyMap<string, PredicateEntries[K]> } => ({
  event: vocabulary.events,
  measure: vocabulary.measures,
  attribute: vocabulary.attributes,
});

/** The name of a known subject that a misspelt one most resembles. */
export function nearestEntity(vocabulary: Vocabulary, text: string): string | undefined {
  const folded = foldName(text);
  for (const section of ['entities', 'authorities', 'places'] as const) {
    const near = nearestFolded(folded, vocabulary.names[section].keys());
    const id = near === undefined ? undefined : vocabulary.names[section].get(near);
    if (id !== undefined) return vocabulary[section].get(id)?.name;
  }
  return undefined;
}

function resolveAs(vocabulary: Vocabulary, text: string, kinds: readonly TermKind[]): Term {
  const folded = foldName(text);
  for (const kind of kinds) {
    const id = idOf(vocabulary[SECTIONS[kind]], vocabulary.names[SECTIONS[kind]], text, folded);
    if (id !== undefined) return termOf(vocabulary, kind, id);
  }
  return { key: folded, known: false, label: text.trim() };
}

const termOf = (vocabulary: Vocabulary, kind: TermKind, id: string): Term => ({
  key: id,
  known: true,
  kind,
  label: vocabulary[SECTIONS[kind]].get(id)?.name ?? id,
});

/** By id as written, then by anything folded; the article of `the United States` is no part of a name. */
function idOf(
  entries: ReadonlyMap<string, unknown>,
  names: ReadonlyMap<string, string>,
  text: string,
  folded: string,
): string | undefined {
  if (entries.has(text)) return text;
  return names.get(folded) ?? (folded.startsWith('the ') ? names.get(folded.slice(4)) : undefined);
}

function knownPlace(vocabulary: Vocabulary, text: string, folded: string): PlainPlace | undefined {
  const id = idOf(vocabulary.places, vocabulary.names.places, text, folded);
  return id === undefined ? undefined : placeOf(vocabulary, id);
}

const placeOf = (vocabulary: Vocabulary, id: string): PlainPlace => ({
  kind: 'place',
  key: id,
  known: true,
  label: vocabulary.places.get(id)?.name ?? id,
});

const unknownPlace = (text: string, folded: string): PlainPlace => ({
  kind: 'place',
  key: folded,
  known: false,
  label: text.trim(),
});

const outside = (of: PlainPlace): Place => ({ kind: 'outside', of, label: `outside ${of.label}` });

/** How a complement is written: what stands before the place, and what behind it; the longest that fits comes first. */
const COMPLEMENTS: readonly (readonly [before: string, behind: string])[] = [
  ['outside of ', ''],
  ['outside ', ''],
  ['除了', '以外'],
  ['除了', '之外'],
  ['除了', '外'],
  ['除', '以外'],
  ['除', '之外'],
  ['除', '外'],
  ['', '以外'],
  ['', '之外'],
  ['', '境外'],
];

function complementOf(vocabulary: Vocabulary, folded: string): Place | undefined {
  const form = COMPLEMENTS.find(
    ([before, behind]) =>
      folded.length > before.length + behind.length && folded.startsWith(before) && folded.endsWith(behind),
  );
  if (form === undefined) return folded.startsWith('ex-') ? knownComplement(vocabulary, folded.slice(3)) : undefined;
  const name = foldName(folded.slice(form[0].length, folded.length - form[1].length));
  return knownComplement(vocabulary, name) ?? outside(unknownPlace(name, name));
}

function knownComplement(vocabulary: Vocabulary, name: string): Place | undefined {
  const place = knownPlace(vocabulary, name, name);
  return place === undefined ? undefined : outside(place);
}
