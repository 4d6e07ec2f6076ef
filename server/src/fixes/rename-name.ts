// One name of a thing gives way to another, in the whole corpus: where it is declared and wherever a fact file writes it.
// What comes out is read again before it is given: every other word stands for what it stood for, or nothing is changed.
// It must not know where the cursor was, nor how a refusal reads.
import type { Path } from '../base/brand.ts';
import type { TextSource } from '../ports.ts';
import { readSettingsFile, type SettingsFile } from '../syntax/settings-file.ts';
import { readYaml } from '../syntax/yaml-tree.ts';
import { type Built, buildVocabulary } from '../vocabulary/build.ts';
import { builtinVocabulary } from '../vocabulary/builtin.ts';
import { resolveClass } from '../vocabulary/look-up.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { factFileOf } from '../workspace/packed-facts.ts';
import type { Site, Snapshot } from '../workspace/snapshot.ts';
import { changesOnly, inOrder } from './changes-only.ts';
import { declaredAt, isDeclarationOf, labelOf, type NameOfThing, placesOf, SETTINGS_FILE } from './declared-names.ts';
import { keepName } from './keep-name.ts';
import { isUsedInProse } from './prose-names.ts';
import { replaceScalar } from './replace-scalar.ts';
import { foldOf, spellingOf, spellingsOf } from './spelling.ts';
import { edited, type FileEdit, followedBy, type TextEdit } from './text-edit.ts';
import {
  type Meaning,
  meaningKey,
  meaningOf,
  namesInFacts,
  namesInSettings,
  type WrittenName,
} from './written-names.ts';

export type RenameRefusal =
  | { readonly why: 'empty' | 'lines' | 'no-text' }
  | { readonly why: 'built-in'; readonly name: string }
  /** The words mean something already: `by` is its name, `site` where it is written, if it is. */
  | { readonly why: 'taken'; readonly name: string; readonly by: string; readonly site: Site | undefined }
  | { readonly why: 'unsafe'; readonly path: Path };

export type Renamed = { readonly edits: readonly FileEdit[] } | RenameRefusal;

/** Walks the names of the whole corpus: that is what is asked for. */
export async function renameName(
  snapshot: Snapshot,
  texts: TextSource,
  { meaning, name, to }: NameOfThing & { readonly to: string },
): Promise<Renamed> {
  const wrong = wordsRefused(to);
  if (wrong !== undefined) return { why: wrong };
  if (to === name) return { edits: [] };
  const settings = snapshot.file(SETTINGS_FILE) === undefined ? undefined : await texts.read(SETTINGS_FILE);
  const renaming = renamingOf(snapshot, { meaning, name, to }, settings);
  if (isBuiltIn(renaming)) return { why: 'built-in', name };
  const taken = takenBy(renaming);
  if (taken !== undefined) return taken;
  const written = await settingsEdit(snapshot, texts, renaming);
  if ('why' in written) return written;
  const clash = firstClash(renaming, written.built.vocabulary);
  if (clash !== undefined) return clash;
  const facts = await factEdits(snapshot, texts, renaming);
  return 'why' in facts ? facts : { edits: [...written.edits, ...facts.edits] };
}

/** Words that can be no name. */
export function wordsRefused(words: string): 'empty' | 'lines' | undefined {
  if (words.trim() === '') return 'empty';
  return /[\p{Cc}\p{Zl}\p{Zp}]/u.test(words) || words !== words.trim() ? 'lines' : undefined;
}

/** Whether the name under a cursor stands in what ships alone, and nothing of the corpus could be changed. */
export function isOnlyBuiltIn(snapshot: Snapshot, target: NameOfThing, settings: string | undefined): boolean {
  return isBuiltIn(renamingOf(snapshot, { ...target, to: target.name }, settings));
}

interface Renaming extends NameOfThing {
  readonly to: string;
  readonly snapshot: Snapshot;
  readonly builtin: Vocabulary;
  readonly settings: string | undefined;
  readonly before: SettingsFile;
  readonly uses: readonly Use[];
}

interface Use extends WrittenName {
  readonly meaning: Meaning;
  /** What stands there afterwards; the same where this is not about it. */
  readonly next: string;
}

function renamingOf(
  snapshot: Snapshot,
  target: NameOfThing & { readonly to: string },
  settings: string | undefined,
): Renaming {
  const before = readSettingsFile(settings ?? '');
  const uses = [...usesIn(snapshot, target, before)];
  return { ...target, snapshot, builtin: builtinVocabulary(), settings, before, uses };
}

