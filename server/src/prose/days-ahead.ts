// Days that lie behind the article's own, beside an event that is told as having happened: a plan, or the day of something
// else. Knows nothing of what happened to whom.
import { precedes } from '../dates/compare.ts';
import { type ReadDate, readDate } from './attach-dates.ts';
import type { DateRun, Run, Sentence } from './sentence.ts';
import type { Statement } from './statement.ts';
import type { View } from './view.ts';

interface Told {
  readonly run: Run;
  readonly status: Statement['status'];
  readonly isNoun: boolean;
}

/** Nothing has happened on a day behind the article's own: in Chinese it is a plan, if it is not said to hold from then on. */
export function isToCome(view: View, date: ReadDate | undefined): boolean {
  const { sentence } = view;
  if (date === undefined || sentence.language !== 'zh' || !isAhead(view, date)) return false;
  const { from, to } = date.run;
  return ![from - 1, from, to - 1, to].some(at => /^[自从起]$/.test(sentence.key(at)));
}

/** In English the verb says that it happened, and the day is that of something else: 'with effect from'. */
export function dateOfTold(view: View, { status, run }: Told, dateRun: DateRun): ReadDate | undefined {
  const date = readDate(dateRun);
  const isOfOther = view.sentence.language === 'en' && status === 'happened' && isAhead(view, date);
  return isOfOther && /ed$/.test(view.sentence.key(run.from)) ? undefined : date;
}

const isAhead = ({ discourse: { published } }: View, { date }: ReadDate): boolean =>
  published !== undefined && date !== undefined && precedes(published, date) === 'yes';

/** 'Opens on Friday': to come, though no word says so; 'launches it today' is of today. */
export const isPresent = (sentence: Sentence, { run, isNoun }: Told, date: Run | undefined): boolean =>
  sentence.language === 'en' &&
  !isNoun &&
  /[^s]s$/.test(sentence.key(run.from)) &&
  sentence.cue('passive', run.from) === 0 &&
  sentence.cue('have', run.from) === 0 &&
  date !== undefined &&
  sentence.cue('same-day', date.from) === 0;
