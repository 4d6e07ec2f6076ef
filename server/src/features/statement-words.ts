// How the words of a sentence were read: which key each fills, and with what. Says nothing of whether it is true, or of
// what it is held against.
import type { Span } from '../base/span.ts';
import type { Locale } from '../messages/account.ts';
import { labelOf, scopeWords } from '../messages/material.ts';
import { flat, termName } from '../messages/names.ts';
import type { Role, Statement } from '../prose/statement.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { phrasesIn } from './hover-words.ts';

export interface ReadPart {
  readonly span: Span;
  /** As a fact file spells it. */
  readonly key: string;
  readonly reading: string;
}

export interface Reader {
  readonly snapshot: Snapshot;
  readonly locale: Locale;
}

/** Word by word, in the order of the text. */
export function readParts(reader: Reader, statement: Statement): readonly ReadPart[] {
  return statement.parts.map(({ role, span }) => ({
    span,
    key: keyOf(statement, role),
    reading: readingOf(reader, statement, role) ?? '',
  }));
}

/** All that was read, in the order of a fact: `subject: Fucaso · event: approval · date: 2023-06`. */
export function readKeys(reader: Reader, statement: Statement): string {
  const keys = ROLES.flatMap(role => {
    const reading = readingOf(reader, statement, role);
    return reading === undefined ? [] : [`${keyOf(statement, role)}: ${reading}`];
  });
  return keys.join(' · ');
}

const ROLES: readonly Role[] = [
  ...(['subject', 'predicate', 'by', 'in', 'for', 'with', 'date', 'as-of', 'value'] as const),
  ...(['first', 'only', 'status'] as const),
];

const keyOf = ({ kind }: Statement, role: Role): string => (role === 'predicate' ? kind : role);

type Read = (reader: Reader, statement: Statement) => string | undefined;

const READ: Readonly<Record<Role, Read>> = {
  subject: (reader, { subject }) => termName(reader, subject),
  predicate: ({ snapshot, locale }, { kind, name }) => labelOf(snapshot, kind, name, locale),
  by: (reader, { by }) => by && termName(reader, by),
  in: (_, { place, first, only }) => labelIn(place ?? first?.in ?? only?.in),
  for: (reader, { for: purpose }) => purpose && termName(reader, purpose),
  with: (reader, { with: other }) => other && termName(reader, other),
  date: (_, { date }) => date?.text,
  'as-of': (_, { asOf }) => asOf?.text,
  value: (_, { value }) => value && flat(value),
  status: ({ locale }, { status }) => (status === 'happened' ? undefined : phrasesIn[locale].status(status)),
  first: (reader, { first }) => first && phrasesIn[reader.locale].scope(scopeWords(reader, 'first', first)),
  only: (reader, { only }) => only && phrasesIn[reader.locale].scope(scopeWords(reader, 'only', only)),
  among: (_, { first, only }) => labelIn(first?.among ?? only?.among),
};

const readingOf = (reader: Reader, statement: Statement, role: Role): string | undefined =>
  READ[role](reader, statement);

const labelIn = (named: { readonly label: string } | undefined): string | undefined => named && flat(named.label);
