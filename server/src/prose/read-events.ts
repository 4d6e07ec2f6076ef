// The events that a sentence tells of: each trigger with what belongs to it.
import type { EventEntry, Term } from '../vocabulary/vocabulary.ts';
import { agentOf } from './agent.ts';
import { authoritiesOf, authorityOf, authorityToldBefore, forumOf } from './attach-authorities.ts';
import { datesOfEvents } from './attach-dates.ts';
import { isDecidedThere, isOfElsewhere, type Located, locate, placesOf } from './attach-places.ts';
import { purposeAt, purposesOf, type Qualified, qualifierOf } from './attach-purpose.ts';
import { subjectsInChinese } from './chinese-subject.ts';
import { sharesOf, subjectsInTurn } from './distribute.ts';
import { type Shape, shapeOf } from './english-form.ts';
import { toTheLeft } from './english-left.ts';
import { copulaOfOrdinal } from './english-ordinal.ts';
import { subjectsOf } from './english-subject.ts';
import { eventFor, isByLaymen, isByWrongActor, isDealUnderWay, isNotTold, isOfLeave, isOfStep } from './event-meant.ts';
import { statementOf } from './event-statement.ts';
import { datesBehind, followersOf, lastOnesOf } from './followers.ts';
import { labelFor } from './labels.ts';
import { laterDecisionsOf } from './later-deciders.ts';
import type { TriggerWord } from './lexicon.ts';
import { officeOf } from './office.ts';
import { domesticPlace, marketPlace, officePlace } from './office-place.ts';
import { plainWithin } from './plain-trigger.ts';
import { aroundOf, finished, type ReadEvent, withLists } from './read-event.ts';
import { type DateRun, type Mention, nameOf, type Run, type Sentence, type Trigger } from './sentence.ts';
import { fillSlots, type Slots } from './slots.ts';
import type { Statement } from './statement.ts';
import { statusOf } from './status.ts';
import { placeThere } from './there.ts';
import { type Found, fitting, type View } from './view.ts';
import { whenTold } from './when-told.ts';
import { companyEvents } from './word-lists.ts';

/** `scopes`: words that say of what something is the first; their places are none of the event's. */
export function readEvents(view: View, scopes: readonly Run[]): readonly Statement[] {
  const told = eventsOf(view);
  const events = [...told, ...followersOf(view, told), ...laterDecisionsOf(view, told)];
  const dates = datesOfEvents(
    view,
    events.map(event => ({ run: aroundOf(event), subjects: event.subjects.map(({ id }) => id) })),
  );
  return [
    ...events.flatMap((event, at) => tell(view, event, { dates: dates[at] ?? [], scopes })),
    ...lastOnesOf(view).flatMap(event => tell(view, event, { dates: datesBehind(view, event), scopes })),
  ];
}

/** Triggers of a declared event that have a subject and are told as having happened, as planned or as denied. */
function eventsOf(view: View): readonly ReadEvent[] {
  view.discourse.current = [];
  const read: ReadEvent[] = [];
  for (const trigger of view.sentence.triggers) {
    const last = read.at(-1);
    const ended = last && finished(view.sentence, last, trigger);
    if (ended !== undefined) {
      read[read.length - 1] = ended;
      continue;
    }
    const event = eventOf(view, trigger);
    if (event === undefined) continue;
    view.discourse.current = event.subjects;
    read.push(event);
  }
  return withLists(view.sentence, read);
}

export function eventOf(view: View, trigger: Trigger): ReadEvent | undefined {
  for (const chosen of wordsOf(view, trigger)) {
    const read = readWith(view, trigger, chosen);
    if (read !== undefined) return read;
  }
  const plain = plainWithin(view, trigger);
  return plain && eventOf(view, plain);
}

function readWith(view: View, trigger: Trigger, { event: declared, slots }: Chosen): ReadEvent | undefined {
  const { sentence, clauses } = view;
  const isChinese = /[\u3400-\u9fff]/.test(sentence.key(trigger.from));
  const shape = isChinese ? undefined : shapeOf(sentence, trigger);
  if (shape?.form === 'attribute') return undefined;
  const named = isChinese ? toldOf(view, declared, trigger) : undefined;
  if (isChinese && sentence.key(trigger.to) === '的' && named === undefined) return undefined;
  if (isNotTold(sentence, trigger, shape)) return undefined;
  const status = statusOf(sentence, clauses, trigger, shape?.form === 'noun');
  if (status === undefined) return undefined;
  const own = slots.subject ?? named;
  const subjects = own ? [own] : subjectsFor(view, declared, trigger, shape);
  const event = eventFor(view, declared, trigger);
  if (event === undefined || isByLaymen(view, event, trigger, shape)) return undefined;
  if (isOfLeave(view, event, trigger) || isDealUnderWay(view, event, trigger, shape)) return undefined;
  if (isByWrongActor(view, event, trigger, shape) || isOfStep(view, event, trigger, subjects)) return undefined;
  if (subjects.length === 0 || !isPlausible(view, event, trigger, subjects)) return undefined;
  if (isAmbiguous(view, trigger) && subjects.some(({ id }) => view.lexicon.kinds.of(id).size === 0)) return undefined;
  const by = slots.by ?? agentOf(view, event, { run: trigger, shape, subjects });
  return { event, run: trigger, subjects, status, by, isNoun: shape?.form === 'noun', in: slots.in };
}

