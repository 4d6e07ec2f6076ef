// A first that does not hold is narrowed to the scope in which it does: a place, a class or a purpose that has the winner
// in it and none of those who came before. Asks the graph of places; whether it holds, the engine says on trial.

import { groupBy } from '../base/group-by.ts';
import type { Claim, Scope } from '../claims/claim.ts';
import { eventOf } from '../claims/predicate.ts';
import { isKnown, placeLies } from '../claims/scope.ts';
import type { FindingByCode } from '../messages/account.ts';
import { scopeKeys } from '../syntax/keys.ts';
import { resolveClass } from '../vocabulary/look-up.ts';
import { placeContains, placeKey, samePlace } from '../vocabulary/places.ts';
import type { Place, Vocabulary } from '../vocabulary/vocabulary.ts';
import { type FactPlace, type Fix, type FixTitle, factPath, factPlace, type Mending, mend } from './fix.ts';
import type { YamlChange } from './yaml-change.ts';

type OfFirsts = Mending<FindingByCode['competing-first' | 'refuted-first']>;

/** For each claim of first that is held against others; in the fact files alone. */
export function narrowings(mending: OfFirsts): readonly Fix[] {
  const { finding, snapshot, from } = mending;
  const claims = finding.sides.flatMap(({ claim }) => snapshot.claim(claim) ?? []);
  const accused = finding.sides.filter(({ part }) => part === 'first' || part === 'only');
  const own = accused.flatMap(({ claim, part }) => {
    const place = factPlace(mending, claim);
    const isHere = place?.claim.path === from || place?.claim.article?.path === from;
    return place && isHere ? [{ place, lead: part === 'only' ? ('only' as const) : ('first' as const) }] : [];
  });
  const once = [...groupBy(own, ({ place, lead }) => `${lead} ${place.claim.fact}`).values()].flatMap(each =>
    each.slice(0, 1),
  );
  return once.flatMap(({ place, lead }, nth) => {
    const scope = place.claim[lead];
    const against = claims.filter(other => other.fact !== place.claim.fact);
    const field = scope && { vocabulary: snapshot.vocabulary, winner: place.claim, scope, against };
    return (field ? narrower(field) : []).map(choice => narrowing(place, { ...choice, lead, nth, against }));
  });
}

/** The place or the purpose that the winner has itself, in place of one that it does not lie in. */
export function replacements(mending: Mending<FindingByCode['misplaced-first']>): readonly Fix[] {
  const { finding } = mending;
  const [side] = finding.sides;
  const place = side && factPlace(mending, side.claim);
  if (side === undefined || place === undefined) return [];
  const lead = side.part === 'only' ? 'only' : 'first';
  const { claim } = place;
  const own = finding.outside === 'place' ? claim.place && placeText(claim.place) : claim.for?.label;
  const key = finding.outside === 'place' ? 'in' : 'for';
  return own === undefined ? [] : [narrowing(place, { key, value: own, lead, nth: 0, against: [] })];
}

interface Field {
  readonly vocabulary: Vocabulary;
  readonly winner: Claim;
  readonly scope: Scope;
  readonly against: readonly Claim[];
}

interface Choice {
  readonly key: 'in' | 'among' | 'for';
  readonly value: string;
}

interface Narrowing extends Choice {
  readonly lead: 'first' | 'only';
  readonly nth: number;
  readonly against: readonly Claim[];
}

function narrowing(place: FactPlace, { key, value, lead, nth, against }: Narrowing): Fix {
  const title: FixTitle = { of: 'narrow', lead, key, value, leaves: against.map(({ id }) => id) };
  const id = `narrow:${nth}:${key}:${value}`;
  return mend(id, title, async texts => {
    const text = await texts.read(place.claim.path);
    const change = text === undefined ? undefined : scopeChange(text, place, { lead, key, value });
    return change && [{ path: place.claim.path, changes: [change] }];
  });
}

interface Put extends Choice {
  readonly lead: 'first' | 'only';
}

