// Words that point back: 'it', 'the drug', 'its application'. What they stand for is asked of the sentence first, then of the
// article.
import type { Candidates } from './candidates.ts';
import { antecedent } from './discourse.ts';
import { nameOf, type Run } from './sentence.ts';
import { type Found, fits, fitting, isDescribed, type View } from './view.ts';

/** What a pronoun stands for, or a noun without a kind of its own. */
export const pointed = (view: View, event: string, run: Run): Found | undefined =>
  earlierHere(view, event, run) ?? pointsTo(view, event, run, undefined);

/** What a noun such as 'the drug' stands for; `noun`: its key. */
export function pointsTo(view: View, event: string, run: Run, noun: string | undefined): Found | undefined {
  const wanted = { fits: (id: string) => fits(view, id, event), noun };
  const id = antecedent(view.discourse, view.lexicon, wanted);
  return id === undefined ? undefined : { id, run };
}

/** A sentence that names one thing before a pronoun speaks of that. */
function earlierHere(view: View, event: string, run: Run): Found | undefined {
  const { sentence, clauses } = view;
  const clause = clauses.of[run.from];
  const before = sentence.mentions.filter(({ to, from }) => to <= run.from && clauses.of[from] !== clause);
  const named = new Set(before.flatMap(mention => fitting(view, mention, event)?.id ?? []));
  const described = [...named].filter(id => isDescribed(view, id));
  const candidates = described.length > 0 ? described : [...named];
  const [only] = candidates;
  return candidates.length === 1 && only !== undefined ? { id: only, run } : undefined;
}

/** The only entity of a class that the article names, or the vocabulary knows. */
export function ofClass(view: View, event: string, run: Run): Found | undefined {
  const mention = view.sentence.mentionAt[run.from];
  const key = mention && nameOf(mention, 'class')?.id;
  if (key === undefined) return undefined;
  const onlyOf = (members: Candidates): string | undefined => {
    const [only, ...others] = [...members.likely(undefined)].filter(id => fits(view, id, event));
    return others.length === 0 ? only : undefined;
  };
  const id = onlyOf(view.discourse.membersOf(key)) ?? onlyOf(view.lexicon.membersOf(key));
  return id === undefined ? undefined : { id, run };
}

/** Whether a noun may stand for something that the corpus knows. */
export const isPointingNoun = ({ lexicon }: View, key: string): boolean =>
  lexicon.kinds.named(key).size > 0 || lexicon.kinds.isHead(key);
