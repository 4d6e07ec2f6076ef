// What a key of either format is told of: under the cursor of a hover, and in the documentation of a completion.
import type { Span } from '../base/span.ts';
import type { Locale } from '../messages/account.ts';
import { meaningOfCode } from '../messages/explain.ts';
import { keyPage } from '../messages/key-page.ts';
import { findingCodes } from '../syntax/codes.ts';
import { keyEntry, type Where } from '../syntax/format.ts';
import type { KeyEntry } from '../syntax/keys.ts';
import { cursorIn } from '../syntax/yaml-cursor.ts';
import { placeIn } from './completion-place.ts';
import { type Block, code, inCode, plain, strong } from './rich-text.ts';

export interface KeyHover {
  readonly span: Span;
  readonly blocks: readonly Block[];
}

/** Whether or not the file is YAML at the moment; `undefined` off the keys of the format. */
export function keyHover(
  root: 'file' | 'settings',
  { text, offset, locale }: { readonly text: string; readonly offset: number; readonly locale: Locale },
): KeyHover | undefined {
  const cursor = cursorIn(text, offset);
  const level = cursor?.levels.at(-1);
  if (cursor?.slot !== 'key' || level?.kind !== 'mapping') return undefined;
  const written = level.entries[level.at];
  const place = placeIn(root, cursor);
  const entry = written && place && keyEntry(place.where, written.key);
  if (written === undefined || place === undefined || entry === undefined) return undefined;
  return { span: written.keySpan, blocks: keyBlocks(place.where, entry, locale) };
}

export function keyBlocks(where: Where, entry: KeyEntry, locale: Locale): readonly Block[] {
  const rule = where === 'rules' ? findingCodes.find(each => each === entry.key) : undefined;
  if (rule !== undefined) {
    return [{ kind: 'paragraph', words: [strong(rule), plain(': '), ...inCode(meaningOfCode(rule, locale))] }];
  }
  const { about, takes, values, example } = keyPage(where, entry, locale);
  return [
    { kind: 'paragraph', words: [strong(entry.key), plain(`: ${about}`)] },
    { kind: 'paragraph', words: [plain(takes)] },
    ...(values.length === 0 ? [] : [{ kind: 'list', items: values.map(valueWords) } as const]),
    ...(example === undefined ? [] : [{ kind: 'code', text: example } as const]),
  ];
}

const valueWords = ({ value, means }: { readonly value: string; readonly means: string | undefined }) =>
  means === undefined ? [code(value)] : [code(value), plain(` – ${means}`)];
