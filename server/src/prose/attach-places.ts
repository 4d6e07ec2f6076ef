// Where it happened: the places of an event, from its own clause.
import { authorityPlace, resolvePlace } from '../vocabulary/look-up.ts';
import { placesDisjoint } from '../vocabulary/places.ts';
import type { Place } from '../vocabulary/vocabulary.ts';
import { isEventBetween } from './clauses.ts';
import { firstDoerOf } from './first-doer.ts';
import { type Mention, nameOf, type Run, type Sentence } from './sentence.ts';
import { type Found, type View, vocabularyOf } from './view.ts';

export interface Located {
  readonly place: Place;
  readonly run: Run;
}

/** Another event between the two has the better claim. */
export function isCut({ clauses }: View, mention: Run, run: Run): boolean {
  const [from, to] = mention.from >= run.to ? [run.to, mention.from] : [mention.to, run.from];
  return isEventBetween(clauses, from, to);
}

export const gapOf = (mention: Run, run: Run): number =>
  mention.from >= run.to ? mention.from - run.to : run.from - mention.to;

/** The places of the event's clause, those that a list joins together; none that belongs to something else in it. */
export function placesOf(view: View, run: Run, taken: readonly Run[]): readonly Located[] {
  const own = view.clauses.of[run.from] ?? 0;
  const doer = firstDoerOf(view.sentence, run)?.doer;
  if (doer !== undefined && isPlace(doer)) return listOf(locate(view, doer));
  const found = placesIn(view, run, { clause: own, taken });
  const where = found.length === 0 ? placeBeforeWhere(view, own) : undefined;
  if (where !== undefined) return [where];
  return found.length === 0 && carriesOver(view, run, own) ? placesIn(view, run, { clause: own - 1, taken }) : found;
}

const listOf = (place: Located | undefined): readonly Located[] => (place === undefined ? [] : [place]);

/** 'Launched in Thailand, where it had been approved': the name right before. */
function placeBeforeWhere(view: View, clause: number): Located | undefined {
  const { sentence, clauses } = view;
  const start = clauses.of.indexOf(clause);
  if (sentence.key(start) !== 'where') return undefined;
  const before =
    sentence.mentionAt[start - 1] ?? (sentence.key(start - 1) === ',' ? sentence.mentionAt[start - 2] : undefined);
  return before && isPlace(before) ? locate(view, before) : undefined;
}

/** '… signed it, but has not ratified it'; '在澳门，它早于12月获批': who and where stand in the clause before. */
function carriesOver({ sentence, clauses }: View, run: Run, clause: number): boolean {
  if (clause === 0 || clauses.kinds[clause] !== 'joined') return false;
  const start = clauses.of.indexOf(clause);
  if (sentence.language === 'zh') {
    const before = clauses.of.indexOf(clause - 1);
    // 2014年在香港上市，2020年登陆科创板: what was told there has its place for itself.
    return before >= start - 8 && !isEventBetween(clauses, before, start);
  }
  for (let at = start; at < run.from; at += 1) {
    const isPlain = ['conjunctions', 'have', 'be', 'adverbs', 'negation'].some(kind => sentence.cue(kind, at) > 0);
    if (!isPlain) return false;
  }
  return true;
}

interface Where {
  readonly clause: number;
  readonly taken: readonly Run[];
}

/** 'The global specialist company'; not 'approved globally'. */
const isQuality = ({ sentence }: View, { from, to }: Mention): boolean =>
  to === from + 1 && sentence.cue('world-adjectives', from) > 0;

/** "Europe's biggest project". */
const isScope = ({ sentence }: View, { to }: Mention): boolean =>
  sentence.key(to) === "'s" && (/..est$/.test(sentence.key(to + 1)) || sentence.cue('superlative', to + 1) > 0);

