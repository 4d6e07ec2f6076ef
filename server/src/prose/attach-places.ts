// Who decided, and where: the authority and the places of an event, from its own clause.
import { authorityPlace, resolvePlace } from '../vocabulary/look-up.ts';
import { placesDisjoint } from '../vocabulary/places.ts';
import type { Place } from '../vocabulary/vocabulary.ts';
import { isEventBetween } from './clauses.ts';
import { type Mention, nameOf, type Run } from './sentence.ts';
import { type Found, type View, vocabularyOf } from './view.ts';
import { filingSteps } from './word-lists.ts';

export interface Located {
  readonly place: Place;
  readonly run: Run;
}

/** The authority that stands nearest to the event in its clause; one that is only pointed to counts. */
export function authorityOf(view: View, run: Run): Found | undefined {
  const { sentence, clauses, discourse } = view;
  const clause = clauses.of[run.from] ?? 0;
  const near = (clauses.mentions[clause] ?? []).flatMap(mention => {
    const name = nameOf(mention, 'authority');
    if (name === undefined) return [];
    return isCut(view, mention, run) || isOfficials(view, mention)
      ? []
      : [{ id: name.id, run: mention, gap: gapOf(mention, run) }];
  });
  const best = near.sort((a, b) => a.gap - b.gap)[0] ?? giverOf(view, run, clause);
  if (best) return { id: best.id, run: best.run };
  for (let at = Math.max(0, run.from - 8); at < Math.min(run.to + 8, sentence.tokens.length); at += 1) {
    const length = sentence.cue('authority', at);
    if (length > 0 && clauses.of[at] === clause && discourse.authority !== undefined)
      return { id: discourse.authority, run: { from: at, to: at + length } };
  }
  return undefined;
}

/**
 * 'The agency granted it priority review in May and orphan status in October', 'it received … from the agency in May and …': one
 * verb gives both, and no other follows.
 */
function giverOf({ sentence, clauses }: View, run: Run, clause: number): Found | undefined {
  if (sentence.language !== 'en' || clauses.kinds[clause] !== 'joined') return undefined;
  const joint = sentence.cue('determiners', run.from - 1) > 0 ? run.from - 2 : run.from - 1;
  if (sentence.key(joint) !== 'and') return undefined;
  const isDay = (at: number): boolean => sentence.dateAt[at] !== undefined || sentence.cue('prepositions', at) > 0;
  const isAlone = sentence.tokens.every((token, at) => at < run.to || token.kind === 'mark' || isDay(at));
  const [giver, ...others] = (clauses.mentions[clause - 1] ?? []).filter(mention => nameOf(mention, 'authority'));
  const id = giver && nameOf(giver, 'authority')?.id;
  if (giver === undefined || id === undefined || others.length > 0 || !isAlone) return undefined;
  const isGivers = (at: number): boolean => sentence.mentionAt[at] === giver || sentence.cue('determiners', at) > 0;
  let before = joint - 1;
  while (isDay(before) || isGivers(before)) before -= 1;
  const first = sentence.triggerAt[before];
  const isFirst = first !== undefined && (giver.to > first.from || !isEventBetween(clauses, giver.to, first.from));
  return isFirst ? { id, run: giver } : undefined;
}

/** 前食药署官员, 'a former FDA official': somebody who is or was with it. */
const isOfficials = ({ sentence: { cue } }: View, { from, to }: Mention): boolean =>
  cue('former', from - 1) > 0 || cue('former', from - 2) === 2 || cue('officials', to) > 0;

/**
 * 递交FDA，今年1月获受理: a filing, and what follows it, is done where the sentence names one who decides alone. In English 'the
 * agency had turned it down, and Harrow resubmitted it'.
 */
export function authorityToldBefore(view: View, event: string, run: Run): Found | undefined {
  const { sentence } = view;
  const isStep = filingSteps.includes(event);
  if (!isStep && event !== 'submitted') return undefined;
  const named = sentence.mentions.filter(mention => nameOf(mention, 'authority') ?? nameOf(mention, 'place'));
  const who = named.flatMap(mention => {
    const name = nameOf(mention, 'authority');
    return name === undefined ? [] : [{ id: name.id, run: mention }];
  });
  const [only, ...others] = who;
  if (only === undefined) return named.length === 0 ? agencyBefore(view, run) : undefined;
  if (!isStep) return undefined;
  const isAlone = others.length === 0 && named.every(mention => isPlaceOf(view, only.id, mention));
  return isAlone && only.run.to <= run.from ? only : undefined;
}

