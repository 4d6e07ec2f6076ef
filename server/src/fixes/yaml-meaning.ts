// What a YAML file says, without where and how it says it; and what it is to say once changes are made. The last word on
// an edit: a file that reads back otherwise is not written.
import type { YamlEntry, YamlMapping, YamlNode } from '../syntax/yaml-node.ts';
import type { Located } from './yaml-change.ts';
import { isPairs, isStructured, type YamlValue } from './yaml-value.ts';

export const meaningOf = (root: YamlNode | undefined): string =>
  root === undefined ? '' : JSON.stringify(plainOf(root, { of: new Map(), met: [] }));

/** `undefined` where a change would take effect in several places, or in none: what it is of is shared by an alias. */
export function meaningWith(root: YamlNode, located: readonly Located[]): string | undefined {
  const changes: Changes = { of: new Map(located.map(one => [targetOf(one), one])), met: [] };
  const plain = plainOf(root, changes);
  const isEachMade = changes.of.size === located.length && new Set(changes.met).size === located.length;
  return isEachMade && changes.met.length === located.length ? JSON.stringify(plain) : undefined;
}

type Plain = string | null | readonly Plain[] | { readonly pairs: readonly (readonly [string, Plain])[] };

/** Changes by the node or entry that they are of, and those that were come across, each as often as it was. */
interface Changes {
  readonly of: ReadonlyMap<object, Located>;
  readonly met: Located[];
}

function changeAt({ of, met }: Changes, target: object): Located | undefined {
  const found = of.get(target);
  if (found !== undefined) met.push(found);
  return found;
}

function targetOf(one: Located): object {
  if (one.kind === 'insert') return one.mapping;
  if (one.kind === 'replace') return one.node;
  if (one.kind === 'append') return one.list;
  return one.kind === 'remove-item' ? one.item : one.entry;
}

function plainOf(node: YamlNode, changes: Changes): Plain {
  const change = changeAt(changes, node);
  if (change?.kind === 'replace') return plainOfValue(change.value);
  if (change?.kind === 'remove-item') return REMOVED;
  if (node.kind === 'text') return node.text.trim();
  if (node.kind === 'mapping')
    return { pairs: pairsOf(node, changes, change?.kind === 'insert' ? [...change.pairs] : []) };
  if (node.kind !== 'list') return null;
  const items = node.items.flatMap(item => {
    const plain = plainOf(item, changes);
    return plain === REMOVED ? [] : [plain];
  });
  return change?.kind === 'append' ? [...items, plainOfValue(change.item)] : items;
}

/** What no file says. */
const REMOVED = '\u0000removed';

type Pair = readonly [string, Plain];

/** Sorted, since order means nothing: what is merged comes last, and what is written here goes before it. */
function pairsOf(
  mapping: YamlMapping,
  changes: Changes,
  added: readonly (readonly [string, YamlValue])[],
): readonly Pair[] {
  const own = mapping.entries.flatMap(entry => pairOf(entry, changes));
  const news = added.map(([key, value]): Pair => [key, plainOfValue(value)]);
  const isNew = new Set(news.map(([key]) => key));
  return [...own.filter(([key]) => !isNew.has(key)), ...news].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

function pairOf(entry: YamlEntry, changes: Changes): readonly Pair[] {
  const change = changeAt(changes, entry);
  if (change?.kind === 'remove-entry') return [];
  return [[change?.kind === 'rename' ? change.key : entry.key, plainOf(entry.value, changes)]];
}

function plainOfValue(value: YamlValue): Plain {
  if (!isStructured(value)) return value === true ? 'true' : value.trim();
  if (!isPairs(value)) return value.map(plainOfValue);
  const pairs = [...value].map(([key, inner]): Pair => [key, plainOfValue(inner)]);
  return { pairs: pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)) };
}
