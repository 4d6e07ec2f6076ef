// 'The FDA approved X in April 2020. The European Commission followed in October', ', followed by Japan in May 2021': what one
// office decided another one decided later, and the text does not repeat its words. In English alone.
import { authorityPlace, resolvePlace } from '../vocabulary/look-up.ts';
import { placesDisjoint } from '../vocabulary/places.ts';
import type { EventEntry, Place } from '../vocabulary/vocabulary.ts';
import { locate } from './attach-places.ts';
import { isAdverb } from './english-form.ts';
import type { ReadEvent } from './read-event.ts';
import { type Mention, nameOf, type Run, type Sentence } from './sentence.ts';
import type { Statement } from './statement.ts';
import { type Found, fitting, type View } from './view.ts';

/** What was decided, of whom, and where. */
interface Decision {
  readonly event: EventEntry;
  readonly subjects: readonly Found[];
  readonly places: readonly Place[];
  readonly as: Pick<Statement, 'for' | 'with'> | undefined;
}

/** Whether a sentence without the words of any event may tell of one that the sentence before told. */
export const mayBeLater = ({ dates, mentions, language, tokens, cue }: Sentence): boolean =>
  language === 'en' && dates.length > 0 && mentions.some(isDecider) && tokens.some((_, at) => cue('does-so', at) > 0);

/** `events`: those that the sentence tells in words of their own. */
export function laterDecisionsOf(view: View, events: readonly ReadEvent[]): readonly ReadEvent[] {
  const { sentence } = view;
  if (sentence.language !== 'en' || sentence.dates.length === 0) return [];
  return sentence.tokens.flatMap((_, at): readonly ReadEvent[] => {
    const length = sentence.cue('does-so', at);
    if (length === 0) return [];
    const run = { from: at, to: at + length };
    const deciders = decidersOf(view, run);
    const before = deciders.length === 0 ? undefined : decidedBefore(view, run, events);
    if (before === undefined) return [];
    const { event, subjects, as } = before;
    const isListed = sentence.key(run.to - 1) === 'by';
    return deciders.flatMap((decider): readonly ReadEvent[] => {
      // The word before each day of a list stands for the verb.
      const words = isListed ? { from: decider.to, to: decider.to + 1 } : run;
      return isElsewhere(view, decider, before)
        ? [{ event, run: words, subjects, status: 'happened', isNoun: false, as }]
        : [];
    });
  });
}

/** Who did so: right before the verb, or behind 'followed by', each with a day of its own. */
function decidersOf(view: View, { from, to }: Run): readonly Mention[] {
  const { sentence } = view;
  if (sentence.key(to - 1) === 'by') return listBehind(sentence, to);
  let at = from - 1;
  while (at > 0 && (isAdverb(sentence, at) || sentence.cue('have', at) > 0)) at -= 1;
  const mention = sentence.mentionAt[at];
  const lead = sentence.key((mention?.from ?? 0) - 1) === 'the' ? 2 : 1;
  const isSubject = mention !== undefined && sentence.cue('prepositions', mention.from - lead) === 0;
  return isSubject && isDecider(mention) && isAtEnd(sentence, to) ? [mention] : [];
}

/** 'Followed in May', 'did the same'; not 'followed its example', 'followed in May with a recall'. */
function isAtEnd(sentence: Sentence, at: number): boolean {
  const end = dayEnd(sentence, at);
  if (sentence.key(end) === 'with') return false;
  return end > at || sentence.tokens[at]?.kind !== 'word' || sentence.key(at) === 'and';
}

function listBehind(sentence: Sentence, from: number): readonly Mention[] {
  const found: Mention[] = [];
  for (let at = from; ; ) {
    const mention = sentence.mentionAt[sentence.key(at) === 'the' ? at + 1 : at];
    const end = mention === undefined ? at : dayEnd(sentence, mention.to);
    if (mention === undefined || !isDecider(mention) || end === mention.to) return found;
    found.push(mention);
    at = end;
    while (sentence.key(at) === ',' || sentence.key(at) === 'and' || sentence.key(at) === 'by') at += 1;
  }
}

/** Behind 'in October 2020', where a date stands there. */
function dayEnd({ dateAt, cue }: Sentence, at: number): number {
  return dateAt[cue('prepositions', at) > 0 ? at + 1 : at]?.to ?? at;
}

const isDecider = (mention: Mention): boolean =>
  nameOf(mention, 'entity') === undefined && (nameOf(mention, 'authority') ?? nameOf(mention, 'place')) !== undefined;

/** What was told right before: in the sentence, or by the one before it, where that tells of nothing else. */
function decidedBefore(view: View, { from }: Run, events: readonly ReadEvent[]): Decision | undefined {
  const { sentence } = view;
  const here = events.findLast(({ run, status }) => run.to <= from && status === 'happened');
  if (here !== undefined)
    return isOnlyThing(view, sentence, { event: here.event.id, ids: here.subjects.map(({ id }) => id) })
      ? decisionOf(view, here)
      : undefined;
  const { before, statements } = view.discourse;
  if (before === undefined || events.length > 0) return undefined;
  const told = statements.slice(1 + statements.findLastIndex(({ span }) => span.start !== before.span.start));
  const [first] = told;
  const isOne = told.every(
    ({ name, subject, status }) => name === first?.name && subject.key === first.subject.key && status === 'happened',
  );
  const event = first && isOne ? view.lexicon.event(first.name) : undefined;
  const places = told.flatMap(each => placeOf(view, each) ?? []);
  if (first === undefined || event === undefined || !isByOffice(event) || places.length === 0) return undefined;
  const id = first.subject.key;
  return isOnlyThing(view, before, { event: event.id, ids: [id] })
    ? { event, subjects: [{ id, run: { from, to: from } }], places, as: told.length === 1 ? first : undefined }
    : undefined;
}

/** Of two things that a sentence names nobody knows which one was decided on again. */
const isOnlyThing = (
  view: View,
  sentence: Sentence,
  { event, ids }: { readonly event: string; readonly ids: readonly string[] },
): boolean =>
  sentence.mentions.every(mention => {
    const found = fitting(view, mention, event);
    return found === undefined || ids.includes(found.id);
  });

function decisionOf(view: View, { event, run, subjects }: ReadEvent): Decision | undefined {
  const { sentence } = view;
  const places = sentence.mentions
    .filter(mention => mention.from < run.to + REACH && isDecider(mention))
    .flatMap(mention => placeNamed(view, mention) ?? []);
  return isByOffice(event) && places.length > 0 ? { event, subjects, places, as: undefined } : undefined;
}

/** Tokens behind the words of an event within which its own place stands. */
const REACH = 6;

const isByOffice = ({ regulatory, oncePer }: EventEntry): boolean =>
  regulatory && oncePer !== 'none' && oncePer.includes('by');

const placeOf = ({ lexicon: { vocabulary } }: View, { place, by }: Statement): Place | undefined =>
  place ?? (by && authorityPlace(vocabulary, by.key));

function placeNamed(view: View, mention: Mention): Place | undefined {
  const id = nameOf(mention, 'authority')?.id;
  return id === undefined ? locate(view, mention)?.place : authorityPlace(view.lexicon.vocabulary, id);
}

/** 'The advisers recommended it in May, and the Commission followed in July' tells of another decision on the same thing. */
function isElsewhere(view: View, decider: Mention, { places }: Decision): boolean {
  const { vocabulary } = view.lexicon;
  const own = placeNamed(view, decider) ?? resolvePlace(vocabulary, 'world');
  return places.every(place => placesDisjoint(vocabulary, own, place, { regulatory: true }));
}
