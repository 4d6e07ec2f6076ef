// All that prose is looked up in: the names and triggers of a vocabulary, and the words of the reader itself. Made once for
// each vocabulary; plain look-ups from there on.
import { foldName } from '../text/fold.ts';
import { builtinLayer } from '../vocabulary/builtin.ts';
import type { EventEntry, PredicateEntry, Vocabulary } from '../vocabulary/vocabulary.ts';
import { Candidates, type Knowing } from './candidates.ts';
import { narrowingWords } from './first-words.ts';
import { infinitivesOf } from './infinitives.ts';
import { type Kinds, kindsOf } from './kinds.ts';
import { type Pattern, patternsOf } from './pattern.ts';
import { phraseKeys } from './phrase-keys.ts';
import { type CueTable, cueTable, type Phrase, type PhraseTable, phraseTable } from './phrase-table.ts';
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
  /** An infinitive, which is none but behind 'to' and 'will'. */
  readonly isInfinitive?: true;
}

export interface Lexicon {
  readonly vocabulary: Vocabulary;
  readonly names: PhraseTable<Name>;
  readonly triggers: PhraseTable<TriggerWord>;
  readonly cues: Readonly<Record<Language, CueTable>>;
  /** By the key of a token: in which of the tables something begins with it (bits of `OPENS`). One look-up instead of many. */
  readonly openings: ReadonlyMap<string, number>;
  /** Words that say that something is the first or the only one, in either language. */
  readonly firsts: PhraseTable<string>;
  readonly kinds: Kinds;
  readonly origins: Readonly<Record<string, string>>;
  event(id: string): EventEntry | undefined;
  /** Whether the vocabulary says of what classes an entity is; of any at all. */
  isDescribed(id: string): boolean;
  readonly describes: boolean;
  /** Whether the corpus declares the event, or words for it. */
  isOwn(event: string): boolean;
  /** The class that just these words tell from wider ones. */
  classBy(narrowing: ReadonlySet<string>): string | undefined;
  /** The entities of a class. */
  membersOf(className: string): Candidates;
}

/** By event: how many words the built-in vocabulary has for it. */
const BUILT_IN: ReadonlyMap<string, number> = new Map(
  Object.entries(builtinLayer().events).map(([id, { words }]) => [id, words?.length ?? 0]),
);

export function lexiconOf(vocabulary: Vocabulary): Lexicon {
  const kinds = kindsOf(vocabulary);
  const isDescribed = (id: string): boolean => (vocabulary.entities.get(id)?.classes.length ?? 0) > 0;
  const tables = {
    names: phraseTable(namePhrases(vocabulary)),
    triggers: phraseTable([...decoyPhrases(), ...triggerPhrases(vocabulary), ...ownWithin(vocabulary)]),
    firsts: FIRST_WORDS,
  };
  return {
    vocabulary,
    ...tables,
    cues: CUES,
    openings: openingsOf({ ...tables, ...CUES }),
    kinds,
    origins: wordsOf.en.origins,
    event: id => vocabulary.events.get(id),
    isDescribed,
    isOwn: id => isOwn(vocabulary, id),
    describes: vocabulary.names.classes.size > 0,
    classBy: classesByWords(vocabulary),
    membersOf: membersByClass(vocabulary, { kinds, isDescribed }),
  };
}

/** Bits. */
export const OPENS = { names: 1, triggers: 2, firsts: 4, en: 8, zh: 16 } as const;

type Opening = keyof typeof OPENS;

function openingsOf(tables: Readonly<Record<Opening, { openings(): Iterable<string> }>>): ReadonlyMap<string, number> {
  const openings = new Map<string, number>();
  for (const table of OPENINGS)
    for (const key of tables[table].openings()) openings.set(key, (openings.get(key) ?? 0) | OPENS[table]);
  return openings;
}

const OPENINGS: readonly Opening[] = ['names', 'triggers', 'firsts', 'en', 'zh'];

/** Both are made when they are first asked for: few corpora speak of classes. */
function classesByWords({ names }: Vocabulary): (narrowing: ReadonlySet<string>) => string | undefined {
  let made: Map<string, string> | undefined;
  const keyOf = (words: ReadonlySet<string>): string => [...words].sort().join(' ');
  return narrowing => {
    made ??= new Map([...names.classes.values()].toReversed().map(name => [keyOf(narrowingOf(name)), name]));
    return made.get(keyOf(narrowing));
  };
}

export function membersByClass(
  vocabulary: Vocabulary,
  knowing: Knowing,
  among?: Iterable<string>,
): Lexicon['membersOf'] {
  const none = new Candidates(knowing);
  let made: Map<string, Candidates> | undefined;
  return className => {
    if (made === undefined) {
      made = new Map();
      for (const id of among ?? vocabulary.entities.keys())
        for (const own of vocabulary.entities.get(id)?.classes ?? []) {
          const members = made.get(own) ?? new Candidates(knowing);
          members.add(id);
          made.set(own, members);
        }
    }
    return made.get(className) ?? none;
  };
}

const NEUTRAL: ReadonlySet<string> = new Set(
  [wordsOf.en, wordsOf.zh]
    .flatMap(({ cues }) => cues.neutral ?? [])
    .flatMap(text => (nameKeys(text).length === 1 ? nameKeys(text) : [])),
);

/** The words of a class that tell it from a wider one. */
export const narrowingOf = (className: string): ReadonlySet<string> => narrowingWords(className, NEUTRAL);

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
  for (const { id, words } of events.values())
    if (!BUILT_IN.has(id))
      for (const text of words.flatMap(infinitivesOf))
        yield { text, value: { kind: 'event', id, pattern: undefined, isInfinitive: true } };
}

const isOwn = ({ events }: Vocabulary, id: string): boolean => events.get(id)?.words.length !== BUILT_IN.get(id);

/**
 * Where a longer built-in phrase holds a word that the corpus gives to an event of its own, it may tell of that as well:
 * 'came into force' of what the corpus knows by 'in force'. Of what authorities decide the longer phrase alone counts, unless
 * it is longer by who decides: 'cleared by the FDA' of what the corpus knows as cleared.
 */
function* ownWithin(vocabulary: Vocabulary): Iterable<Phrase<TriggerWord>> {
  const entries = [...vocabulary.events.values()];
  const own = entries
    .filter(({ id }) => !BUILT_IN.has(id))
    .flatMap(({ id, words }) => words.map(word => ({ id, keys: ` ${nameKeys(word).join(' ')} ` })));
  if (own.length === 0) return;
  for (const entry of entries)
    if (BUILT_IN.has(entry.id))
      for (const { text, pattern } of wordsOfEntry(entry)) {
        if (entry.regulatory && pattern === undefined) continue;
        const keys = ` ${phraseKeys(text).join(' ')} `;
        for (const { id } of own.filter(each => keys !== each.keys && keys.includes(each.keys)))
          yield { text, value: { kind: 'event', id, pattern } };
      }
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

const FIRSTS: ReadonlySet<string> = new Set(['first', 'only', 'superlative']);

const cuePhrases = (language: Language): readonly Phrase<string>[] =>
  Object.entries(wordsOf[language].cues).flatMap(([kind, texts]) => texts.map(text => ({ text, value: kind })));

/** The words of the reader itself are the same whatever the vocabulary. */
const CUES: Lexicon['cues'] = { en: cueTable(cuePhrases('en')), zh: cueTable(cuePhrases('zh')) };
const FIRST_WORDS = phraseTable([...cuePhrases('en'), ...cuePhrases('zh')].filter(({ value }) => FIRSTS.has(value)));