/** 於中國內地，藥監局…: the authority, or where it decides. */
function isPlaceOf(view: View, authority: string, mention: Mention): boolean {
  const vocabulary = vocabularyOf(view);
  const [own, place] = [authorityPlace(vocabulary, authority), locate(view, mention)?.place];
  if (nameOf(mention, 'authority') !== undefined || own === undefined || place === undefined) return true;
  return !placesDisjoint(vocabulary, own, place, { regulatory: true });
}

/** 'The agency', of which the article spoke before. */
function agencyBefore({ sentence, discourse }: View, run: Run): Found | undefined {
  if (sentence.language !== 'en' || discourse.authority === undefined) return undefined;
  for (let at = 0; at < run.from; at += 1) {
    const length = sentence.cue('authority', at);
    if (length > 0) return { id: discourse.authority, run: { from: at, to: at + length } };
  }
  return undefined;
}

/** With those that it is joined to: 'the FDA and the EMA approved it'. */
export function authoritiesOf(view: View, run: Run): readonly Found[] {
  const nearest = authorityOf(view, run);
  if (nearest === undefined || view.sentence.mentionAt[nearest.run.from] === undefined) return nearest ? [nearest] : [];
  const clause = view.clauses.of[nearest.run.from] ?? 0;
  const all = (view.clauses.mentions[clause] ?? []).filter(mention => nameOf(mention, 'authority'));
  const joined = all.filter(mention => mention.from === nearest.run.from || isJoined(view, nearest.run, mention, all));
  const found = new Map(
    joined.flatMap(mention => {
      const id = nameOf(mention, 'authority')?.id;
      return id === undefined ? [] : [[id, { id, run: mention }] as const];
    }),
  );
  return [...found.values()];
}

/** Another event between the two has the better claim. */
function isCut({ clauses }: View, mention: Run, run: Run): boolean {
  const [from, to] = mention.from >= run.to ? [run.to, mention.from] : [mention.to, run.from];
  return isEventBetween(clauses, from, to);
}

const gapOf = (mention: Run, run: Run): number =>
  mention.from >= run.to ? mention.from - run.to : run.from - mention.to;

/** The places of the event's clause, those that a list joins together; none that belongs to something else in it. */
export function placesOf(view: View, run: Run, taken: readonly Run[]): readonly Located[] {
  const own = view.clauses.of[run.from] ?? 0;
  const found = placesIn(view, run, { clause: own, taken });
  const where = found.length === 0 ? placeBeforeWhere(view, own) : undefined;
  if (where !== undefined) return [where];
  return found.length === 0 && carriesOver(view, run, own) ? placesIn(view, run, { clause: own - 1, taken }) : found;
}

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
function isPlaceOfEvent(view: View, mention: Run, run: Run): boolean {
  const { sentence } = view;
  // 内地药企, 美国公司: where somebody comes from.
  if (sentence.language === 'zh') return sentence.cue('firms', mention.to) === 0;
  // 'Developed in China to be approved in Hong Kong'.
  if (isOriginBefore(view, mention, run) || isOfMain(view, mention, run)) return false;
  const before =
    sentence.key(mention.from - 1) === 'the' ? sentence.key(mention.from - 2) : sentence.key(mention.from - 1);
  if (PLACING.has(before)) return before !== 'from' && before !== 'for';
  if (before === 'and' || before === ',' || before === 'or') return true;
  const gap = run.from - mention.to;
  if (mention.from <= 1 && sentence.key(mention.to) !== "'s") return true;
  if (gap >= 0 && gap <= 4 && before !== 'of') return true;
  return sentence.key(mention.from - 1) === '(' || mention.from === 0;
}

/** 'Founded in 2014, X has offices in Japan': behind the comma another verb has its own places. */
function isOfMain({ sentence }: View, mention: Run, run: Run): boolean {
  let isPastComma = false;
  for (let at = run.to; at < mention.from; at += 1) {
    if (isPastComma && sentence.cue('be', at) + sentence.cue('have', at) > 0) return true;
    isPastComma ||= sentence.key(at) === ',';
  }
  return false;
}

function isOriginBefore({ sentence, lexicon }: View, { from }: Run, run: Run): boolean {
  const isOwn = run.from <= from - 2 && from - 2 < run.to;
  return !isOwn && sentence.key(from - 1) === 'in' && lexicon.origins[sentence.key(from - 2)] !== undefined;
}

function isJoined({ sentence }: View, a: Run, b: Run, all: readonly Run[]): boolean {
  const [first, last] = a.from < b.from ? [a, b] : [b, a];
  for (let at = first.to; at < last.from; at += 1) {
    const isListed = all.some(run => run.from <= at && at < run.to);
    if (
      !isListed &&
      !['and', ',', 'the', 'or', 'as', 'well', 'sar', '和', '、', '及', '以及', '与'].includes(sentence.key(at))
    )
      return false;
  }
  return true;
}

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
