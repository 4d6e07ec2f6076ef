// Who did it, where that is no authority: the acquirer, the company that appoints. Told by the verb that is active, or by 'by'.
import type { EventEntry } from '../vocabulary/vocabulary.ts';
import type { Shape } from './english-form.ts';
import { nameOf, type Run } from './sentence.ts';
import { type Found, governor, type View } from './view.ts';

export interface Doing {
  readonly run: Run;
  /** `undefined` in Chinese. */
  readonly shape: Shape | undefined;
  readonly subjects: readonly Found[];
}

/** Only where the event tells its occurrences apart by it. */
export function agentOf(view: View, event: EventEntry, doing: Doing): Found | undefined {
  if (event.regulatory || event.oncePer === 'none' || !event.oncePer.includes('by')) return undefined;
  const { run, subjects } = doing;
  const { sentence, clauses } = view;
  const others = sentence.mentions.flatMap(mention => {
    const entity = nameOf(mention, 'entity');
    const isOther = entity !== undefined && !subjects.some(({ id }) => id === entity.id);
    return isOther && clauses.of[mention.from] === clauses.of[run.from] && isActor(view, entity.id)
      ? [{ id: entity.id, run: mention }]
      : [];
  });
  const behind = others.find(
    each =>
      (each.run.from >= run.to ||
        (doing.shape === undefined && subjects.every(({ run: { to } }) => to <= each.run.from))) &&
      ['by', '由', '被'].includes(sentence.key(each.run.from - 1)),
  );
  if (behind) return behind;
  const before = others.filter(each => each.run.to <= run.from);
  if (doing.shape?.form === 'noun')
    return before.length > 1 ? undefined : before.find(each => isDoer(view, each.run, run));
  // 'A 任命 B': in Chinese the actor stands before, and whom it acts on behind.
  if (doing.shape === undefined) return subjects.every(each => each.run.from >= run.to) ? before.at(-1) : undefined;
  return doing.shape.form === 'passive'
    ? undefined
    : (before.findLast(each => governor(view, each.run.from) === undefined) ?? beforeWhich(view, doing));
}

/** 'Harrow, which bought X': the name right before the clause. */
function beforeWhich(view: View, { run, subjects }: Doing): Found | undefined {
  const { sentence, clauses } = view;
  const clause = clauses.of[run.from] ?? 0;
  const start = clauses.of.indexOf(clause);
  if (clauses.kinds[clause] !== 'relative' || run.from - start > 3) return undefined;
  const before = sentence.key(start - 1) === ',' ? sentence.mentionAt[start - 2] : sentence.mentionAt[start - 1];
  const entity = before && nameOf(before, 'entity');
  if (entity === undefined || subjects.some(({ id }) => id === entity.id) || !isActor(view, entity.id))
    return undefined;
  return { id: entity.id, run: before ?? run };
}

/** "X's purchase of Y", 'X completed the purchase of Y'; not 'X was credited with the purchase'. */
function isDoer({ sentence }: View, actor: Run, { from }: Run): boolean {
  if (sentence.key(actor.to) === "'s") return true;
  for (let at = actor.to; at < from; at += 1)
    if (sentence.cue('prepositions', at) > 0 || sentence.cue('onlookers', at) > 0) return false;
  return true;
}

const isActor = ({ lexicon }: View, id: string): boolean => !lexicon.kinds.of(id).has('condition');
