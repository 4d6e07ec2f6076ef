// An event as it was read in a sentence, before its dates and places are laid beside it.
import type { EventEntry } from '../vocabulary/vocabulary.ts';
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
  /** All the nouns that one verb tells of: what stands around them is of each. Else `run`. */
  readonly list?: Run;
  /** For what and with what, where another sentence told it. */
  readonly as?: Pick<Statement, 'for' | 'with'> | undefined;
}

/** What its dates, places and authorities stand around. */
export const aroundOf = ({ run, list }: ReadEvent): Run => list ?? run;

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
