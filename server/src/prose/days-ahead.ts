// Days that lie behind the article's own, beside an event that is told as having happened: a plan, or the day of something
// else. Knows nothing of what happened to whom.
import { precedes } from '../dates/compare.ts';
import { type EdtfDate, parseEdtf } from '../dates/edtf.ts';
import { isWhen, type ReadDate, readDate } from './attach-dates.ts';
import { isCleftOf } from './english-cleft.ts';
import { endsInVerb } from './english-form.ts';
import type { DateRun, Run, Sentence } from './sentence.ts';
import type { Statement } from './statement.ts';
import type { View } from './view.ts';

interface Told {
  readonly run: Run;
  readonly status: Statement['status'];
  readonly isNoun: boolean;
}

/**
 * Nothing has happened on a day behind the article's own: in Chinese it is a plan, if it is not said to hold from then on, and so
 * it is in English where a noun names it: 'next week sees the opening'.
 */
export function isToCome(view: View, date: ReadDate | undefined, isNoun: boolean): boolean {
  const { sentence } = view;
  if (date === undefined || !isAhead(view, date)) return false;
  if (sentence.language !== 'zh') return isNoun;
  const { from, to } = date.run;
  return ![from - 1, from, to - 1, to].some(at => /^[自从起]$/.test(sentence.key(at)));
}

/** 'The target date is …', PDUFA日期: words that name a day, which is known before it comes. */
export const isDay = ({ key }: Sentence, { to }: Run): boolean =>
  /^(?:date|deadline)$/.test(key(to - 1)) || /^(?:日期|时限|期限)$/.test(key(to - 2) + key(to - 1));

/** A plan for a day that had passed when the article came out was overtaken: it can be held against nothing. */
export const isOverdue = ({ discourse: { published } }: View, date: EdtfDate | undefined): boolean =>
  published !== undefined && date !== undefined && precedes(date, published) === 'yes';

/** In English the verb says that it happened, and the day is that of something else: 'with effect from'. */
export function dateOfTold(view: View, { status, run, isNoun }: Told, dateRun: DateRun): ReadDate | undefined {
  const isOfDay = isWhen(view, dateRun, run) || isCleftOf(view.sentence, view.clauses.of, dateRun, run);
  const read = isOfDay ? onItsDay(readDate(dateRun)) : readDate(dateRun);
  const isBegun = (status === 'happened' || startsThen(view.sentence, dateRun)) && !isNoun;
  const date = isBegun ? fromItsStart(read) : read;
  const isOfOther = view.sentence.language === 'en' && status === 'happened' && isAhead(view, date);
  return isOfOther && /ed$/.test(view.sentence.key(run.from)) ? undefined : date;
}

/** 'It was private until 16 March, when it was listed': what ends or begins then is told of something else. */
function onItsDay(read: ReadDate): ReadDate {
  const text = read.date?.text.replace(/^\.\.\/|\/\.\.$/, '') ?? '';
  const day = parseEdtf(text);
  return read.date !== undefined && day.ok ? { ...read, date: day.value } : read;
}

/** 2025年底开始试产: the verb behind it is what begins. */
const startsThen = ({ key, language }: Sentence, { to }: Run): boolean =>
  language === 'zh' && key(to - 2) === '开' && key(to - 1) === '始';

/** 'Has been listed since 2019', 自2024年7月1日起施行: what is told by a verb happened when what lasts began. */
const fromItsStart = (read: ReadDate): ReadDate => (read.begins === undefined ? read : { ...read, date: read.begins });

/** Whether the day is behind the article's own. */
export const isAhead = ({ discourse: { published } }: View, read: ReadDate | undefined): boolean =>
  published !== undefined && read?.date !== undefined && precedes(published, read.date) === 'yes';

/** 'Opens on Friday': to come, though no word says so; 'launches it today' is of today. */
export const isPresent = (sentence: Sentence, { run, isNoun }: Told, date: Run | undefined): boolean =>
  sentence.language === 'en' &&
  !isNoun &&
  /[^s]s$/.test(sentence.key(endsInVerb(sentence, run) ? run.to - 1 : run.from)) &&
  sentence.cue('passive', run.from) === 0 &&
  sentence.cue('have', run.from) === 0 &&
  date !== undefined &&
  sentence.cue('same-day', date.from) === 0;
