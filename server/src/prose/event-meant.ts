// Whether a word of an event tells of that event where it stands: what is approved may be no more than a trial, and who
// approves may be nobody who decides.
import type { EventEntry } from '../vocabulary/vocabulary.ts';
import { isAdverb, type Shape } from './english-form.ts';
import { nameOf, type Sentence, type Trigger, tellsEvent } from './sentence.ts';
import { isCapital } from './strangers.ts';
import type { Found, View } from './view.ts';
import { companyEvents, deals, decidedEvents, demonyms, eventsByLeave, trialEvents } from './word-lists.ts';

/** Of an application for a trial it is the trial that is approved. `undefined`: an event that nobody asks for. */
export function eventFor(view: View, event: EventEntry, run: Trigger): EventEntry | undefined {
  const id = trialEvents[event.id];
  if (id !== undefined && isOfOtherFiling(view, run)) return undefined;
  if (id === undefined || !isOfTrial(view, run)) return event;
  const isToldBeside = view.sentence.triggers.some(other => other !== run && other.words.some(word => word.id === id));
  return isToldBeside ? undefined : view.lexicon.event(id);
}

/** 递交了招股书, 'submitted its annual report': a paper that no authority on products decides on. */
function isOfOtherFiling({ sentence, clauses }: View, run: Trigger): boolean {
  for (let at = run.to; at < run.to + OBJECT && clauses.of[at] === clauses.of[run.from]; at += 1)
    if (sentence.cue('other-filings', at) > 0) return true;
  return false;
}

/** How far behind its verb a paper may stand. */
const OBJECT = 10;

/** The application stands in the clause of the event, and no other event between them. */
function isOfTrial({ sentence, clauses }: View, run: Trigger): boolean {
  for (const step of [-1, 1])
    for (let at = step < 0 ? run.from - 1 : run.to; clauses.of[at] === clauses.of[run.from]; at += step) {
      if (sentence.cue('trial-filings', at) > 0) return true;
      if (tellsEvent(sentence.triggerAt[at])) break;
    }
  return false;
}

/** 'Doctors approved X', 'X was turned down by the cost watchdog': nobody who decides. */
export function isByLaymen({ sentence }: View, { id }: EventEntry, { to }: Trigger, shape: Shape | undefined): boolean {
  if (!decidedEvents.includes(id) || shape === undefined) return false;
  if (shape.form === 'active' && sentence.key(to) !== 'by')
    return sentence.cue('lay', shape.from - 1) > 0 || isUnknownOffice(sentence, shape.from - 1);
  const isNational = demonyms.has(sentence.key(to + 1)) && sentence.cue('offices-of', to + 2) > 0;
  return sentence.key(to) === 'by' && !isNational && (isLayAfter(sentence, to + 1) || isCapital(sentence, to + 1));
}

/** 'NICE rejected it': a name that no vocabulary knows; 'Regulators rejected it' tells who did. */
const isUnknownOffice = (sentence: Sentence, at: number): boolean =>
  isCapital(sentence, at) &&
  (at > 0 || !/[^s]s$/.test(sentence.key(at))) &&
  ![0, 1, 2, 3].some(back => sentence.cue('shared-offices', at - back) === back + 1);

/** How far a noun may stand behind 'by': 'by one of the agency's own advisers'. */
const ACTOR = 6;

function isLayAfter(sentence: Sentence, from: number): boolean {
  for (let at = from; at < from + ACTOR; at += 1) {
    if (isAuthority(sentence, at)) return false;
    if (sentence.cue('lay', at) > 0) return true;
    const isEnd = sentence.cue('prepositions', at) > 0 && sentence.key(at) !== 'of';
    if (isEnd || sentence.dateAt[at] !== undefined || ENDS.has(sentence.key(at))) return false;
  }
  return false;
}

const ENDS: ReadonlySet<string> = new Set([',', ';', '.', 'and', '']);

/** 'The agency licensed it' is no licence of one company to another. */
export function isByWrongActor(view: View, { id }: EventEntry, { to }: Trigger, shape: Shape | undefined): boolean {
  if (!companyEvents.includes(id) || shape === undefined || view.lexicon.isOwn(id)) return false;
  const { sentence } = view;
  if (shape.form === 'active' && sentence.key(to) !== 'by')
    return isAuthorityBefore(sentence, shape.from) || isCountryBefore(sentence, shape.from);
  if (sentence.key(to) !== 'by') return false;
  const start = sentence.cue('determiners', to + 1) > 0 && sentence.mentionAt[to + 1] === undefined ? to + 2 : to + 1;
  return isAuthority(sentence, start) || sentence.cue('authority', to + 1) > 0;
}

const isAuthority = ({ mentionAt }: Sentence, at: number): boolean => {
  const mention = mentionAt[at];
  return mention !== undefined && nameOf(mention, 'authority') !== undefined;
};

