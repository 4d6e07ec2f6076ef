// What kind of thing an entity is, as far as its classes and names tell: 'IASO Bio' a company, 'multiple myeloma' a
// condition, 'Priya Raman', who is also 'Raman', a person. Said of nothing for sure: what no kind is known of may be any.
import { foldName } from '../text/fold.ts';
import type { Entity, Vocabulary } from '../vocabulary/vocabulary.ts';
import { nameKeys } from './tokens.ts';
import { excludedKinds, happensNotTo, happensTo, honorifics, surnames, type WordLists, wordsOf } from './word-lists.ts';

export interface Kinds {
  /** The kinds of an entity; empty where nothing tells. */
  of(id: string): ReadonlySet<string>;
  /** The kinds of thing that a common noun may stand for: 'the drug'. */
  named(noun: string): ReadonlySet<string>;
  /** Whether a noun ends a name or a class of the vocabulary: 'the treaty' for the High Seas Treaty. */
  isHead(noun: string): boolean;
  /** The last words of the entity's own names and classes. */
  headsOf(id: string): ReadonlySet<string>;
  /** All words of the entity's own names and classes. */
  wordsOf(id: string): ReadonlySet<string>;
  /** Whether a noun names things of its kind whatever they are: 'the structure', not 'the tunnel'. */
  isGeneric(noun: string): boolean;
  /** The kinds of thing that an event never happens to. */
  excluded(event: string): readonly string[];
  /** The only kinds of thing that a built-in event happens to, `unknown` among them; `undefined` where any will do. */
  only(event: string): readonly string[] | undefined;
  /** The kinds that a built-in event does not happen to. */
  never(event: string): readonly string[];
}

type Nouns = ReadonlyMap<string, ReadonlySet<string>>;

const NONE: ReadonlySet<string> = new Set();

const generic: ReadonlySet<string> = new Set(wordsOf.en.cues.generic ?? []);

export function kindsOf(vocabulary: Vocabulary): Kinds {
  const nouns = nounTable([wordsOf.en.kinds]);
  const ofNames = nounTable([wordsOf.en.kinds, wordsOf.en.nameKinds]);
  const headsOfOne = (entity: Entity): ReadonlySet<string> => headsOfEntity(entity, ofNames);
  const headsOf = known(vocabulary, headsOfOne);
  let all: ReadonlySet<string> | undefined;
  return {
    of: known(vocabulary, entity => kindsOfEntity(entity, ofNames)),
    named: noun => nouns.get(noun) ?? NONE,
    isHead: noun => {
      all ??= new Set([...vocabulary.entities.values()].flatMap(entity => [...headsOfOne(entity)]));
      return all.has(noun);
    },
    headsOf,
    wordsOf: known(vocabulary, wordsOfEntity),
    isGeneric: noun => generic.has(noun),
    excluded: event => [
      ...(vocabulary.events.get(event)?.regulatory === true ? (excludedKinds.regulatory ?? []) : []),
      ...(excludedKinds[event] ?? []),
      'condition',
    ],
    only: event => happensTo[event],
    never: event => happensNotTo[event] ?? [],
  };
}

/** Found out when it is first asked: articles name few of the entities of a large vocabulary. */
function known(
  { entities }: Vocabulary,
  find: (entity: Entity) => ReadonlySet<string>,
): (id: string) => ReadonlySet<string> {
  const found = new Map<string, ReadonlySet<string>>();
  return id => {
    const entity = entities.get(id);
    const own = found.get(id) ?? (entity === undefined ? NONE : find(entity));
    if (entity !== undefined) found.set(id, own);
    return own;
  };
}

function nounTable(lists: readonly WordLists[]): Nouns {
  const table = new Map<string, Set<string>>();
  for (const [kind, words] of lists.flatMap(list => Object.entries(list)))
    for (const word of words) {
      const key = nameKeys(word).join(' ');
      table.set(key, (table.get(key) ?? new Set()).add(kind));
    }
  return table;
}

