// Words that point back: 'it', 'the drug', 'its application'. What they stand for is asked of the sentence first, then of the
// article.
import type { Candidates } from './candidates.ts';
import { antecedent, suits, type Wanted } from './discourse.ts';
import { isOfNamed, isOneOfMany } from './english-noun.ts';
import { type Mention, nameOf, type Run } from './sentence.ts';
import { namesUnknown, opensWithStranger } from './strangers.ts';
import { type Found, fits, fitting, governor, isDescribed, type View } from './view.ts';
import { titlesOf, transitiveEvents } from './word-lists.ts';

/** What a pronoun stands for, or a noun without a kind of its own. */
export const pointed = (view: View, event: string, run: Run): Found | undefined =>
  earlierHere(view, event, run) ??
  (isOfRival(view, run) || isStrangers(view, run)
    ? undefined
    : ofThisSentence(view, event, run, pointsTo(view, event, run, undefined)));

/** What 'it' stands for behind a verb: never who did it, nor to whom. */
export function pointedObject(view: View, event: string, run: Run): Found | undefined {
  const found = pointed(view, event, run);
  const doers = found === undefined ? NOBODY : doersOf(view, run);
  if (found === undefined || !doers.has(found.id)) return found;
  const isOther = (id: string): boolean => !doers.has(id) && fits(view, id, event);
  const id = antecedent(view.discourse, view.lexicon, { fits: isOther, noun: undefined });
  return id === undefined ? undefined : { id, run };
}

/** 'Novabright bought the company': never who did it. `noun`: its key. */
export function pointsToObject(view: View, event: string, run: Run, noun: string): Found | undefined {
  const doers = transitiveEvents.includes(event) ? doersOf(view, run) : NOBODY;
  if (doers.size === 0) return pointsTo(view, event, run, noun);
  const isOther = (id: string): boolean => !doers.has(id) && fits(view, id, event);
  const id = antecedent(view.discourse, view.lexicon, { fits: isOther, noun });
  return id === undefined ? undefined : { id, run };
}

const NOBODY: ReadonlySet<string> = new Set();

/** Whom the clause names before its object, and the one before the pronoun of a relative clause. */
function doersOf(view: View, { from }: Run): ReadonlySet<string> {
  const { sentence, clauses } = view;
  const own = clauses.of[from] ?? 0;
  const clause = clauses.kinds[own] === 'joined' && clauses.kinds[own - 1] === 'relative' ? own - 1 : own;
  const start = clauses.of.indexOf(clause);
  const isDoer = ({ from: at, to }: Mention): boolean =>
    clauses.kinds[clause] === 'relative' && to <= start
      ? start - to <= 1
      : [own, clause].includes(clauses.of[at] ?? 0) && (at > from || governor(view, at) === undefined);
  return new Set(sentence.mentions.filter(isDoer).flatMap(mention => nameOf(mention, 'entity')?.id ?? []));
}

/** 'X has been on sale since May, and its maker launched it there': the article may be about another one. */
function ofThisSentence(view: View, event: string, run: Run, found: Found | undefined): Found | undefined {
  const named = view.sentence.mentions.filter(({ to }) => to <= run.from);
  const ids = named.flatMap(mention => fitting(view, mention, event)?.id ?? []);
  const described = ids.filter(id => isDescribed(view, id));
  return found && (described.length === 0 || described.includes(found.id)) ? found : undefined;
}

/** 'Sedgemoor withdrew its application', not 'Sedgemoor launched it'. */
const isStrangers = ({ sentence, discourse }: View, { from }: Run): boolean =>
  // 'The French closed it in 1801, it reopened in 1815'.
  discourse.current.length === 0 &&
  !(sentence.triggerAt[from - 1] && /^(?:it|them)$/.test(sentence.key(from))) &&
  opensWithStranger(sentence);

/** 'Harrow, whose rival antibody failed, filed its application': what the sentence speaks of has no name. */
function isOfRival({ sentence }: View, { from }: Run): boolean {
  for (let at = 0; at < from; at += 1)
    if (sentence.cue('rivals', at) > 0 && !isNamed(sentence.mentionAt[at + 1])) return true;
  return false;
}

