// What the vocabulary says of the event, measure or attribute that a claim is of; the defaults for an undeclared one.
import { defaultOncePer } from '../vocabulary/predicates.ts';
import type { EventEntry, OncePerKey, Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Claim } from './claim.ts';

type Predicate = Pick<Claim, 'kind' | 'name'>;

/** How occurrences are told apart; `none` where there may be any number of them. */
export const oncePerOf = (vocabulary: Vocabulary, claim: Predicate): readonly OncePerKey[] | 'none' =>
  entryOf(vocabulary, claim)?.oncePer ?? defaultOncePer(claim.kind);

function entryOf({ events, measures, attributes }: Vocabulary, { kind, name }: Predicate) {
  if (kind === 'event') return events.get(name);
  return kind === 'measure' ? measures.get(name) : attributes.get(name);
}

export function eventOf(vocabulary: Vocabulary, claim: Predicate): EventEntry | undefined {
  return claim.kind === 'event' ? vocabulary.events.get(claim.name) : undefined;
}

/** Days for an event; a share of the larger value for a measure or an attribute. */
export const toleranceOf = (vocabulary: Vocabulary, claim: Predicate): number =>
  entryOf(vocabulary, claim)?.tolerance ?? 0;

/** Days by which the dates of two claims of one event may differ: at least one where a text tells its day by the clock of one place. */
export const daysBetween = (vocabulary: Vocabulary, a: DatedClaim, b: DatedClaim): number =>
  Math.max(toleranceOf(vocabulary, a), a.byClock || b.byClock ? 1 : 0);

type DatedClaim = Predicate & Pick<Claim, 'byClock'>;

/** One subject's event, measure or attribute: all claims that can be of one occurrence share it. */
export const groupKey = (claim: Pick<Claim, 'kind' | 'name' | 'subject'>): string =>
  JSON.stringify([claim.subject.key, claim.kind, claim.name]);
