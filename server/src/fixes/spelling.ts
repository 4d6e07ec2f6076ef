// Which of the names that a thing has some words are: its id, its name, one of its aliases. `Fucaso` and `fucaso` may be
// the name and the id of one thing, and each is renamed by itself. It must not know who wrote the words.
import { foldName } from '../text/fold.ts';
import { foldPredicate } from '../vocabulary/predicates.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Meaning } from './written-names.ts';

export interface Spelled {
  /** The name as it is declared. */
  readonly name: string;
  /** What of the words is the name: all, but for `the` and what makes a complement of a place. */
  readonly start: number;
  readonly end: number;
}

/** `undefined` where the words hold none of its names: what texts call all outside of a place. */
export function spellingOf(vocabulary: Vocabulary, meaning: Meaning, words: string): Spelled | undefined {
  const known = spellingsOf(vocabulary, meaning);
  const whole = nameOf(known, foldOf(meaning), words);
  if (whole !== undefined) return { name: whole, start: 0, end: words.length };
  if (!meaning.outside) return known.length > 0 ? within(known, words) : all(words);
  return within([...known, ...(known.length > 0 ? [] : [meaning.id])], words);
}

/** Of something that is declared: its id, its name or label, its aliases. Empty for what stands for itself. */
export function spellingsOf(vocabulary: Vocabulary, { kind, id }: Meaning): readonly string[] {
  switch (kind) {
    case 'entity':
    case 'place':
    case 'authority': {
      const entry = { entity: vocabulary.entities, place: vocabulary.places, authority: vocabulary.authorities }[kind];
      const thing = entry.get(id);
      return thing === undefined ? [] : [...new Set([thing.name, ...thing.aliases, id])];
    }
    case 'event':
    case 'measure':
    case 'attribute': {
      const entries = { event: vocabulary.events, measure: vocabulary.measures, attribute: vocabulary.attributes };
      const entry = entries[kind].get(id);
      return entry === undefined ? [] : [...new Set([entry.label, id])];
    }
    default:
      return [];
  }
}

export const foldOf = ({ kind }: Meaning): ((text: string) => string) =>
  kind === 'event' || kind === 'measure' || kind === 'attribute' ? foldPredicate : foldName;

/** Letter for letter, else folded: a name before an id. */
function nameOf(known: readonly string[], fold: (text: string) => string, words: string): string | undefined {
  if (known.includes(words)) return words;
  const folded = fold(words);
  return known.find(name => fold(name) === folded);
}

const all = (words: string): Spelled => ({ name: words, start: 0, end: words.length });

/** The longest of the names that stands in the words. */
function within(known: readonly string[], words: string): Spelled | undefined {
  const lower = words.toLowerCase();
  const found = known
    .map(name => ({ name, start: lower.indexOf(name.toLowerCase()) }))
    .filter(({ start }) => start >= 0 && lower.length === words.length)
    .sort((a, b) => b.name.length - a.name.length)[0];
  return found && { ...found, end: found.start + found.name.length };
}
