// Where `corroborate.yaml` gives a thing its names. It must not know what is done with them.
import { asPath } from '../base/brand.ts';
import type { Span } from '../base/span.ts';
import type { Declaration, SettingsFile } from '../syntax/settings-file.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Site, Snapshot } from '../workspace/snapshot.ts';
import { foldOf, spellingsOf } from './spelling.ts';
import type { Meaning } from './written-names.ts';

export const SETTINGS_FILE = asPath('corroborate.yaml');

/** By section of a settings file: what its entries are. */
export const SECTIONS = {
  entities: 'entity',
  places: 'place',
  authorities: 'authority',
  events: 'event',
  measures: 'measure',
  attributes: 'attribute',
} as const;

export const NAME_KEYS: ReadonlySet<string> = new Set(['name', 'aliases', 'label']);

/** Where a name is declared, letter for letter. */
export function placesOf(
  snapshot: Snapshot,
  { declarations }: SettingsFile,
  { meaning, name }: NameOfThing,
): readonly Span[] {
  return declarations
    .filter(declared => isDeclarationOf(snapshot.vocabulary, declared, meaning))
    .flatMap(({ id, span, values }) => [
      ...(id === name ? [span] : []),
      ...values
        .filter(({ key, written }) => NAME_KEYS.has(key) && written.value === name)
        .map(({ written }) => written.span),
    ]);
}

export interface NameOfThing {
  readonly meaning: Meaning;
  /** As it is declared; as it is written where nothing declares it. */
  readonly name: string;
}

/** The same in any case and width, as the vocabulary has it. */
export function isDeclarationOf(vocabulary: Vocabulary, { section, id }: Declaration, meaning: Meaning): boolean {
  return SECTIONS[section] === meaning.kind && declaredMeaning(vocabulary, { section, id }).id === meaning.id;
}

export function declaredMeaning(vocabulary: Vocabulary, { section, id }: Pick<Declaration, 'section' | 'id'>): Meaning {
  const kind = SECTIONS[section];
  const known = vocabulary[section].has(id)
    ? id
    : vocabulary.names[section].get(foldOf({ kind, id, outside: false })(id));
  return { kind, id: known ?? id, outside: false };
}

export const labelOf = (vocabulary: Vocabulary, meaning: Meaning): string =>
  spellingsOf(vocabulary, meaning)[0] ?? meaning.id;

export function declaredAt(snapshot: Snapshot, { declarations }: SettingsFile, meaning: Meaning): Site | undefined {
  const declared = declarations.find(each => isDeclarationOf(snapshot.vocabulary, each, meaning));
  return declared && { path: SETTINGS_FILE, span: declared.span };
}
