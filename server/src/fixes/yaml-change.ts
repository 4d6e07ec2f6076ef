// What a fix wants a YAML file to say otherwise, as plain data; where in the file's tree that is, and what the file says
// once it is done. Knows no text: how a change is written is edit-yaml's to find out.
import { covers, type Span } from '../base/span.ts';
import type { YamlEntry, YamlList, YamlMapping, YamlNode } from '../syntax/yaml-node.ts';
import type { YamlPairs, YamlValue } from './yaml-value.ts';

/** A key of a mapping, or the item of a list that covers a place. */
export type Step = string | Span;
export type YamlPath = readonly Step[];

export type YamlChange =
  /** Keys of the mapping there: those that it has get another value, the others are added where `order` has them. */
  | { readonly kind: 'put'; readonly at: YamlPath; readonly pairs: YamlPairs; readonly order: readonly string[] }
  /** Another value in place of the one that stands exactly there. */
  | { readonly kind: 'replace'; readonly at: Span; readonly value: YamlValue }
  /** Another name for the key that stands exactly there. */
  | { readonly kind: 'rename'; readonly at: Span; readonly key: string }
  /** The key, or the item of a list; the list as well where that was its only one. */
  | { readonly kind: 'remove'; readonly at: YamlPath }
  | { readonly kind: 'append'; readonly at: YamlPath; readonly item: YamlValue };

/** A change with the nodes that it is of. `flow`: it stands between brackets or braces. */
export type Located =
  | {
      readonly kind: 'insert';
      readonly mapping: YamlMapping;
      readonly pairs: YamlPairs;
      readonly order: readonly string[];
      readonly flow: boolean;
    }
  | {
      readonly kind: 'replace';
      readonly node: YamlNode;
      readonly entry: YamlEntry | undefined;
      readonly value: YamlValue;
      readonly flow: boolean;
    }
  | { readonly kind: 'rename'; readonly entry: YamlEntry; readonly key: string; readonly flow: boolean }
  | {
      readonly kind: 'remove-entry';
      readonly mapping: YamlMapping;
      readonly entry: YamlEntry;
      readonly flow: boolean;
    }
  | { readonly kind: 'remove-item'; readonly list: YamlList; readonly item: YamlNode; readonly flow: boolean }
  | { readonly kind: 'append'; readonly list: YamlList; readonly item: YamlValue; readonly flow: boolean };

export type IsFlow = (node: YamlNode) => boolean;

/** `undefined` where there is no such place, or what stands there is written elsewhere: behind an alias, or merged. */
export function locate(root: YamlNode, change: YamlChange, isFlow: IsFlow): readonly Located[] | undefined {
  if (change.kind === 'replace' || change.kind === 'rename') return locateSpan(root, change, isFlow);
  const way = walk(root, change.at, isFlow);
  const end = way?.at(-1);
  if (way === undefined || end === undefined) return undefined;
  const { node, flow } = end;
  if (change.kind === 'put') return node.kind === 'mapping' ? locatePut(node, change, flow || isFlow(node)) : undefined;
  if (change.kind === 'append')
    return node.kind === 'list' ? [{ kind: 'append', list: node, item: change.item, flow: isFlow(node) }] : undefined;
  return locateRemoval(way);
}

/** The entries that stand in the mapping itself. */
export const ownEntries = (mapping: YamlMapping): readonly YamlEntry[] =>
  mapping.entries.filter(({ keySpan }) => covers(mapping.span, keySpan));

interface Stop {
  readonly node: YamlNode;
  readonly flow: boolean;
  /** What it was reached by. */
  readonly entry?: YamlEntry;
}

/** Every node on the way, the root first. */
function walk(root: YamlNode, path: YamlPath, isFlow: IsFlow): readonly Stop[] | undefined {
  const stops: Stop[] = [{ node: root, flow: false }];
  for (const step of path) {
    const last = stops.at(-1);
    const next = last && stepInto(last, step, isFlow);
    if (next === undefined) return undefined;
    stops.push(next);
  }
  return stops;
}

function stepInto({ node, flow }: Stop, step: Step, isFlow: IsFlow): Stop | undefined {
  const inFlow = flow || isFlow(node);
  if (node.kind === 'mapping' && typeof step === 'string') {
    const entry = ownEntries(node).find(({ key }) => key === step);
    return entry && { node: entry.value, entry, flow: inFlow };
  }
  if (typeof step === 'string') return undefined;
  // What may stand alone or in a list of its kind is found either way.
  if (node.kind === 'mapping' && covers(node.span, step)) return { node, flow };
  if (node.kind !== 'list') return undefined;
  const item = node.items.find(({ span }) => covers(span, step));
  return item && { node: item, flow: inFlow };
}

function locatePut(
  mapping: YamlMapping,
  { pairs, order }: YamlChange & { readonly kind: 'put' },
  flow: boolean,
): readonly Located[] {
  const own = ownEntries(mapping);
  const there = (key: string): YamlEntry | undefined => own.find(entry => entry.key === key);
  const replaced = [...pairs].flatMap(([key, value]): readonly Located[] => {
    const entry = there(key);
    return entry === undefined ? [] : [{ kind: 'replace', node: entry.value, entry, value, flow }];
  });
  const added = new Map([...pairs].filter(([key]) => there(key) === undefined));
  return added.size === 0 ? replaced : [...replaced, { kind: 'insert', mapping, pairs: added, order, flow }];
}

function locateRemoval(way: readonly Stop[]): readonly Located[] | undefined {
  const [holder, parent, end] = [way.at(-3), way.at(-2), way.at(-1)];
  if (parent === undefined || end === undefined) return undefined;
  if (parent.node.kind === 'mapping' && end.entry !== undefined)
    return [{ kind: 'remove-entry', mapping: parent.node, entry: end.entry, flow: end.flow }];
  if (parent.node.kind !== 'list') return undefined;
  if (parent.node.items.length > 1) return [{ kind: 'remove-item', list: parent.node, item: end.node, flow: end.flow }];
  return holder?.node.kind === 'mapping' && parent.entry !== undefined
    ? [{ kind: 'remove-entry', mapping: holder.node, entry: parent.entry, flow: parent.flow }]
    : undefined;
}

type AtSpan = YamlChange & { readonly kind: 'replace' | 'rename' };

function locateSpan(root: YamlNode, change: AtSpan, isFlow: IsFlow): readonly Located[] | undefined {
  const search: Stop[] = [{ node: root, flow: false }];
  for (let stop = search.pop(); stop !== undefined; stop = search.pop()) {
    const { node, entry, flow } = stop;
    if (change.kind === 'replace' && isAt(node.span, change.at))
      return [{ kind: 'replace', node, entry, value: change.value, flow }];
    const inFlow = flow || isFlow(node);
    if (node.kind === 'list') for (const item of node.items) search.push({ node: item, flow: inFlow });
    if (node.kind !== 'mapping') continue;
    const named = ownEntries(node).find(({ keySpan }) => isAt(keySpan, change.at));
    if (change.kind === 'rename' && named !== undefined)
      return [{ kind: 'rename', entry: named, key: change.key, flow: inFlow }];
    for (const own of ownEntries(node)) search.push({ node: own.value, entry: own, flow: inFlow });
  }
  return undefined;
}

const isAt = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
