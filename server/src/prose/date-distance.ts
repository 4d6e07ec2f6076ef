// How far the dates of a sentence stand from its events: what lies between the two puts them apart. In tokens, and what another
// clause, verb or name counts for.
import { type DateRun, nameOf, type Run, type Sentence, tellsEvent } from './sentence.ts';
import type { View } from './view.ts';

export interface DatedEvent {
  readonly run: Run;
  /** Whom it happened to: another name between it and a date takes the date away. */
  readonly subjects: readonly string[];
}

export const FARTHEST = 30;
const CLAUSE = 11;
const TRIGGER = 14;
const COMMA = 4;
/** Another verb begins, of which no trigger is known. */
const VERB = 8;
const NAME = 22;

/** How far a date stands from an event; `Infinity` where it is that of something else for sure. */
export function costOf(view: View, date: DateRun, event: DatedEvent): number {
  const { sentence, clauses } = view;
  const { run } = event;
  const isBehind = date.from >= run.to;
  const [from, to] = isBehind ? [run.to, date.from] : [date.to, run.from];
  // No cost from there on makes a difference.
  if (to - from >= 2 * FARTHEST || isOfOther(view, date, event)) return Infinity;
  const [first, last] = isBehind ? [run.from, date.from] : [date.from, run.from];
  const own = clauses.of[first] === clauses.of[last] ? clauses.of[first] : undefined;
  // Chinese is counted in characters, of which two make a word. A date that opens a sentence is far from what follows.
  const isOfWhole = sentence.language === 'zh' && date.from <= 1;
  const width = isOfWhole ? 0.5 : 1;
  const border = isOfWhole && isDateOfAll(sentence, date, run) ? COMMA : CLAUSE;
  let cost = 0;
  let clause = clauses.of[first];
  for (let at = from; at < to; at += 1) {
    // A name of many characters is one word. An aside that their common clause goes on behind is none: 'On 4 March Halden, which
    // bought Y in 2016, took over X'.
    if (isSkipped(view, own, at)) continue;
    cost += width;
    if (clauses.of[at] !== clause) cost += border;
    clause = clauses.of[at];
    cost += costAt(sentence, at) + (isBehind ? costBehind(sentence, date, event, at) : costBefore(sentence, date, at));
  }
  return cost + (clause === clauses.of[last] ? 0 : border);
}

/** 3月15日，最后一台机组结束试运行，电站全面投产: where no other date stands, and nobody says it, it is that of all that follows. */
function isDateOfAll(sentence: Sentence, date: DateRun, run: Run): boolean {
  if (sentence.dates.length > 1 || run.from < date.to) return false;
  for (let at = date.to; at < run.from; at += 1) if (sentence.cue('say', at) > 0) return false;
  return true;
}

const isSkipped = ({ sentence, clauses }: View, own: number | undefined, at: number): boolean =>
  sentence.language === 'zh' ? isWithinName(sentence, at) : own !== undefined && clauses.of[at] !== own;

const isWithinName = ({ mentionAt }: Sentence, at: number): boolean => (mentionAt[at]?.from ?? at) < at;

/** Where the order of clauses alone tells that the date is that of something else. */
function isOfOther(view: View, date: DateRun, event: DatedEvent): boolean {
  const { run } = event;
  if (date.from >= run.to && isOfNextName(view.sentence, date, event)) return true;
  if (date.from >= run.to && isOfNextVerb(view.sentence, date, run)) return true;
  if (date.from >= run.to && isOfPlace(view, date, run)) return true;
  if (date.from < run.to) return isApart(view, date, run);
  if (isOfMainVerb(view, date, run)) return true;
  const { sentence, clauses } = view;
  if (isSinceBehind(sentence, date, run)) return true;
  // In Chinese the date comes first: one in a clause behind is that of what stands there.
  return clauses.of[run.from] !== clauses.of[date.from] && (sentence.language === 'zh' || isOpening(view, run.from));
}

