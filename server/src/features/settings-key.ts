// The key of `corroborate.yaml` under the cursor, and what it means.
import type { Path } from '../base/brand.ts';
import { type Span, touches } from '../base/span.ts';
import type { TextSource } from '../ports.ts';
import type { KeyEntry } from '../syntax/keys.ts';
import { readSettingsFile } from '../syntax/settings-file.ts';
import { sectionKeys, settingsKeys } from '../syntax/settings-keys.ts';

export interface SettingsKey {
  readonly entry: KeyEntry;
  readonly span: Span;
}

export async function settingsKeyAt(texts: TextSource, path: Path, offset: number): Promise<SettingsKey | undefined> {
  const text = await texts.read(path);
  if (text === undefined) return undefined;
  return topLevelKey(text, offset) ?? entryKey(text, offset);
}

/** A key at the margin: the file's own keys have no other place. */
function topLevelKey(text: string, offset: number): SettingsKey | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const entry = settingsKeys.find(({ key }) => text.startsWith(`${key}:`, start));
  const span = { start, end: start + (entry?.key.length ?? 0) };
  return entry !== undefined && touches(span, offset) ? { entry, span } : undefined;
}

function entryKey(text: string, offset: number): SettingsKey | undefined {
  for (const { section, entries } of readSettingsFile(text).declarations) {
    const written = entries.find(({ keySpan }) => touches(keySpan, offset));
    const entry = written && sectionKeys[section].find(({ key }) => key === written.key);
    if (written !== undefined && entry !== undefined) return { entry, span: written.keySpan };
  }
  return undefined;
}
