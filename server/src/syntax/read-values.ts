// How a value of a YAML mapping is read as text, as one of a few words, as a date: shared by every format. Knows no key.
import type { ProblemKind } from '../base/problem.ts';
import { type Span, span } from '../base/span.ts';
import { hullOf } from '../dates/compare.ts';
import { parseEdtf } from '../dates/edtf.ts';
import { edtfOfDays } from '../dates/edtf-of-days.ts';
import { parseQuantity } from '../quantities/parse.ts';
import { nearest } from '../text/nearest.ts';
import type { Entry, Written } from './fact-file.ts';
import type { KeyEntry } from './keys.ts';
import type { YamlEntry, YamlMapping, YamlNode } from './yaml-node.ts';

export type Report = (span: Span, what: ProblemKind) => void;

/** A mapping's known keys, each the first of its name, with what a message needs when one of them is missing. */
export interface Fields {
  readonly where: string;
  readonly span: Span;
  get(key: string): YamlEntry | undefined;
  has(key: string): boolean;
}

export interface KeyTable {
  readonly keys: readonly KeyEntry[];
  /** What the mapping is called in messages. */
  readonly where: string;
  /** Keys that fit a neighbouring kind of mapping, with what says the same here. */
  readonly elsewhere?: ReadonlyMap<string, string | undefined>;
}

/** The keys that the table knows; the others are told with the nearest that fits. */
export function fieldsOf(mapping: YamlMapping, { keys, where, elsewhere }: KeyTable, report: Report): Fields {
  const known = new Set(keys.map(entry => entry.key));
  const fields = new Map<string, YamlEntry>();
  for (const entry of mapping.entries) {
    const { key, keySpan, value } = entry;
    if (known.has(key)) {
      if (!fields.has(key)) fields.set(key, entry);
    } else if (elsewhere?.has(key)) {
      report(keySpan, { kind: 'misplaced-key', key, where, nearest: elsewhere.get(key) });
    } else if (value.kind !== 'broken') {
      // One that is broken is still being typed, not misspelt.
      report(keySpan, { kind: 'unknown-key', key, where, nearest: nearestOf(key, known) });
    }
  }
  const span = mapping.entries[0]?.keySpan ?? mapping.span;
  return { where, span, get: key => fields.get(key), has: key => fields.has(key) };
}

export const noFields: Fields = { where: '', span: span(0, 0), get: () => undefined, has: () => false };

/** The text of a key that the mapping cannot do without. */
export function readRequired(fields: Fields, key: string, report: Report): Written | undefined {
  if (!fields.has(key)) report(fields.span, { kind: 'missing-key', key, where: fields.where });
  return readText(fields.get(key), report);
}

/**
 * Of a key or a word of the format. These are few, so that one letter may be wrong even in a word of two, and a word that
 * one of them begins with is likely that one: `alias` is `aliases`.
 */
export function nearestOf(word: string, candidates: Iterable<string>): string | undefined {
  const known = [...candidates];
  const near = nearest(word, known, Math.max(1, Math.floor(word.length / 3)));
  return near ?? (word.length < 3 ? undefined : known.find(candidate => candidate.startsWith(word)));
}

export const entriesOf = (mapping: YamlMapping): readonly Entry[] =>
  mapping.entries.map(({ key, keySpan, value }) => ({ key, keySpan, valueSpan: value.span }));

/** The text of a scalar, without white space at its ends; anything else is told, and `undefined`. */
export function readText(entry: YamlEntry | undefined, report: Report): Written | undefined {
  return entry && readNodeText(entry.value, entry, report);
}

/** The same for an item of a list, which has no key of its own. */
export function readNodeText(node: YamlNode, { key, keySpan }: Keyed, report: Report): Written | undefined {
  if (node.kind === 'broken') return undefined;
  if (node.kind === 'list' || node.kind === 'mapping') {
    report(node.span, { kind: 'wrong-type', key, expected: 'text', found: node.kind });
    return undefined;
  }
  const value = node.kind === 'text' ? node.text.trim() : '';
  if (value !== '') return { value, span: node.span };
  report(node.span.end > node.span.start ? node.span : keySpan, { kind: 'empty', key });
  return undefined;
}