/** 'Which China licensed in 2003'; not 'a firm in China licensed it'. */
function isCountryBefore({ mentionAt, cue }: Sentence, at: number): boolean {
  const mention = mentionAt[at - 1];
  return mention !== undefined && nameOf(mention, 'place') !== undefined && cue('prepositions', mention.from - 1) === 0;
}

/** By name, or as 'the agency'. */
const isAuthorityBefore = (sentence: Sentence, at: number): boolean =>
  isAuthority(sentence, at - 1) || sentence.cue('authority', at - 2) === 2;

/** 'Cleared X to begin flight tests': leave for a step on the way. */
export function isOfStep({ sentence }: View, { id }: EventEntry, { to }: Trigger, subjects: readonly Found[]): boolean {
  if (!decidedEvents.includes(id)) return false;
  // 'Was cleared on 25 May for launch'.
  const behind = sentence.dateAt[to]?.to ?? to;
  const ends = [to, behind, ...subjects.map(({ run }) => run.to).filter(end => end > to)];
  return ends.some(at => sentence.cue('steps', at) > 0);
}

/** 'The acquisition of X by Y was approved by the regulator': no more than a step towards it. */
export function isDealUnderWay(
  { sentence }: View,
  { id }: EventEntry,
  { from, to }: Trigger,
  shape: Shape | undefined,
): boolean {
  if ((shape?.form !== 'noun' && sentence.key(to - 1) !== 'of') || !deals.includes(id)) return false;
  if (isAnnounced(sentence, from)) return true;
  let at = to;
  while (at < to + PREDICATE && sentence.cue('be', at) === 0) {
    // 'The takeover of X collapsed last night'.
    if (sentence.cue('undone', at) > 0 && at > to) return true;
    at += 1;
  }
  while (sentence.cue('be', at) > 0 || isAdverb(sentence, at)) at += 1;
  return sentence.cue('deal-steps', at) > 0;
}

/** 'Announced the acquisition', "agreed Harrow's takeover", "cleared the company's purchase of X". */
function isAnnounced(sentence: Sentence, noun: number): boolean {
  for (let at = noun - 1; at >= noun - LEAD; at -= 1) {
    if (sentence.cue('announces', at) + sentence.cue('deal-steps', at) > 0) return true;
    const isOwner = sentence.mentionAt[at] !== undefined || sentence.key(at) === "'s" || sentence.key(at + 1) === "'s";
    if (!isOwner && sentence.cue('determiners', at) + sentence.cue('possessives', at) === 0) return false;
  }
  return false;
}

/** Tokens between 'announced' and the noun: 'announced its', 'agreed the'. */
const LEAD = 5;

/** How far its verb may stand behind a noun with all that belongs to it. */
const PREDICATE = 30;

/** 批准在内地上市, 获准于日本销售: leave for it, and not yet the thing itself. */
export function isOfLeave({ sentence, clauses }: View, { id, regulatory }: EventEntry, { from }: Trigger): boolean {
  if (sentence.language !== 'zh' || (regulatory && !eventsByLeave.includes(id))) return false;
  for (let at = from - 1; at >= 0 && clauses.of[at] === clauses.of[from]; at -= 1) {
    const before = sentence.triggerAt[at];
    if (before !== undefined) return before.words.some(word => decidedEvents.includes(word.id));
    const isPlain = [at, at - 1, at - 2].some(start => start + sentence.cue('leave', start) > at);
    if (sentence.mentionAt[at] === undefined && !isPlain) return false;
  }
  return false;
}

/** The application for it, what is known of it, another time of it: words of the event that do not say that it came about. */
export function isNotTold(sentence: Sentence, trigger: Trigger, shape: Shape | undefined): boolean {
  if (shape?.form === 'noun' && (isSought(sentence, trigger) || isSpokenOf(sentence, trigger))) return true;
  if (shape?.form === 'noun' && (sentence.cue('failed', trigger.from - 1) > 0 || isLost(sentence, trigger)))
    return true;
  if (shape?.form === 'noun' && (isTakenBack(sentence, trigger) || isLaterOne(sentence, trigger))) return true;
  if (isNamedVenture(sentence, trigger)) return true;
  if (isOfFiling(sentence, trigger) || isTimeOfIt(sentence, trigger)) return true;
  if (isHonour(sentence, trigger) || isAnniversary(sentence, trigger) || lacksFiling(sentence, trigger)) return true;
  return sentence.cue('undone', trigger.to) > 0 || isOnceMore(sentence, trigger);
}

/** 'The third launch of the rocket': not the first time of what comes about more than once. */
const isLaterOne = ({ cue, key }: Sentence, { from }: Trigger): boolean =>
  cue('ordinals', from - 1) > 0 && !/^(?:last|latest)$/.test(key(from - 1));

