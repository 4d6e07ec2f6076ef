// How a fact cites: `quote` in its four shapes, and the `sources` of a free-standing file.
import type { FactKind, Quote, SourceEntry } from './fact-file.ts';
import { type FactKeyEntry, quoteKeys, sourceKeys } from './keys.ts';
import {
  entriesOf,
  fieldsOf,
  type Keyed,
  type KeyTable,
  type Report,
  readAmount,
  readDate,
  readItems,
  readRequired,
  readText,
} from './read-values.ts';
import type { YamlEntry, YamlMapping, YamlNode } from './yaml-node.ts';

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
  const fields = fieldsOf(mapping, { keys: quoteKeys, where: 'quote' }, report);
  const exact = readRequired(fields, 'exact', report);
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
  const fields = fieldsOf(node, fittingKeys(sourceKeys, { kind, where: 'source' }), report);
  const article = readRequired(fields, 'article', report);
  const quotes = readQuotes(fields.get('quote'), report);
  const date = readDate(fields.get('date'), report);
  const value = (kind === 'measure' ? readAmount : readText)(fields.get('value'), report);
  if (!article) return undefined;
  return { span: node.span, entries: entriesOf(node), article, quotes, ...(date && { date }), ...(value && { value }) };
}

/** The part of a table that fits a kind of fact; what fits another kind is misplaced, with what stands for it here. */
export function fittingKeys(
  table: readonly FactKeyEntry[],
  { kind, where }: { kind: FactKind; where: string },
): KeyTable {
  const keys = table.filter(entry => entry.kinds.includes(kind));
  const others = table.filter(entry => !entry.kinds.includes(kind));
  return { keys, where, elsewhere: new Map(others.map(entry => [entry.key, entry.instead?.[kind]])) };
}