/** 2023年获批的明索注射液: with its date, what stands before a name tells of it. */
function toldOf(view: View, event: EventEntry, { from, to }: Trigger): Found | undefined {
  const { sentence, clauses } = view;
  if (sentence.key(to) !== '的') return undefined;
  const isDated = sentence.dates.some(date => date.to <= from && clauses.of[date.from] === clauses.of[from]);
  return isDated ? fitting(view, sentence.mentionAt[to + 1], event.id) : undefined;
}

function subjectsFor(view: View, event: EventEntry, run: Trigger, shape: Shape | undefined): readonly Found[] {
  const labelled = labelFor(view, event.id, run);
  if (labelled !== undefined) return [labelled];
  const copula = shape && copulaOfOrdinal(view.sentence, run);
  if (copula !== undefined) return saidToBe(view, event.id, copula);
  return shape ? subjectsOf(view, { event: event.id, run, shape }) : subjectsInChinese(view, { event: event.id, run });
}

/** 'It was the third antibody to win approval'. */
const saidToBe = (view: View, event: string, copula: number): readonly Found[] =>
  toTheLeft(view, { event, run: { from: copula, to: copula + 1 }, shape: { form: 'active', from: copula } });

interface Chosen {
  readonly event: EventEntry;
  readonly slots: Slots;
}

/** Of several events with the same words the corpus' own come first, and of these the ones whose slots are filled. */
function wordsOf(view: View, trigger: Trigger): readonly Chosen[] {
  const words = trigger.words.filter(({ kind }) => kind === 'event');
  const ranked = words.toSorted((a, b) => rankOf(view, b) - rankOf(view, a));
  return ranked.flatMap((word): readonly Chosen[] => {
    const event = view.lexicon.event(word.id);
    const slots = event && fillSlots(view, event.id, trigger, word.pattern);
    return event && slots ? [{ event, slots }] : [];
  });
}

/** Words of two events alike (上市 of a drug, and of a company): only the kind of the subject tells which. */
function isAmbiguous(view: View, { words }: Trigger): boolean {
  const events = words.filter(({ kind }) => kind === 'event');
  const best = Math.max(...events.map(word => rankOf(view, word)));
  return new Set(events.filter(word => rankOf(view, word) === best).map(({ id }) => id)).size > 1;
}

const rankOf = ({ lexicon }: View, { id, pattern }: TriggerWord): number =>
  (lexicon.isOwn(id) ? 2 : 0) + (pattern === undefined ? 0 : 1);

/**
 * A board approves many things. What no class and no kind tells to be a product needs an authority or a place that decides.
 */
function isPlausible(view: View, event: EventEntry, run: Trigger, subjects: readonly Found[]): boolean {
  if (!event.regulatory) return true;
  const isProduct = ({ id }: Found): boolean => view.lexicon.isDescribed(id) || view.lexicon.kinds.of(id).size > 0;
  if (subjects.every(isProduct)) return true;
  return authorityOf(view, run) !== undefined || placesOf(view, run, []).length > 0;
}

export interface Attached {
  readonly dates: readonly DateRun[];
  readonly scopes: readonly Run[];
}

/** What is told of an event: one statement for each subject and place, or for each of the dates that are shared out. */
export function tell(view: View, read: ReadEvent, { dates, scopes }: Attached): readonly Statement[] {
  const each = subjectsInTurn(view, read.subjects, dates);
  if (each !== undefined)
    return each.flatMap(({ date, subject }) =>
      told(view, { ...read, subjects: [subject] }, { date, partner: undefined, scopes }),
    );
  const shares = sharesOf(view, dates);
  if (shares !== undefined) return shares.flatMap(({ date, partner }) => told(view, read, { date, partner, scopes }));
  const deciding = authoritiesOf(view, aroundOf(read));
  // Several dates of several authorities that nothing shares out are nobody's for sure.
  const [date] = deciding.length > 1 && dates.length > 1 ? [] : dates;
  if (deciding.length > 1) return deciding.flatMap(({ run }) => told(view, read, { date, partner: run, scopes }));
  return told(view, read, { date: dates[0], partner: undefined, scopes });
}

interface Sharing {
  readonly date: DateRun | undefined;
  /** The one name among several that the date goes with. */
  readonly partner: Run | undefined;
  readonly scopes: readonly Run[];
}