function* usesIn(
  snapshot: Snapshot,
  target: NameOfThing & { readonly to: string },
  before: SettingsFile,
): Generator<Use> {
  for (const name of namesInSettings(SETTINGS_FILE, before.declarations)) yield useOf(snapshot, target, name);
  for (const path of [...snapshot.paths()].sort()) {
    const summary = snapshot.file(path);
    if (summary?.kind !== 'facts') continue;
    for (const name of namesInFacts(path, factFileOf(summary))) yield useOf(snapshot, target, name);
  }
}

function useOf(
  { vocabulary }: Snapshot,
  { meaning, name, to }: NameOfThing & { to: string },
  written: WrittenName,
): Use {
  const own = meaningOf(vocabulary, written);
  const isSame = own.kind === meaning.kind && own.id === meaning.id;
  const spelled = isSame ? spellingOf(vocabulary, own, written.value) : undefined;
  const isDeclared = spellingsOf(vocabulary, meaning).length > 0;
  if (spelled === undefined || (isDeclared && spelled.name !== name))
    return { ...written, meaning: own, next: written.value };
  return {
    ...written,
    meaning: own,
    next: written.value.slice(0, spelled.start) + to + written.value.slice(spelled.end),
  };
}

function isBuiltIn({ builtin, meaning, name, snapshot, before }: Renaming): boolean {
  if (spellingsOf(snapshot.vocabulary, meaning).length === 0) return false;
  const isId = name === meaning.id && spellingsOf(builtin, meaning).length > 0;
  return isId || placesOf(snapshot, before, { meaning, name }).length === 0;
}

const THINGS: ReadonlySet<string> = new Set(['entity', 'place', 'authority', 'own']);

/** Whom the words name already, however nobody may have written them yet. */
function takenBy({ snapshot, meaning, name, to, uses, before }: Renaming): RenameRefusal | undefined {
  const { vocabulary } = snapshot;
  const fold = foldOf(meaning);
  const same = spellingsOf(vocabulary, meaning).find(other => other !== name && fold(other) === fold(to));
  if (same !== undefined && fold(name) !== fold(to))
    return { why: 'taken', name: to, by: labelOf(vocabulary, meaning), site: declaredAt(snapshot, before, meaning) };
  const roles = THINGS.has(meaning.kind) ? (['subject', 'actor', 'place'] as const) : [];
  const own =
    meaning.kind === 'event' || meaning.kind === 'measure' || meaning.kind === 'attribute' ? [meaning.kind] : [];
  for (const role of [...roles, ...own]) {
    const other = meaningOf(vocabulary, { role, value: to });
    const isOther = other.kind !== meaning.kind || other.id !== meaning.id;
    if (isOther && spellingsOf(vocabulary, other).length > 0)
      return { why: 'taken', name: to, by: labelOf(vocabulary, other), site: declaredAt(snapshot, before, other) };
  }
  const twin = uses.find(
    use => use.meaning.kind === meaning.kind && use.meaning.id !== meaning.id && isNamed(use, fold(to)),
  );
  return meaning.kind === 'class' && twin !== undefined ? clashAt(twin, to) : undefined;
}

const isNamed = ({ meaning, value }: Use, folded: string): boolean => foldOf(meaning)(value) === folded;

const clashAt = ({ path, span, value }: Use, name: string): RenameRefusal => ({
  why: 'taken',
  name,
  by: value,
  site: { path, span },
});

/** A word that would stand for something else than it did. */
function firstClash({ uses, meaning, name, to, snapshot }: Renaming, now: Vocabulary): RenameRefusal | undefined {
  const target = nextMeaning(snapshot.vocabulary, now, { meaning, name, to });
  const key = meaningKey(meaning);
  const clash = uses.find(use => {
    const isSame = use.meaning.kind === meaning.kind && use.meaning.id === meaning.id;
    const wanted = isSame ? { ...target, outside: use.meaning.outside } : use.meaning;
    const isMerged =
      !isSame && meaningKey({ ...use.meaning, outside: false }) === meaningKey(target) && key !== meaningKey(target);
    return isMerged || meaningKey(meaningOf(now, { role: use.role, value: use.next })) !== meaningKey(wanted);
  });
  return clash && clashAt(clash, to);
}

