// Which clause each token of a sentence is of. No grammar: connectives, relative pronouns and marks, where words on both
// sides show that more than a list is joined.
import { shapeOf } from './english-form.ts';
import { type Mention, nameOf, type Sentence, tellsEvent } from './sentence.ts';

export interface Clauses {
  /** By token. A clause that another one interrupts goes on behind it under its number. */
  readonly of: readonly number[];
  /** By clause: how it begins. */
  readonly kinds: readonly ClauseKind[];
  /** By clause: what is named in it. */
  readonly mentions: readonly (readonly Mention[])[];
  /** In Chinese, by clause: the first words in it that point back, and are no part of a name. */
  readonly pronouns: ReadonlyMap<number, number>;
  /** By token: how many triggers of events begin before it. */
  readonly events: readonly number[];
}

/** `joined`: by 'and' to what stands before, whose subject it may share. `relative`: about the name before it. */
export type ClauseKind = 'main' | 'joined' | 'relative' | 'dependent';

interface Walk {
  readonly of: number[];
  readonly kinds: ClauseKind[];
  /** The clause that a relative one interrupts, until its comma. */
  suspended: number | undefined;
  /** The last clause that is no dependent one. */
  outer: number;
  now: number;
  /** Whether a verb stands before the token. */
  hasVerb: boolean;
}

export function clausesOf(sentence: Sentence): Clauses {
  const walk: Walk = { of: [], kinds: ['main'], suspended: undefined, outer: 0, now: 0, hasVerb: false };
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    step(sentence, walk, at);
    walk.of.push(walk.now);
    walk.hasVerb ||= isVerb(sentence, at);
  }
  return {
    of: walk.of,
    kinds: walk.kinds,
    mentions: mentionsOf(sentence, walk),
    pronouns: sentence.language === 'zh' ? pronounsOf(sentence, walk) : NONE,
    events: eventsBefore(sentence),
  };
}

const NONE: ReadonlyMap<number, number> = new Map();

function pronounsOf(sentence: Sentence, { of }: Walk): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let at = sentence.tokens.length - 1; at >= 0; at -= 1)
    if (namesNothing(sentence.mentionAt[at]) && pointingLength(sentence, at) > 0) found.set(of[at] ?? 0, at);
  return found;
}

/** A class is no name. */
const namesNothing = (mention: Mention | undefined): boolean =>
  mention === undefined || mention.names.every(({ kind }) => kind === 'class');

/** In Chinese, the characters that point back: 该药, and 大桥 where a clause begins with it; not 第二大桥. */
export function pointingLength({ tokens, cue, key }: Sentence, at: number): number {
  const opens = at === 0 || tokens[at - 1]?.kind === 'mark';
  const bare = opens ? cue('bare-nouns', at) : 0;
  // 电站第一台机组: a part of it.
  return cue('pronouns', at) || (/^[第首一二三四五六七八九十的]$/.test(key(at + bare)) ? 0 : bare);
}

function mentionsOf(sentence: Sentence, { of, kinds }: Walk): readonly (readonly Mention[])[] {
  const found: Mention[][] = kinds.map(() => []);
  for (const mention of sentence.mentions) found[of[mention.from] ?? 0]?.push(mention);
  return found;
}

function eventsBefore({ tokens, triggerAt }: Sentence): readonly number[] {
  const counts = [0];
  for (let at = 0; at < tokens.length; at += 1) {
    const trigger = triggerAt[at];
    const isEvent = trigger?.from === at && trigger.words.some(word => word.kind === 'event');
    counts.push((counts[at] ?? 0) + (isEvent ? 1 : 0));
  }
  return counts;
}

/** Whether a trigger of an event begins between the two. */
export const isEventBetween = ({ events }: Clauses, from: number, to: number): boolean =>
  to > from && events[to] !== events[Math.max(0, from)];

function step(sentence: Sentence, walk: Walk, at: number): void {
  if (sentence.dateAt[at] !== undefined || sentence.mentionAt[at] !== undefined) return;
  // 'Designated as an orphan drug': the words of an event are of one clause.
  if ((sentence.triggerAt[at]?.from ?? at) < at) return;
  const kind = sentence.language === 'zh' ? chineseBoundary(sentence, at) : englishBoundary(sentence, walk, at);
  if (kind === 'close') {
    if (walk.suspended !== undefined) walk.now = walk.suspended;
    else if (isAsideOver(sentence, walk, at)) walk.now = walk.outer;
    else if (isOpening(sentence, walk)) walk.now = walk.kinds.push('main') - 1;
    walk.suspended = undefined;
    return;
  }
  if (kind === undefined) return;
  const isAside = kind === 'relative' && isBehindComma(sentence, at);
  walk.suspended = isAside ? walk.now : undefined;
  if (walk.kinds[walk.now] !== 'dependent') walk.outer = walk.now;
  walk.kinds.push(kind);
  walk.now = walk.kinds.length - 1;
}