/** The last words of its names and classes, where these have several; 'the marsh' is not Helena Marsh. */
function headsOfEntity(entity: Entity, nouns: Nouns): ReadonlySet<string> {
  const { name, aliases, classes } = entity;
  const isPerson = kindsOfEntity(entity, nouns).has('person');
  return new Set(
    [...(isPerson ? [] : [name, ...aliases]), ...classes].flatMap(text => {
      const keys = nameKeys(text);
      return keys.length > 1 || classes.includes(text) ? keys.slice(-1) : [];
    }),
  );
}

const wordsOfEntity = ({ name, aliases, classes }: Entity): ReadonlySet<string> =>
  new Set([name, ...aliases, ...classes].flatMap(nameKeys));

/** Classes say it best; where there are none the names do. */
function kindsOfEntity(entity: Entity, nouns: Nouns): ReadonlySet<string> {
  const { name, aliases, classes } = entity;
  if (classes.length > 0) return new Set(kindsOfClasses(entity, nouns));
  const byName = [name, ...aliases].flatMap(text => kindsOfWords(text, nouns));
  return byName.length > 0 ? new Set(byName) : new Set(kindsByForm(entity));
}

/** A class that no list has leaves open what a thing is; that it is a person, its names tell all the same. */
function kindsOfClasses(entity: Entity, nouns: Nouns): readonly string[] {
  const found = entity.classes.flatMap(text => kindsOfWords(text, nouns));
  return found.length > 0 ? found : kindsByForm(entity).filter(kind => kind === 'person');
}

/** 'Hurricane Ada', 'Flight 417'. */
const openings: Nouns = nounTable([wordsOf.en.nameOpenings]);

function kindsOfWords(text: string, nouns: Nouns): readonly string[] {
  const keys = nameKeys(text);
  const last = keys.findLast(key => key.length > 1 && !/^\d+$/.test(key)) ?? '';
  const opening = openings.get(keys[0] ?? '');
  if (opening !== undefined && keys.length > 1) return [...opening];
  // Of codes such as NCT05066646, what stands before the digits.
  const own =
    nouns.get(keys.slice(-2).join(' ')) ??
    nouns.get(last) ??
    nouns.get(last.replace(/s$/, '')) ??
    nouns.get(/^(\D+)\d+$/.exec(last)?.[1] ?? '') ??
    [];
  return [...own, ...chineseKindsOf(foldName(text))];
}

/** Those of the longest word that ends it: 疗法 is no 法. */
function chineseKindsOf(folded: string): readonly string[] {
  if (!/[\u3400-\u9fff]/.test(folded)) return [];
  const ends = Object.entries(wordsOf.zh.kinds).flatMap(([kind, words]) =>
    words.filter(word => folded.endsWith(word)).map(word => ({ kind, length: word.length })),
  );
  const openingKinds = Object.entries(wordsOf.zh.nameOpenings).filter(([, words]) =>
    words.some(word => folded.startsWith(word)),
  );
  if (openingKinds.length > 0) return openingKinds.map(([kind]) => kind);
  const longest = Math.max(...ends.map(({ length }) => length));
  return ends.filter(({ length }) => length === longest).map(({ kind }) => kind);
}

/** People are called by the last word of their names, companies by the first. */
function kindsByForm({ name, aliases }: Entity): readonly string[] {
  if (/^\p{Script=Han}{2,3}$/u.test(name)) return surnames.has(foldName(name.charAt(0))) ? ['person'] : [];
  if (/^\p{Lu}\S*(?: \p{Lu}\S*)* & \p{Lu}/u.test(name)) return ['company'];
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 4 || !words.every(word => /^\p{Lu}/u.test(word))) return [];
  if (aliases.some(alias => alias === words.at(-1) || honorifics.has(alias.split(/[\s.]/, 1)[0] ?? '')))
    return ['person'];
  return aliases.includes(words[0] ?? '') ? ['company'] : [];
}
