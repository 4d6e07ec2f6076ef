// Which date belongs to which event of a sentence. Every date goes to the event, or to the verb of saying, that stands
// nearest; what lies between the two puts them further apart.
import type { EdtfDate } from '../dates/edtf.ts';
import { type DateRun, type Mention, nameOf, type Run, type Sentence, tellsEvent } from './sentence.ts';
import type { View } from './view.ts';

export interface DatedEvent {
  readonly run: Run;
  /** Whom it happened to: another name between it and a date takes the date away. */
  readonly subjects: readonly string[];
}

/** By event, in their order: its dates, the nearest first. A date that stays open is kept, and says that no other will do. */
export function datesOfEvents(view: View, events: readonly DatedEvent[]): readonly (readonly DateRun[])[] {
  const { sentence } = view;
  const sayings = sayingsIn(sentence, events);
  const others = othersIn(sentence, events);
  const found: { readonly date: DateRun; readonly cost: number }[][] = events.map(() => []);
  for (const date of sentence.dates) {
    if (isModifier(sentence, date) || isOfParticiple(sentence, date, events)) continue;
    const costs = events.map(event => (isLater(sentence, date, event.run) ? Infinity : costOf(view, date, event)));
    const least = Math.min(...costs);
    const other = Math.min(...others.map(run => costOf(view, date, { run, subjects: [] })));
    if (least > FARTHEST || other < least || sayings.some(run => isSaid(sentence, date, run))) continue;
    costs.forEach((cost, at) => {
      if (
        cost === least ||
        (cost < 2 * FARTHEST &&
          (shares(view, date, events, at) || isWithOf(view, events[costs.indexOf(least)], events[at])))
      )
        found[at]?.push({ date, cost });
    });
  }
  const own = found.map(dates => dates.sort((a, b) => a.cost - b.cost).map(({ date }) => date));
  return own.map(dates => [...dates, ...chainedTo(sentence, dates, own)]);
}

/** 'Approved in the US on 12 April 2024, in Japan on 24 September and in the EU on 21 October', however long it goes on. */
function chainedTo(
  sentence: Sentence,
  dates: readonly DateRun[],
  taken: readonly (readonly DateRun[])[],
): readonly DateRun[] {
  const chain: DateRun[] = [];
  sentence.dates.forEach((date, at) => {
    const before = sentence.dates[at - 1];
    const isNext = before !== undefined && (dates.includes(before) || chain.includes(before));
    if (!isNext || taken.some(others => others.includes(date)) || !isLink(sentence, before.to, date.from)) return;
    chain.push(date);
  });
  return chain;
}

/** Between two dates of a chain: a comma or 'and', and one place or authority. */
function isLink({ mentionAt, key, cue }: Sentence, from: number, to: number): boolean {
  const named = new Set<Mention>();
  for (let at = from; at < to; at += 1) {
    const mention = mentionAt[at];
    if (mention && (nameOf(mention, 'place') ?? nameOf(mention, 'authority'))) named.add(mention);
    else if (mention || cue('say', at) > 0 || !(/^(?:,|and)$/.test(key(at)) || cue('prepositions', at) > 0 || cue('determiners', at) > 0))
      return false;
  }
  return named.size === 1;
}

/** 'Approved in April and cleared four months later': the second has a day of its own, which nobody says. */
function isLater(sentence: Sentence, date: Run, { to }: Run): boolean {
  if (sentence.language !== 'en' || date.from >= to) return false;
  for (let at = to; at < to + LATER && sentence.key(at) !== ','; at += 1)
    if (/^(?:later|earlier|afterwards)$/.test(sentence.key(at))) return sentence.dateAt[at] === undefined;
  return false;
}

/** Tokens in which a distance in time may stand behind its event: 'in Europe some four months later'. */
const LATER = 6;

/** Triggers that were not read keep their dates all the same. */
const othersIn = ({ triggers }: Sentence, events: readonly DatedEvent[]): readonly Run[] =>
  triggers.filter(trigger => tellsEvent(trigger) && !events.some(({ run }) => run.from === trigger.from));

/** The day of the saying stands right beside the verb: 'announced today', 'said in a statement on Monday'. */
function isSaid(sentence: Sentence, date: Run, saying: Run): boolean {
  const isBehind = date.from >= saying.to;
  const [from, to] = isBehind ? [saying.to, date.from] : [date.to, saying.from];
  if (to - from > (isBehind ? 6 : 4) || to < from) return false;
  const isCorrelative = sentence.key(saying.from) === 'according';
  if (isCorrelative && !isBehind) return false;
  for (let at = from; at < to; at += 1) {
    const isChineseOpening = sentence.language === 'zh' && date.from <= 1;
    if (sentence.key(at) === ',' && !isChineseOpening) return false;
    if (sentence.triggerAt[at] !== undefined || sentence.key(at) === 'that') return false;
    if (isBehind && sentence.mentionAt[at] !== undefined) return false;
  }
  return true;
}

