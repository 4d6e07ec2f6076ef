// Whether an event is told as having happened. What is hoped for, doubted or hung on a condition is not read at all: a claim
// that is not sure stays unread.
import type { Status } from '../syntax/fact-file.ts';
import type { Clauses } from './clauses.ts';
import { isCleft, isUntilPast } from './english-cleft.ts';
import { skipAdverbs } from './english-form.ts';
import { copulaOfOrdinal } from './english-ordinal.ts';
import { firstDoerOf } from './first-doer.ts';
import { isRefuted } from './refuted.ts';
import { isReported } from './reported.ts';
import { nameOf, type Run, type Sentence, tellsEvent } from './sentence.ts';
import { isInverted, isSupposed } from './supposed.ts';
import { isUnfulfilled } from './unfulfilled.ts';

/** `undefined`: nobody says so. `run`: the trigger; `isNoun`: it names the event rather than telling it. */
export function statusOf(sentence: Sentence, clauses: Clauses, run: Run, isNoun: boolean): Status | undefined {
  if (sentence.key(sentence.tokens.length - 1) === '?') return undefined;
  if (sentence.language === 'zh' && isOnlySpokenOf(sentence, clauses, run)) return undefined;
  const before = cuesBefore(sentence, clauses, run);
  const led = leadOf(sentence, clauses, run);
  if (led === 'denial') return before.size === 0 && !isNoun && !isQualified(sentence, run) ? 'denied' : undefined;
  if (
    led === 'doubt' ||
    isRefuted(sentence, run) ||
    isUnfulfilled(sentence, run, isNoun) ||
    before.has('doubt') ||
    isInverted(sentence, clauses, run) ||
    isSupposed(sentence, clauses, { run, isNoun })
  )
    return undefined;
  return told(sentence, clauses, { run, isNoun, before });
}

/** 撤回并非因为…, 退役后，…, 启用仪式顺延: the event is what the clause is about, put off, or no more than a time. */
function isOnlySpokenOf(sentence: Sentence, { of }: Clauses, run: Run): boolean {
  const topic = sentence.cue('topic', run.to) || sentence.cue('afterwards', run.to);
  const isTime = sentence.dateAt[run.to]?.to === run.to + topic; // 获批当日
  if (topic > 0 && (isTime || sentence.dateAt[run.to] === undefined) && !isDatedBefore(sentence, of, run)) return true;
  for (let at = run.to; of[at] === of[run.from] && at < run.to + REACH && !isEvent(sentence, at); at += 1) {
    if (sentence.cue('postponed', at) > 0) return true;
    // 表达收购X的意愿.
    if (sentence.key(at) === '的' && sentence.cue('wishes', at + 1) > 0) return true;
  }
  return false;
}

/** 2023年6月获批后: with its date it is told all the same. */
function isDatedBefore(sentence: Sentence, of: Clauses['of'], run: Run): boolean {
  return sentence.dates.some(({ from, to }) => to <= run.from && of[from] === of[run.from]);
}

interface Told {
  readonly run: Run;
  readonly isNoun: boolean;
  readonly before: ReadonlySet<string>;
}

/** What nobody doubts: done, denied, or still to come. */
function told(sentence: Sentence, clauses: Clauses, { run, isNoun, before }: Told): Status | undefined {
  const isAhead = before.has('planned') || before.has('expected');
  const isOfFirst = firstDoerOf(sentence, run)?.doer !== undefined || copulaOfOrdinal(sentence, run) !== undefined;
  if (!isAhead && !isOfFirst && isInfinitive(sentence, run)) return isYetTo(sentence, run) ? 'denied' : undefined;
  if (before.has('negation') && isOfFirst) return undefined;
  if (before.has('negation')) return isAhead ? undefined : denial(sentence, run, isNoun);
  const behind = isNoun ? cuesBehind(sentence, clauses, run) : NONE;
  if (behind.has('doubt')) return undefined;
  if (behind.has('negation')) return isNotGranted(sentence, run) && !behind.has('expected') ? 'denied' : undefined;
  const isPlanned =
    before.has('planned') ||
    behind.has('planned') ||
    isPlanItself(sentence, run) ||
    isStillAhead(sentence, clauses, run);
  return isPlanned ? 'planned' : expectedOr('happened', before, behind);
}