/** ', which', ', for whose opening'. */
const isBehindComma = (sentence: Sentence, at: number): boolean =>
  sentence.key(at - 1) === ',' || (sentence.key(at - 2) === ',' && sentence.cue('prepositions', at - 1) > 0);

/**
 * 'The Maid Marion, chartered while the ferry was in dock, ran aground', 'Ada Okafor, a judge who had held no office, was elected':
 * the verb behind the comma is the main clause's.
 */
function isAsideOver(sentence: Sentence, { of, kinds, now }: Walk, at: number): boolean {
  const start = of.indexOf(now);
  if (sentence.language !== 'en' || !(kinds[now] === 'dependent' || kinds[now] === 'relative') || start <= 3)
    return false;
  const isTold =
    MODALS.has(sentence.key(at + 1)) ||
    (isVerb(sentence, at + 1) && sentence.cue('say', at + 1) === 0 && !/ing$/.test(sentence.key(at + 1)));
  // 'Ada Okafor, who had advised Harrow while at Lund, has resigned'.
  const isVerbless = kinds[now - 1] === 'relative' && sentence.cue('prepositions', start + 1) > 0;
  return isTold && (isVerbless || of.some((clause, token) => clause === now && isVerb(sentence, token)));
}

const MODALS: ReadonlySet<string> = new Set(['will', 'would', 'can', 'could', 'may', 'might', 'shall', 'should']);

/** 'After X was approved, …': the main clause begins behind the comma. */
const isOpening = ({ language }: Sentence, { of, kinds, now }: Walk): boolean =>
  language === 'en' && kinds[now] === 'dependent' && now === 1 && of.indexOf(1) <= 3;

function englishBoundary(sentence: Sentence, walk: Walk, at: number): ClauseKind | 'close' | undefined {
  const key = sentence.key(at);
  if (key === ',') return 'close';
  if (BREAKS.has(key) && isBreak(sentence, at, key)) return 'main';
  if (RELATIVES.has(key)) return 'relative';
  if (key === 'that') return sentence.cue('say', at - 1) > 0 || isVerbAhead(sentence, at + 1) ? 'dependent' : undefined;
  if (JOINTS.has(key)) return walk.hasVerb && !joinsNouns(sentence, at) && joins(sentence, at) ? 'joined' : undefined;
  return isConnective(sentence, at) && !isPreposition(sentence, at) ? 'dependent' : undefined;
}

/** 'Fast track status and orphan drug designation', 'its approval and launch': two events that are named, and told by one verb. */
function joinsNouns(sentence: Sentence, at: number): boolean {
  const { triggerAt, cue } = sentence;
  const [first, second] = [triggerAt[at - 1], triggerAt[cue('determiners', at + 1) > 0 ? at + 2 : at + 1]];
  return (
    first !== undefined &&
    second !== undefined &&
    [first, second].every(each => tellsEvent(each) && shapeOf(sentence, each).form === 'noun')
  );
}

const RELATIVES: ReadonlySet<string> = new Set(['which', 'who', 'whom', 'whose']);
const JOINTS: ReadonlySet<string> = new Set(['and', 'but', 'or', 'then']);
const BREAKS: ReadonlySet<string> = new Set([';', '—', '–', ':', '…', '-']);

/** A semicolon, a colon that is none of a time, a dash between spaces. */
function isBreak(sentence: Sentence, at: number, key: string): boolean {
  if (key !== '-') return !isTime(sentence, at);
  return sentence.tokens[at]?.spaced === true && sentence.tokens[at + 1]?.spaced === true;
}

/** 'Yet' opens a clause behind a comma alone: not in 'has not yet approved'. */
const isConnective = (sentence: Sentence, at: number): boolean =>
  sentence.cue('connectives', at) > 0 && (sentence.key(at) !== 'yet' || sentence.key(at - 1) === ',');