const isNamed = (mention: Mention | undefined): boolean =>
  mention !== undefined && nameOf(mention, 'entity') !== undefined;

/** What a noun such as 'the drug' stands for; `noun`: its key. */
export function pointsTo(view: View, event: string, run: Run, noun: string | undefined): Found | undefined {
  const wanted = { fits: (id: string) => fits(view, id, event), noun };
  const id = antecedent(view.discourse, view.lexicon, wanted);
  const meant = noun === undefined ? id : nearerThan(view, run, { wanted, id });
  return meant === undefined ? undefined : { id: meant, run };
}

interface Meant {
  readonly wanted: Wanted;
  /** What the article as a whole speaks of. */
  readonly id: string | undefined;
}

/** 'Velora was recommended; the agency had authorised the medicine in 2022': what the sentence itself spoke of comes first. */
function nearerThan(view: View, run: Run, { wanted, id }: Meant): string | undefined {
  const suiting = view.sentence.mentions.flatMap(mention => {
    const name = mention.to <= run.from ? nameOf(mention, 'entity') : undefined;
    const isMeant = name !== undefined && isDescribed(view, name.id) && suits(name.id, view.lexicon, wanted);
    return isMeant ? [{ id: name.id, mention }] : [];
  });
  if (id !== undefined && suiting.some(each => each.id === id)) return id;
  // 'Contact with Relay 4 was lost months after the satellite lifted off': hardly another one, and not for sure that one.
  const governed = suiting.map(each => ({ governor: governor(view, each.mention.from), ...each }));
  const [only, ...others] = new Set(governed.flatMap(each => (each.governor === undefined ? [each.id] : [])));
  if (only === undefined) return governed.every(each => CONTRASTS.has(each.governor ?? '')) ? id : undefined;
  return others.length === 0 ? only : undefined;
}

/** 'Unlike X, the drug': of another one, and says so. */
const CONTRASTS: ReadonlySet<string> = new Set(['unlike', 'like', 'than', 'besides']);

export const isPerson = (key: string): boolean => key === 'he' || key === 'she' || key === 'him' || key === 'her';

/** Whom 'she' or 'him' stands for: a person, or one of whom nothing else is known; 'she' may be a ship. */
export function personMeant(view: View, event: string, at: number): Found | undefined {
  const { kinds } = view.lexicon;
  const isShe = ['she', 'her'].includes(view.sentence.key(at));
  const isShip = (id: string): boolean => isShe && kinds.of(id).has('vessel') && !isOfPeople(view, event);
  const isHuman = (id: string): boolean =>
    kinds.of(id).has('person') || isShip(id) || (kinds.of(id).size === 0 && !isDescribed(view, id));
  const isMeant = (other: string): boolean => isHuman(other) && fits(view, other, event);
  const id = lastNamed(view, at, isMeant);
  return id === undefined ? undefined : { id, run: { from: at, to: at + 1 } };
}

/**
 * Whom the article is about, where the sentence before named nobody else; of several the one whose title says so. Where that
 * sentence named somebody of whom nothing is known as well, nobody is meant for sure.
 */
function lastNamed(view: View, at: number, fits: (id: string) => boolean): string | undefined {
  const { before, recent, lastSubject } = view.discourse;
  if (before !== undefined && namesUnknown(before)) return undefined;
  const topics = [...view.discourse.titled.ids].filter(fits);
  const all = [...new Set([...recent.ids, ...topics])].filter(fits);
  if (all.length === 0) return antecedent(view.discourse, view.lexicon, { fits, noun: undefined });
  const left = all.filter(id => titleOf(view, id) !== (isHe(view, at) ? 'she' : 'he'));
  const titled = left.filter(id => titleOf(view, id) !== undefined);
  if (left.length === 1 || titled.length === 1) return titled[0] ?? left[0];
  const isClear = topics.length === 0 || (lastSubject !== undefined && topics.includes(lastSubject));
  return isClear && lastSubject !== undefined && left.includes(lastSubject) ? lastSubject : undefined;
}