function scopeChange(text: string, place: FactPlace, { lead, key, value }: Put): YamlChange | undefined {
  const written = place.fact[lead];
  const pairs = new Map([[key, value]]);
  if (written === undefined) return undefined;
  const isFlag = /^true\b/i.test(text.slice(written.span.start, written.span.end));
  if (isFlag) return { kind: 'replace', at: written.span, value: pairs };
  return { kind: 'put', at: [...factPath(place), lead], pairs, order: scopeKeys.map(entry => entry.key) };
}

const narrower = (field: Field): readonly Choice[] => [
  ...places(field).map(value => ({ key: 'in' as const, value })),
  ...classes(field).map(value => ({ key: 'among' as const, value })),
  ...purposes(field).map(value => ({ key: 'for' as const, value })),
];

/** The widest and the narrowest that hold; and what is left when the others' own place is taken away. */
function places({ vocabulary, winner, scope, against }: Field): readonly string[] {
  const { place } = winner;
  if (place?.kind !== 'place' || !place.known) return [];
  const event = eventOf(vocabulary, winner);
  const holds = (candidate: Place): boolean =>
    (scope.in === undefined ||
      (placeContains(vocabulary, scope.in, candidate, event) && !samePlace(vocabulary, scope.in, candidate, event))) &&
    placeContains(vocabulary, candidate, place, event) &&
    against.every(other => placeLies(vocabulary, { ...scope, in: candidate }, other) !== 'within');
  const around = bySize(vocabulary, vocabulary.holders.get(place.key) ?? []).filter(holds);
  const [narrowest, widest] = [around[0], around.at(-1)];
  const complement = complements(vocabulary, against).find(holds);
  return [
    ...new Set([complement, widest, narrowest].flatMap(each => (each === undefined ? [] : (placeText(each) ?? [])))),
  ];
}

/** The smallest known places that have all of the others in them, each taken away from the world. */
function complements(vocabulary: Vocabulary, against: readonly Claim[]): readonly Place[] {
  const theirs = against.map(({ place }) => (place?.kind === 'place' && isKnown(place) ? place.key : undefined));
  const [first, ...rest] = theirs;
  if (first === undefined) return [];
  const common = [...(vocabulary.holders.get(first) ?? [])].filter(id =>
    rest.every(key => key !== undefined && vocabulary.holders.get(key)?.has(id)),
  );
  return bySize(vocabulary, common).map((of): Place => ({ kind: 'outside', of, label: `outside ${of.label}` }));
}

type Plain = Place & { readonly kind: 'place' };

/** Small ones first. The world is no scope: it is what is meant where none is named. */
function bySize({ held, places: known }: Vocabulary, ids: Iterable<string>): readonly Plain[] {
  const size = (id: string): number => held.get(id)?.size ?? 0;
  return [...ids]
    .filter(id => id !== 'world')
    .sort((a, b) => size(a) - size(b) || (a < b ? -1 : 1))
    .map(id => ({ kind: 'place', key: id, known: true, label: known.get(id)?.name ?? id }));
}

const placeText = (place: Place): string | undefined => (isKnown(place) ? placeKey(place) : undefined);

/** A class of the winner's that lies in the one that is led, and has none of the others. */
function classes({ vocabulary, winner, scope, against }: Field): readonly string[] {
  const led = scope.among?.key;
  const own = vocabulary.entities.get(winner.subject.key)?.classes ?? [];
  if (led === undefined) return [];
  const members = membersOf(vocabulary);
  const all = members.get(led) ?? new Set();
  const others = against.map(({ subject }) => subject.key);
  return own.filter(name => {
    const its = members.get(resolveClass(vocabulary, name).key) ?? new Set<string>();
    return its.size < all.size && [...its].every(id => all.has(id)) && others.every(key => !its.has(key));
  });
}

function membersOf(vocabulary: Vocabulary): ReadonlyMap<string, ReadonlySet<string>> {
  const members = new Map<string, Set<string>>();
  for (const { id, classes: own } of vocabulary.entities.values())
    for (const name of own) {
      const { key } = resolveClass(vocabulary, name);
      members.set(key, (members.get(key) ?? new Set()).add(id));
    }
  return members;
}

function purposes({ winner, scope, against }: Field): readonly string[] {
  const own = winner.for;
  if (own === undefined || scope.for !== undefined) return [];
  return against.every(other => other.for?.key !== own.key) ? [own.label] : [];
}
