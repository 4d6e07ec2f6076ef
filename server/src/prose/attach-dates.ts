// Which date belongs to which event of a sentence. Every date goes to the event, or to the verb of saying, that stands
// nearest; what lies between the two puts them further apart.
import type { EdtfDate } from '../dates/edtf.ts';
import { costOf, type DatedEvent, FARTHEST } from './date-distance.ts';
import { firstDoerOf } from './first-doer.ts';
import { type DateRun, type Mention, nameOf, type Run, type Sentence, tellsEvent } from './sentence.ts';
import type { View } from './view.ts';

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

/** Between two dates of a chain: a comma or 'and', and one place, authority or purpose. */
function isLink(sentence: Sentence, from: number, to: number): boolean {
  const { mentionAt, key, cue } = sentence;
  const named = new Set<Mention>();
  for (let at = endOfAside(sentence, from, to); at < to; at += 1) {
    const mention = mentionAt[at];
    const isPurpose = mention !== undefined && cue('purpose-prepositions', mention.from - 1) > 0;
    if (mention && (isPurpose || (nameOf(mention, 'place') ?? nameOf(mention, 'authority')))) named.add(mention);
    else if (
      mention ||
      cue('say', at) > 0 ||
      !(/^(?:,|and)$/.test(key(at)) || cue('prepositions', at) > 0 || cue('determiners', at) > 0)
    )
      return false;
  }
  return named.size === 1;
}

/** ', the first country in Africa to approve it, and in Ghana on 2 May': the comma behind what is said of the place before. */
function endOfAside(sentence: Sentence, from: number, to: number): number {
  const { key, cue, triggerAt } = sentence;
  if (key(from) !== ',' || cue('determiners', from + 1) === 0) return from;
  for (let at = from + 2; at < to; at += 1) {
    const trigger = triggerAt[at];
    const isTelling = trigger !== undefined && tellsEvent(trigger) && firstDoerOf(sentence, trigger) === undefined;
    if (key(at) === ',') return at;
    if (isTelling || cue('be', at) + cue('have', at) + cue('say', at) > 0) return from;
  }
  return from;
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
const othersIn = (sentence: Sentence, events: readonly DatedEvent[]): readonly Run[] =>
  sentence.triggers.filter(
    trigger =>
      tellsEvent(trigger) && !events.some(({ run }) => isWithin(trigger, run) || isWhatIsTaken(sentence, trigger, run)),
  );

/** An event is told by all words of its run. */
const isWithin = ({ from }: Run, run: Run): boolean => run.from <= from && from < run.to;

/** 'On 7 May the authorisation was withdrawn': the noun is no event beside the verb. */
const isWhatIsTaken = ({ cue, triggerAt }: Sentence, noun: Run, { from, to }: Run): boolean =>
  from > noun.to &&
  cue('permits', noun.to - 1) > 0 &&
  cue('taken-back', to - 1) > 0 &&
  !triggerAt.slice(noun.to, from).some(tellsEvent);

/** The day of the saying stands right beside the verb: 'announced today', 'said in a statement on Monday'. */
function isSaid(sentence: Sentence, date: Run, saying: Run): boolean {
  const isBehind = date.from >= saying.to;
  const [from, to] = isBehind ? [saying.to, date.from] : [date.to, saying.from];
  if (to - from > (isBehind ? 6 : 4) || to < from) return false;
  const isCorrelative = sentence.key(saying.from) === 'according';
  if (isCorrelative && !isBehind) return false;
  const isChineseOpening = sentence.language === 'zh' && date.from <= 1;
  // 'Was appointed in September 2021 and has announced': of the verb before.
  const ends = [...(isChineseOpening ? [] : [',']), ...(isBehind ? [] : ['and']), 'that'];
  for (let at = from; at < to; at += 1) {
    if (sentence.triggerAt[at] !== undefined || ends.includes(sentence.key(at))) return false;
    if (isBehind && sentence.mentionAt[at] !== undefined) return false;
  }
  return true;
}

function sayingsIn(sentence: Sentence, events: readonly DatedEvent[]): readonly Run[] {
  const found: Run[] = [];
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const length = Math.max(sentence.cue('say', at), declares(sentence, at) ? 1 : 0);
    if (length > 0 && !events.some(({ run }) => run.from <= at && at < run.to))
      found.push({ from: at, to: at + length });
  }
  return found;
}

/** 'Declared on 3 December that she had won'; not 'declared a monument in 1964'. */
const declares = ({ key, dateAt }: Sentence, at: number): boolean =>
  /^declare[sd]$/.test(key(at)) && [at + 1, at + 2].some(next => key(dateAt[next]?.to ?? -1) === 'that');

/** A date of another thing: 'its Dec. 14 PDUFA date', 'a target action date of 5 June', 'the 2019 guidelines', 'as of May'. */
function isModifier(sentence: Sentence, date: DateRun): boolean {
  if (sentence.key(date.from - 1) === 'of' && sentence.key(date.from - 2) === 'as') return true;
  const at = date.from - 1;
  // Of the event itself, where the vocabulary knows one by such words.
  if ([date.to, at - 1].some(beside => tellsEvent(sentence.triggerAt[beside]))) return false;
  if (sentence.cue('dated-things', date.to) > 0) return true;
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
  const isOfOne = opens && clauses.of[run.from] === clauses.of[date.from];
  return isOfOne || isOfBothVerbs(sentence, date, events[at - 1]?.run, run);
}

/** 'The FDA yesterday approved X and rejected Y': the day before the first verb is that of the second, which is joined to it. */
const isOfBothVerbs = ({ key }: Sentence, date: Run, first: Run | undefined, second: Run): boolean =>
  first !== undefined &&
  date.to <= first.from &&
  first.from - date.to <= 1 &&
  key(date.to) !== ',' &&
  key(second.from - 1) === 'and' &&
  second.from - first.to <= JOINED;

/** Tokens between two verbs that are joined. */
const JOINED = 14;

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
  const isPlain = (from: number, to: number, words: RegExp): boolean =>
    Array.from({ length: to - from }, (_, n) => from + n).every(token => token < 0 || words.test(sentence.key(token)));
  if (clauses.of[own.run.from] !== clauses.of[before.run.from]) {
    const start = clauses.of.indexOf(clauses.of[own.run.from] ?? 0);
    return clauses.of[start - 1] === clauses.of[before.run.from] && isPlain(start, own.run.from, SUCCEEDED);
  }
  return isPlain(before.run.to, own.run.from, GOT);
}

const SUCCEEDED = /^[成功顺利完成并了，,]$/;
/** 2023年8月获受理并取得优先审评资格. */
const GOT = /^[成功顺利完成并且同时获被得取了]$/;

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
export function isWhen({ sentence, clauses }: View, date: DateRun, run: Run): boolean {
  const start = clauses.of.indexOf(clauses.of[run.from] ?? 0);
  return sentence.key(start) === 'when' && start - date.to >= 0 && start - date.to <= 1;
}

export interface ReadDate {
  readonly date: EdtfDate | undefined;
  readonly relative: boolean;
  readonly run: Run;
  /** Of 'since the end of 2025': the end of 2025. */
  readonly begins: EdtfDate | undefined;
}

export const readDate = ({ mention, from, to }: DateRun): ReadDate => ({
  date: mention.date,
  begins: mention.begins,
  relative: mention.relative,
  run: { from, to },
});