const FARTHEST = 30;
const CLAUSE = 11;
const TRIGGER = 14;
const COMMA = 4;
/** Another verb begins, of which no trigger is known. */
const VERB = 8;
const NAME = 22;

function sayingsIn(sentence: Sentence, events: readonly DatedEvent[]): readonly Run[] {
  const found: Run[] = [];
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const length = sentence.cue('say', at);
    if (length > 0 && !events.some(({ run }) => run.from <= at && at < run.to))
      found.push({ from: at, to: at + length });
  }
  return found;
}

/** A date of another thing: 'its Dec. 14 PDUFA date', 'a target action date of 5 June', 'the 2019 guidelines', 'as of May'. */
function isModifier(sentence: Sentence, date: DateRun): boolean {
  if (sentence.key(date.from - 1) === 'of' && sentence.key(date.from - 2) === 'as') return true;
  if (sentence.cue('dated-things', date.to) > 0) return true;
  const at = date.from - 1;
  return /^(?:of|is|was|:)$/.test(sentence.key(at)) && sentence.cue('deadlines', at - 1) > 0;
}

/** 'Renovated in 2019, the bridge …': the date is that of a verb that nobody knows. */
function isOfParticiple(sentence: Sentence, date: DateRun, events: readonly DatedEvent[]): boolean {
  if (sentence.language !== 'en' || date.from > 5 || sentence.key(date.to) !== ',') return false;
  if (!/..ed$/.test(sentence.key(0)) && sentence.cue('participles', 0) === 0) return false;
  return !events.some(({ run }) => run.from < date.from);
}

/** A date that opens a sentence is that of all the verbs that are joined in its clause. */
function shares(view: View, date: DateRun, events: readonly DatedEvent[], at: number): boolean {
  const { sentence, clauses } = view;
  const opens = date.from <= 1;
  const run = events[at]?.run;
  if (run === undefined) return false;
  if (isWhen(view, date, run) || isWith(view, run)) return true;
  if (sentence.dates.length > 1) return false;
  if (sentence.language === 'zh') return isJoinedBehind(view, date, events, at);
  return opens && clauses.of[run.from] === clauses.of[date.from];
}

/** 去年12月首飞完成入轨, 7月12日发射升空，成功入轨: the verb before it has the date, and nothing new begins between the two. */
function isJoinedBehind(
  { sentence, clauses }: View,
  date: DateRun,
  events: readonly DatedEvent[],
  at: number,
): boolean {
  const [own, before] = [events[at], events[at - 1]];
  if (own === undefined || before === undefined || before.run.from < date.to) return false;
  if (own.subjects.some(id => !before.subjects.includes(id))) return false;
  const isPlain = (from: number, to: number): boolean =>
    Array.from({ length: to - from }, (_, n) => from + n).every(
      token => token < 0 || /^[成功顺利完成并了，,]$/.test(sentence.key(token)),
    );
  if (clauses.of[own.run.from] !== clauses.of[before.run.from]) {
    const start = clauses.of.indexOf(clauses.of[own.run.from] ?? 0);
    return clauses.of[start - 1] === clauses.of[before.run.from] && isPlain(start, own.run.from);
  }
  return isPlain(before.run.to, own.run.from);
}

/** '… accepted the filing with priority review in May': both are of May. */
const isWith = ({ sentence }: View, run: Run): boolean => sentence.key(run.from - 1) === 'with';

/** The event that the one with the date comes along with. */
const isWithOf = (view: View, dated: DatedEvent | undefined, other: DatedEvent | undefined): boolean =>
  dated !== undefined &&
  other !== undefined &&
  isWith(view, dated.run) &&
  other.run.to <= dated.run.from &&
  view.clauses.of[dated.run.from] === view.clauses.of[other.run.from];

/** '… on June 30, when the agency approved it'. */
function isWhen({ sentence, clauses }: View, date: DateRun, run: Run): boolean {
  const start = clauses.of.indexOf(clauses.of[run.from] ?? 0);
  return sentence.key(start) === 'when' && start - date.to >= 0 && start - date.to <= 1;
}

