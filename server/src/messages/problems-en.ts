// What is wrong with a fact file or a vocabulary, in English: by kind of problem.
import type { ProblemKind, UnreadableReason } from '../base/problem.ts';
import type { ProblemTable } from './account.ts';
import { shorten } from './material.ts';
import { flat } from './names.ts';

export const problemText = (what: ProblemKind): string => tell(what.kind, what);

type ByKind = { readonly [K in ProblemKind['kind']]: ProblemKind & { readonly kind: K } };
const tell = <K extends ProblemKind['kind']>(kind: K, what: ByKind[K]): string => table[kind](what);

const table: ProblemTable = {
  'not-yaml': what => `this is no YAML: ${shorten(flat(what.detail), 160)}`,
  unreadable: what => `the file was not read: ${unreadableText(what)}`,
  'too-large': what => `the file was not read: it is ${tooLarge(what.bytes, what.limit)}`,
  'too-many-aliases': what => `the file has more than ${what.limit.toLocaleString('en')} YAML aliases and is not read`,
  'not-a-mapping': what => `${placeOf(what.where)} must be a mapping of keys to values`,
  'unknown-key': what => `${placeOf(what.where)} takes no key ${quoted(what.key)}${meant(what.nearest)}`,
  'misplaced-key': what => `${quoted(what.key)} does not belong in ${placeOf(what.where)}${meant(what.nearest)}`,
  'double-key': what => `${quoted(what.key)} is given twice`,
  'missing-key': what => `${placeOf(what.where)} needs ${quoted(what.key)}`,
  'which-kind': what =>
    what.found.length === 0
      ? 'a fact needs one of event, measure or attribute'
      : `a fact takes one of event, measure or attribute, and this one has ${what.found.join(' and ')}`,
  'wrong-type': what => `${quoted(what.key)} must be ${kindOf(what.expected)}, not ${kindOf(what.found)}`,
  empty: what => `${quoted(what.key)} is empty`,
  'not-edtf': what =>
    `${quoted(what.text)} is not a date in EDTF: write ${quoted(what.key)} as 2023, 2023-06 or 2023-06-30, for example`,
  'impossible-date': what => `there is no such day as ${quoted(what.text)}`,
  'not-a-quantity': what => `${quoted(what.text)} is no quantity that can be read`,
  'unknown-value': what =>
    `${quoted(what.key)} cannot be ${quoted(what.text)}: it is one of ${shorten(what.allowed.map(flat).join(', '), 200)}${meant(what.nearest)}`,
  'unknown-id': what => `${quoted(what.key)} names ${quoted(what.text)}, which is not declared${meant(what.nearest)}`,
  cycle: what => `${quoted(what.key)} leads back to itself: ${shorten(what.ids.map(flat).join(' → '), 200)}`,
  'name-taken': what => `the name ${quoted(what.name)} already belongs to ${quoted(what.by)}`,
  needs: what => `${quoted(what.key)} needs ${quoted(what.needs)} beside it`,
  'double-id': what => `the id ${quoted(what.id)} stands twice in this file`,
  'two-articles': what =>
    `this fact file goes with ${flat(what.chosen)}; ${flat(what.other)} has the same name and is left aside`,
  'wrong-version': what => `version ${quoted(what.text)} is not known: this is format 1`,
};

/** The kinds of YAML values with their article; anything else says itself. */
const kindOf = (kind: string): string =>
  /^(?:mapping|list|text)$/.test(kind) ? `a ${kind}` : kind === 'empty' ? 'empty' : shorten(flat(kind), 80);

const quoted = (text: string): string => `‘${shorten(flat(text), 80)}’`;
const meant = (nearest: string | undefined): string =>
  nearest === undefined ? '' : `; did you mean ${quoted(nearest)}?`;
/** Where a key stands, as the readers of files name it. */
const placeOf = (where: string): string => PLACES[where] ?? `‘${flat(where)}’`;

const PLACES: Readonly<Record<string, string>> = {
  '': 'the file',
  file: 'the file',
  fact: 'a fact',
  event: 'a fact with an event',
  measure: 'a fact with a measure',
  attribute: 'a fact with an attribute',
  source: 'a source',
  ignore: 'an entry of ignore',
};

interface Unreadable {
  readonly reason: UnreadableReason;
  readonly detail: string;
}

/** Why a file was not read, as the end of a sentence; `limit` is that of its kind, in bytes. */
export function unreadableText({ reason, detail }: Unreadable, limit = 0): string {
  switch (reason) {
    case 'binary':
      return BINARY[detail] ?? `it is no text but a file of another kind (${detailOf(detail)})`;
    case 'encoding':
      return 'its encoding is none that is known (UTF-8, UTF-16, GB18030, Big5)';
    case 'too-large':
      return `it is ${tooLarge(Number(detail), limit)}`;
    case 'denied':
      return 'there is no permission to read it';
    case 'failed':
      return `reading it failed (${detailOf(detail)})`;
  }
}

const BINARY: Readonly<Record<string, string>> = {
  NUL: 'it is no text, for it has zero bytes in it',
  'control characters': 'it is no text, for it is full of control characters',
};

const detailOf = (detail: string): string => shorten(flat(detail), 160);

const tooLarge = (bytes: number, limit: number): string =>
  `too large: ${megabytes(bytes)}, where ${megabytes(limit)} is the limit`;

/** Rounded up, so that what is over a limit never reads as the limit. */
const megabytes = (bytes: number): string => `${Math.ceil(bytes / 10_000) / 100} MB`;