/** 'Revoked the emergency authorisation of X': what is taken back is told by the verb. */
function isTakenBack({ cue, triggerAt }: Sentence, { from, to }: Trigger): boolean {
  if (cue('permits', to - 1) + cue('permits', to - 2) === 0) return false;
  let at = from - 1;
  while (at > from - TAKEN && triggerAt[at] === undefined && cue('prepositions', at) === 0) at -= 1;
  return triggerAt[at] !== undefined && cue('taken-back', at) > 0;
}

/** Tokens from the verb to what it takes back: 'revoked the conditional emergency authorisation'. */
const TAKEN = 6;

/** 'Its joint venture Fosun Kite': what the company is. */
const isNamedVenture = ({ key, mentionAt }: Sentence, { to }: Trigger): boolean =>
  key(to - 1) === 'venture' && mentionAt[to] !== undefined;

/** "The withdrawal of its approval", "lost X's approval": it came about before, and the sentence does not say when. */
function isLost(sentence: Sentence, { from }: Trigger): boolean {
  for (let at = from - 1; at >= from - LOST; at -= 1) {
    if (sentence.cue('losses', at) > 0) return true;
    const isVerb = sentence.cue('be', at) + sentence.cue('have', at) + sentence.cue('say', at) > 0;
    if (sentence.key(at) !== "'s" && (isVerb || sentence.tokens[at]?.kind === 'mark')) return false;
  }
  return false;
}

/** Tokens between a loss and what is lost. */
const LOST = 5;

/** 'The month of its launch'. */
const isTimeOfIt = ({ key, cue }: Sentence, { from }: Trigger): boolean =>
  cue('determiners', from - 1) > 0 &&
  key(from - 2) === 'of' &&
  /^(?:week|month|year|eve|anniversary)$/.test(key(from - 3));

/** 'The resubmitted application': which one it is. */
const isOfFiling = (sentence: Sentence, { from, to }: Trigger): boolean =>
  sentence.cue('determiners', from - 1) > 0 && /..ed$/.test(sentence.key(to - 1)) && sentence.cue('filings', to) > 0;

/** 'Was named businesswoman of the year', 'was named after her aunt': no office. */
function isHonour(sentence: Sentence, { to }: Trigger): boolean {
  if (!/^(?:named|appointed)$/.test(sentence.key(to - 1))) return false;
  if (/^(?:after|for)$/.test(sentence.key(to)) || isNamedIn(sentence, to)) return true;
  for (let at = to; at < to + HONOUR && sentence.key(at) !== ','; at += 1)
    if (sentence.cue('honours', at) > 0) return true;
  return false;
}

/** 'Was named in a lawsuit', 'named in May among the best'. */
function isNamedIn({ key, dateAt, tokens, cue }: Sentence, from: number): boolean {
  let at = from;
  while (
    at < tokens.length &&
    (dateAt[at] !== undefined || (cue('prepositions', at) > 0 && dateAt[at + 1] !== undefined))
  )
    at += 1;
  return /^(?:in|on|among)$/.test(key(at));
}

/** 通车十周年, 获批1周年. */
function isAnniversary({ key, language }: Sentence, { to }: Trigger): boolean {
  if (language !== 'zh') return false;
  return [to, to + 1, to + 2, to + 3].some(at => key(at) === '周' && key(at + 1) === '年');
}

/** 提出 tells of an application only where one stands behind it: 提出明索新增适应症的申请, and not 提出异议. */
function lacksFiling({ cue, key, tokens, triggerAt }: Sentence, { from, to }: Trigger): boolean {
  if (cue('puts-forward', from) !== to - from) return false;
  // 提出优先审评的申请: an application for something else.
  for (let at = to; at < tokens.length && !/^[,;。]$/.test(key(at)) && !tellsEvent(triggerAt[at]); at += 1)
    if (cue('filings', at) > 0) return false;
  return true;
}

/** Tokens of what somebody may be called. */
const HONOUR = 8;

/** 'The application for approval'. */
const isSought = (sentence: Sentence, { from }: Trigger): boolean =>
  sentence.key(from - 1) === 'for' && sentence.cue('filings', from - 2) > 0;

/** 'The authorisation is valid in Norway', 'the approval was based on a trial': it is spoken of, not told. */
const isSpokenOf = (sentence: Sentence, { from, to }: Trigger): boolean =>
  sentence.cue('definites', from - 1) > 0 && sentence.cue('topics', to) > 0;

/** 're-elected', 'un-banned': another event than the word behind the hyphen; 又一项申请获受理: another time of it. */
function isOnceMore({ key, cue, language }: Sentence, { from }: Trigger): boolean {
  if (language === 'en') return key(from - 1) === '-' && /^(?:re|un|pre|non|de)$/.test(key(from - 2));
  for (let at = from - 1; at >= from - ONCE_MORE && key(at) !== ','; at -= 1)
    if (cue('another-time', at) > 0) return true;
  return false;
}

/** Characters between the two. */
const ONCE_MORE = 12;
