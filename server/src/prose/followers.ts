// 'Ascletis was listed on 1 August 2018; BeiGene followed on 8 August and Hua Medicine on 14 September': what is told of one thing
// is told of the next ones, without its words; and of who was the last to do what nobody has done since. In English alone.
import { isAdverb } from './english-form.ts';
import type { ReadEvent } from './read-event.ts';
import { type DateRun, nameOf, type Run, tellsEvent } from './sentence.ts';
import { type Found, fitting, type View } from './view.ts';

/** `events`: those that the sentence tells in words of their own. Of a place that followed a decision is told elsewhere. */
export function followersOf(view: View, events: readonly ReadEvent[]): readonly ReadEvent[] {
  const { sentence } = view;
  if (sentence.language !== 'en' || events.length === 0) return [];
  const found: ReadEvent[] = [];
  for (let at = 1; at < sentence.tokens.length; at += 1) {
    if (sentence.key(at) !== 'followed') continue;
    const led = events.findLast(each => each.run.to <= at && each.status === 'happened' && isOfSubject(each));
    const end = sentence.key(at + 1) === 'suit' ? at + 2 : at + 1;
    const subject = led && followerBefore(view, led, at);
    if (led === undefined || subject === undefined || !isEnd(view, end)) continue;
    found.push(after(led, subject, { from: at, to: end }), ...othersBehind(view, led, end));
  }
  return found;
}

/** 'X was launched' goes on with 'Y followed'; of 'Harrow launched X' it would be another who launches something. */
const isOfSubject = ({ by, run, subjects }: ReadEvent): boolean =>
  by === undefined && subjects.every(subject => subject.run.to <= run.from);

const after = ({ event }: ReadEvent, subject: Found, run: Run): ReadEvent => ({
  event,
  run,
  subjects: [subject],
  status: 'happened',
  isNoun: false,
});

/**
 * 'Has not landed there since Apollo 17 in December 1972', 'the first to land since Apollo 17 in 1972': whoever was the last to do
 * it did it then.
 */
export function lastOnesOf(view: View): readonly ReadEvent[] {
  const { sentence } = view;
  if (sentence.language !== 'en' || sentence.dates.length === 0) return [];
  return sentence.mentions.flatMap((mention): readonly ReadEvent[] => {
    if (sentence.key(mention.from - 1) !== 'since') return [];
    const end = pastDate(view, mention.to);
    const isDated = end > mention.to && (sentence.tokens[end] === undefined || sentence.tokens[end]?.kind === 'mark');
    if (!isDated) return [];
    const trigger = sentence.triggers.findLast(each => each.to < mention.from && tellsEvent(each));
    const event = trigger?.words.map(({ id }) => view.lexicon.event(id)).find(each => each !== undefined);
    const subject = event && fitting(view, mention, event.id);
    if (trigger === undefined || event === undefined || subject === undefined) return [];
    const run = { from: mention.from - 1, to: mention.from };
    return [{ event, run, subjects: [subject], status: 'happened', isNoun: false }];
  });
}

/** The date that stands right behind the name. */
export const datesBehind = ({ sentence }: View, { subjects }: ReadEvent): readonly DateRun[] =>
  subjects.flatMap(({ run }) => sentence.dateAt[run.to + 1] ?? sentence.dateAt[run.to] ?? []);

/** Another thing of the kind, right before the verb. */
function followerBefore(view: View, { event, subjects }: ReadEvent, verb: number): Found | undefined {
  const { sentence } = view;
  const last = isAdverb(sentence, verb - 1) ? verb - 2 : verb - 1;
  // '… and Cameron, who followed in 2012'.
  const at = /^(?:who|which)$/.test(sentence.key(last)) ? last - (sentence.key(last - 1) === ',' ? 2 : 1) : last;
  const mention = sentence.mentionAt[at];
  const name = mention && nameOf(mention, 'entity');
  const isSame = name === undefined || subjects.some(({ id }) => id === name.id);
  return isSame || mention?.to !== at + 1 ? undefined : fitting(view, mention, event.id);
}

/** 'Followed in May', 'followed suit'; not 'followed its rival'. */
const isEnd = ({ sentence }: View, at: number): boolean =>
  sentence.cue('prepositions', at) > 0 || sentence.dateAt[at] !== undefined || sentence.tokens[at]?.kind !== 'word';

/** '… and Hua Medicine on 14 September': the verb is left out, and the word before the date stands for it. */
function othersBehind(view: View, led: ReadEvent, from: number): readonly ReadEvent[] {
  const { sentence } = view;
  const found: ReadEvent[] = [];
  let at = pastDate(view, from);
  while (sentence.key(at) === 'and' || sentence.key(at) === ',') {
    if (sentence.key(at) === ',' && sentence.key(at + 1) === 'and') at += 1;
    const mention = sentence.mentionAt[at + 1];
    const subject = mention && fitting(view, mention, led.event.id);
    const next = mention === undefined ? at : pastDate(view, mention.to);
    if (mention === undefined || subject === undefined || next === mention.to) return found;
    found.push(after(led, subject, { from: mention.to, to: mention.to + 1 }));
    at = next;
  }
  return found;
}

/** Behind 'on 8 August', where a date stands there. */
function pastDate({ sentence }: View, from: number): number {
  const at = sentence.cue('prepositions', from) > 0 ? from + 1 : from;
  return sentence.dateAt[at]?.to ?? from;
}
