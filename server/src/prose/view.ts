// What the steps of reading share: the sentence, its clauses, the words it is read by, and what the article has told so far.
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Clauses } from './clauses.ts';
import type { Discourse } from './discourse.ts';
import type { Lexicon } from './lexicon.ts';
import { isEndOfLongerName, isInLongerName } from './longer-name.ts';
import { type Mention, nameOf, type Sentence, tellsEvent } from './sentence.ts';
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
  if (!lexicon.isOwn(event) && !isOfBuiltIn(lexicon, id, event)) return false;
  if (lexicon.event(event)?.regulatory !== true) return true;
  return kinds.size > 0 || lexicon.isDescribed(id) || !lexicon.describes;
}

/** Whether a thing is of a kind that a built-in event happens to. What no list names happens to any. */
function isOfBuiltIn(lexicon: Lexicon, id: string, event: string): boolean {
  const kinds = lexicon.kinds.of(id);
  if (lexicon.kinds.never(event).some(kind => kinds.has(kind))) return false;
  const only = lexicon.kinds.only(event);
  return (
    only === undefined || only.some(kind => kinds.has(kind)) || (only.includes('unknown') && isUnknown(lexicon, id))
  );
}

/** A thing of which the corpus says nothing but its names. */
const isUnknown = ({ kinds, isDescribed }: Lexicon, id: string): boolean => kinds.of(id).size === 0 && !isDescribed(id);

export const isDescribed = ({ lexicon }: View, id: string): boolean => lexicon.isDescribed(id);

/** The entity that the words name, where it may be what the event happened to. */
export function fitting(view: View, mention: Mention | undefined, event: string): Found | undefined {
  const name = mention && nameOf(mention, 'entity');
  if (mention === undefined || name === undefined || !fits(view, name.id, event)) return undefined;
  return isPartOfName(view, name.id, mention) || isVersion(view, mention) ? undefined : { id: name.id, run: mention };
}

/** 《盐河》英译本: a thing of its own, with days of its own. */
export function isVersion({ sentence }: View, { to }: Mention): boolean {
  const at = /^[》」』”"的]$/.test(sentence.key(to)) ? to + 1 : to;
  return sentence.cue('versions', at) > 0 || (sentence.cue('versions', at + 1) > 0 && sentence.key(at) === '的');
}

/** Asked of what may be a company: 'Lumisol Capsules' are Lumisol. */
const isPartOfName = ({ sentence, lexicon }: View, id: string, mention: Mention): boolean =>
  (!lexicon.isDescribed(id) && isInLongerName(sentence, lexicon, mention)) ||
  isEndOfLongerName(sentence, lexicon, mention);

const SKIPPED = 3;

/**
 * Whether a preposition governs the words that begin at the token: then they are no subject. Looks over determiners and
 * plain words, and stops at anything that has a part of its own.
 */
export function governor(view: View, from: number): string | undefined {
  const { sentence, clauses } = view;
  for (let at = from - 1; at >= Math.max(0, from - 1 - SKIPPED); at -= 1) {
    if (clauses.of[at] !== clauses.of[from]) return undefined;
    const key = sentence.key(at);
    // 'Work on X was completed': words that would need more to tell of an event.
    if (key === 'on' && sentence.triggerAt[at]?.to === at + 1 && !tellsEvent(sentence.triggerAt[at])) return key;
    if (isStop(sentence, at) || sentence.cue('adverbs', at) > 0) return undefined;
    if (sentence.cue('prepositions', at) > 0) return opensClause(view, at) ? undefined : key;
  }
  return undefined;
}

/** 'After X was approved': what brings a clause of its own governs no name in it. */
const opensClause = ({ sentence, clauses }: View, at: number): boolean =>
  sentence.cue('connectives', at) > 0 &&
  clauses.kinds[clauses.of[at] ?? 0] === 'dependent' &&
  clauses.of[at] !== clauses.of[at - 1];

const STOPS = ['be', 'have', 'say', 'receive', 'grant', 'pronouns'];

function isStop(sentence: Sentence, at: number): boolean {
  if (sentence.triggerAt[at] || sentence.mentionAt[at] || sentence.dateAt[at]) return true;
  if (sentence.tokens[at]?.kind === 'mark' && sentence.key(at) !== '-') return true;
  return STOPS.some(kind => sentence.cue(kind, at) > 0);
}