const isHe = ({ sentence }: View, at: number): boolean => ['he', 'him'].includes(sentence.key(at));

/** By what an entity's names say of it: Ms Castell is no 'he'. */
const titleOf = ({ lexicon }: View, id: string): string | undefined =>
  Object.keys(titlesOf).find(pronoun => titlesOf[pronoun]?.some(title => lexicon.kinds.wordsOf(id).has(title)));

/** What befalls people, and no ship that is called 'she'. */
const isOfPeople = ({ lexicon }: View, event: string): boolean =>
  lexicon.kinds.only(event)?.includes('person') === true;

/** What 'it' stands for: no person. */
export function thingMeant(view: View, event: string, run: Run): Found | undefined {
  const isThing = (id: string): boolean => !view.lexicon.kinds.of(id).has('person');
  const found = pointed(view, event, run);
  if (found === undefined || isThing(found.id)) return found;
  const id = antecedent(view.discourse, view.lexicon, {
    fits: other => isThing(other) && fits(view, other, event),
    noun: undefined,
  });
  return id === undefined ? undefined : { id, run };
}

/** A sentence that names one thing before a pronoun speaks of that. */
function earlierHere(view: View, event: string, run: Run): Found | undefined {
  const { sentence, clauses } = view;
  const clause = clauses.of[run.from];
  const before = sentence.mentions.filter(({ to, from }) => to <= run.from && clauses.of[from] !== clause);
  const named = new Set(before.flatMap(mention => fitting(view, mention, event)?.id ?? []));
  const described = [...named].filter(id => isDescribed(view, id));
  const candidates = described.length > 0 ? described : [...named];
  const [only] = candidates;
  return candidates.length === 1 && only !== undefined ? { id: only, run } : undefined;
}

/** The only entity of a class that the article names, or the vocabulary knows. */
export function ofClass(view: View, event: string, run: Run): Found | undefined {
  const mention = view.sentence.mentionAt[run.from];
  const key = mention && nameOf(mention, 'class')?.id;
  if (key === undefined || isUnnamed(view, run)) return undefined;
  const onlyOf = (members: Candidates): string | undefined => {
    const [only, ...others] = [...members.likely(undefined)].filter(id => fits(view, id, event));
    return others.length === 0 ? only : undefined;
  };
  const all = view.lexicon.membersOf(key);
  const id = onlyOf(view.discourse.membersOf(key)) ?? onlyOf(all) ?? spokenOfAmong(view, { event, run }, all);
  return id === undefined ? undefined : { id, run };
}

/** 'The bridge', where the article names several: the one that it speaks of; not 'the oldest bridge'. */
function spokenOfAmong(view: View, { event, run }: Asked, members: Candidates): string | undefined {
  const { sentence, discourse, lexicon } = view;
  const isPlain = sentence.cue('definites', run.from - 1) > 0 || sentence.cue('definites', run.from - 2) > 0;
  if (!isPlain || /..est$/.test(sentence.key(run.from - 1)) || sentence.cue('superlative', run.from - 1) > 0)
    return undefined;
  const isMember = (id: string): boolean => members.has(id) && fits(view, id, event);
  return antecedent(discourse, lexicon, { fits: isMember, noun: undefined });
}

interface Asked {
  readonly event: string;
  readonly run: Run;
}

/** Of a text that names nothing in its title, 'the world's first museum' is what it is about. */
function isUnnamed({ sentence, discourse }: View, { from, to }: Run): boolean {
  if (isOfNamed(sentence, to - 1)) return true;
  const isTitled =
    sentence.cue('first', from - 1) > 0 && sentence.key(from - 2) === "'s" && discourse.titled.ids.size === 0;
  return !isTitled && isOneOfMany(sentence, from);
}

/** Whether a noun may stand for something that the corpus knows. */
export const isPointingNoun = ({ lexicon }: View, key: string): boolean =>
  lexicon.kinds.named(key).size > 0 || lexicon.kinds.isHead(key);
