// What the vocabulary says of the event, measure or attribute that a claim is of; the defaults for an undeclared one.
import type { EventEntry, OncePerKey, Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Claim } from './claim.ts';

const UNDECLARED: readonly OncePerKey[] = ['subject', 'by', 'in', 'for', 'with'];
const UNDECLARED_VALUE: readonly OncePerKey[] = [...UNDECLARED, 'as-of'];

type Predicate = Pick<Claim, 'kind' | 'name'>;

/** How occurrences are told apart; `none` where there may be any number of them. */
export function oncePerOf(vocabulary: Vocabulary, claim: Predicate): readonly OncePerKey[] | 'none' {
  if (claim.kind === 'event') return vocabulary.events.get(claim.name)?.oncePer ?? UNDECLARED;
  const declared = claim.kind === 'measure' ? vocabulary.measures : vocabulary.attributes;
  return declared.get(claim.name)?.oncePer ?? UNDECLARED_VALUE;
}

export function eventOf(vocabulary: Vocabulary, claim: Predicate): EventEntry | undefined {
  return claim.kind === 'event' ? vocabulary.events.get(claim.name) : undefined;
}

/** Days for an event; a share of the larger value for a measure or an attribute. */
export function toleranceOf(vocabulary: Vocabulary, claim: Predicate): number {
  if (claim.kind === 'event') return vocabulary.events.get(claim.name)?.tolerance ?? 0;
  const declared = claim.kind === 'measure' ? vocabulary.measures : vocabulary.attributes;
  return declared.get(claim.name)?.tolerance ?? 0;
}

/** One subject's event, measure or attribute: all claims that can be of one occurrence share it. */
export const groupKey = (claim: Pick<Claim, 'kind' | 'name' | 'subject'>): string =>
  JSON.stringify([claim.subject.key, claim.kind, claim.name]);
