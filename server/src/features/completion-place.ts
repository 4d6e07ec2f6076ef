// What belongs where the cursor is: keys of which mapping, a value of which key, a new item of which list; and what the
// fact around it says so far. Goes by the text as it is typed, whether or not it is YAML at the moment.

import type { FactKind } from '../syntax/fact-file.ts';
import { type Behind, behind, keyEntry, type Where } from '../syntax/format.ts';
import { factKinds, type KeyEntry } from '../syntax/keys.ts';
import type { Level, RoughEntry, YamlCursor } from '../syntax/yaml-cursor.ts';

/** A mapping around the cursor, the entry that the cursor is on left out. */
export interface Around {
  readonly where: Where;
  readonly entries: readonly RoughEntry[];
}

interface Somewhere {
  readonly cursor: YamlCursor;
  /** From the root inwards. */
  readonly around: readonly Around[];
}

export interface KeyPlace extends Somewhere {
  readonly slot: 'key';
  readonly where: Where;
}

export interface ValuePlace extends Somewhere {
  readonly slot: 'value' | 'dash';
  /** Of the mapping that has the key. */
  readonly where: Where;
  readonly entry: KeyEntry | undefined;
  /** Where a mapping may stand behind the key, or in its list. */
  readonly behind: Behind | undefined;
  /** In a list behind the key. */
  readonly isItem: boolean;
  /** The other items of that list. */
  readonly others: readonly string[];
}

export type Place = KeyPlace | ValuePlace;

/** `undefined` where neither format has anything to say. */
export function placeIn(root: 'file' | 'settings', cursor: YamlCursor): Place | undefined {
  const around: Around[] = [];
  let open: Open = { where: root, entry: undefined, behind: { where: root, as: 'mapping' }, isItem: false };
  for (const level of cursor.levels.slice(0, -1)) {
    const inner = enter(around, open, level);
    if (inner === undefined) return undefined;
    open = inner;
  }
  const last = cursor.levels.at(-1);
  return last && innermost({ cursor, around }, open, last);
}

/** The key, or the item, of a level that the cursor is inside of. */
function enter(around: Around[], open: Open, level: Level): Open | undefined {
  if (level.kind === 'list') return { ...open, isItem: true };
  if (open.behind === undefined) return undefined;
  around.push({ where: open.behind.where, entries: level.entries });
  return openedBy(open.behind.where, level);
}

function innermost({ cursor, around }: Somewhere, open: Open, level: Level): Place | undefined {
  if (level.kind === 'list') return valuePlace({ cursor, around }, { ...open, isItem: true }, level);
  if (open.behind === undefined) return undefined;
  const { where } = open.behind;
  const inside = [...around, { where, entries: level.entries.filter((_, at) => at !== level.at) }];
  if (cursor.slot === 'key') return { cursor, around: inside, slot: 'key', where };
  const inner = openedBy(where, level);
  return inner && valuePlace({ cursor, around: inside }, inner, level);
}

interface Open {
  readonly where: Where;
  readonly entry: KeyEntry | undefined;
  readonly behind: Behind | undefined;
  readonly isItem: boolean;
}

/** What the key that the cursor is in or behind leads to. */
function openedBy(where: Where, level: Level & { readonly kind: 'mapping' }): Open | undefined {
  const key = level.entries[level.at]?.key;
  if (key === undefined) return undefined;
  const found = { where, entry: keyEntry(where, key), behind: behind(where, key), isItem: false };
  return found.entry === undefined && found.behind === undefined ? undefined : found;
}

function valuePlace(somewhere: Somewhere, open: Open, level: Level): ValuePlace {
  const { slot } = somewhere.cursor;
  const others = level.kind === 'list' ? level.texts : [];
  return { ...somewhere, ...open, slot: slot === 'dash' ? 'dash' : 'value', others };
}

/** What a key of the innermost mapping of a kind says, as far as it has been typed. */
export function saidOf({ around }: Somewhere, where: Where, key: string): string | undefined {
  const mapping = around.findLast(each => each.where === where);
  const text = mapping?.entries.find(entry => entry.key === key)?.text.trim();
  return text === '' ? undefined : text;
}

/** Of the fact around the cursor; `undefined` outside of one, and where it does not say yet. */
export function factKindAt({ around }: Somewhere): FactKind | undefined {
  const fact = around.find(({ where }) => where === 'fact');
  return factKinds.find(kind => fact?.entries.some(({ key }) => key === kind));
}