/** 'Her maiden voyage, which is to begin on 2 June', 'the launch, due in May'; not 'the ship, which is 121 metres long, will …'. */
function isStillAhead(sentence: Sentence, { of, kinds }: Clauses, { from, to }: Run): boolean {
  const { cue, key, language } = sentence;
  if (key(to) !== ',' || language !== 'en') return false;
  if (kinds[of[from] ?? 0] === 'relative' && isModalWord(sentence, to + 1)) return false;
  const at = key(to + 1) === 'which' && cue('be', to + 2) > 0 ? to + 3 : to + 1;
  return cue('expected', at) > 0 || cue('planned', at) > 0 || (at === to + 3 && key(at) === 'to');
}

const NONE: ReadonlySet<string> = new Set();

const expectedOr = (status: Status, ...cues: readonly ReadonlySet<string>[]): Status =>
  cues.some(found => found.has('expected')) ? 'expected' : status;

const CUES = ['doubt', 'negation', 'planned', 'expected'] as const;
const WIDE = 'doubt-wide';

/** How far a modal word reaches over what stands between it and its verb; 尚未 and 无法保证 reach twice as far. */
const REACH = 14;

/** From the trigger back to the clause's beginning, or to another trigger, which what stands before it belongs to. */
function cuesBefore(sentence: Sentence, { of }: Clauses, run: Run): ReadonlySet<string> {
  const found = new Set<string>();
  if (isRefusalOf(sentence, run)) found.add('negation');
  let isPastComma = false;
  const apposed = firstDoerOf(sentence, run)?.from;
  const reach = sentence.language === 'zh' ? 2 * REACH : REACH;
  for (let at = run.from - 1; at >= Math.max(0, run.from - reach); at -= 1) {
    if (of[at] !== of[run.from] || isEvent(sentence, at) || isBeforeAside(sentence, at, apposed)) break;
    if (isNoCue(sentence, at) || isHyphened(sentence, at) || isOfLongerCue(sentence, at)) continue;
    if (sentence.key(at) === ',') isPastComma = true;
    for (const kind of cuesAt(sentence, at, { run, isPastComma })) found.add(kind);
  }
  return found;
}

/** What the words at a token say of the event behind them. */
function cuesAt(sentence: Sentence, at: number, apart: Apart): readonly string[] {
  const isNear = !isTooFar(sentence, at, apart);
  if (isReported(sentence, at)) return isNear ? ['expected'] : [];
  const wide = sentence.cue(WIDE, at) > 0 ? ['doubt'] : [];
  return isNear ? [...wide, ...CUES.filter(kind => reaches(sentence, kind, at, apart.run))] : wide;
}

/** '… will follow in Ghana, the first country to approve it': the aside tells of what has happened. */
const isBeforeAside = ({ key }: Sentence, at: number, aside: number | undefined): boolean =>
  at + 1 === aside && key(at) === ',';

interface Apart {
  readonly run: Run;
  readonly isPastComma: boolean;
}

const isTooFar = (sentence: Sentence, at: number, { run, isPastComma }: Apart): boolean =>
  sentence.language === 'zh'
    ? at < run.from - REACH && sentence.cue('denial', at) === 0
    : isPastComma && !isModalWord(sentence, at);

/** 拒绝核准: what is refused is no approval, though refusing is an event of its own. */
function isRefusalOf({ triggerAt, cue, language }: Sentence, { from }: Run): boolean {
  const before = triggerAt[from - 1];
  return language === 'zh' && before !== undefined && cue('negation', before.from) > 0;
}

/** A date, a name, or a word such as 名将, whose 将 tells of nothing to come. */
const isNoCue = ({ dateAt, mentionAt, isDecoy, language }: Sentence, at: number): boolean =>
  dateAt[at] !== undefined || mentionAt[at] !== undefined || (language === 'zh' && isDecoy[at] === true);

