// Every name that a file of the corpus writes, with what it stands for. What a rename goes through; it must not know how
// a name is changed.
import type { Path } from '../base/brand.ts';
import type { Span } from '../base/span.ts';
import type { Fact, FactFile, Written, WrittenScope } from '../syntax/fact-file.ts';
import type { Declaration } from '../syntax/settings-file.ts';
import {
  resolveActor,
  resolveClass,
  resolvePlace,
  resolvePredicate,
  resolveSubject,
  resolveTerm,
} from '../vocabulary/look-up.ts';
import type { PredicateKind } from '../vocabulary/predicates.ts';
import type { Place, Term, Vocabulary } from '../vocabulary/vocabulary.ts';

/** How the vocabulary is asked for the words. */
export type NameRole = 'subject' | 'actor' | 'term' | 'value' | 'place' | 'class' | PredicateKind;

export interface WrittenName {
  readonly path: Path;
  /** As written, quotes included. */
  readonly span: Span;
  readonly value: string;
  readonly role: NameRole;
}

/** What words stand for. Equal keys are the same thing. */
export interface Meaning {
  /** `own`: nothing declares it, and it stands for itself. */
  readonly kind: 'entity' | 'place' | 'authority' | 'class' | PredicateKind | 'own' | 'text';
  /** An id, or folded words. */
  readonly id: string;
  /** All that does not lie in the place. */
  readonly outside: boolean;
}

export const meaningKey = ({ kind, id, outside }: Meaning): string => `${outside ? 'outside ' : ''}${kind} ${id}`;

export function namesInFacts(path: Path, file: FactFile): readonly WrittenName[] {
  return file.facts.flatMap(fact => namesOfFact(path, fact));
}

/** What entries of `corroborate.yaml` say of others; the names that they give themselves are no uses. */
export function namesInSettings(path: Path, declarations: readonly Declaration[]): readonly WrittenName[] {
  return declarations.flatMap(({ values }) =>
    values.flatMap(({ key, written }): readonly WrittenName[] => {
      const role = REFERENCES.get(key);
      return role === undefined ? [] : [{ path, ...written, role }];
    }),
  );
}

const REFERENCES: ReadonlyMap<string, NameRole> = new Map([
  ['within', 'place'],
  ['contains', 'place'],
  ['place', 'place'],
  ['regulatory-as', 'place'],
  ['after', 'event'],
  ['classes', 'class'],
]);

export function meaningOf(vocabulary: Vocabulary, { role, value }: Pick<WrittenName, 'role' | 'value'>): Meaning {
  switch (role) {
    case 'place':
      return ofPlace(resolvePlace(vocabulary, value));
    case 'class': {
      const { key } = resolveClass(vocabulary, value);
      return { kind: 'class', id: key, outside: false };
    }
    case 'event':
    case 'measure':
    case 'attribute':
      return { kind: role, id: resolvePredicate(vocabulary, role, value).id, outside: false };
    default:
      return ofTerm(RESOLVERS[role](vocabulary, value), role);
  }
}

const RESOLVERS = { subject: resolveSubject, actor: resolveActor, term: resolveTerm, value: resolveTerm } as const;

function ofTerm({ kind, key }: Term, role: NameRole): Meaning {
  // The value of an attribute that is no name is a text like any other.
  return { kind: kind ?? (role === 'value' ? 'text' : 'own'), id: key, outside: false };
}

function ofPlace(place: Place): Meaning {
  const outside = place.kind === 'outside';
  const { known, key } = place.kind === 'outside' ? place.of : place;
  return { kind: known ? 'place' : 'own', id: key, outside };
}

function namesOfFact(path: Path, fact: Fact): readonly WrittenName[] {
  const named = (role: NameRole, written: Written | undefined): readonly WrittenName[] =>
    written === undefined ? [] : [{ path, span: written.span, value: written.value, role }];
  const scope = (written: WrittenScope | undefined): readonly WrittenName[] => [
    ...named('place', written?.in),
    ...named('class', written?.among),
    ...named('term', written?.for),
  ];
  const values = fact.kind === 'attribute' ? [fact.value, ...fact.sources.map(source => source.value)] : [];
  return [
    ...named('subject', fact.subject),
    ...named(fact.kind, fact.name),
    ...named('actor', fact.by),
    ...named('place', fact.in),
    ...named('term', fact.for),
    ...named('term', fact.with),
    ...values.flatMap(value => named('value', value)),
    ...scope(fact.first),
    ...scope(fact.only),
  ];
}