export interface Keyed {
  readonly key: string;
  readonly keySpan: Span;
}

/** The texts of a list; one text stands for a list of one. */
export function readTexts(entry: YamlEntry | undefined, report: Report): readonly Written[] {
  if (!entry) return [];
  const node = entry.value;
  if (node.kind === 'list') {
    return node.items.flatMap(item => readNodeText(item, { key: entry.key, keySpan: item.span }, report) ?? []);
  }
  if (node.kind === 'mapping') {
    report(node.span, { kind: 'wrong-type', key: entry.key, expected: 'list', found: 'mapping' });
    return [];
  }
  const text = readText(entry, report);
  return text ? [text] : [];
}

/** The items of a list. One item without its list is told and read. */
export function readItems(entry: YamlEntry | undefined, report: Report): readonly YamlNode[] {
  if (!entry || entry.value.kind === 'broken') return [];
  const { value, key } = entry;
  if (value.kind === 'list') return value.items;
  if (value.kind === 'empty') report(entry.keySpan, { kind: 'empty', key });
  else report(value.span, { kind: 'wrong-type', key, expected: 'list', found: value.kind });
  return value.kind === 'mapping' ? [value] : [];
}

export function readChoice<T extends string>(
  entry: YamlEntry | undefined,
  allowed: readonly T[],
  report: Report,
): Written<T> | undefined {
  const text = readText(entry, report);
  if (!entry || !text) return undefined;
  const value = allowed.find(choice => choice === text.value);
  if (value !== undefined) return { value, span: text.span };
  const near = nearestOf(text.value, allowed);
  report(text.span, { kind: 'unknown-value', key: entry.key, text: text.value, allowed, nearest: near });
  return undefined;
}

const flags: Readonly<Record<string, boolean>> = {
  true: true,
  True: true,
  TRUE: true,
  false: false,
  False: false,
  FALSE: false,
};

/** `true` and `false` unquoted, as YAML 1.2 has them; `undefined` for anything else. */
export function flagOf(node: YamlNode): boolean | undefined {
  return node.kind === 'text' && node.plain && Object.hasOwn(flags, node.text) ? flags[node.text] : undefined;
}

export function readFlag(entry: YamlEntry | undefined, report: Report): Written<boolean> | undefined {
  if (!entry) return undefined;
  const value = flagOf(entry.value);
  if (value !== undefined) return { value, span: entry.value.span };
  const text = readText(entry, report);
  if (text) report(text.span, { kind: 'wrong-type', key: entry.key, expected: 'true or false', found: text.value });
  return undefined;
}

/** Valid EDTF as written; else it is told and the value does not count. */
export function readDate(entry: YamlEntry | undefined, report: Report): Written | undefined {
  const text = readText(entry, report);
  if (!entry || !text) return undefined;
  const date = parseEdtf(text.value);
  if (date.ok) return text;
  const kind = date.error === 'impossible' ? 'impossible-date' : 'not-edtf';
  report(text.span, { kind, key: entry.key, text: text.value });
  return undefined;
}

/** The last day of a date, `2026-01-31` for `2026-01`: the day through which something holds. */
export function readLastDay(entry: YamlEntry | undefined, report: Report): Written | undefined {
  const date = readDate(entry, report);
  const parsed = date && parseEdtf(date.value);
  if (!date || !parsed?.ok) return undefined;
  const last = hullOf(parsed.value)?.last ?? Infinity;
  if (Number.isFinite(last)) return { value: edtfOfDays(last, last), span: date.span };
  const expected = 'a date that ends, such as 2026-01-31';
  report(date.span, { kind: 'wrong-type', key: entry?.key ?? '', expected, found: date.value });
  return undefined;
}

/**
 * What a measure's value says. One without a number in it is told, and stays as written; one that has a number and is
 * still not understood is not: there the reader of quantities may be at fault.
 */
export function readAmount(entry: YamlEntry | undefined, report: Report): Written | undefined {
  const text = readText(entry, report);
  if (!entry || !text || /[\p{N}〇零一二两兩三四五六七八九十百千万萬亿億半几幾数數]/u.test(text.value)) return text;
  if (!parseQuantity(text.value)) report(text.span, { kind: 'not-a-quantity', key: entry.key, text: text.value });
  return text;
}
