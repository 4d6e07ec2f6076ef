// Keys that fit the mapping under the cursor and are not there yet, with what is written behind them.
import { SECTIONS } from '../fixes/declared-names.ts';
import type { Locale } from '../messages/account.ts';
import { keyPage } from '../messages/key-page.ts';
import type { FactKind } from '../syntax/fact-file.ts';
import { keysOf, sectionOf, type Where } from '../syntax/format.ts';
import type { FactKeyEntry, KeyEntry } from '../syntax/keys.ts';
import type { RoughEntry, YamlCursor } from '../syntax/yaml-cursor.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Completion, scalarAt, wordAt } from './completion-item.ts';
import { firstWords } from './completion-words.ts';

export interface KeysWanted {
  readonly cursor: YamlCursor;
  readonly where: Where;
  /** What the mapping has already. */
  readonly entries: readonly RoughEntry[];
  readonly kind: FactKind | undefined;
  /** The file goes with one article, so that its facts name no sources. */
  readonly companion: boolean;
  /** What ends a line; `undefined` where the client would change the indentation of further lines. */
  readonly lineEnd: string | undefined;
  readonly vocabulary: Vocabulary;
  readonly locale: Locale;
}

/** In the order of the format; of a section the ids that are known, to say more of them. */
export function keyCompletions(wanted: KeysWanted): readonly Completion[] {
  const there = new Set(wanted.entries.map(({ key }) => key));
  const known = keysOf(wanted.where)
    .filter(entry => !there.has(entry.key) && fits(entry, wanted))
    .map(entry => keyCompletion(entry, wanted));
  return [...known, ...idCompletions(wanted, there)];
}

const isOfFacts = (entry: KeyEntry): entry is FactKeyEntry => 'kinds' in entry;

function fits(entry: KeyEntry, { kind, companion }: KeysWanted): boolean {
  if (!isOfFacts(entry)) return true;
  return (kind === undefined || entry.kinds.includes(kind)) && !(companion && entry.freeStanding === true);
}

function keyCompletion(entry: KeyEntry, wanted: KeysWanted): Completion {
  const { where, cursor, locale } = wanted;
  const { key } = entry;
  const detail = where === 'rules' ? firstWords(key, locale) : keyPage(where, entry, locale).about;
  const text = wordAt(cursor, key);
  return {
    kind: 'key',
    label: key,
    detail,
    filter: cursor.token.quote + key,
    text: cursor.hasColon ? text : `${text}${behindKey(entry, wanted)}`,
    about: { of: 'key', where, key },
  };
}

/** The colon; where a mapping or a list stands on lines of its own, the first of these as well. */
function behindKey({ shape }: KeyEntry, { cursor, lineEnd }: KeysWanted): string {
  const isLong = (shape === 'mapping' || shape === 'mappings') && !cursor.flow;
  if (!isLong) return ': ';
  const indent = ' '.repeat(cursor.column + (cursor.needsBlank ? 3 : 2));
  return lineEnd === undefined ? ':' : `:${lineEnd}${indent}${shape === 'mappings' ? '- ' : ''}`;
}

function idCompletions({ where, cursor, vocabulary }: KeysWanted, there: ReadonlySet<string>): readonly Completion[] {
  const section = sectionOf(where);
  if (section === undefined || where !== section) return [];
  return [...vocabulary[section].values()]
    .filter(({ id }) => !there.has(id))
    .slice(0, MOST_IDS)
    .map(entry => ({
      kind: SECTIONS[section],
      label: entry.id,
      description: 'name' in entry ? entry.name : entry.label,
      text: scalarAt(cursor, entry.id) + (cursor.hasColon ? '' : ': '),
      about: { of: SECTIONS[section], id: entry.id },
    }));
}

const MOST_IDS = 500;

/** A new item of a list, begun with the key that a mapping of it cannot do without. */
export function itemCompletion(where: Where | undefined, locale: Locale): Completion {
  const keys = where === undefined ? [] : keysOf(where);
  const first = keys.find(({ required }) => required);
  const text = first === undefined ? '- ' : `- ${first.key}: `;
  return { kind: 'item', label: text.trimEnd(), description: NEW_ITEM[locale], text };
}

const NEW_ITEM: Readonly<Record<Locale, string>> = { en: 'a new item', zh: '新的一项' };