/** The 望 of 有望, with a day, is no wish. */
const isOfLongerCue = ({ cue, language, dates }: Sentence, at: number): boolean =>
  language === 'zh' && dates.length > 0 && cue('expected', at - 1) > 1;

/** 'The long-delayed line opened', 'a long-awaited approval'. */
const isHyphened = ({ key, language, tokens }: Sentence, at: number): boolean =>
  language === 'en' && key(at - 1) === '-' && tokens[at]?.spaced === false && /ed$/.test(key(at));

const isModalWord = ({ key }: Sentence, at: number): boolean =>
  /^(?:will|would|may|might|could|should|not|never|must|can)$/.test(key(at));

/** A cue that begins at the token and ends before the trigger. */
const reaches = (sentence: Sentence, kind: string, at: number, run: Run): boolean => {
  const length = sentence.cue(kind, at);
  if (kind === 'negation' && sentence.cue('not-denied', at) > 0) return false;
  if (kind === 'doubt' && (isWhatWasDecided(sentence, at, run) || isUntilPast(sentence, at, run))) return false;
  return length > 0 && at + length <= run.from + 1 && !isObjectMarker(sentence, at);
};

/** 'Its application for X was withdrawn': it is told of the application, which elsewhere is no more than a wish. */
const isWhatWasDecided = ({ cue }: Sentence, at: number, { from }: Run): boolean =>
  cue('filings', at) > 0 && cue('passive', from - 1) > 0;

/** 将 right before a name, or a word for one, brings the object: 将明索推向市场, 将其纳入优先审评; so it does in 已将 and 成功将. */
const isObjectMarker = (sentence: Sentence, at: number): boolean => {
  if (sentence.key(at) !== '将') return false;
  if (/^[已曾功]$/.test(sentence.key(at - 1))) return true;
  const next = sentence.mentionAt[at + 1];
  return next === undefined ? sentence.cue('pronouns', at + 1) > 0 : nameOf(next, 'entity') !== undefined;
};

/** 'Approval is expected in May', 'the launch may slip'. */
function cuesBehind(sentence: Sentence, { of }: Clauses, run: Run): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = run.to; at < Math.min(run.to + 14, sentence.tokens.length); at += 1) {
    const isApart = of[at] !== of[run.from] && !isAtColon(sentence, at);
    if (isApart || sentence.key(at) === 'and') break;
    if (sentence.cue('undone', at) > 0 || isTakenBack(sentence, at)) found.add('doubt');
    if (isEvent(sentence, at)) break;
    if (
      sentence.mentionAt[at] !== undefined ||
      sentence.dateAt[at] !== undefined ||
      !(isModalAt(sentence, at) || opensModal(sentence, run, at))
    )
      continue;
    for (const kind of CUES) if (sentence.cue(kind, at) > 0) found.add(kind);
  }
  return found;
}

/** 'The approval of X was withdrawn'. */
const isTakenBack = ({ cue }: Sentence, at: number): boolean => cue('taken-back', at) > 0 && cue('passive', at - 1) > 0;

const isEvent = (sentence: Sentence, at: number): boolean => tellsEvent(sentence.triggerAt[at]);

/** Behind a verb of being, or a word that itself opens a verb: 'is expected', 'may come'. */
const isModalAt = (sentence: Sentence, at: number): boolean =>
  sentence.cue('be', at - 1) > 0 ||
  (sentence.cue('have', at - 1) > 0 && sentence.cue('negation', at) > 0) ||
  sentence.cue('adverbs', at - 1) > 0 ||
  sentence.cue('be', at - 2) > 0 ||
  /^(?:will|may|might|could|should|would|can)$/.test(sentence.key(at));

/** 'A report that …', 'Reports that …'; not 'the paper reports that …'. */
const isNounAt = (sentence: Sentence, at: number): boolean =>
  at === 0 || ['determiners', 'adverbs', 'prepositions'].some(kind => sentence.cue(kind, at - 1) > 0);

/** 'Approval expected in May', 'approval due by June'. */
const opensModal = (sentence: Sentence, run: Run, at: number): boolean =>
  (at === run.to || sentence.key(at - 1) === ':') &&
  (sentence.cue('expected', at) > 0 || sentence.cue('planned', at) > 0);

