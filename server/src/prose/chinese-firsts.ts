// What is said to be the first in Chinese: 中国首个, 全球首款, 境外首个. The class ends its clause.
import { resolvePlace } from '../vocabulary/look-up.ts';
import { type Located, locate } from './attach-places.ts';
import { isDoubted } from './first-doubt.ts';
import type { FirstPhrase } from './first-phrase.ts';
import { type Mention, nameOf, type Run, type Sentence, type Trigger } from './sentence.ts';
import { fillSlots } from './slots.ts';
import type { View } from './view.ts';

/** In characters: what goes on for longer is no class, and would be looked through for each 'first' in it. */
const LONGEST = 80;

export function chinesePhrase(view: View, kind: FirstPhrase['kind'], run: Run): FirstPhrase | undefined {
  const { sentence } = view;
  if (sentence.cue('first-shares', run.from) > 0) return sharePhrase(view, run);
  const to = endOfPhrase(view, run);
  const whole = { from: run.to, to };
  // 最早于2020年获批, 最早可追溯至: when, and no class.
  if (kind === 'superlative' && (sentence.dateAt[run.to] || /^[于在由可是从自将要会]$/.test(sentence.key(run.to))))
    return undefined;
  // 馆藏最早的一件: of a collection, and no class.
  if (kind === 'superlative' && sentence.key(run.to) === '的' && sentence.key(run.to + 1) === '一') return undefined;
  for (let at = whole.from; at < to; at += 1) if (sentence.cue('not-first', at) > 0) return undefined;
  if (isDoubted(view, run.from)) return undefined;
  const narrowing = madeBefore(sentence, run.from);
  const trigger = sentence.triggers.find(each => isWithin(each, whole) && isTold(view, each));
  const behind = pastPurpose(sentence, run.to);
  const start = trigger && trigger.from - behind <= 1 ? trigger.to : behind;
  const named = namedBehind(sentence, whole);
  const end = named === undefined ? to : copulaBefore(sentence, named.from);
  const head = headOfClass(sentence, { from: sentence.key(start) === '的' ? start + 1 : start, to: end });
  // 首个获得某项认定的药物: the first in what no event is known for.
  if (head.isOfUnknown && trigger === undefined) return undefined;
  const place =
    chinesePlaceBefore(view, narrowing?.from ?? run.from) ??
    placeOfClauseBefore(view, run.from) ??
    placeWithin(view, { from: run.to, to: head.from });
  return {
    kind,
    run,
    range: { from: head.from, to: end },
    narrowing,
    named,
    whole: { from: place?.run.from ?? narrowing?.from ?? run.from, to },
    place: place?.place,
    placeRun: place?.run,
    trigger,
    isSeveral: false,
  };
}

