// An English 'first', 'only' or 'oldest' with its noun phrase: where the phrase begins, of which class it is, and where it ends.
import { authorityPlace } from '../vocabulary/look-up.ts';
import { type Located, locate } from './attach-places.ts';
import { isDoubted, triggerIn } from './first-doubt.ts';
import { areTheFirst, isOfSeveral } from './first-of-several.ts';
import type { FirstPhrase } from './first-phrase.ts';
import { isOnSale, placeAdjective, placeBefore, placeWithin } from './first-place.ts';
import { givesTo, makingEvent } from './first-told.ts';
import type { Lexicon } from './lexicon.ts';
import { type Mention, nameOf, type Run, type Sentence, type Trigger, tellsEvent } from './sentence.ts';
import type { View } from './view.ts';

export function englishPhrase(view: View, kind: FirstPhrase['kind'], run: Run): FirstPhrase | undefined {
  const { sentence } = view;
  const lead = leadOf(sentence, run.from);
  if (lead === undefined || isOneOf(sentence, lead) || isDoubted(view, lead)) return undefined;
  const whole = { from: run.to, to: endOfPhrase(view, run.to) };
  const owner = ownerOf(view, run);
  const isOfSomebody = owner !== undefined && owner.place === undefined;
  if (
    isOfMaker(view, whole) ||
    isLimited(sentence, whole) ||
    isOfThing(sentence, run.to) ||
    holdsSubject(view, whole) ||
    isOfSomebody
  )
    return undefined;
  const range = { from: run.to, to: endOfClass(view, whole) };
  const isSeveral = kind === 'first' && isOfSeveral(sentence, range);
  if (isSeveral && !areTheFirst(sentence, lead)) return undefined;
  const trigger = triggerIn(sentence, whole) ?? triggerBehind(view, whole.to) ?? makingEvent(view, lead);
  const place = owner?.place ?? placeWithin(view, { from: range.to, to: whole.to }) ?? placeAdjective(view, trigger);
  return {
    kind,
    run,
    range: skipAnd(sentence, range),
    whole: { from: lead, to: whole.to },
    place: place?.place,
    placeRun: place?.run,
    trigger,
    event: trigger === undefined && isOnSale(sentence, whole) ? 'launched' : undefined,
    isSeveral,
  };
}

/** 'The first pacemaker that the agency approved'. */
function triggerBehind({ sentence, clauses }: View, that: number): Trigger | undefined {
  if (sentence.key(that) !== 'that') return undefined;
  for (let at = that + 1; at < that + THAT && clauses.of[at] === clauses.of[that]; at += 1)
    if (tellsEvent(sentence.triggerAt[at])) return sentence.triggerAt[at];
  return undefined;
}

/** How far a verb may stand behind 'that'. */
const THAT = 8;

/** Whose first it is said to be: "Japan's first", 'Japan approved X, its first'. */
interface Owner {
  /** `undefined`: "Novabright's first drug", 'its first drug' is one of theirs, and no first of its class. */
  readonly place: Located | undefined;
}

function ownerOf(view: View, { from, to }: Run): Owner | undefined {
  const { sentence } = view;
  const isOf = sentence.key(from - 1) === "'s";
  const isThings = isOf
    ? !isActor(view, from - 2)
    : sentence.cue('possessives', from - 1) > 0 && !isOfActors(view, from);
  if (isThings && isOwnEvent(sentence, to) && !(isOf && placeBefore(view, from - 1))) return undefined;
  if (isOf) return { place: placeBefore(view, from - 1) ?? countryMeant(view, from - 2) };
  return sentence.cue('possessives', from - 1) > 0
    ? { place: receivingPlace(view, from - 1) ?? doingPlace(view, from - 1) }
    : undefined;
}

/** 'Giving Japan its first CAR-T', 'the world has its first CAR-T'. */
const receivingPlace = (view: View, lead: number): Located | undefined => {
  const { sentence } = view;
  if (givesTo(sentence, lead) === undefined) return undefined;
  return placeBefore(view, sentence.cue('have', lead - 1) > 0 ? lead - 1 : lead);
};

/** "The country's first": of the last place, or the last authority's, that the sentence names before. */
function countryMeant(view: View, noun: number): Located | undefined {
  const { sentence, lexicon } = view;
  if (sentence.cue('countries', noun) === 0 || sentence.key(noun - 1) !== 'the') return undefined;
  const named = sentence.mentions.findLast(
    mention => mention.to < noun && (nameOf(mention, 'place') ?? nameOf(mention, 'authority')),
  );
  const authority = named && nameOf(named, 'authority')?.id;
  const place =
    authority === undefined ? named && locate(view, named)?.place : authorityPlace(lexicon.vocabulary, authority);
  return place && { place, run: { from: noun, to: noun + 1 } };
}

