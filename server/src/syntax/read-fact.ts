// One item of `facts`. What is wrong with one key never costs the others; only a fact that does not say what it is about
// or what it states is none.
import { type Span, span } from '../base/span.ts';
import { findingCodes } from './codes.ts';
import type { Fact, FactKind, IgnoreEntry, WrittenScope } from './fact-file.ts';
import { factKeys, factKinds, ignoreKeys, ranks, scopeKeys, statuses } from './keys.ts';
import { fittingKeys, readQuotes, readSources } from './read-citation.ts';
import {
  entriesOf,
  type Fields,
  fieldsOf,
  flagOf,
  type KeyTable,
  nearestOf,
  type Report,
  readAmount,
  readChoice,
  readDate,
  readItems,
  readLastDay,
  readRequired,
  readText,
} from './read-values.ts';
import type { YamlEntry, YamlMapping, YamlNode } from './yaml-node.ts';

export interface FactContext {
  /** The file belongs to one article, so that its facts have no `sources`. */
  readonly companion: boolean;
  readonly report: Report;
}

/** `undefined` where the one finding that is reported says why it is no fact. */
export function readFact(node: YamlNode, context: FactContext): Fact | undefined {
  const { report } = context;
  if (node.kind === 'broken') return undefined;
  if (node.kind !== 'mapping') {
    report(node.span, { kind: 'not-a-mapping', where: 'fact' });
    return undefined;
  }
  const kind = kindOf(node, report);
  if (!kind) return undefined;
  const subject = firstText(node, 'subject', report);
  if (!subject) return undefined;
  const name = firstText(node, kind, report);
  if (!name) return undefined;
  const fields = fieldsOf(node, (context.companion ? companionKeys : freeStandingKeys)[kind], report);
  return {
    span: extentOf(node),
    entries: entriesOf(node),
    subject,
    kind,
    name,
    ...plainKeys(fields, report),
    ...timeAndValue(fields, report),
    ...scopes(fields, report),
    ...standing(fields, report),
    quotes: readQuotes(fields.get('quote'), report),
    sources: readSources(fields.get('sources'), kind, report),
    ignore: readIgnores(fields.get('ignore'), report),
  };
}

const kindNames: ReadonlySet<string> = new Set(factKinds);

function kindOf(mapping: YamlMapping, report: Report): FactKind | undefined {
  const found = mapping.entries.filter(entry => kindNames.has(entry.key));
  const kinds = factKinds.filter(kind => found.some(entry => entry.key === kind));
  if (kinds.length === 1) return kinds[0];
  const second = found.find(entry => entry.key !== found[0]?.key);
  if (second) report(second.keySpan, { kind: 'which-kind', found: kinds });
  else if (!reportMisspelt(mapping, kindNames, report)) {
    report(mapping.entries[0]?.keySpan ?? mapping.span, { kind: 'which-kind', found: [] });
  }
  return undefined;
}

/** Where a key that the fact cannot do without is there and misspelt, that says more than that it is missing. */
function reportMisspelt(mapping: YamlMapping, wanted: ReadonlySet<string>, report: Report): boolean {
  const known = factKeys.map(entry => entry.key);
  for (const { key, keySpan } of mapping.entries) {
    const near = known.includes(key) ? undefined : nearestOf(key, known);
    if (near === undefined || !wanted.has(near)) continue;
    report(keySpan, { kind: 'unknown-key', key, where: 'fact', nearest: near });
    return true;
  }
  return false;
}

function firstText(mapping: YamlMapping, key: string, report: Report) {
  const entry = mapping.entries.find(candidate => candidate.key === key);
  if (!entry && !reportMisspelt(mapping, new Set([key]), report)) {
    report(mapping.entries[0]?.keySpan ?? mapping.span, { kind: 'missing-key', key, where: 'fact' });
  }
  return readText(entry, report);
}

const freeStandingKeys: Readonly<Record<FactKind, KeyTable>> = {
  event: fittingKeys(factKeys, { kind: 'event', where: 'event' }),
  measure: fittingKeys(factKeys, { kind: 'measure', where: 'measure' }),
  attribute: fittingKeys(factKeys, { kind: 'attribute', where: 'attribute' }),
};
const companionKeys: Readonly<Record<FactKind, KeyTable>> = {
  event: withoutSources(freeStandingKeys.event),
  measure: withoutSources(freeStandingKeys.measure),
  attribute: withoutSources(freeStandingKeys.attribute),
};