function placesIn(view: View, run: Run, { clause, taken }: Where): readonly Located[] {
  const { clauses } = view;
  const own = (clauses.mentions[clause] ?? []).filter(
    mention =>
      isPlace(mention) &&
      !isTaken(mention, taken) &&
      !isQuality(view, mention) &&
      !isScope(view, mention) &&
      (clause !== clauses.of[run.from] || !isCut(view, mention, run)),
  );
  const usable = own.filter(mention => isPlaceOfEvent(view, mention, run));
  const nearest = usable.toSorted((a, b) => gapOf(a, run) - gapOf(b, run))[0];
  if (nearest === undefined) return [];
  const joined = usable.filter(mention => mention === nearest || isJoined(view, nearest, mention, usable));
  return joined.flatMap(mention => locate(view, mention) ?? []);
}

const isPlace = (mention: Mention): boolean =>
  (nameOf(mention, 'place') !== undefined || nameOf(mention, 'outside') !== undefined) &&
  nameOf(mention, 'authority') === undefined;

const isTaken = ({ from }: Run, taken: readonly Run[]): boolean => taken.some(run => run.from <= from && from < run.to);

const PLACING = new Set([
  'in',
  'outside',
  'across',
  'on',
  'at',
  'within',
  'throughout',
  'into',
  'from',
  'for',
  'by',
  '在',
  '于',
]);

/** 'In China', 'China approved', 'US approval', "China's approval"; not 'the University of China'. */
function isPlaceOfEvent(view: View, mention: Mention, run: Run): boolean {
  const { sentence } = view;
  // 内地药企, 美国公司: where somebody comes from; 全球第三款: among what.
  if (sentence.language === 'zh') return sentence.cue('firms', mention.to) === 0 && sentence.key(mention.to) !== '第';
  // 'Developed in China to be approved in Hong Kong'.
  if (
    isMadeThere(view, mention) ||
    isOriginBefore(view, mention, run) ||
    isOfMain(view, mention, run) ||
    isInAside(view, mention, run) ||
    isNationality(view, mention)
  )
    return false;
  let lead = mention.from - 1;
  while (/^(?:the|both)$/.test(sentence.key(lead))) lead -= 1;
  const before = sentence.key(lead);
  if (PLACING.has(before)) return before !== 'from' && before !== 'for';
  if (before === 'and' || before === ',' || before === 'or') return true;
  if (isReached(sentence, mention, run)) return true;
  const gap = run.from - mention.to;
  if (mention.from <= 1 && sentence.key(mention.to) !== "'s") return true;
  if (gap >= 0 && gap <= 4 && before !== 'of') return true;
  return sentence.key(mention.from - 1) === '(' || mention.from === 0;
}

/** 'Victor Vescovo (USA)': where somebody comes from. */
function isNationality({ sentence, lexicon }: View, { from, to }: Mention): boolean {
  const before = sentence.key(from - 1) === '(' && sentence.key(to) === ')' ? sentence.mentionAt[from - 2] : undefined;
  const id = before && nameOf(before, 'entity')?.id;
  return id !== undefined && lexicon.kinds.of(id).has('person');
}

/**
 * 'Founded in 2014, X has offices in Japan': behind the comma another verb has its own places; so has what is said of the event, 'was
 * based on a study in Japan'.
 */
function isOfMain({ sentence }: View, mention: Run, run: Run): boolean {
  let isPastComma = false;
  for (let at = run.to; at < mention.from; at += 1) {
    if (sentence.cue('grounds', at) > 0) return true;
    if (isPastComma && sentence.cue('be', at) + sentence.cue('have', at) > 0) return true;
    isPastComma ||= sentence.key(at) === ',';
  }
  return false;
}

/** 'X, made by Harrow in Japan, was approved', 'Founded in Japan, X was listed': between a participle and the comma behind it. */
function isInAside({ sentence }: View, mention: Mention, run: Run): boolean {
  const isComma = (at: number): boolean => sentence.key(at) === ',';
  let at = mention.from - 1;
  while (at >= 0 && !isComma(at)) at -= 1;
  const isParticiple = /..ed$/.test(sentence.key(at + 1)) || sentence.cue('participles', at + 1) > 0;
  if (!isParticiple) return false;
  for (let behind = mention.to; behind < run.from; behind += 1) if (isComma(behind)) return true;
  return false;
}

