// What a thing of the vocabulary is called in the reader's language, as far as its names and words tell.
import type { Place, Term } from '../vocabulary/vocabulary.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { PlaceWords } from './phrases.ts';

export interface Naming {
  readonly snapshot: Snapshot;
  readonly locale: 'en' | 'zh';
}

const HAN = /\p{Script=Han}/u;

/** In Chinese the first of the names that is written in Chinese, where there is one. */
export function nameIn(locale: Naming['locale'], name: string, others: readonly string[] | undefined): string {
  if (locale === 'en' || HAN.test(name)) return flat(name);
  return flat(others?.find(other => HAN.test(other)) ?? name);
}

/** Authorities have names in both languages; entities keep the one that the corpus gives them. */
export const termName = ({ snapshot, locale }: Naming, term: Term): string =>
  nameIn(locale, term.label, term.known ? snapshot.vocabulary.authorities.get(term.key)?.aliases : undefined);

export function placeWords(naming: Naming, place: Place): PlaceWords {
  const inner = place.kind === 'outside' ? place.of : place;
  const entry = inner.known ? naming.snapshot.vocabulary.places.get(inner.key) : undefined;
  return { outside: place.kind === 'outside', label: nameIn(naming.locale, inner.label, byLength(entry?.aliases)) };
}

/** Of a place's Chinese names the shortest is the plain one: the long ones are official. */
const byLength = (names: readonly string[] | undefined): readonly string[] | undefined =>
  names?.toSorted((a, b) => a.length - b.length);

/** One line without control characters: texts of a corpus come from anywhere. */
export const flat = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
