// When an event is told to have happened, and whether at that time it is told at all: a plan that hangs on something, or is for a day
// that is that of something else, is not.
import type { ReadDate } from './attach-dates.ts';
import { dateOfTold, isAhead, isDay, isPresent, isToCome } from './days-ahead.ts';
import type { Whole } from './event-statement.ts';
import type { ReadEvent } from './read-event.ts';
import type { DateRun } from './sentence.ts';
import type { View } from './view.ts';

/**
 * Of a plan without a day: its own words name one that may be meant, or it hangs on something. 'With the approval of X, Harrow is
 * poised to play a part' tells of no approval to come.
 */
function isUnsurePlan({ sentence, clauses }: View, read: ReadEvent, date: ReadDate | undefined): boolean {
  const { run, status, isNoun } = read;
  if (status === 'happened' || status === 'denied' || date?.date !== undefined) return false;
  const lead = sentence.cue('determiners', run.from - 1) > 0 ? run.from - 2 : run.from - 1;
  if (isNoun && sentence.cue('prepositions', lead) > 0) return true;
  const isDayOf = ({ from, mention }: DateRun): boolean =>
    mention.date !== undefined &&
    clauses.of[from] === clauses.of[run.from] &&
    // 'Harrow has agreed to buy X, it said on Monday'.
    ![1, 2].some(back => sentence.cue('say', from - back) > 0);
  return sentence.dates.some(isDayOf) || sentence.tokens.some((_, at) => sentence.cue('conditions', at) > 0);
}

export type When = Pick<Whole, 'date' | 'status'>;

/** `undefined`: at this time nothing is told. */
export function whenTold(view: View, read: ReadEvent, dateRun: DateRun | undefined): When | undefined {
  const { status } = read;
  const date = dateRun && !isUntil(view, read, dateRun) ? dateOfTold(view, read, dateRun) : undefined;
  if (isUnsurePlan(view, read, date)) return undefined;
  const isNow = isPresent(view.sentence, read, dateRun);
  if (date?.relative && isNow) return undefined;
  if (status !== 'happened') return { date, status };
  if (isDay(view.sentence, read.run) && isAhead(view, date)) return { date, status: 'planned' };
  if (isToCome(view, date, read.isNoun)) return undefined;
  // 'The treaty takes effect on 1 January 2025', of an article before that day.
  return { date, status: isNow && isAhead(view, date) ? 'planned' : status };
}

/** 'Is closed until 2026': what has come about lasts till then; 'was not opened until 1998' came about then. */
function isUntil({ sentence }: View, { run, status }: ReadEvent, { from }: DateRun): boolean {
  if (sentence.language !== 'en' || status !== 'happened' || from < run.to) return false;
  if (sentence.key(from) !== 'until' && sentence.key(from - 1) !== 'until') return false;
  for (let at = run.from - 1; at >= run.from - NEAR; at -= 1) if (sentence.cue('negation', at) > 0) return false;
  return true;
}

/** Tokens between 'not' and its verb. */
const NEAR = 4;