function told(view: View, read: ReadEvent, { date: dateRun, partner, scopes }: Sharing): readonly Statement[] {
  const { sentence } = view;
  const subjects = read.subjects.map(({ id }) => id);
  const mention = partner && sentence.mentionAt[partner.from];
  const near = mention && nameOf(mention, 'place') ? undefined : deciderOf(view, read);
  const places = placesOfShare(view, read, { mention, scopes });
  const around = aroundOf(read);
  const decider =
    (mention && authorityIn(mention)) ?? (isOfElsewhere(view, around, { near, places }) ? undefined : near);
  const by = decider ?? read.by;
  const when = whenTold(view, read, dateRun);
  if (when === undefined) return [];
  if (by === undefined && places.length === 0 && isDecidedElsewhere(view, read)) return [];
  const shared = partner && purposeAt(view, partner, subjects);
  const own = shared ? [shared] : purposesOf(view, around, subjects);
  const purposes = own.length > 0 ? own : toldBefore(read.as?.for, around);
  const possible = places.filter(place => isDecidedThere(view, by, place));
  const [only, ...others] = by !== undefined || possible.length > 0 ? [] : subjects;
  const forum = only !== undefined && others.length === 0 ? forumOf(view, read.event.id, around, only) : undefined;
  const attached = { by: by ?? forum?.by, qualifier: qualifierFor(view, read), ...when };
  const each = orNone(forum?.place ? [forum.place] : possible).flatMap(place =>
    orNone(purposes).map(purpose => ({ place, purpose, ...attached })),
  );
  if (read.subjects.length * each.length > MOST_AT_ONCE) return [];
  return read.subjects.flatMap(subject => each.map(rest => statementOf(view, read, { subject, ...rest })));
}

const orNone = <T>(items: readonly T[]): readonly (T | undefined)[] => (items.length === 0 ? [undefined] : items);

const qualifierFor = (view: View, { event, run, as }: ReadEvent): Qualified | undefined =>
  qualifierOf(view, run) ?? officeOf(view, event, run) ?? toldBefore(as?.with, run)[0];

/** No words of the sentence stand for it. */
const toldBefore = (term: Term | undefined, { from }: Run): readonly Qualified[] =>
  term === undefined ? [] : [{ term, run: { from, to: from } }];

interface Shared {
  /** Of the partner. */
  readonly mention: Mention | undefined;
  readonly scopes: readonly Run[];
}

function placesOfShare(view: View, read: ReadEvent, { mention, scopes }: Shared): readonly Located[] {
  const run = aroundOf(read);
  if (mention && nameOf(mention, 'authority')) return [];
  const own = mention && nameOf(mention, 'place') ? locate(view, mention) : undefined;
  const slot = own ?? read.in;
  const found = slot ? [slot] : placesOf(view, run, scopes);
  const there =
    found.length === 0
      ? (placeThere(view, run) ?? officePlace(view, run) ?? marketPlace(view, run) ?? domesticOf(view, read))
      : undefined;
  return there === undefined || there === 'nowhere' ? found : [there];
}

/** Of what an office decides alone. */
const domesticOf = (view: View, { event, run }: ReadEvent): Located | undefined =>
  event.regulatory ? domesticPlace(view, run) : undefined;

/** By an office, or in a place, that nobody knows: that would be held against what others decided. */
const isDecidedElsewhere = (view: View, { event, run }: ReadEvent): boolean =>
  (event.regulatory && (isByUnknown(view, run) || placeThere(view, run) === 'nowhere')) ||
  (event.oncePer !== 'none' && event.oncePer.includes('in') && isBySeveral(view, run));

/** 'Ten countries ratified it': each of them there, and on a day of its own. */
function isBySeveral({ sentence, clauses }: View, { from }: Run): boolean {
  for (let at = from - 1; at >= 0 && clauses.of[at] === clauses.of[from]; at -= 1)
    if (sentence.cue('several-doers', at) > 0 && isCounted(sentence, at - 1)) return true;
  return false;
}

const isByUnknown = ({ clauses }: View, run: Run): boolean =>
  clauses.mentions[clauses.of[run.from] ?? 0]?.some(({ names }) => names.length === 0) === true;

/** 'Ten', 'several', '120'. */
const isCounted = ({ tokens, cue }: Sentence, at: number): boolean =>
  tokens[at]?.kind === 'number' || cue('counts', at) > 0;

/** What companies do among themselves no authority does: 'took over X after the Commission had waved it through'. */
function deciderOf(view: View, read: ReadEvent): Found | undefined {
  const { event } = read;
  const run = aroundOf(read);
  if (companyEvents.includes(event.id) && !view.lexicon.isOwn(event.id)) return undefined;
  const found = authorityOf(view, run) ?? authorityToldBefore(view, event.id, run);
  // 'The board has named …' is of no authority that was named before.
  const isNamed = found !== undefined && view.sentence.mentionAt[found.run.from] !== undefined;
  return event.regulatory || isNamed || view.lexicon.isOwn(event.id) ? found : undefined;
}

/** Subjects times places times purposes: who reads more out of one sentence reads a list that nobody meant so. */
const MOST_AT_ONCE = 40;

function authorityIn(mention: Mention): Found | undefined {
  const name = nameOf(mention, 'authority');
  return name && { id: name.id, run: mention };
}
