// The library's document as a tree of our own: aliases followed, `<<` merged, doubled keys found, spans without what
// trails behind a value. Aliased nodes are shared, never copied, and what following them all would cost is bounded.
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { type Span, span } from '../base/span.ts';
import type { Composed } from './yaml-compose.ts';
import { repeatLimit } from './yaml-limits.ts';
import type { TreeProblem, YamlEntry, YamlMapping, YamlNode } from './yaml-node.ts';

export interface Grown {
  readonly root: YamlNode | undefined;
  readonly problems: readonly TreeProblem[];
  /** Where the syntax is broken, but for keys without a colon, which cost nothing but themselves. */
  readonly breaks: readonly number[];
}

/** Too many: aliases would repeat more than `repeatLimit` nodes. */
export function growTree(text: string, { document, breaks }: Composed): Grown | 'too-many-aliases' {
  const open = new Set(breaks.map(at => at.span.start));
  const growth: Growth = { text, anchors: new Map(), problems: [], open, repeated: 0 };
  const root = document?.contents ? grow(growth, document.contents).node : undefined;
  if (growth.repeated > repeatLimit) return 'too-many-aliases';
  // What is missing at the end of the text is missing in what stands last.
  const last = text.trimEnd().length;
  const left = [...open].map(start => Math.min(start, last));
  return { root: root?.kind === 'empty' ? undefined : root, problems: growth.problems, breaks: left };
}

interface Growth {
  readonly text: string;
  readonly anchors: Map<string, Sized>;
  readonly problems: TreeProblem[];
  /** Breaks that no key without a colon accounts for. */
  readonly open: Set<number>;
  repeated: number;
}

/** A node and how many nodes it holds, those behind aliases counted each time. */
interface Sized {
  readonly node: YamlNode;
  readonly size: number;
}

function grow(growth: Growth, node: Node): Sized {
  if (isAlias(node)) return followed(growth, node.source, placeOf(growth, node));
  const sized = isScalar(node)
    ? { node: scalarOf(growth, node), size: 1 }
    : isMap(node)
      ? mappingOf(growth, node)
      : listOf(growth, node);
  // Only now: an alias inside its own anchor is one to nothing, and no circle comes about.
  if (node.anchor) growth.anchors.set(node.anchor, sized);
  return sized;
}

function followed(growth: Growth, name: string, place: Span): Sized {
  const target = growth.anchors.get(name);
  if (!target) {
    growth.problems.push({ span: place, what: { kind: 'not-yaml', detail: `no anchor &${name} before this alias` } });
    return { node: { kind: 'broken', span: place }, size: 1 };
  }
  growth.repeated += target.size;
  return { node: { ...target.node, span: place }, size: target.size };
}

const nothing = new Set(['', '~', 'null', 'Null', 'NULL']);

function scalarOf(growth: Growth, node: Scalar): YamlNode {
  const place = placeOf(growth, node);
  const text = node.source ?? '';
  const plain = node.type === 'PLAIN';
  if (plain && nothing.has(text)) return { kind: 'empty', span: place };
  return { kind: 'text', text, span: place, plain };
}

function listOf(growth: Growth, node: Node & { readonly items?: readonly unknown[] }): Sized {
  const items: YamlNode[] = [];
  let size = 1;
  if (isSeq(node)) {
    for (const item of node.items) {
      const sized = isNode(item) ? grow(growth, item) : undefined;
      if (sized) items.push(sized.node);
      size += sized?.size ?? 0;
    }
  }
  const place = placeOf(growth, node);
  const end = isFlow(node) ? place.end : (items.at(-1)?.span.end ?? place.end);
  return { node: { kind: 'list', span: span(place.start, Math.max(place.start, end)), items }, size };
}

const isNode = (value: unknown): value is Node => isAlias(value) || isScalar(value) || isMap(value) || isSeq(value);
const isFlow = (node: Node): boolean => 'flow' in node && node.flow === true;

function mappingOf(growth: Growth, node: YAMLMap): Sized {
  const own: YamlEntry[] = [];
  let size = 1;
  for (const pair of node.items) {
    const { entry, size: added } = entryOf(growth, pair);
    own.push(entry);
    size += added;
  }
  const place = placeOf(growth, node);
  const last = own.at(-1);
  const end = isFlow(node) || !last ? place.end : Math.max(last.keySpan.end, last.value.span.end);
  const entries = withMerged(own);
  noteDoubles(growth, own);
  return { node: { kind: 'mapping', span: span(place.start, Math.max(place.start, end)), entries }, size };
}

function entryOf(growth: Growth, pair: Pair): { readonly entry: YamlEntry; readonly size: number } {
  const key = isNode(pair.key) ? pair.key : undefined;
  const keySpan = key ? placeOf(growth, key) : span(0, 0);
  const grownKey = key ? grow(growth, key).node : undefined;
  const value = isNode(pair.value) ? grow(growth, pair.value) : undefined;
  const shown = growth.text.slice(keySpan.start, Math.min(keySpan.end, keySpan.start + 80));
  const entry: YamlEntry = {
    key: grownKey?.kind === 'text' ? grownKey.text : shown,
    keySpan,
    value: value?.node ?? nothingAfter(growth, keySpan),
  };
  return { entry, size: 1 + (value?.size ?? 0) };
}

function nothingAfter(growth: Growth, { start, end }: Span): YamlNode {
  const untyped = growth.open.delete(start);
  return { kind: untyped ? 'broken' : 'empty', span: span(end, end) };
}

/** `<<: *base` and `<<: [*a, *b]`: what the mapping says itself goes before, then the first of them that says it. */
function withMerged(own: readonly YamlEntry[]): readonly YamlEntry[] {
  const bases = own.filter(entry => entry.key === '<<').flatMap(entry => basesOf(entry.value));
  if (bases.length === 0) return own;
  const entries = own.filter(entry => entry.key !== '<<' || basesOf(entry.value).length === 0);
  const seen = new Set(entries.map(entry => entry.key));
  for (const base of bases) {
    const added = base.entries.filter(entry => !seen.has(entry.key));
    for (const entry of added) {
      seen.add(entry.key);
      entries.push(entry);
    }
  }
  return entries;
}

function basesOf(value: YamlNode): readonly YamlMapping[] {
  if (value.kind === 'mapping') return [value];
  return value.kind === 'list' ? value.items.filter(item => item.kind === 'mapping') : [];
}

function noteDoubles(growth: Growth, own: readonly YamlEntry[]): void {
  const seen = new Set<string>();
  for (const { key, keySpan } of own) {
    if (seen.has(key) && key !== '<<') growth.problems.push({ span: keySpan, what: { kind: 'double-key', key } });
    seen.add(key);
  }
}

/** Where a node is written, without the line ends that a block scalar drags along. */
function placeOf(growth: Growth, node: Node): Span {
  const [start, end] = node.range ?? [0, 0];
  let last = Math.min(end, growth.text.length);
  while (last > start && ' \t\r\n'.includes(growth.text[last - 1] ?? '')) last -= 1;
  return span(Math.min(start, last), last);
}
