// What kind of thing an entity is, as far as its classes and names tell: 'IASO Bio' a company, 'multiple myeloma' a
// condition. Said of nothing for sure: an entity of no known kind may be any.
import type { Entity, Vocabulary } from '../vocabulary/vocabulary.ts';
import { nameKeys } from './tokens.ts';
import { wordsOf } from './word-lists.ts';

export interface Kinds {
  /** The kinds of an entity; empty where nothing tells. */
  of(id: string): ReadonlySet<string>;
  /** The kinds of thing that a common noun may stand for: 'the drug'. */
  named(key: string): ReadonlySet<string>;
}

export function kindsOf(vocabulary: Vocabulary): Kinds {
  const nouns = nounTable();
  const chinese = Object.entries(wordsOf.zh.kinds);
  const known = new Map<string, ReadonlySet<string>>();
  const none: ReadonlySet<string> = new Set();
  return {
    of: id => {
      const entity = vocabulary.entities.get(id);
      if (entity === undefined) return none;
      const found = known.get(id) ?? kindsOfEntity(entity, nouns, chinese);
      known.set(id, found);
      return found;
    },
    named: key => nouns.get(key) ?? none,
  };
}

function nounTable(): ReadonlyMap<string, ReadonlySet<string>> {
  const table = new Map<string, Set<string>>();
  for (const [kind, words] of Object.entries(wordsOf.en.kinds))
    for (const word of words) {
      const key = nameKeys(word).join(' ');
      table.set(key, (table.get(key) ?? new Set()).add(kind));
    }
  return table;
}

/** Classes say it best; the last word of a name says it where there are none. */
function kindsOfEntity(
  { name, aliases, classes }: Entity,
  nouns: ReadonlyMap<string, ReadonlySet<string>>,
  chinese: readonly (readonly [string, readonly string[]])[],
): ReadonlySet<string> {
  const byClass = classes.flatMap(text => kindsOfWords(text, nouns, chinese));
  if (byClass.length > 0) return new Set(byClass);
  if (classes.length > 0) return new Set();
  return new Set([name, ...aliases].flatMap(text => kindsOfWords(text, nouns, chinese)));
}

function kindsOfWords(
  text: string,
  nouns: ReadonlyMap<string, ReadonlySet<string>>,
  chinese: readonly (readonly [string, readonly string[]])[],
): readonly string[] {
  const last = nameKeys(text).at(-1) ?? '';
  const own = nouns.get(last) ?? nouns.get(last.replace(/s$/, '')) ?? [];
  const ends = chinese.filter(([, words]) => words.some(word => text.endsWith(word))).map(([kind]) => kind);
  return [...own, ...ends];
}