/** What the thing is known by afterwards. */
function nextMeaning(was: Vocabulary, now: Vocabulary, { meaning, name, to }: NameOfThing & { to: string }): Meaning {
  if (meaning.kind === 'class') return { ...meaning, id: resolveClass(now, to).key, outside: false };
  if (spellingsOf(was, meaning).length > 0)
    return { ...meaning, id: name === meaning.id ? to : meaning.id, outside: false };
  const role = meaning.kind === 'own' || meaning.kind === 'text' ? 'subject' : meaning.kind;
  if (role !== 'event' && role !== 'measure' && role !== 'attribute')
    return meaningOf(now, { role: 'subject', value: to });
  return meaningOf(now, { role, value: to });
}

type Written = { readonly edits: readonly FileEdit[]; readonly built: Built } | RenameRefusal;

async function settingsEdit(snapshot: Snapshot, texts: TextSource, renaming: Renaming): Promise<Written> {
  const { settings, before, uses, builtin, to } = renaming;
  const was = buildVocabulary({ base: builtin, layer: before.layer });
  const version = snapshot.file(SETTINGS_FILE)?.hash;
  if (settings === undefined || version === undefined) return { edits: [], built: was };
  const own = uses.filter(use => use.path === SETTINGS_FILE && use.next !== use.value);
  const places = placesOf(snapshot, before, renaming).map(span => ({ span, value: to }));
  const { root } = readYaml(settings);
  const laid = inOrder([...places, ...own.map(({ span, next }) => ({ span, value: next }))]);
  const renamed = laid.map(each => replaceScalar(settings, root, each));
  const edits = renamed.length === 0 ? renamed : await keeping(snapshot, texts, { ...renaming, renamed });
  const after = readSettingsFile(edited(settings, edits));
  const built = buildVocabulary({ base: builtin, layer: after.layer });
  const isWhole =
    after.problems.length === before.problems.length &&
    after.declarations.length === before.declarations.length &&
    built.issues.length === was.issues.length &&
    JSON.stringify(after.settings) === JSON.stringify(before.settings);
  if (!isWhole) return { why: 'unsafe', path: SETTINGS_FILE };
  return { edits: edits.length === 0 ? [] : [{ path: SETTINGS_FILE, version, edits }], built };
}

/** With the former name among the aliases where articles use it and none of the other names is the same to them. */
async function keeping(
  snapshot: Snapshot,
  texts: TextSource,
  { meaning, name, to, settings = '', before, renamed }: Renaming & { readonly renamed: readonly TextEdit[] },
): Promise<readonly TextEdit[]> {
  const fold = foldOf(meaning);
  const others = [
    to,
    ...spellingsOf(snapshot.vocabulary, meaning).filter(each => each !== name && each !== meaning.id),
  ];
  const declared = before.declarations.find(each => isDeclarationOf(snapshot.vocabulary, each, meaning));
  if (declared === undefined || !THINGS.has(meaning.kind) || others.some(other => fold(other) === fold(name)))
    return renamed;
  if (!(await isUsedInProse(snapshot, texts, name))) return renamed;
  const id = declared.id === name ? to : declared.id;
  const kept = keepName(edited(settings, renamed), { ...declared, id }, name);
  return kept === undefined ? renamed : followedBy(renamed, kept);
}

type FactEdits = { readonly edits: readonly FileEdit[] } | RenameRefusal;

async function factEdits(snapshot: Snapshot, texts: TextSource, { uses }: Renaming): Promise<FactEdits> {
  const byPath = new Map<Path, Use[]>();
  for (const use of uses)
    if (use.path !== SETTINGS_FILE && use.next !== use.value)
      byPath.set(use.path, [...(byPath.get(use.path) ?? []), use]);
  const edits: FileEdit[] = [];
  for (const [path, own] of byPath) {
    const [text, version] = [await texts.read(path), snapshot.file(path)?.hash];
    if (text === undefined || version === undefined) return { why: 'unsafe', path };
    const { root } = readYaml(text);
    const laid = inOrder(own.map(({ span, next }) => ({ span, value: next })));
    const changes = laid.map(each => replaceScalar(text, root, each));
    if (!changesOnly(text, changes, laid)) return { why: 'unsafe', path };
    edits.push({ path, version, edits: changes });
  }
  return { edits };
}