function costOf(view: View, date: DateRun, event: DatedEvent): number {
  const { sentence, clauses } = view;
  const { run } = event;
  const isBehind = date.from >= run.to;
  const [from, to] = isBehind ? [run.to, date.from] : [date.to, run.from];
  // No cost from there on makes a difference.
  if (to - from >= 2 * FARTHEST || isOfOther(view, date, run)) return Infinity;
  const [first, last] = isBehind ? [run.from, date.from] : [date.from, run.from];
  const own = clauses.of[first] === clauses.of[last] ? clauses.of[first] : undefined;
  // Chinese is counted in characters, of which two make a word. A date that opens a sentence is far from what follows.
  const width = sentence.language === 'zh' && date.from <= 1 ? 0.5 : 1;
  let cost = 0;
  let clause = clauses.of[first];
  for (let at = from; at < to; at += 1) {
    // A name of many characters is one word. An aside that their common clause goes on behind is none: 'On 4 March Halden, which
    // bought Y in 2016, took over X'.
    if (sentence.language === 'zh' ? isWithinName(sentence, at) : own !== undefined && clauses.of[at] !== own) continue;
    cost += width;
    if (clauses.of[at] !== clause) cost += CLAUSE;
    clause = clauses.of[at];
    cost += costAt(sentence, at) + (isBehind ? costBehind(sentence, date, event, at) : costBefore(sentence, date, at));
  }
  return cost + (clause === clauses.of[last] ? 0 : CLAUSE);
}

const isWithinName = ({ mentionAt }: Sentence, at: number): boolean => (mentionAt[at]?.from ?? at) < at;

/** Where the order of clauses alone tells that the date is that of something else. */
function isOfOther(view: View, date: DateRun, run: Run): boolean {
  if (date.from >= run.to && isOfNextVerb(view.sentence, date, run)) return true;
  if (date.from < run.to) return isApart(view, date, run);
  if (isOfMainVerb(view, date, run)) return true;
  const { sentence, clauses } = view;
  if (isSinceBehind(sentence, date, run)) return true;
  // In Chinese the date comes first: one in a clause behind is that of what stands there.
  return clauses.of[run.from] !== clauses.of[date.from] && (sentence.language === 'zh' || isOpening(view, run.from));
}

/** 共同开发并于2019年推出: behind a word that joins them, the date leads to the next verb. */
function isOfNextVerb({ key, language }: Sentence, date: DateRun, { to }: Run): boolean {
  if (language !== 'zh') return false;
  const lead = /^[于在]$/.test(key(date.from - 1)) ? date.from - 2 : date.from - 1;
  return lead >= to && /^[并且又再而]$/.test(key(lead));
}

/** 'Born in Leeds, he came here in 1962': behind the comma and its subject the date is that of another verb. */
function isOfMainVerb({ sentence }: View, date: DateRun, { from, to }: Run): boolean {
  if (sentence.language !== 'en' || from > 1) return false;
  for (let at = to; at < date.from - 2; at += 1)
    if (sentence.key(at) === ',') return sentence.cue('subjects', at + 1) > 0;
  return false;
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
  for (let at = date.from - 1; at >= 0 && sentence.key(at) !== ','; at -= 1) {
    const isPlain = ['prepositions', 'adverbs', 'determiners', 'conjunctions'].some(kind => sentence.cue(kind, at) > 0);
    if (!isPlain && sentence.dateAt[at] === undefined)
      return sentence.tokens.slice(0, at).some(token => token.key === ',');
  }
  return false;
}

/** What it adds where the date stands behind the event: another verb, another thing. */
function costBehind(sentence: Sentence, date: DateRun, { subjects }: DatedEvent, at: number): number {
  if (sentence.key(at) === ',')
    return COMMA + (startsClause(sentence, at + 1) ? CLAUSE : 0) + (isParticiple(sentence, at + 1) ? FARTHEST : 0);
  if (sentence.cue('aftermath', at) > 0) return FARTHEST;
  if (sentence.key(at) !== 'as' && sentence.cue('have', at) + sentence.cue('be', at) > 0) return VERB;
  const mention = sentence.mentionAt[at];
  const entity = mention?.from === at ? nameOf(mention, 'entity') : undefined;
  return entity && !subjects.includes(entity.id) && isBareBefore(sentence, date, at) ? NAME : 0;
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

/** They bring in somebody who had a part in the event: 'licensed X from Daehan in 2019'. */
const PARTNERS: ReadonlySet<string> = new Set(['by', 'from', 'with', 'to']);

export interface ReadDate {
  readonly date: EdtfDate | undefined;
  readonly relative: boolean;
  readonly run: Run;
}

export const readDate = ({ mention, from, to }: DateRun): ReadDate => ({
  date: mention.date,
  relative: mention.relative,
  run: { from, to },
});
