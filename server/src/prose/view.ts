// What the steps of reading share: the sentence, its clauses, the words it is read by, and what the article has told so far.
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Clauses } from './clauses.ts';
import type { Discourse } from './discourse.ts';
import type { Lexicon } from './lexicon.ts';
import { type Mention, nameOf, type Sentence } from './sentence.ts';
import type { Found } from './view-found.ts';

export type { Found } from './view-found.ts';

export interface View {
  readonly sentence: Sentence;
  readonly clauses: Clauses;
  readonly lexicon: Lexicon;
  readonly discourse: Discourse;
}

export const vocabularyOf = ({ lexicon }: View): Vocabulary => lexicon.vocabulary;

/**
 * Whether an entity may be what an event happened to. Where a corpus says of what classes its products are, a thing without
 * any is none of them, and no authority decides on it.
 */
export function fits({ lexicon }: Pick<View, 'lexicon'>, id: string, event: string): boolean {
  const kinds = lexicon.kinds.of(id);
  if (lexicon.kinds.excluded(event).some(kind => kinds.has(kind))) return false;
  if (lexicon.event(event)?.regulatory !== true) return true;
  return kinds.size > 0 || lexicon.isDescribed(id) || !lexicon.describes;
}

export const isDescribed = ({ lexicon }: View, id: string): boolean => lexicon.isDescribed(id);

/** The entity that the words name, where it may be what the event happened to. */
export function fitting(view: View, mention: Mention | undefined, event: string): Found | undefined {
  const name = mention && nameOf(mention, 'entity');
  return mention && name && fits(view, name.id, event) ? { id: name.id, run: mention } : undefined;
}

const SKIPPED = 3;

/**
 * Whether a preposition governs the words that begin at the token: then they are no subject. Looks over determiners and
 * plain words, and stops at anything that has a part of its own.
 */
export function governor({ sentence, clauses }: View, from: number): string | undefined {
  for (let at = from - 1; at >= Math.max(0, from - 1 - SKIPPED); at -= 1) {
    if (clauses.of[at] !== clauses.of[from]) return undefined;
    const key = sentence.key(at);
    if (isStop(sentence, at) || sentence.cue('adverbs', at) > 0) return undefined;
    if (sentence.cue('prepositions', at) > 0) return key;
  }
  return undefined;
}

const STOPS = ['be', 'have', 'say', 'receive', 'grant', 'pronouns'];

function isStop(sentence: Sentence, at: number): boolean {
  if (sentence.triggerAt[at] || sentence.mentionAt[at] || sentence.dateAt[at]) return true;
  if (sentence.tokens[at]?.kind === 'mark' && sentence.key(at) !== '-') return true;
  return STOPS.some(kind => sentence.cue(kind, at) > 0);
}