function endOfPhrase({ sentence, clauses }: View, run: Run): number {
  const end = Math.min(run.to + LONGEST, sentence.tokens.length);
  const isOver = (at: number): boolean => /^[。.!；(:]$/.test(sentence.key(at)) || isDash(sentence, at);
  let to = run.to;
  while (to < end && clauses.of[to] === clauses.of[run.from] && !isOver(to)) to += 1;
  return to;
}

const isWithin = ({ from, to }: Run, whole: Run): boolean => from >= whole.from && to <= whole.to;

/** Of an event, with what its words need beside them. */
const isTold = (view: View, trigger: Trigger): boolean =>
  trigger.words.some(
    ({ kind, id, pattern }) => kind === 'event' && fillSlots(view, id, trigger, pattern) !== undefined,
  );

/** 国内首款双抗则是明索: whose the words are, where the phrase opens its clause and ends with a name. */
function namedBehind(sentence: Sentence, { from, to }: Run): Mention | undefined {
  const last = sentence.mentions.findLast(
    mention => mention.to <= to && mention.from > from && nameOf(mention, 'entity'),
  );
  if (last === undefined || sentence.key(last.from - 1) !== '是') return undefined;
  const isEnd = sentence.tokens[last.to]?.kind === 'mark' || last.to >= sentence.tokens.length;
  return isEnd ? last : undefined;
}

/** Before 是, 则是, 就是. */
const copulaBefore = ({ key }: Sentence, name: number): number =>
  /^[则就即乃]$/.test(key(name - 2)) ? name - 2 : name - 1;

/** 首款在日本获批的双抗. */
function placeWithin(view: View, { from, to }: Run): Located | undefined {
  const { sentence } = view;
  const found = sentence.mentions.find(
    mention =>
      mention.from > from && mention.to <= to && nameOf(mention, 'place') && sentence.key(mention.from - 1) === '在',
  );
  return found && locate(view, found);
}

interface Head {
  readonly from: number;
  /** What stands before tells of getting something, which may be no event that is known. */
  readonly isOfUnknown: boolean;
}

/** 首款获批用于鼻咽癌的双抗, 首款在国内获得完全批准上市的双抗: the class stands behind what was done, and for what. */
function headOfClass({ key, cue, triggerAt }: Sentence, { from, to }: Run): Head {
  let [head, isOfUnknown, isDone] = [from, false, false];
  for (let at = from; at < to; at += 1) {
    if (key(at) === '的' && isDone) head = at + 1;
    isOfUnknown ||= key(at) === '获';
    isDone ||= triggerAt[at] !== undefined || cue('purpose-prepositions', at) > 0 || key(at) === '获';
  }
  return { from: head, isOfUnknown };
}

/** Not the hyphen of PD-1. */
const isDash = ({ text, tokens }: Sentence, at: number): boolean => /[—–]/.test(text[tokens[at]?.start ?? 0] ?? '');

/** 首个用于鼻咽癌的药物: for what stands before the class. */
function pastPurpose(sentence: Sentence, at: number): number {
  const length = sentence.cue('purpose-prepositions', at);
  const named = length > 0 ? sentence.mentionAt[at + length] : undefined;
  return named !== undefined && nameOf(named, 'entity') && sentence.key(named.to) === '的' ? named.to + 1 : at;
}

/** 而在国内，它是首个…: a clause that says no more than where. */
function placeOfClauseBefore(view: View, at: number): Located | undefined {
  const { sentence, clauses } = view;
  let comma = at - 1;
  while (comma > 0 && clauses.of[comma] === clauses.of[at] && sentence.key(comma) !== ',') comma -= 1;
  const place = sentence.key(comma) === ',' ? chinesePlaceBefore(view, comma) : undefined;
  if (place === undefined || sentence.key(place.run.from - 1) !== '在') return undefined;
  const before = sentence.key(place.run.from - 2);
  const isWhole = before === '' || sentence.tokens[place.run.from - 2]?.kind === 'mark' || /^[而则但]$/.test(before);
  return isWhole ? place : undefined;
}

/** 港股“国产芯片第一股”: the class stands before the word. */
function sharePhrase(view: View, run: Run): FirstPhrase | undefined {
  const { sentence } = view;
  if (isDoubted(view, run.from)) return undefined;
  let from = run.from;
  while (from > run.from - SHARE && isOfShare(view, from - 1, run)) from -= 1;
  const before = /^["“”「『《]$/.test(sentence.key(from - 1)) ? from - 1 : from;
  const place = chinesePlaceBefore(view, before);
  const range = { from, to: run.from };
  const whole = { from: place?.run.from ?? before, to: run.to };
  const placed = { place: place?.place, placeRun: place?.run, trigger: undefined, isSeveral: false };
  return from === run.from ? undefined : { kind: 'first', run, range, whole, ...placed };
}

/** The longest class of companies, in characters. */
const SHARE = 12;

/** A character of the class: no mark, no verb of being, and nothing that says where. */
function isOfShare({ sentence, clauses }: View, at: number, run: Run): boolean {
  const mention = sentence.mentionAt[at];
  const isPlace = cueEndingAt(sentence, at) !== undefined || (mention && nameOf(mention, 'place'));
  return (
    clauses.of[at] === clauses.of[run.from] &&
    sentence.tokens[at]?.kind !== 'mark' &&
    sentence.dateAt[at] === undefined &&
    !isPlace &&
    !/^[为是成的作当有]$/.test(sentence.key(at))
  );
}

/** 国产首款: the first of those made at home is the first of a class, wherever it came about. */
function madeBefore(sentence: Sentence, at: number): Run | undefined {
  for (let from = at - 1; from >= Math.max(0, at - MADE); from -= 1)
    if (from + sentence.cue('made-at-home', from) === at && sentence.cue('made-at-home', from) > 0)
      return { from, to: at };
  return undefined;
}

/** The longest of these words, in characters. */
const MADE = 6;

/** 中国首个, 全球首款, 境外首个. A date may stand between: 闵行今年首款. */
function chinesePlaceBefore(view: View, at: number): Located | undefined {
  const { sentence, lexicon } = view;
  let before = at - 1;
  while (
    sentence.dateAt[before] !== undefined ||
    ['的', '范', '围', '内', '市', '场', '上', '地', '区', '省', '界'].includes(sentence.key(before))
  ) {
    if (cueEndingAt(sentence, before) || sentence.mentionAt[before]) break;
    before -= 1;
  }
  const mention = sentence.mentionAt[before];
  if (mention) return locate(view, mention);
  const cue = cueEndingAt(sentence, before);
  return cue && { place: resolvePlace(lexicon.vocabulary, cue.place), run: cue.run };
}

const CHINESE_SCOPES = [
  ['world', 'world'],
  ['domestic', 'mainland-china'],
  ['abroad', 'outside mainland-china'],
  ['hong-kong-shares', 'HK'],
  ['mainland-shares', 'mainland-china'],
  ['american-shares', 'US'],
] as const;

function cueEndingAt(sentence: Sentence, last: number): { readonly place: string; readonly run: Run } | undefined {
  for (let from = Math.max(0, last - 4); from <= last; from += 1)
    for (const [cue, place] of CHINESE_SCOPES)
      if (sentence.cue(cue, from) === last + 1 - from && last >= from) return { place, run: { from, to: last + 1 } };
  return undefined;
}
