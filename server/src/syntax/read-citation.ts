// How a fact cites: `quote` in its four shapes, and the `sources` of a free-standing file.
import type { FactKind, Quote, SourceEntry } from './fact-file.ts';
import { type FactKeyEntry, quoteKeys, sourceKeys } from './keys.ts';
import {
  entriesOf,
  type Fields,
  fieldsOf,
  type Keyed,
  type Report,
  readDate,
  readItems,
  readText,
} from './read-values.ts';
import type { YamlEntry, YamlMapping, YamlNode } from './yaml-tree.ts';

/** A string, `{ exact, before, after }`, or a list of these. */
export function readQuotes(entry: YamlEntry | undefined, report: Report): readonly Quote[] {
  if (!entry) return [];
  if (entry.value.kind !== 'list') return [readQuote(entry.value, entry, report) ?? []].flat();
  if (entry.value.items.length === 0) report(entry.keySpan, { kind: 'empty', key: entry.key });
  return entry.value.items.flatMap(item => readQuote(item, { key: entry.key, keySpan: item.span }, report) ?? []);
}

function readQuote(node: YamlNode, keyed: Keyed, report: Report): Quote | undefined {
  if (node.kind === 'broken') return undefined;
  if (node.kind === 'mapping') return readSelector(node, report);
  if (node.kind === 'list') {
    report(node.span, { kind: 'wrong-type', key: keyed.key, expected: 'text', found: 'list' });
    return undefined;
  }
  const exact = node.kind === 'text' ? node.text.trim() : '';
  if (exact !== '') return { exact, span: node.span };
  report(node.span.end > node.span.start ? node.span : keyed.keySpan, { kind: 'empty', key: keyed.key });
  return undefined;
}

/** The span is that of the exact words: that is where a near match is taken over. */
function readSelector(mapping: YamlMapping, report: Report): Quote | undefined {
  const fields = fieldsOf(mapping, quoteKeys, 'quote', report);
  const exact = requiredText(fields, 'exact', mapping, 'quote', report);
  const before = readText(fields.get('before'), report);
  const after = readText(fields.get('after'), report);
  if (!exact) return undefined;
  return {
    exact: exact.value,
    span: exact.span,
    ...(before && { before: before.value }),
    ...(after && { after: after.value }),
  };
}

export function requiredText(fields: Fields, key: string, mapping: YamlMapping, where: string, report: Report) {
  const entry = fields.get(key);
  if (!entry) report(mapping.entries[0]?.keySpan ?? mapping.span, { kind: 'missing-key', key, where });
  return readText(entry, report);
}

/** Entries without an article are told and left out. */
export function readSources(entry: YamlEntry | undefined, kind: FactKind, report: Report): readonly SourceEntry[] {
  return readItems(entry, report).flatMap(item => readSource(item, kind, report) ?? []);
}

function readSource(node: YamlNode, kind: FactKind, report: Report): SourceEntry | undefined {
  if (node.kind === 'broken') return undefined;
  if (node.kind !== 'mapping') {
    report(node.span, { kind: 'not-a-mapping', where: 'source' });
    return undefined;
  }
  const fields = fittingFields(node, sourceKeys, { kind, where: 'source' }, report);
  const article = requiredText(fields, 'article', node, 'source', report);
  const quotes = readQuotes(fields.get('quote'), report);
  const date = readDate(fields.get('date'), report);
  const value = readText(fields.get('value'), report);
  if (!article) return undefined;
  return { span: node.span, entries: entriesOf(node), article, quotes, ...(date && { date }), ...(value && { value }) };
}

export interface Fitting {
  readonly kind: FactKind;
  readonly where: string;
}

/** The fields of a mapping whose keys depend on the kind of fact: those that do not fit are told and left out. */
export function fittingFields(
  mapping: YamlMapping,
  table: readonly FactKeyEntry[],
  { kind, where }: Fitting,
  report: Report,
): Fields {
  const misplaced = new Map(table.filter(entry => !entry.kinds.includes(kind)).map(entry => [entry.key, entry]));
  const fitting = table.filter(entry => !misplaced.has(entry.key));
  const others: YamlEntry[] = [];
  for (const entry of mapping.entries) {
    const known = misplaced.get(entry.key);
    if (!known) others.push(entry);
    else {
      const near = known.instead?.[kind];
      report(entry.keySpan, { kind: 'misplaced-key', key: entry.key, where: kind, nearest: near });
    }
  }
  return fieldsOf({ ...mapping, entries: others }, fitting, where, report);
}
