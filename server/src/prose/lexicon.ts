// All that prose is looked up in: the names and triggers of a vocabulary, and the words of the reader itself. Made once for
// each vocabulary; plain look-ups from there on.
import { foldName } from '../text/fold.ts';
import { builtinLayer } from '../vocabulary/builtin.ts';
import type { EventEntry, PredicateEntry, Vocabulary } from '../vocabulary/vocabulary.ts';
import { narrowingWords } from './first-words.ts';
import { type Kinds, kindsOf } from './kinds.ts';
import { type Pattern, patternsOf } from './pattern.ts';
import { type Phrase, type PhraseTable, phraseTable } from './phrase-table.ts';
import { nameKeys } from './tokens.ts';
import { type Language, wordsOf } from './word-lists.ts';

export type NameKind = 'entity' | 'authority' | 'place' | 'outside' | 'class';

export interface Name {
  readonly kind: NameKind;
  /** An id; of a class its key; of a complement the id of the place outside which it lies. */
  readonly id: string;
  /** An abbreviation that is a word when it is not in capitals: `US`, `IT`. */
  readonly exact: string | undefined;
}

export interface TriggerWord {
  /** `decoy`: the phrase holds a trigger and means something else. */
  readonly kind: 'event' | 'measure' | 'attribute' | 'decoy';
  readonly id: string;
  /** What stands around the words where the vocabulary gives slots. */
  readonly pattern: Pattern | undefined;
}

export interface Lexicon {
  readonly vocabulary: Vocabulary;
  readonly names: PhraseTable<Name>;
  readonly triggers: PhraseTable<TriggerWord>;
  readonly cues: Readonly<Record<Language, PhraseTable<string>>>;
  readonly kinds: Kinds;
  readonly origins: Readonly<Record<string, string>>;
  event(id: string): EventEntry | undefined;
  /** Whether the vocabulary says of what classes an entity is; of any at all. */
  isDescribed(id: string): boolean;
  readonly describes: boolean;
  /** Whether the corpus declares the event, or words for it. */
  isOwn(event: string): boolean;
  /** The words of a class that tell it from a wider one. */
  narrowing(className: string): ReadonlySet<string>;
}

/** By event: how many words the built-in vocabulary has for it. */
const BUILT_IN: ReadonlyMap<string, number> = new Map(
  Object.entries(builtinLayer().events).map(([id, { words }]) => [id, words?.length ?? 0]),
);

export function lexiconOf(vocabulary: Vocabulary): Lexicon {
  return {
    vocabulary,
    names: phraseTable(namePhrases(vocabulary)),
    triggers: phraseTable([...decoyPhrases(), ...triggerPhrases(vocabulary)]),
    cues: { en: cueTable('en'), zh: cueTable('zh') },
    kinds: kindsOf(vocabulary),
    origins: wordsOf.en.origins,
    event: id => vocabulary.events.get(id),
    isDescribed: id => (vocabulary.entities.get(id)?.classes.length ?? 0) > 0,
    isOwn: id => vocabulary.events.get(id)?.words.length !== BUILT_IN.get(id),
    describes: vocabulary.names.classes.size > 0,
    narrowing: narrowingOf(),
  };
}

function narrowingOf(): (className: string) => ReadonlySet<string> {
  const lists = [wordsOf.en, wordsOf.zh].flatMap(({ cues }) => cues.neutral ?? []);
  const neutral = new Set(lists.flatMap(text => (nameKeys(text).length === 1 ? nameKeys(text) : [])));
  const known = new Map<string, ReadonlySet<string>>();
  return name => {
    const own = known.get(name) ?? narrowingWords(name, neutral);
    known.set(name, own);
    return own;
  };
}

/** By name and alias: ids are for fact files. */
function* namePhrases({ entities, authorities, places, names }: Vocabulary): Iterable<Phrase<Name>> {
  const sections = [
    ['entity', entities],
    ['authority', authorities],
    ['place', places],
  ] as const;
  for (const [kind, entries] of sections)
    for (const { id, name, aliases } of entries.values())
      for (const text of [name, ...aliases]) yield { text, value: { kind, id, exact: exactOf(text) } };
  for (const [text, id] of names.outsides) yield { text, value: { kind: 'outside', id, exact: undefined } };
  for (const key of names.classes.values()) yield { text: key, value: { kind: 'class', id: key, exact: undefined } };
}

const exactOf = (text: string): string | undefined => (/^[A-Z][A-Z.]{0,4}$/.test(text) ? text : undefined);

function* triggerPhrases({ events, measures, attributes }: Vocabulary): Iterable<Phrase<TriggerWord>> {
  const sections = [
    ['event', events],
    ['measure', measures],
    ['attribute', attributes],
  ] as const;
  for (const [kind, entries] of sections)
    for (const entry of entries.values())
      for (const { text, pattern } of wordsOfEntry(entry)) yield { text, value: { kind, id: entry.id, pattern } };
}

function* wordsOfEntry({
  words,
}: PredicateEntry): Iterable<{ readonly text: string; readonly pattern: Pattern | undefined }> {
  for (const word of words) yield patternsOf(word);
}

function* decoyPhrases(): Iterable<Phrase<TriggerWord>> {
  for (const language of ['en', 'zh'] as const)
    for (const text of wordsOf[language].decoys)
      yield { text, value: { kind: 'decoy', id: foldName(text), pattern: undefined } };
}

const cueTable = (language: Language): PhraseTable<string> =>
  phraseTable(
    Object.entries(wordsOf[language].cues).flatMap(([kind, texts]) => texts.map(text => ({ text, value: kind }))),
  );