/** 'The first US-made one': where it comes from. */
const isMadeThere = ({ sentence: { key } }: View, { to }: Mention): boolean =>
  key(to) === '-' && /^(?:made|built|based|born|backed|owned|led|developed|designed)$/.test(key(to + 1));

/** 'Reached the South Pole', 'left Japan': the place is the object; not 'launched Japan sales'. */
function isReached({ key, tokens, cue, dateAt }: Sentence, { from, to }: Run, run: Run): boolean {
  const start = key(from - 1) === 'the' ? from - 1 : from;
  const isEnd =
    tokens[to]?.kind !== 'word' ||
    dateAt[to] !== undefined ||
    ['prepositions', 'conjunctions', 'connectives', 'adverbs'].some(kind => cue(kind, to) > 0);
  return start === run.to && isEnd && key(to) !== "'s" && key(to) !== '-' && cue('world', from) === 0;
}

function isOriginBefore({ sentence, lexicon }: View, { from }: Run, run: Run): boolean {
  const isOwn = run.from <= from - 2 && from - 2 < run.to;
  return !isOwn && sentence.key(from - 1) === 'in' && lexicon.origins[sentence.key(from - 2)] !== undefined;
}

/** 'China and the US', 'in China as well as in the US', 中国和美国; not 'in Lisbon, in Portugal'. */
export function isJoined({ sentence }: View, a: Run, b: Run, all: readonly Run[]): boolean {
  const [first, last] = a.from < b.from ? [a, b] : [b, a];
  let [isRepeated, isAnd] = [false, false];
  for (let at = first.to; at < last.from; at += 1) {
    const key = sentence.key(at);
    if (all.some(run => run.from <= at && at < run.to)) continue;
    isRepeated ||= key === 'in';
    isAnd ||= key === 'and' || key === 'as';
    if (key !== 'in' && !JOINTS.has(key)) return false;
  }
  return isAnd || !isRepeated;
}

const JOINTS: ReadonlySet<string> = new Set([
  'and',
  ',',
  'the',
  'or',
  'as',
  'well',
  'both',
  'sar',
  '和',
  '、',
  '及',
  '以及',
  '与',
]);

/** 'Outside mainland China', 大中华区以外 are one place. */
export function locate(view: View, mention: Mention): Located | undefined {
  const { sentence } = view;
  const outside = nameOf(mention, 'outside');
  const name = outside ?? nameOf(mention, 'place');
  if (name === undefined) return undefined;
  const vocabulary = vocabularyOf(view);
  if (outside) return { place: resolvePlace(vocabulary, `outside ${name.id}`), run: mention };
  if (/^[以之]$/.test(sentence.key(mention.to)) && sentence.key(mention.to + 1) === '外')
    return { place: resolvePlace(vocabulary, `outside ${name.id}`), run: { from: mention.from, to: mention.to + 2 } };
  let from = mention.from - 1;
  if (sentence.key(from) === 'the' || sentence.key(from) === 'of') from -= 1;
  if (sentence.key(from) === 'of') from -= 1;
  if (sentence.key(from) === 'outside')
    return { place: resolvePlace(vocabulary, `outside ${name.id}`), run: { from, to: mention.to } };
  return { place: resolvePlace(vocabulary, name.id), run: mention };
}

/** An authority decides in its own place: another one that its sentence names is that of something else. */
export function isDecidedThere(view: View, by: Found | undefined, { place }: Located): boolean {
  const own = by && authorityPlace(vocabularyOf(view), by.id);
  if (own === undefined) return true;
  return !placesDisjoint(vocabularyOf(view), own, place, { regulatory: true });
}

export interface Near {
  readonly near: Found | undefined;
  readonly places: readonly Located[];
}

/** 'Won U.S. approval in 2021, and the European Commission followed': the place stands nearer, and the office is elsewhere. */
export function isOfElsewhere(view: View, run: Run, { near, places }: Near): boolean {
  if (near === undefined || places.length === 0) return false;
  const isNearer = ({ run: where }: Located): boolean => gapOf(where, run) < gapOf(near.run, run);
  return places.every(place => isNearer(place) && !isDecidedThere(view, near, place));
}
