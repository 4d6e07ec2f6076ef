// 'It had been approved there in 2021', 去年在当地上市: words that point back to a place, and the one place that they may mean.
import { type Located, locate } from './attach-places.ts';
import { type Mention, nameOf, type Run, type Sentence } from './sentence.ts';
import type { View } from './view.ts';

/** Where the words in the event's clause point to; `nowhere`: to one of several places, or to none that is known. */
export function placeThere(view: View, run: Run): Located | 'nowhere' | undefined {
  const there = thereIn(view, run);
  if (there === undefined) return undefined;
  const { before } = view.discourse;
  const own = placesAmong(view, mention => mention.to <= there.from);
  const named = own.length > 0 || before === undefined ? own : placesAmong({ ...view, sentence: before }, () => true);
  const [only, ...others] = named;
  return only === undefined || others.length > 0 ? 'nowhere' : { place: only.place, run: there };
}

function thereIn(view: View, run: Run): Run | undefined {
  const { sentence, clauses } = view;
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const length = clauses.of[at] === clauses.of[run.from] ? sentence.cue('there', at) : 0;
    const found = { from: at, to: at + length };
    if (length > 0 && !isExistential(sentence, at) && isWith(view, found, run)) return found;
  }
  return undefined;
}

/** No comma and no 'and' between the two: 'cleared in May, and its third to get there'. */
function isWith({ sentence }: View, there: Run, run: Run): boolean {
  const [from, to] = there.from >= run.to ? [run.to, there.from] : [there.to, run.from];
  for (let at = from; at < to; at += 1)
    if (sentence.key(at) === ',' || sentence.cue('conjunctions', at) > 0) return false;
  return true;
}

/** 'There was no approval' points nowhere. */
const isExistential = (sentence: Sentence, at: number): boolean =>
  sentence.key(at) === 'there' && (sentence.cue('be', at + 1) > 0 || sentence.cue('have', at + 1) > 0);

/** Each place that the sentence names, once. */
function placesAmong(view: View, isMeant: (mention: Mention) => boolean): readonly Located[] {
  const found = new Map<string, Located>();
  for (const mention of view.sentence.mentions) {
    const place = isMeant(mention) ? nameOf(mention, 'place') : undefined;
    const located = place && locate(view, mention);
    if (place && located && !found.has(place.id)) found.set(place.id, located);
  }
  return [...found.values()];
}
