// Rename: what the name under the cursor is, and the edits that give it another in the whole corpus. The prose of articles
// is never changed.
import type { Path } from '../base/brand.ts';
import { type Span, touches } from '../base/span.ts';
import { declaredMeaning, NAME_KEYS, type NameOfThing, SETTINGS_FILE } from '../fixes/declared-names.ts';
import { type FactIdToRename, factIdAt, renameFactId } from '../fixes/rename-fact-id.ts';
import { isOnlyBuiltIn, type Renamed, type RenameRefusal, renameName } from '../fixes/rename-name.ts';
import { innerSpan } from '../fixes/replace-scalar.ts';
import { spellingOf, spellingsOf } from '../fixes/spelling.ts';
import { meaningOf, namesInFacts, namesInSettings, type WrittenName } from '../fixes/written-names.ts';
import type { TextSource } from '../ports.ts';
import { readSettingsFile } from '../syntax/settings-file.ts';
import { factFileOf } from '../workspace/packed-facts.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

export interface RenameAt {
  readonly path: Path;
  readonly offset: number;
}

/** What a user is shown to type over. */
export interface Renamable {
  readonly span: Span;
  readonly text: string;
}

/** `undefined` where no name stands. */
export async function renamableAt(
  snapshot: Snapshot,
  texts: TextSource,
  at: RenameAt,
): Promise<Renamable | RenameRefusal | undefined> {
  const found = await targetAt(snapshot, texts, at);
  if (found === undefined) return undefined;
  const { target, span, words } = found;
  if ('value' in target) return { span, text: words };
  const settings = await settingsText(snapshot, texts);
  return isOnlyBuiltIn(snapshot, target, settings) ? { why: 'built-in', name: words } : { span, text: words };
}

export async function renameAt(
  snapshot: Snapshot,
  texts: TextSource,
  { to, ...at }: RenameAt & { readonly to: string },
): Promise<Renamed | undefined> {
  const found = await targetAt(snapshot, texts, at);
  if (found === undefined) return undefined;
  const { target } = found;
  return 'value' in target
    ? renameFactId(snapshot, texts, { ...target, to })
    : renameName(snapshot, texts, { ...target, to });
}

interface Found {
  readonly target: NameOfThing | FactIdToRename;
  /** The words of the name itself, where these can be told from their quotes. */
  readonly span: Span;
  readonly words: string;
}

async function targetAt(snapshot: Snapshot, texts: TextSource, { path, offset }: RenameAt): Promise<Found | undefined> {
  const summary = snapshot.file(path);
  const text = summary === undefined ? undefined : await texts.read(path);
  if (text === undefined) return undefined;
  if (summary?.kind === 'settings') return inSettings(snapshot, text, offset);
  if (summary?.kind !== 'facts') return undefined;
  const id = factIdAt(path, factFileOf(summary), offset);
  if (id !== undefined) return { target: id, ...shown(text, id.span, id.value) };
  const written = namesInFacts(path, factFileOf(summary)).find(({ span }) => touches(span, offset));
  return written && foundOf(snapshot, text, written);
}

function inSettings(snapshot: Snapshot, text: string, offset: number): Found | undefined {
  const { declarations } = readSettingsFile(text);
  const { vocabulary } = snapshot;
  for (const declared of declarations) {
    const meaning = declaredMeaning(vocabulary, declared);
    if (touches(declared.span, offset))
      return { target: { meaning, name: declared.id }, ...shown(text, declared.span, declared.id) };
    const named = declared.values.find(({ key, written }) => NAME_KEYS.has(key) && touches(written.span, offset));
    if (named === undefined) continue;
    const { span, value } = named.written;
    return { target: { meaning, name: value }, ...shown(text, span, value) };
  }
  const written = namesInSettings(SETTINGS_FILE, declarations).find(({ span }) => touches(span, offset));
  return written && foundOf(snapshot, text, written);
}

function foundOf({ vocabulary }: Snapshot, text: string, written: WrittenName): Found | undefined {
  const meaning = meaningOf(vocabulary, written);
  const spelled = spellingOf(vocabulary, meaning, written.value);
  if (meaning.kind === 'text' || spelled === undefined) return undefined;
  const words = written.value.slice(spelled.start, spelled.end);
  const name = spellingsOf(vocabulary, meaning).length > 0 ? spelled.name : words;
  return { target: { meaning: { ...meaning, outside: false }, name }, ...shown(text, written.span, words) };
}

function shown(text: string, span: Span, words: string): Pick<Found, 'span' | 'words'> {
  return { span: innerSpan(text, span, words) ?? span, words };
}

async function settingsText(snapshot: Snapshot, texts: TextSource): Promise<string | undefined> {
  return snapshot.file(SETTINGS_FILE) === undefined ? undefined : texts.read(SETTINGS_FILE);
}