/** 'Launch in Canada: planned for May': the colon of an item and the word behind it. */
const isAtColon = ({ key }: Sentence, at: number): boolean => key(at) === ':' || key(at - 1) === ':';

/** 'Denied that …', 'a report that …': the clause that the trigger's own hangs on. Chinese 否认 leads without a clause. */
function leadOf(sentence: Sentence, { of, kinds }: Clauses, run: Run): 'doubt' | 'denial' | undefined {
  const own = of[run.from] ?? 0;
  const start = of.indexOf(own);
  if (kinds[own] !== 'dependent' || sentence.key(start) !== 'that' || isCleft(sentence, start)) return undefined;
  let found: 'doubt' | 'denial' | undefined;
  for (let at = start - 1; at >= Math.max(0, start - 8) && of[at] === of[start - 1]; at -= 1) {
    if (sentence.dateAt[at] ?? sentence.mentionAt[at]) continue;
    if (/^(?:denied|denies|deny|denying)$/.test(sentence.key(at))) return 'denial';
    if (at === start - 1 && sentence.cue('factives', at) > 0) return undefined;
    if (/^(?:reports?|rumou?rs?|claims?|suggestions?|speculation)$/.test(sentence.key(at)) && isNounAt(sentence, at))
      found = 'doubt';
    if (['doubt', 'expected', 'negation', 'beliefs'].some(kind => sentence.cue(kind, at) > 0)) found = 'doubt';
  }
  return found;
}

/** 'Denied that it was published without consent': it may be published; 'was not approved until June' was then. */
function isQualified(sentence: Sentence, run: Run): boolean {
  for (let at = run.to; at < Math.min(run.to + REACH, sentence.tokens.length); at += 1)
    if (sentence.cue('manners', at) > 0 || sentence.key(at) === 'until') return true;
  return false;
}

/** 'Agreed to buy' is a plan in itself, and so is 'will have to close'. */
const isPlanItself = (sentence: Sentence, run: Run): boolean => {
  if (run.to - run.from > 1 && /^(?:will|would)$/.test(sentence.key(run.from))) return true;
  const length = sentence.cue('planned', run.from);
  return length > 0 && run.from + length < run.to;
};

/** 'Has yet to approve'. */
const isYetTo = ({ key }: Sentence, { from }: Run): boolean => {
  const to = key(from - 1) === 'be' ? from - 2 : from - 1;
  return key(to) === 'to' && key(to - 1) === 'yet';
};

/** 'to approve' tells of no approval, unless of the first to be approved. */
function isInfinitive(sentence: Sentence, run: Run): boolean {
  const last = skipAdverbs(sentence, run.from - 1);
  const before = skipAdverbs(sentence, sentence.key(last) === 'be' ? last - 1 : last);
  return sentence.key(before) === 'to' && sentence.language === 'en' && sentence.key(before - 1) !== 'due';
}

/** 'Has not been approved for any other use': it may be for one. */
const isOfAny = ({ key }: Sentence, { to }: Run): boolean =>
  /^(?:for|in)$/.test(key(to)) && (key(to + 1) === 'any' || (key(to + 1) === 'use' && key(to + 2) === 'in'));

/** 'Approval has not been granted'. */
function isNotGranted(sentence: Sentence, run: Run): boolean {
  for (let at = run.to; at < run.to + 6; at += 1) if (sentence.cue('grant', at) > 0) return true;
  return false;
}

/** Only 'was not approved', with nothing between, denies an approval. */
function denial(sentence: Sentence, run: Run, isNoun: boolean): Status | undefined {
  if (isNoun || (sentence.language === 'en' && (isQualified(sentence, run) || isOfAny(sentence, run))))
    return undefined;
  const reach = sentence.language === 'zh' ? REACH : 4;
  const cue = sentence.language === 'zh' ? 'denial' : 'negation';
  for (let at = run.from - 1; at >= Math.max(0, run.from - reach); at -= 1)
    if (sentence.cue(cue, at) > 0) return sentence.key(at + 1) === 'longer' ? undefined : 'denied';
  return undefined;
}
