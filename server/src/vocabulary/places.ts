// The algebra of scopes: places as sets, held by one another, with complements. Answers are about what the vocabulary
// shows: a place that it does not know equals itself, lies in the world, and in or outside nothing else.
import { shortestPath } from './graph.ts';
import { WORLD } from './place-graph.ts';
import type { EventEntry, Place, Vocabulary } from './vocabulary.ts';

type PlainPlace = Place & { readonly kind: 'place' };
/** What decides whether `CN` is `mainland-china`; left out for measures, attributes and events that nobody declared. */
type Occasion = Pick<EventEntry, 'regulatory'> | undefined;

/** One text for one set: the id or the folded words, `outside X` for a complement. */
export const placeKey = (place: Place): string => (place.kind === 'place' ? place.key : `outside ${place.of.key}`);

/** Equal keys of two places that are normalised for one event mean the same place. */
export function normalisePlace(vocabulary: Vocabulary, place: Place, event?: Occasion): Place {
  if (event?.regulatory !== true) return place;
  if (place.kind === 'place') return normalisePlain(vocabulary, place);
  const of = normalisePlain(vocabulary, place.of);
  return of === place.of ? place : { kind: 'outside', of, label: `outside ${of.label}` };
}

export const samePlace = (vocabulary: Vocabulary, a: Place, b: Place, event?: Occasion): boolean =>
  placeKey(normalisePlace(vocabulary, a, event)) === placeKey(normalisePlace(vocabulary, b, event));

/** Whether all of `inner` surely lies in `outer`; a place contains itself. */
export function placeContains(vocabulary: Vocabulary, outer: Place, inner: Place, event?: Occasion): boolean {
  const view = viewFor(vocabulary, event);
  return contains(view, normalisePlace(vocabulary, outer, event), normalisePlace(vocabulary, inner, event));
}

/** Whether surely nothing lies in both. */
export function placesDisjoint(vocabulary: Vocabulary, a: Place, b: Place, event?: Occasion): boolean {
  const view = viewFor(vocabulary, event);
  return disjoint(view, normalisePlace(vocabulary, a, event), normalisePlace(vocabulary, b, event));
}

/**
 * Why `outer` contains `inner`, as keys from the inner to the outer: `MO`, `greater-china`. `undefined` where it does not.
 * Only steps between known places have something between their ends.
 */
export function explainContainment(
  vocabulary: Vocabulary,
  outer: Place,
  inner: Place,
  event?: Occasion,
): readonly string[] | undefined {
  if (!placeContains(vocabulary, outer, inner, event)) return undefined;
  const [from, to] = [normalisePlace(vocabulary, inner, event), normalisePlace(vocabulary, outer, event)];
  if (placeKey(from) === placeKey(to)) return [placeKey(to)];
  const direct = [placeKey(from), placeKey(to)];
  return from.kind === 'place' && to.kind === 'place' ? (chain(vocabulary, from, to, event) ?? direct) : direct;
}

function normalisePlain(vocabulary: Vocabulary, place: PlainPlace): PlainPlace {
  const key = vocabulary.regulatoryAs.get(place.key);
  if (key === undefined || !place.known) return place;
  return { kind: 'place', key, known: true, label: vocabulary.places.get(key)?.name ?? key };
}

/** The vocabulary with the pairs of places that are one for the event at hand. */
interface View {
  readonly vocabulary: Vocabulary;
  readonly merged: ReadonlyMap<string, string>;
}

const NOTHING_MERGED: ReadonlyMap<string, string> = new Map();

const viewFor = (vocabulary: Vocabulary, event: Occasion): View => ({
  vocabulary,
  merged: event?.regulatory === true ? vocabulary.regulatoryAs : NOTHING_MERGED,
});

function contains(view: View, outer: Place, inner: Place): boolean {
  if (outer.kind === 'place') {
    if (outer.key === WORLD) return true;
    return inner.kind === 'place' && holds(view, outer, inner);
  }
  if (inner.kind === 'outside') return contains(view, inner.of, outer.of);
  return outer.of.known && inner.known && disjoint(view, outer.of, inner);
}

function disjoint(view: View, a: Place, b: Place): boolean {
  if (a.kind === 'outside') return contains(view, a.of, b);
  if (b.kind === 'outside') return contains(view, b.of, a);
  return a.known && b.known && !overlap(view, a.key, b.key);
}

const holds = (view: View, outer: PlainPlace, inner: PlainPlace): boolean =>
  outer.key === inner.key || (outer.known && inner.known && holdsId(view, outer.key, inner.key));

/** What lies in `CN` lies in all that holds `mainland-china`, where these two are one. */
function holdsId({ vocabulary, merged }: View, outer: string, inner: string): boolean {
  const holders = vocabulary.holders.get(inner);
  if (holders === undefined) return false;
  if (holders.has(outer)) return true;
  for (const [other, real] of merged)
    if (holders.has(other) && vocabulary.holders.get(real)?.has(outer) === true) return true;
  return false;
}

/** Two known places overlap where some known place lies in both. */
function overlap(view: View, a: string, b: string): boolean {
  const [small, large] = size(view, a) <= size(view, b) ? [a, b] : [b, a];
  for (const id of members(view, small)) if (holdsId(view, large, id)) return true;
  return false;
}

const size = ({ vocabulary }: View, id: string): number => vocabulary.held.get(id)?.size ?? 0;

function* members({ vocabulary, merged }: View, id: string): Generator<string> {
  const held = vocabulary.held.get(id);
  if (held === undefined) return;
  yield* held;
  for (const [other, real] of merged) if (held.has(real)) yield* vocabulary.held.get(other) ?? [];
}

function chain(
  vocabulary: Vocabulary,
  inner: PlainPlace,
  outer: PlainPlace,
  event: Occasion,
): readonly string[] | undefined {
  const { merged } = viewFor(vocabulary, event);
  const up = new Map<string, readonly string[]>();
  for (const id of vocabulary.holders.get(inner.key) ?? []) addSteps(vocabulary, up, id);
  for (const [other, real] of merged) {
    up.set(other, [...(up.get(other) ?? []), real]);
    for (const id of vocabulary.holders.get(real) ?? []) addSteps(vocabulary, up, id);
  }
  return shortestPath(up, inner.key, outer.key);
}

function addSteps(vocabulary: Vocabulary, up: Map<string, readonly string[]>, id: string): void {
  const within = vocabulary.places.get(id)?.within ?? [];
  up.set(id, [...(up.get(id) ?? []), ...within]);
}