/** 'Its first approval outside China', 'its first U.S. approval': the first of the thing's own. */
function isOwnEvent(sentence: Sentence, from: number): boolean {
  let at = sentence.mentionAt[from]?.to ?? from;
  if (sentence.triggerAt[at] === undefined) at += sentence.cue('filings', at);
  const trigger = sentence.triggerAt[at];
  if (trigger === undefined || !tellsEvent(trigger)) return false;
  const { to } = trigger;
  const isEnd = sentence.tokens[to]?.kind === 'mark' || sentence.tokens[to] === undefined;
  return isEnd || sentence.dateAt[to] !== undefined || sentence.cue('prepositions', to) > 0;
}

/** 'The first drug from Harrow to be approved': the first of that company's. */
const isOfMaker = ({ sentence, lexicon: { kinds } }: View, { from, to }: Run): boolean =>
  sentence.mentions.some(mention => {
    const isWithin = mention.from > from && mention.to <= to && /^(?:from|by)$/.test(sentence.key(mention.from - 1));
    return isWithin && kinds.of(nameOf(mention, 'entity')?.id ?? '').has('company');
  });

/** 'The first launches of the vaccine': of that thing's own; not 'the first approval of a vaccine'. */
function isOfThing({ triggerAt, key, cue }: Sentence, from: number): boolean {
  const trigger = triggerAt[from];
  return tellsEvent(trigger) && key(trigger?.to ?? -1) === 'of' && cue('definites', (trigger?.to ?? -1) + 1) > 0;
}

/** Whether the sentence names a company or a person before: 'Harrow won its first approval'. */
const isOfActors = (view: View, at: number): boolean =>
  view.sentence.mentions.some(({ from, to }) => to <= at && isActor(view, from));

/** A company or a person, by name or by a noun. */
function isActor({ sentence, lexicon: { kinds } }: View, at: number): boolean {
  const mention = sentence.mentionAt[at];
  const found = mention ? kinds.of(nameOf(mention, 'entity')?.id ?? '') : kinds.named(sentence.key(at));
  return ACTORS.some(kind => found?.has(kind));
}

const ACTORS: readonly string[] = ['company', 'person'];

/** The country or the authority that the sentence is about, where it names no company and no person. */
function doingPlace(view: View, pointing: number): Located | undefined {
  const { sentence, lexicon } = view;
  if (isOfActors(view, pointing)) return undefined;
  const doer = sentence.mentions.findLast(
    mention =>
      mention.to <= pointing &&
      (nameOf(mention, 'place') ?? nameOf(mention, 'authority')) &&
      sentence.cue('prepositions', mention.from - 1) === 0,
  );
  const authority = doer && nameOf(doer, 'authority')?.id;
  const place = authority === undefined ? undefined : authorityPlace(lexicon.vocabulary, authority);
  const found = place ?? (doer && locate(view, doer)?.place);
  return found && { place: found, run: { from: pointing, to: pointing + 1 } };
}

/** 'The first C919 at a ceremony': one of many of a kind. */
function holdsSubject({ sentence, lexicon }: View, { from, to }: Run): boolean {
  if (sentence.key(from) === 'of') return true;
  for (let at = from; at < Math.min(to, from + 5); at += 1) {
    const mention = sentence.mentionAt[at];
    const isThing =
      mention !== undefined && nameOf(mention, 'entity') !== undefined && nameOf(mention, 'class') === undefined;
    const isOfIllness = isThing && at > from && isIllness(mention, lexicon);
    if (isThing && !isOfIllness && (at === from || sentence.key(at - 1) === 'of')) return true;
    if (sentence.triggerAt[at]) return false;
  }
  return false;
}

/** 'The first treatment of asthma'. */
const isIllness = (mention: Mention, { kinds }: Lexicon): boolean =>
  kinds.of(nameOf(mention, 'entity')?.id ?? '').has('condition');

/** 'First and only': the second word says no class. */
function skipAnd(sentence: Sentence, range: Run): Run {
  let { from } = range;
  while (
    from < range.to &&
    (sentence.key(from) === 'and' || sentence.cue('only', from) > 0 || sentence.cue('first', from) > 0)
  )
    from += 1;
  return { from, to: range.to };
}

/** Where the noun phrase begins that 'first' is in; `undefined` where the word is an adverb. */
function leadOf(sentence: Sentence, at: number): number | undefined {
  const before = sentence.key(at - 1);
  // 'Harrow was first to list'.
  if (sentence.cue('be', at - 1) > 0 && before !== "'s" && sentence.key(at + 1) === 'to') return at;
  if (['the', 'its', 'their', 'very'].includes(before)) return at - 1;
  return before === "'s" ? ownerStart(sentence, at - 1) : undefined;
}

