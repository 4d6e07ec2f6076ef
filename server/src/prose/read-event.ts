// An event as it was read in a sentence, before its dates and places are laid beside it.
import type { EventEntry } from '../vocabulary/vocabulary.ts';
import type { Located } from './attach-places.ts';
import type { Run, Sentence } from './sentence.ts';
import type { Statement } from './statement.ts';
import type { Found } from './view.ts';

/** An event as it was read, before what is said of firsts is laid over it. */
export interface ReadEvent {
  readonly event: EventEntry;
  readonly run: Run;
  readonly subjects: readonly Found[];
  readonly status: Statement['status'];
  /** Who did it, where that is no authority. */
  readonly by?: Found | undefined;
  readonly isNoun: boolean;
  /** Where, by a word that is no name: 'the German market'. */
  readonly in?: Located | undefined;
  /** All the nouns that one verb tells of, or a noun with the verb that finishes it: what stands around them is of each. Else `run`. */
  readonly list?: Run;
  /** For what and with what, where another sentence told it. */
  readonly as?: Pick<Statement, 'for' | 'with'> | undefined;
}

/** What its dates, places and authorities stand around. */
export const aroundOf = ({ run, list }: ReadEvent): Run => list ?? run;

/**
 * 'Demolition of the bridge was completed in 2019': what is completed is what the noun names, and that is its day. `event` with the
 * verb; itself where that is told of something more: 'its demolition began in 2018 and was completed in 2019'. `undefined`: not so.
 */
export function finished(sentence: Sentence, event: ReadEvent, verb: Run): ReadEvent | undefined {
  const { cue, mentionAt, dateAt, key } = sentence;
  const { isNoun, run, subjects } = event;
  if (!isNoun || sentence.language !== 'en' || cue('finishes', verb.to - 1) === 0 || verb.from <= run.to)
    return undefined;
  const isOfSubject = (at: number): boolean => subjects.some(({ run: own }) => own.from <= at && at < own.to);
  let isJoined = false;
  for (let at = run.to; at < verb.from; at += 1) {
    isJoined ||= key(at) === 'and';
    const isPlain = key(at) === 'of' || PLAIN.some(kind => cue(kind, at) > 0) || dateAt[at] !== undefined;
    if (!isPlain && !isOfSubject(at) && mentionAt[at] === undefined && !BEGINS.has(key(at))) return undefined;
  }
  return isJoined ? event : { ...event, list: { from: run.from, to: verb.to } };
}

const PLAIN = ['determiners', 'be', 'have', 'adverbs', 'prepositions', 'conjunctions'];
const BEGINS: ReadonlySet<string> = new Set(['began', 'started', 'begun', 'took', 'place']);

/** 'Fast track status, orphan drug status and priority review': `events` with the list that each of them is in. */
export function withLists(sentence: Sentence, events: readonly ReadEvent[]): readonly ReadEvent[] {
  const lists: Run[] = [];
  events.forEach((event, nth) => {
    const [before, last] = [events[nth - 1], lists[nth - 1]];
    const isNext = before?.isNoun && event.isNoun && last && joinsNouns(sentence, before.run.to, event.run.from);
    lists.push(isNext ? { from: last.from, to: event.run.to } : event.run);
  });
  for (let nth = lists.length - 2; nth >= 0; nth -= 1) {
    const [own, next] = [lists[nth], lists[nth + 1]];
    if (own && next && next.from === own.from) lists[nth] = next;
  }
  return events.map((event, nth) => (lists[nth] === event.run ? event : { ...event, list: lists[nth] ?? event.run }));
}

/** Whether nothing stands there but what joins two nouns. */
export function joinsNouns({ key, cue }: Sentence, from: number, to: number): boolean {
  const isJoint = (at: number): boolean => key(at) === ',' || key(at) === 'and' || cue('determiners', at) > 0;
  for (let at = from; at < to; at += 1) if (!isJoint(at)) return false;
  return to > from;
}
