// One entry of a section of `corroborate.yaml`, such as an entity or an event.

import type { ProblemKind } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import type { AuthorityDraft, EntityDraft, OncePerKey, PlaceDraft, PredicateDraft } from '../vocabulary/layer.ts';
import { bracedIn, isSlot, SLOTS } from '../vocabulary/slots.ts';
import type { Entry, Written } from './fact-file.ts';
import {
  entriesOf,
  type Fields,
  fieldsOf,
  nearestOf,
  noFields,
  type Report,
  readFlag,
  readText,
  readTexts,
} from './read-values.ts';
import { keysElsewhere, oncePerKeys, type Section, sectionKeys } from './settings-keys.ts';
import { toleranceAsShare, toleranceInDays } from './tolerance.ts';
import type { YamlEntry } from './yaml-node.ts';

/** Where an entry stands: what definitions, renames and the builder's issues go by. */
export interface Declaration {
  readonly section: Section;
  readonly id: string;
  /** The id itself. */
  readonly span: Span;
  /** Name and aliases, or label and words. */
  readonly nameSpans: readonly Written[];
  readonly entries: readonly Entry[];
  /** Every text, with its key: an item of a list each. */
  readonly values: readonly { readonly key: string; readonly written: Written }[];
}

export interface Declared<D> {
  readonly draft: D;
  readonly declaration: Declaration;
}

/** Reads the fields of an entry and notes every text on the way. */
export interface Reading {
  readonly section: Section;
  readonly fields: Fields;
  readonly values: { readonly key: string; readonly written: Written }[];
  readonly report: Report;
}

export type DraftReader<D> = (reading: Reading) => D;

/** An id with nothing behind it declares what has only its id. `undefined` where something else than a mapping stands. */
export function readDeclaration<D>(
  section: Section,
  entry: YamlEntry,
  { read, report }: { readonly read: DraftReader<D>; readonly report: Report },
): Declared<D> | undefined {
  const { key: id, keySpan, value } = entry;
  if (value.kind === 'broken') return undefined;
  if (value.kind === 'text' || value.kind === 'list') {
    report(value.span, { kind: 'wrong-type', key: id, expected: 'mapping', found: value.kind });
    return undefined;
  }
  const table = { keys: sectionKeys[section], where: section, elsewhere: keysElsewhere(section) };
  const fields = value.kind === 'mapping' ? fieldsOf(value, table, report) : noFields;
  const reading: Reading = { section, fields, values: [], report };
  const draft = read(reading);
  const { values } = reading;
  const nameSpans = values.filter(({ key }) => nameKeys.has(key)).map(({ written }) => written);
  const entries = value.kind === 'mapping' ? entriesOf(value) : [];
  return { draft, declaration: { section, id, span: keySpan, nameSpans, entries, values } };
}

const nameKeys: ReadonlySet<string> = new Set(['name', 'aliases', 'label', 'words']);

export const readEntity = (reading: Reading): EntityDraft => ({
  ...readNamed(reading),
  ...given(texts(reading, 'classes'), classes => ({ classes })),
});

export const readPlace = (reading: Reading): PlaceDraft => ({
  ...readNamed(reading),
  ...given(texts(reading, 'within'), within => ({ within })),
  ...given(texts(reading, 'contains'), contains => ({ contains })),
  ...given(texts(reading, 'outside'), outside => ({ outside })),
  ...given(text(reading, 'regulatory-as'), regulatoryAs => ({ regulatoryAs })),
});

export const readAuthority = (reading: Reading): AuthorityDraft => ({
  ...readNamed(reading),
  ...given(text(reading, 'place'), place => ({ place })),
});

export const readPredicate = (reading: Reading): PredicateDraft => ({
  ...given(text(reading, 'label'), label => ({ label })),
  ...given(wordsIn(reading), words => ({ words })),
  ...given(oncePer(reading), once => ({ oncePer: once })),
  ...given(tolerance(reading), value => ({ tolerance: value })),
  ...given(texts(reading, 'after'), after => ({ after })),
  ...given(readFlag(reading.fields.get('many'), reading.report)?.value, many => ({ many })),
  ...given(readFlag(reading.fields.get('regulatory'), reading.report)?.value, regulatory => ({ regulatory })),
});

const readNamed = (reading: Reading) => ({
  ...given(text(reading, 'name'), name => ({ name })),
  ...given(texts(reading, 'aliases'), aliases => ({ aliases })),
});

/** A key that is there, or none at all. */
const given = <T, R>(value: T | undefined, keyed: (value: T) => R) => (value === undefined ? {} : keyed(value));

function text({ fields, values, report }: Reading, key: string): string | undefined {
  const written = readText(fields.get(key), report);
  if (written) values.push({ key, written });
  return written?.value;
}

function texts({ fields, values, report }: Reading, key: string): readonly string[] | undefined {
  if (!fields.has(key)) return undefined;
  const found = readTexts(fields.get(key), report);
  for (const written of found) values.push({ key, written });
  return found.map(written => written.value);
}

/** Words with a slot that nobody knows are left out, for they would never be found. Slots are for events. */
function wordsIn(reading: Reading): readonly string[] | undefined {
  const found = texts(reading, 'words');
  const isWrong = (words: string): boolean =>
    bracedIn(words).some(braced => reading.section !== 'events' || !isSlot(braced));
  for (const { key, written } of reading.values) {
    const wrong = key === 'words' ? bracedIn(written.value).find(braced => isWrong(braced)) : undefined;
    if (wrong !== undefined) reading.report(written.span, wrongSlot(reading, wrong));
  }
  return found?.filter(words => !isWrong(words));
}

function wrongSlot({ section }: Reading, braced: string): ProblemKind {
  if (section !== 'events') return { kind: 'wrong-type', key: 'words', expected: 'words without slots', found: braced };
  const allowed = SLOTS.map(slot => `{${slot}}`);
  return { kind: 'unknown-value', key: 'words', text: braced, allowed, nearest: nearestOf(braced, allowed) };
}

/**
 * With one key that is unknown none counts: fewer keys would make one occurrence of what may be several, and accuse
 * sources of contradicting each other.
 */
function oncePer(reading: Reading): readonly OncePerKey[] | 'none' | undefined {
  const found = texts(reading, 'once-per');
  if (found === undefined || found.length === 0) return undefined;
  if (found.length === 1 && found[0] === 'none') return 'none';
  const allowed = oncePerKeys(reading.section);
  const known = found.flatMap(word => allowed.find(key => key === word) ?? []);
  if (known.length === found.length) return [...new Set(known)];
  for (const { key, written } of reading.values) {
    if (key !== 'once-per' || allowed.some(word => word === written.value)) continue;
    const near = nearestOf(written.value, allowed);
    const what = {
      kind: 'unknown-value',
      key,
      text: written.value,
      allowed: [...allowed, 'none'],
      nearest: near,
    } as const;
    reading.report(written.span, what);
  }
  return undefined;
}

function tolerance({ section, fields, report }: Reading): number | undefined {
  const written = readText(fields.get('tolerance'), report);
  if (!written) return undefined;
  const isEvent = section === 'events';
  const value = isEvent ? toleranceInDays(written.value) : toleranceAsShare(written.value);
  if (value === undefined) {
    const expected = isEvent ? 'days, weeks, months or years, such as 1d' : 'a percentage, such as 2%';
    report(written.span, { kind: 'wrong-type', key: 'tolerance', expected, found: written.value });
  }
  return value;
}