/** 'X was the first to be approved; Y followed in 2012'. */
function isOfNextName({ key, mentionAt }: Sentence, date: DateRun, { run, subjects }: DatedEvent): boolean {
  let isPast = false;
  for (let at = run.to; at < date.from; at += 1) {
    if (key(at) === ';') isPast = true;
    const mention = isPast ? mentionAt[at] : undefined;
    const name = mention && nameOf(mention, 'entity');
    if (name !== undefined && !subjects.includes(name.id)) return true;
  }
  return false;
}

/** 共同开发并于2019年推出: behind a word that joins them, the date leads to the next verb. */
function isOfNextVerb({ key, language }: Sentence, date: DateRun, { to }: Run): boolean {
  if (language !== 'zh') return false;
  const lead = /^[于在]$/.test(key(date.from - 1)) ? date.from - 2 : date.from - 1;
  return lead >= to && /^[并且又再而]$/.test(key(lead));
}

/** 'Has not been approved in China, where Harrow filed in March 2024': what is told of the place has its own date. */
function isOfPlace({ sentence, clauses }: View, date: DateRun, { to }: Run): boolean {
  const start = clauses.of.indexOf(clauses.of[date.from] ?? 0);
  return sentence.language === 'en' && start >= to && sentence.key(start) === 'where';
}

/** 'Born in Leeds, he came here in 1962': behind the comma and its subject the date is that of another verb. */
function isOfMainVerb({ sentence }: View, date: DateRun, run: Run): boolean {
  if (sentence.language !== 'en' || run.from > 1) return false;
  for (let at = run.to; at < date.from - 2; at += 1)
    if (sentence.key(at) === ',' && (sentence.cue('subjects', at + 1) > 0 || isSubject(sentence, at + 1, run)))
      return true;
  return false;
}

/** 'Founded in Leeds, Harrow opened an office in 2012'. */
function isSubject(sentence: Sentence, at: number, { from }: Run): boolean {
  const name = sentence.mentionAt[sentence.cue('determiners', at) > 0 ? at + 1 : at];
  const isOpened = /..ed$/.test(sentence.key(from)) || sentence.cue('participles', from) > 0;
  if (name === undefined || nameOf(name, 'entity') === undefined || !isOpened) return false;
  return (
    sentence.tokens[name.to]?.kind === 'word' &&
    ['conjunctions', 'say', 'prepositions'].every(kind => sentence.cue(kind, name.to) === 0)
  );
}

/** 'After X crashed, relatives sued on Thursday': the main clause has its own date. */
function isOpening({ sentence, clauses }: View, at: number): boolean {
  const clause = clauses.of[at] ?? 0;
  return sentence.language === 'en' && clause === 1 && clauses.kinds[1] === 'dependent' && clauses.of.indexOf(1) <= 3;
}

/** 'It voted on Wednesday, nineteen months after X was submitted': a clause that tells the distance in time has its own date. */
function isApart({ sentence, clauses }: View, date: Run, run: Run): boolean {
  const clause = clauses.of[run.from] ?? 0;
  if (sentence.language !== 'en' || clauses.kinds[clause] !== 'dependent') return false;
  const start = clauses.of.indexOf(clause);
  return start >= date.to && DISTANCES.has(sentence.key(start));
}

const DISTANCES: ReadonlySet<string> = new Set(['after', 'before', 'since', 'until']);

/** '…, a councillor since 2007': what lasts since then is told behind the comma, not the event. */
function isSinceBehind(sentence: Sentence, date: DateRun, run: Run): boolean {
  if (sentence.language !== 'en' || (sentence.key(date.from) !== 'since' && sentence.key(date.from - 1) !== 'since'))
    return false;
  for (let at = run.to; at < date.from; at += 1) if (sentence.key(at) === ',') return true;
  return false;
}

/** What a token between the two adds. */
function costAt(sentence: Sentence, at: number): number {
  const trigger = sentence.triggerAt[at];
  const isEvent = trigger?.from === at && tellsEvent(trigger);
  return (isEvent ? TRIGGER : 0) + (sentence.cue('say', at) > 0 ? CLAUSE : 0);
}

/** ', and NAME …'; not ', and by NAME'. */
const startsClause = (sentence: Sentence, at: number): boolean =>
  sentence.key(at) === 'and' && sentence.cue('prepositions', at + 1) === 0;