function chineseBoundary(sentence: Sentence, at: number): ClauseKind | undefined {
  const key = sentence.key(at);
  return [',', ';', '。'].includes(key) ? 'joined' : undefined;
}

const PREPOSITIONS: ReadonlySet<string> = new Set(['before', 'after', 'since', 'until', 'as', 'so', 'yet', 'once']);

/** 'since May', 'after approval': no clause of its own. */
function isPreposition(sentence: Sentence, at: number): boolean {
  if (!PREPOSITIONS.has(sentence.key(at))) return false;
  if (sentence.key(at) === 'as' && sentence.cue('takes-as', at - 1) > 0) return true;
  return !isVerbAhead(sentence, at + 1, sentence.key(at) === 'as' ? BEHIND_AS : ENDS_OF_CLAUSE);
}

/** 'Elected as leader and took over': what is joined behind it is another clause. */
const BEHIND_AS: ReadonlySet<string> = new Set([',', ';', 'and', 'but', 'who', 'which', 'that']);
const ENDS_OF_CLAUSE: ReadonlySet<string> = new Set([',', ';']);

const isTime = ({ tokens, key }: Sentence, at: number): boolean =>
  key(at) === ':' && tokens[at - 1]?.kind === 'number' && tokens[at + 1]?.kind === 'number';

/** A verb within the next tokens, before a comma. */
function isVerbAhead(sentence: Sentence, from: number, ends: ReadonlySet<string> = ENDS_OF_CLAUSE): boolean {
  for (let at = from; at < Math.min(from + 12, sentence.tokens.length); at += 1) {
    if (ends.has(sentence.key(at))) return false;
    if (isVerb(sentence, at)) return true;
  }
  return false;
}

const ENDS: ReadonlySet<string> = new Set([',', ';', 'and', 'that', 'which']);

/** 'and' joins clauses where a verb or a trigger stands before it and another soon behind it, which is asked here. */
function joins(sentence: Sentence, at: number): boolean {
  for (let next = at + 1; next < Math.min(at + 9, sentence.tokens.length); next += 1) {
    const apposed = apposedAt(sentence, next);
    if (apposed !== undefined) return isVerb(sentence, apposed);
    if (ENDS.has(sentence.key(next))) return false;
    if (isVerb(sentence, next)) return !isOfListedNoun(sentence, at + 1, next);
  }
  return false;
}

/** 'A chip and software company founded in 1990': nouns are joined, and the participle is that of the last of them. */
function isOfListedNoun(sentence: Sentence, from: number, verb: number): boolean {
  const trigger = sentence.triggerAt[verb];
  if (trigger === undefined || !/ed$/.test(sentence.key(verb)) || trigger.from !== verb) return false;
  let nouns = 0;
  for (let at = from; at < verb; at += 1) {
    const token = sentence.tokens[at];
    const mention = sentence.mentionAt[at];
    const isPlain = mention === undefined || nameOf(mention, 'class') !== undefined;
    if (
      token?.kind !== 'word' ||
      !isPlain ||
      sentence.dateAt[at] !== undefined ||
      /^\p{Lu}/u.test(sentence.text.slice(token.start, token.end)) ||
      SUBJECTS.some(kind => sentence.cue(kind, at) > 0)
    )
      return false;
    nouns += sentence.cue('adverbs', at) > 0 || /ly$/.test(sentence.key(at)) ? 0 : 1;
  }
  return nouns > 0;
}

/** What a clause of its own would begin with, or be told by. */
const SUBJECTS = ['determiners', 'pronouns', 'possessives', 'subjects', 'have', 'be', 'prepositions'];

/** '… and its chairman, Ada Okafor, resigned': behind a name between commas. */
function apposedAt(sentence: Sentence, comma: number): number | undefined {
  const mention = sentence.key(comma) === ',' ? sentence.mentionAt[comma + 1] : undefined;
  return mention !== undefined && sentence.key(mention.to) === ',' ? mention.to + 1 : undefined;
}

function isVerb(sentence: Sentence, at: number): boolean {
  // The words of a measure ('at a cost of') are a verb as seldom as any others.
  if (sentence.triggerAt[at]?.words.some(({ kind }) => kind !== 'measure')) return true;
  if (sentence.mentionAt[at] !== undefined || sentence.key(at) === 'as' || sentence.key(at) === "'s") return false;
  return sentence.cue('be', at) > 0 || sentence.cue('have', at) > 0 || sentence.cue('say', at) > 0;
}
