// What a corpus' `corroborate.yaml` makes of the built-in vocabulary, and what the host lays over its settings.
import { groupBy } from '../base/group-by.ts';
import { once } from '../base/once.ts';
import { lexiconOf } from '../prose/lexicon.ts';
import { issueProblems, readSettingsFile } from '../syntax/settings-file.ts';
import { buildVocabulary } from '../vocabulary/build.ts';
import { nearestEntity } from '../vocabulary/look-up.ts';
import type { CorpusSettings, Vocabulary } from '../vocabulary/vocabulary.ts';
import type { SnapshotOptions } from './change.ts';
import type { CorpusWords } from './corpus-state.ts';

const DEFAULTS: CorpusSettings = { rules: {}, minSources: 2, exclude: [], articles: undefined, prose: true };

/** `text`: that of `corroborate.yaml`, where there is one. */
export function wordsOf(text: string | undefined, builtin: Vocabulary, options: SnapshotOptions): CorpusWords {
  const given = { builtin, written: text };
  const none = { ...derived(builtin), ...given, own: DEFAULTS, settings: withHost(DEFAULTS, options), problems: [] };
  if (text === undefined) return none;
  const file = readSettingsFile(text);
  const { vocabulary, issues } = buildVocabulary({ base: builtin, layer: file.layer });
  const problems = [...file.problems, ...issueProblems(file, issues)];
  return { ...derived(vocabulary), ...given, own: file.settings, settings: withHost(file.settings, options), problems };
}

/** The same words under other options of the host. */
export const reworded = (words: CorpusWords, options: SnapshotOptions): CorpusWords => ({
  ...words,
  settings: withHost(words.own, options),
});

const withHost = (settings: CorpusSettings, options: SnapshotOptions): CorpusSettings => ({
  ...settings,
  rules: { ...settings.rules, ...options.rules },
  prose: settings.prose && options.prose,
});

function derived(
  vocabulary: Vocabulary,
): Pick<CorpusWords, 'vocabulary' | 'classKeys' | 'classMembers' | 'nearestName' | 'lexicon'> {
  const pairs = [...vocabulary.entities.values()].flatMap(({ id, classes }) => classes.map(name => ({ id, name })));
  const byClass = groupBy(pairs, pair => pair.name);
  const byEntity = groupBy(pairs, pair => pair.id);
  return {
    vocabulary,
    lexicon: once(() => lexiconOf(vocabulary)),
    nearestName: remembered(name => nearestEntity(vocabulary, name)),
    classKeys: new Map([...byEntity].map(([id, own]) => [id, new Set(own.map(pair => pair.name))])),
    classMembers: new Map([...byClass].map(([name, own]) => [name, own.map(pair => pair.id)])),
  };
}

/** Asked again and again for the same misspelt names, for as long as the words are what they are. */
function remembered<T>(find: (name: string) => T): (name: string) => T {
  const found = new Map<string, { readonly value: T }>();
  return name => {
    const known = found.get(name) ?? { value: find(name) };
    found.set(name, known);
    return known.value;
  };
}