/**
 * A date before the event is its own where it opens the sentence; one behind a verb of saying is the day of that, and one in
 * an aside between commas is the aside's.
 */
function costBefore(sentence: Sentence, date: DateRun, at: number): number {
  if (sentence.language !== 'en') return 0;
  if (sentence.cue('say', at) > 0) return FARTHEST;
  if (sentence.key(at) !== ',' || date.from <= 2) return 0;
  return isAside(sentence, date) ? FARTHEST : COMMA;
}

/** Words of its own stand between the date and the comma before it. */
function isAside(sentence: Sentence, date: DateRun): boolean {
  if (isOfMeeting(sentence, date)) return false;
  for (let at = date.from - 1; at >= 0 && sentence.key(at) !== ','; at -= 1) {
    const isPlain = ['prepositions', 'adverbs', 'determiners', 'conjunctions'].some(kind => sentence.cue(kind, at) > 0);
    if (!isPlain && sentence.dateAt[at] === undefined)
      return sentence.tokens.slice(0, at).some(token => token.key === ',');
  }
  return false;
}

/** 'The members, meeting in Lund on 12 February 2021, elected …': that day they did. */
function isOfMeeting({ key }: Sentence, { from }: DateRun): boolean {
  let at = from - 1;
  while (at >= 0 && key(at) !== ',') at -= 1;
  return MEETS.has(key(at + 1));
}

const MEETS: ReadonlySet<string> = new Set(['meeting', 'sitting', 'gathered', 'assembled', 'convening', 'voting']);

/** What it adds where the date stands behind the event: another verb, another thing. */
function costBehind(sentence: Sentence, date: DateRun, { subjects }: DatedEvent, at: number): number {
  if (sentence.key(at) === ',')
    return COMMA + (startsClause(sentence, at + 1) ? CLAUSE : 0) + (isParticiple(sentence, at + 1) ? FARTHEST : 0);
  if (sentence.cue('aftermath', at) > 0 || sentence.cue('grounds', at) > 0) return FARTHEST;
  if (sentence.key(at) !== 'as' && sentence.cue('have', at) + sentence.cue('be', at) > 0) return VERB;
  const mention = sentence.mentionAt[at];
  const entity = mention?.from === at ? nameOf(mention, 'entity') : undefined;
  if (
    mention === undefined ||
    entity === undefined ||
    subjects.includes(entity.id) ||
    !isBareBefore(sentence, date, at)
  )
    return 0;
  return subjects.length > 0 && isPurpose(sentence, mention) ? 0 : NAME;
}

/** ', destroyed by flood 5 December 2015': of a verb that no trigger is known for. */
const isParticiple = ({ key, triggerAt, cue }: Sentence, at: number): boolean =>
  triggerAt[at] === undefined &&
  /..ed$/.test(key(at)) &&
  cue('adjectives', at) === 0 &&
  cue('prepositions', at + 1) > 0;

/** 'Apollo 17 in 1972': the name right before a date. */
function isBareBefore(sentence: Sentence, date: DateRun, at: number): boolean {
  const mention = sentence.mentionAt[at];
  if (mention === undefined) return false;
  const gap = date.from - mention.to;
  if ([1, 2, 3, 4].some(back => PARTNERS.has(sentence.key(mention.from - back)))) return false;
  return gap === 0 || (gap === 1 && ['in', '('].includes(sentence.key(mention.to)));
}

/** 'For asthma (AS) and gout in May'. */
function isPurpose({ key, cue, mentionAt }: Sentence, { from }: Run): boolean {
  for (let at = from - 1; at >= from - PURPOSES; at -= 1) {
    if (cue('purpose-prepositions', at) > 0) return true;
    if (!mentionAt[at] && cue('purpose-lead', at) === 0 && !/^(?:,|and|\(|\))$/.test(key(at))) return false;
  }
  return false;
}

/** Tokens of a list of them. */
const PURPOSES = 16;

/** They bring in somebody who had a part in the event: 'licensed X from Daehan in 2019'. */
const PARTNERS: ReadonlySet<string> = new Set(['by', 'from', 'with', 'to']);
