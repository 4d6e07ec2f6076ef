// Who decided: the authority of an event's own clause, else the one that the sentence or the article told before.
import { authorityPlace } from '../vocabulary/look-up.ts';
import { placeKey, placesDisjoint } from '../vocabulary/places.ts';
import { gapOf, isCut, isJoined, type Located, locate } from './attach-places.ts';
import { isEventBetween } from './clauses.ts';
import { type Mention, nameOf, type Run, type Trigger } from './sentence.ts';
import { type Found, type View, vocabularyOf } from './view.ts';
import { filingSteps } from './word-lists.ts';

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
  const best =
    near.sort((a, b) => a.gap - b.gap)[0] ??
    giverOf(view, run, clause) ??
    doerOf(view, run, clause) ??
    sayerOf(view, run, clause) ??
    chineseSayerOf(view, run, clause);
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

/** 'The FDA approved X on 4 May and (in June) rejected Y': who did the first did the second; 'the agency' as well. */
function doerOf(view: View, run: Run, clause: number): Found | undefined {
  const { sentence, clauses } = view;
  const start = clauses.of.indexOf(clause);
  const isJoined = clauses.kinds[clause] === 'joined' && sentence.key(start) === 'and';
  if (sentence.language !== 'en' || !isJoined) return undefined;
  for (let at = start + 1; at < run.from; at += 1) {
    const isDay = sentence.dateAt[at] !== undefined || sentence.dateAt[at + 1] !== undefined;
    if (!isDay && ['have', 'adverbs', 'grant', 'possessives'].every(kind => sentence.cue(kind, at) === 0))
      return undefined;
  }
  const isEvent = ({ words }: Trigger): boolean => words.some(({ kind }) => kind === 'event');
  const first = sentence.triggers.find(trigger => clauses.of[trigger.from] === clause - 1 && isEvent(trigger));
  const [doer, ...others] = (clauses.mentions[clause - 1] ?? []).filter(mention => nameOf(mention, 'authority'));
  if (first === undefined || others.length > 0) return undefined;
  const id = doer && nameOf(doer, 'authority')?.id;
  if (doer === undefined) return clauses.of[0] === clause - 1 ? agencyAtStart(view) : undefined;
  const lead = sentence.key(doer.from - 1) === 'the' ? 2 : 1;
  const isDoer = doer.to <= first.from && sentence.cue('prepositions', doer.from - lead) === 0;
  return isDoer && id !== undefined ? { id, run: doer } : undefined;
}

/** 'The agency', where it opens the sentence. */
function agencyAtStart({ sentence, discourse: { authority } }: View): Found | undefined {
  const length = sentence.cue('authority', 0);
  return length > 0 && authority !== undefined ? { id: authority, run: { from: 0, to: length } } : undefined;
}

/** 'The Commission said that it had on that day approved X': who speaks of itself. */
function sayerOf({ sentence, clauses }: View, run: Run, clause: number): Found | undefined {
  const start = clauses.of.indexOf(clause);
  const isOfSayer =
    sentence.key(start) === 'that' && sentence.key(start + 1) === 'it' && sentence.cue('say', start - 1) > 0;
  if (sentence.language !== 'en' || !isOfSayer || isEventBetween(clauses, start, run.from)) return undefined;
  const sayer = sentence.mentionAt[start - 2];
  const id = sayer && nameOf(sayer, 'authority')?.id;
  return id === undefined ? undefined : { id, run: { from: start + 1, to: start + 2 } };
}

/** 香港卫生署宣布，（根据某机制）批准明索: who says so does so, where nobody else is named. */
function chineseSayerOf({ sentence, clauses }: View, run: Run, clause: number): Found | undefined {
  const start = clauses.of.indexOf(clause);
  if (sentence.language !== 'zh' || clause === 0 || sentence.cue('decides', run.from) === 0) return undefined;
  if (![1, 2].some(back => sentence.cue('say', start - back) === back)) return undefined;
  const isNamed = (mention: Mention): boolean =>
    (nameOf(mention, 'authority') ?? nameOf(mention, 'entity')) !== undefined;
  const [sayer, ...others] = (clauses.mentions[clause - 1] ?? []).filter(isNamed);
  const isAlone =
    others.length === 0 && (clauses.mentions[clause] ?? []).every(each => each.from >= run.to || !isNamed(each));
  const id = sayer && nameOf(sayer, 'authority')?.id;
  return id !== undefined && isAlone ? { id, run: sayer ?? run } : undefined;
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

/** Where a filing is decided on that the sentence does not name: where the article has told of the same thing, if that is one place. */
export interface Forum {
  readonly by: Found | undefined;
  readonly place: Located | undefined;
}

/** 'The application, which was submitted in May', of what the agency has approved. */
export function forumOf(view: View, event: string, run: Run, subject: string): Forum {
  if (event !== 'submitted' && !filingSteps.includes(event)) return NOWHERE;
  const { history, headlines } = view.discourse;
  const own = headlines.filter(({ name, subject: { key } }) => key === subject && FORUMS.includes(name));
  const told = [...own, ...FORUMS.flatMap(name => history.lately(subject, name))].filter(each => each.by ?? each.place);
  const places = new Set(told.map(({ by, place }) => (place ? placeKey(place) : placeOfAuthority(view, by?.key))));
  const authorities = new Set(told.flatMap(({ by }) => by?.key ?? []));
  if (places.size !== 1 || authorities.size > 1) return NOWHERE;
  const at = { from: run.from, to: run.from };
  const [[id], place] = [authorities, told.find(each => each.place)?.place];
  return { by: id === undefined ? undefined : { id, run: at }, place: place && { place, run: at } };
}

function placeOfAuthority(view: View, id: string | undefined): string {
  const place = id === undefined ? undefined : authorityPlace(vocabularyOf(view), id);
  return place === undefined ? '' : placeKey(place);
}

const NOWHERE: Forum = { by: undefined, place: undefined };
const FORUMS: readonly string[] = ['approved', 'accepted', 'submitted', 'rejected'];

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