/** In a companion `sources` is misplaced: there the quote stands with the fact. */
function withoutSources(table: KeyTable): KeyTable {
  const keys = table.keys.filter(({ key }) => key !== 'sources');
  return { ...table, keys, elsewhere: new Map([...(table.elsewhere ?? []), ['sources', 'quote'] as const]) };
}

/** From the first key to the end of the last value, of those written here and not merged from elsewhere. */
function extentOf(mapping: YamlMapping): Span {
  const { start, end } = mapping.span;
  const here = mapping.entries.filter(({ keySpan }) => start <= keySpan.start && keySpan.end <= end);
  if (here.length === 0) return mapping.span;
  const ends = here.map(({ keySpan, value }) => Math.max(keySpan.end, value.span.end));
  return span(here[0]?.keySpan.start ?? start, Math.min(end, ends.at(-1) ?? end));
}

function plainKeys(fields: Fields, report: Report) {
  const id = readText(fields.get('id'), report);
  const by = readText(fields.get('by'), report);
  const place = readText(fields.get('in'), report);
  const purpose = readText(fields.get('for'), report);
  const other = readText(fields.get('with'), report);
  const note = readText(fields.get('note'), report);
  return {
    ...(id && { id }),
    ...(by && { by }),
    ...(place && { in: place }),
    ...(purpose && { for: purpose }),
    ...(other && { with: other }),
    ...(note && { note }),
  };
}

function timeAndValue(fields: Fields, report: Report) {
  const date = readDate(fields.get('date'), report);
  const asOf = readDate(fields.get('as-of'), report);
  const value = (fields.has('measure') ? readAmount : readText)(fields.get('value'), report);
  const stated = fields.get('measure') ?? fields.get('attribute');
  // A free-standing fact may leave it to its sources to say the value, each its own.
  if (stated && !fields.has('value') && !fields.has('sources')) {
    report(stated.keySpan, { kind: 'missing-key', key: 'value', where: stated.key });
  }
  return { ...(date && { date }), ...(asOf && { asOf }), ...(value && { value }) };
}

function scopes(fields: Fields, report: Report) {
  const first = readScope(fields.get('first'), report);
  const only = readScope(fields.get('only'), report);
  return { ...(first && { first }), ...(only && { only }) };
}

/** `true`, or a mapping of what it is first in; `{}` is `true`, `false` is as if it were left out. */
function readScope(entry: YamlEntry | undefined, report: Report): WrittenScope | undefined {
  if (!entry) return undefined;
  const { value, key } = entry;
  if (value.kind === 'mapping') {
    const fields = fieldsOf(value, { keys: scopeKeys, where: key }, report);
    const place = readText(fields.get('in'), report);
    const among = readText(fields.get('among'), report);
    const purpose = readText(fields.get('for'), report);
    return { span: value.span, ...(place && { in: place }), ...(among && { among }), ...(purpose && { for: purpose }) };
  }
  const flag = flagOf(value);
  if (flag !== undefined) return flag ? { span: value.span } : undefined;
  if (value.kind === 'empty') report(entry.keySpan, { kind: 'empty', key });
  else if (value.kind !== 'broken') {
    report(value.span, { kind: 'wrong-type', key, expected: 'true or a mapping of in, among, for', found: value.kind });
  }
  return undefined;
}

function standing(fields: Fields, report: Report) {
  const status = readChoice(fields.get('status'), statuses, report);
  const rank = readChoice(fields.get('rank'), ranks, report);
  const because = readText(fields.get('because'), report);
  if (rank?.value === 'deprecated' && !fields.has('because')) {
    report(rank.span, { kind: 'needs', key: 'deprecated', needs: 'because' });
  }
  return { status: status?.value ?? 'happened', rank: rank?.value ?? 'normal', ...(because && { because }) };
}

function readIgnores(entry: YamlEntry | undefined, report: Report): readonly IgnoreEntry[] {
  return readItems(entry, report).flatMap(item => readIgnore(item, report) ?? []);
}

function readIgnore(node: YamlNode, report: Report): IgnoreEntry | undefined {
  if (node.kind === 'broken') return undefined;
  if (node.kind !== 'mapping') {
    report(node.span, { kind: 'not-a-mapping', where: 'ignore' });
    return undefined;
  }
  const fields = fieldsOf(node, { keys: ignoreKeys, where: 'ignore' }, report);
  const rule = fields.has('rule')
    ? readChoice(fields.get('rule'), findingCodes, report)
    : readRequired(fields, 'rule', report);
  const because = readText(fields.get('because'), report);
  const until = readLastDay(fields.get('until'), report);
  return rule && { span: node.span, rule, ...(because && { because }), ...(until && { until }) };
}