function ownerStart(sentence: Sentence, possessive: number): number {
  const owner = sentence.mentionAt[possessive - 1]?.from ?? possessive - 1;
  return sentence.key(owner - 1) === 'the' ? owner - 1 : owner;
}

/** 'One of the first', 'at first'. */
function isOneOf(sentence: Sentence, lead: number): boolean {
  for (let at = Math.max(0, lead - 4); at <= lead; at += 1) {
    const length = sentence.cue('not-first', at);
    if (length > 0 && (at + length === lead || at + length === lead + 1)) return true;
  }
  return false;
}

/** 'The first for children'; 'for adults with myeloma' says what it is for. */
function isForSome(sentence: Sentence, at: number): boolean {
  const length = sentence.cue('limits', at);
  return length > 0 && sentence.key(at + length) !== 'with';
}

/** 'The first since 1972', 'the first in a decade' is the first of a stretch of time, and of no class. */
function isLimited(sentence: Sentence, { from, to }: Run): boolean {
  for (let at = from; at <= to; at += 1) {
    if (sentence.key(at) === 'since' || isForSome(sentence, at)) return true;
    if (sentence.key(at) === 'this' && /^(?:year|month|week|decade|century|season)$/.test(sentence.key(at + 1)))
      return true;
    if (
      sentence.key(at) === 'in' &&
      /^(?:a|an|more|over|nearly|almost|two|three|four|five|six|seven|eight|nine|ten|\d+)$/.test(
        sentence.key(at + 1),
      ) &&
      /^(?:decade|decades|years?|months?|century)$/.test(sentence.key(at + 2) || '')
    )
      return true;
  }
  return false;
}

const PHRASE = 26;

function endOfPhrase({ sentence, clauses }: View, from: number): number {
  let at = from;
  for (; at < Math.min(from + PHRASE, sentence.tokens.length); at += 1) {
    const key = sentence.key(at);
    if ([',', ';', ':', '.', '—', '"', '”', '!'].includes(key) && sentence.mentionAt[at] === undefined) break;
    if (clauses.of[at] !== clauses.of[from] && !sentence.mentionAt[at]) break;
    if (key === 'and' && startsAnother(sentence, at + 1)) break;
    if (
      at > from &&
      ['is', 'was', 'are', 'were', 'has', 'had', 'have'].includes(key) &&
      sentence.key(at - 1) !== 'that'
    )
      break;
  }
  return at;
}

/** '… and the first …', "… and the world's first …". */
function startsAnother(sentence: Sentence, from: number): boolean {
  for (let at = from; at <= from + 3; at += 1)
    if (sentence.cue('first', at) + sentence.cue('only', at) + sentence.cue('superlative', at) > 0) return at > from;
  return false;
}

/** The class ends with what tells where, when, or what was done. */
function endOfClass(view: View, { from, to }: Run): number {
  const { sentence } = view;
  let at = from;
  // 'The oldest in Europe': of no class.
  if (sentence.cue('prepositions', at) > 0 && (isPlaceAt(sentence, at + 1) || isCountryAt(sentence, at + 1))) return at;
  for (; at < to; at += 1) {
    const key = sentence.key(at);
    if (sentence.dateAt[at] || ['to', 'that', 'who', '(', 'there', 'here', 'anywhere'].includes(key)) break;
    const mention = sentence.mentionAt[at];
    if (mention && nameOf(mention, 'class')) {
      at = mention.to - 1;
      continue;
    }
    if (mention && nameOf(mention, 'entity') && at > from) break;
    if (at > from && isPastClass(view, at, from)) break;
  }
  return at;
}

/** 'Europe', 'the world'. */
const isPlaceAt = ({ mentionAt, key }: Sentence, at: number): boolean => {
  const place = mentionAt[key(at) === 'the' && mentionAt[at] === undefined ? at + 1 : at];
  return place !== undefined && nameOf(place, 'place') !== undefined;
};

/** 'The country', 'the world'. */
const isCountryAt = ({ cue, key }: Sentence, at: number): boolean =>
  key(at) === 'the' && cue('countries', at + 1) + cue('world', at + 1) > 0;

/** A preposition but 'of' ends it; so does a trigger, unless it opens the phrase. 'Developed in China' is part of a class. */
function isPastClass({ sentence, lexicon }: View, at: number, from: number): boolean {
  const key = sentence.key(at);
  if (key === 'of' || key === 'and') return false;
  const isOrigin = lexicon.origins[sentence.key(at - 1)] !== undefined && key === 'in';
  const isOriginPlace = sentence.key(at - 1) === 'in' && lexicon.origins[sentence.key(at - 2)] !== undefined;
  if (isOrigin || isOriginPlace) return false;
  if (sentence.cue('prepositions', at) > 0) return true;
  return sentence.triggerAt[at] !== undefined && at > from && sentence.key(at + 1) !== 'of';
}
