// What an event is for, and what else tells it from another of its kind: an indication, a line of therapy, a phase.
import { resolveTerm } from '../vocabulary/look-up.ts';
import type { Term } from '../vocabulary/vocabulary.ts';
import { nameOf, type Run, type Sentence, wordsOfRun } from './sentence.ts';
import { type View, vocabularyOf } from './view.ts';

export interface Qualified {
  readonly term: Term;
  readonly run: Run;
}

const LONGEST = 14;

/** The thing that is named behind 'for', 'to treat'; words that the vocabulary does not know stand for themselves. */
export function purposeOf(view: View, run: Run, subjects: readonly string[]): Qualified | undefined {
  const { sentence, clauses } = view;
  const indication = sentence.mentionAt[run.to];
  // 获批套细胞淋巴瘤适应症.
  if (indication && sentence.cue('indications', indication.to) > 0) return namedAfter(view, run.to, subjects);
  for (let at = run.to; at < sentence.tokens.length; at += 1) {
    if (clauses.of[at] !== clauses.of[run.from] || isOtherEvent(sentence, at, run)) break;
    const length = sentence.cue('purpose-prepositions', at);
    if (length === 0 || sentence.mentionAt[at] !== undefined) continue;
    const named = namedAfter(view, at + length, subjects);
    if (named) return named;
    if (sentence.key(at) !== 'in') {
      const loose = looseAfter(view, at + length);
      if (loose) return loose;
    }
  }
  return undefined;
}

/** The thing that the words name, where they stand for a purpose. */
export function purposeAt(view: View, { from }: Run, subjects: readonly string[]): Qualified | undefined {
  return view.sentence.cue('purpose-prepositions', from - 1) > 0 ? namedAfter(view, from, subjects) : undefined;
}

const isOtherEvent = (sentence: Sentence, at: number, run: Run): boolean => {
  const trigger = sentence.triggerAt[at];
  return trigger !== undefined && trigger.from >= run.to && trigger.words.some(word => word.kind === 'event');
};

function namedAfter(view: View, from: number, subjects: readonly string[]): Qualified | undefined {
  const { sentence } = view;
  for (let at = from; at < Math.min(from + LONGEST, sentence.tokens.length); at += 1) {
    const mention = sentence.mentionAt[at];
    const entity = mention && nameOf(mention, 'entity');
    if (mention && entity) {
      const isOther = !subjects.includes(entity.id) && view.lexicon.kinds.of(entity.id).has('company') === false;
      return isOther ? { term: termOf(view, entity.id), run: mention } : undefined;
    }
    const isOther = sentence.cue('prepositions', at) > 0 && sentence.cue('purpose-lead', at) === 0 && at > from;
    if (isOther || mention || sentence.dateAt[at] || [',', ';', '.', '(', 'after', 'and'].includes(sentence.key(at)))
      return undefined;
  }
  return undefined;
}

const termOf = (view: View, id: string): Term => {
  const entity = vocabularyOf(view).entities.get(id);
  return { key: id, known: true, kind: 'entity', label: entity?.name ?? id };
};

/** The noun phrase behind 'for', without what leads up to it. */
function looseAfter(view: View, start: number): Qualified | undefined {
  const { sentence } = view;
  if (sentence.language === 'zh') return undefined;
  for (let length = 0, at = start; length < 1; length += 1)
    if (sentence.cue('not-a-purpose', at) > 0 && sentence.cue('purpose-lead', at) === 0) return undefined;
  let from = start;
  while (
    from < sentence.tokens.length &&
    sentence.cue('purpose-lead', from) > 0 &&
    sentence.mentionAt[from] === undefined
  )
    from += sentence.cue('purpose-lead', from);
  let to = from;
  while (to < Math.min(from + 6, sentence.tokens.length) && (isOfPhrase(sentence, to) || joinsQualities(sentence, to)))
    to += 1;
  const run = { from, to };
  const words = wordsOfRun(sentence, run).trim();
  if (sentence.cue('filings', from) > 0) return undefined;
  // "For Harrow's Lumisol" says of whom.
  if (sentence.key(to) === "'s") return undefined;
  // 'For the Chinese market' says where.
  if (/^markets?$/.test(sentence.key(to - 1))) return undefined;
  if (to === from || !/[\p{L}]{3}/u.test(words) || sentence.cue('not-a-purpose', from) > 0) return undefined;
  return { term: resolveTerm(vocabularyOf(view), words), run };
}

/** 'Relapsed or refractory lymphoma' is one thing, where 'asthma or gout' are two. */
const joinsQualities = (sentence: Sentence, at: number): boolean =>
  ['or', 'and', 'to'].includes(sentence.key(at)) &&
  sentence.cue('purpose-qualities', at - 1) > 0 &&
  sentence.cue('purpose-qualities', at + 1) > 0;

function isOfPhrase(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (token === undefined || token.kind === 'number') return false;
  if (token.kind === 'mark') return token.key === '-' || token.key === '/';
  if (sentence.mentionAt[at] || sentence.dateAt[at] || sentence.triggerAt[at]) return false;
  return !['prepositions', 'conjunctions', 'connectives', 'be', 'have', 'say'].some(kind => sentence.cue(kind, at) > 0);
}

/** 'Second-line', 'supplemental', 'phase 3': what would else be one is two. */
export function qualifierOf(view: View, run: Run): Qualified | undefined {
  const { sentence, clauses } = view;
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const length = sentence.cue('qualifiers', at);
    if (length > 0 && clauses.of[at] === clauses.of[run.from] && !(at >= run.from && at + length <= run.to)) {
      const found = { from: at, to: at + length };
      return { term: resolveTerm(vocabularyOf(view), wordsOfRun(sentence, found)), run: found };
    }
  }
  return undefined;
}
