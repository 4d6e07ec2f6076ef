// What is wrong with a fact file or a vocabulary, in English: by kind of problem.
import type { ProblemKind } from '../base/problem.ts';
import type { ProblemTable } from './account.ts';
import { shorten } from './material.ts';
import { flat } from './names.ts';

export const problemText = (what: ProblemKind): string => tell(what.kind, what);

type ByKind = { readonly [K in ProblemKind['kind']]: ProblemKind & { readonly kind: K } };
const tell = <K extends ProblemKind['kind']>(kind: K, what: ByKind[K]): string => table[kind](what);

const table: ProblemTable = {
  'not-yaml': what => `this is no YAML: ${shorten(flat(what.detail), 160)}`,
  unreadable: what => `the file cannot be read: ${shorten(flat(what.detail), 160)}`,
  'too-large': what =>
    `the file is too large to be read: ${megabytes(what.bytes)}, where ${megabytes(what.limit)} is the limit`,
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
const megabytes = (bytes: number): string => `${(bytes / (1024 * 1024)).toFixed(1)} MB`;
