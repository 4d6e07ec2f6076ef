// 衛生署首次受理國產CAR-T的申請, 国产创新药首次在美国获批: the first time that it happened to one of a class, whose name stands behind
// the event or opens the clause. 明索首次获批 is its own first time, and no first of anything.
import { type Located, locate } from './attach-places.ts';
import { isDoubted } from './first-doubt.ts';
import type { FirstPhrase } from './first-phrase.ts';
import { placeNamed } from './first-place.ts';
import { type Mention, nameOf, type Run, tellsEvent } from './sentence.ts';
import type { View } from './view.ts';

/** Characters from the word to its event: 首次在美国获批. */
const REACH = 8;

export function firstTime(view: View, run: Run): FirstPhrase | undefined {
  const { sentence, clauses } = view;
  const trigger = sentence.triggers.find(
    each => each.from >= run.to && each.from - run.to <= REACH && clauses.of[each.from] === clauses.of[run.from],
  );
  if (trigger === undefined || !tellsEvent(trigger) || isDoubted(view, run.from)) return undefined;
  const own = (clauses.mentions[clauses.of[run.from] ?? 0] ?? []).filter(mention => nameOf(mention, 'class'));
  const behind = own.find(mention => mention.from >= trigger.to && mention.from - trigger.to <= 1);
  const before = own.find(mention => mention.to <= run.from && opens(view, mention));
  const named = behind ?? before;
  if (named === undefined) return undefined;
  // 香港衛生署首次…: where who decides does so.
  const place =
    placeBetween(view, { from: run.to, to: trigger.from }) ?? placeNamed(view, sentence.mentionAt[run.from - 1]);
  return {
    kind: 'first',
    run,
    range: { from: named.from, to: named.to },
    whole: { from: Math.min(named.from, run.from), to: Math.max(named.to, trigger.to) },
    place: place?.place,
    placeRun: place?.run,
    trigger,
    isSeveral: false,
  };
}

/** The clause begins with it: it is what happened to whatever has the class. */
const opens = ({ sentence, clauses }: View, { from }: Mention): boolean =>
  from === 0 || sentence.tokens[from - 1]?.kind === 'mark' || clauses.of[from - 1] !== clauses.of[from];

function placeBetween(view: View, { from, to }: Run): Located | undefined {
  for (let at = from; at < to; at += 1) {
    const mention = view.sentence.mentionAt[at];
    if (mention && nameOf(mention, 'place')) return locate(view, mention);
  }
  return undefined;
}
