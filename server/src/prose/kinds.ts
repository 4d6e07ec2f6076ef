// What kind of thing an entity is, as far as its classes and names tell: 'IASO Bio' a company, 'multiple myeloma' a
// condition, 'Priya Raman', who is also 'Raman', a person. Said of nothing for sure: what no kind is known of may be any.
import { foldName } from '../text/fold.ts';
import type { Entity, Vocabulary } from '../vocabulary/vocabulary.ts';
import { nameKeys } from './tokens.ts';
import { excludedKinds, surnames, wordsOf } from './word-lists.ts';

export interface Kinds {
  /** The kinds of an entity; empty where nothing tells. */
  of(id: string): ReadonlySet<string>;
  /** The kinds of thing that a common noun may stand for: 'the drug'. */
  named(noun: string): ReadonlySet<string>;
  /** Whether a noun ends a name or a class of the vocabulary: 'the treaty' for the High Seas Treaty. */
  isHead(noun: string): boolean;
  /** The last words of the entity's own names and classes. */
  headsOf(id: string): ReadonlySet<string>;
  /** Whether a noun names things of its kind whatever they are: 'the structure', not 'the tunnel'. */
  isGeneric(noun: string): boolean;
  /** The kinds of thing that an event never happens to. */
  excluded(event: string): readonly string[];
}

type Nouns = ReadonlyMap<string, ReadonlySet<string>>;

const NONE: ReadonlySet<string> = new Set();

const generic: ReadonlySet<string> = new Set(wordsOf.en.cues.generic ?? []);

export function kindsOf(vocabulary: Vocabulary): Kinds {
  const nouns = nounTable();
  const headsOf = known(vocabulary, headsOfEntity);
  let all: ReadonlySet<string> | undefined;
  return {
    of: known(vocabulary, entity => kindsOfEntity(entity, nouns)),
    named: noun => nouns.get(noun) ?? NONE,
    isHead: noun => {
      all ??= new Set([...vocabulary.entities.values()].flatMap(entity => [...headsOfEntity(entity)]));
      return all.has(noun);
    },
    headsOf,
    isGeneric: noun => generic.has(noun),
    excluded: event => [
      ...(vocabulary.events.get(event)?.regulatory === true ? (excludedKinds.regulatory ?? []) : []),
      ...(excludedKinds[event] ?? []),
      'condition',
    ],
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

function nounTable(): Nouns {
  const table = new Map<string, Set<string>>();
  for (const [kind, words] of Object.entries(wordsOf.en.kinds))
    for (const word of words) {
      const key = nameKeys(word).join(' ');
      table.set(key, (table.get(key) ?? new Set()).add(kind));
    }
  return table;
}

/** The last words of its names and classes, where these have several. */
const headsOfEntity = ({ name, aliases, classes }: Entity): ReadonlySet<string> =>
  new Set(
    [name, ...aliases, ...classes].flatMap(text => {
      const keys = nameKeys(text);
      return keys.length > 1 || classes.includes(text) ? keys.slice(-1) : [];
    }),
  );

/** Classes say it best; where there are none the names do. */
function kindsOfEntity(entity: Entity, nouns: Nouns): ReadonlySet<string> {
  const { name, aliases, classes } = entity;
  if (classes.length > 0) return new Set(classes.flatMap(text => kindsOfWords(text, nouns)));
  const byName = [name, ...aliases].flatMap(text => kindsOfWords(text, nouns));
  return byName.length > 0 ? new Set(byName) : new Set(kindsByForm(entity));
}

function kindsOfWords(text: string, nouns: Nouns): readonly string[] {
  const last = nameKeys(text).at(-1) ?? '';
  const own = nouns.get(last) ?? nouns.get(last.replace(/s$/, '')) ?? [];
  const folded = foldName(text);
  const chinese = Object.entries(wordsOf.zh.kinds).filter(([, words]) => words.some(word => folded.endsWith(word)));
  return [...own, ...chinese.map(([kind]) => kind)];
}

/** People are called by the last word of their names, companies by the first. */
function kindsByForm({ name, aliases }: Entity): readonly string[] {
  if (/^\p{Script=Han}{2,3}$/u.test(name)) return surnames.has(foldName(name.charAt(0))) ? ['person'] : [];
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 4 || !words.every(word => /^\p{Lu}/u.test(word))) return [];
  if (aliases.some(alias => alias === words.at(-1) || /^(?:Mr|Ms|Mrs|Dr|Sir|Prof)\b/.test(alias))) return ['person'];
  return aliases.includes(words[0] ?? '') ? ['company'] : [];
}
