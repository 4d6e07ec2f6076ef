// What is told of a key of either format: what it means, what it takes, what each of its words stands for, and an example.
// The one table behind hovers on keys, the documentation of completions, and the descriptions of the JSON schemas.
import type { Where } from '../syntax/format.ts';
import { sectionOf } from '../syntax/format.ts';
import type { KeyEntry } from '../syntax/keys.ts';
import type { Locale } from './account.ts';
import { type KeyTable, keyExamples } from './key-examples.ts';
import { keysInChinese } from './key-zh.ts';
import { shapeWords, wordMeanings } from './value-words.ts';

export interface KeyPage {
  /** One sentence. */
  readonly about: string;
  /** What may stand there. */
  readonly takes: string;
  readonly values: readonly ValueWord[];
  /** YAML, in one or several lines. */
  readonly example: string | undefined;
}

export interface ValueWord {
  readonly value: string;
  readonly means: string | undefined;
}

export function keyPage(where: Where, entry: KeyEntry, locale: Locale): KeyPage {
  const { key, shape, values = [], about } = entry;
  return {
    about: locale === 'zh' ? (inTable(keysInChinese, where, key) ?? about) : about,
    takes: shapeWords[locale][shape],
    values: values.map(value => ({ value, means: meaningOf(key, value, locale) })),
    example: inTable(keyExamples, where, key),
  };
}

/** What a word that a key may be set to stands for. */
export const meaningOf = (key: string, value: string, locale: Locale): string | undefined =>
  wordMeanings[locale][key]?.[value];

function inTable(table: KeyTable, where: Where, key: string): string | undefined {
  const section = sectionOf(where);
  return table[section ?? where]?.[key] ?? (section === undefined ? undefined : table.entry?.[key]);
}
