// The events that a sentence tells of: each trigger with what belongs to it.
import { resolvePlace } from '../vocabulary/look-up.ts';
import type { EventEntry, Place, Term } from '../vocabulary/vocabulary.ts';
import { datesOfEvents, type ReadDate, readDate } from './attach-dates.ts';
import { authorityOf, type Located, locate, placesOf } from './attach-places.ts';
import { purposeAt, purposeOf, type Qualified, qualifierOf } from './attach-purpose.ts';
import { subjectsInChinese } from './chinese-subject.ts';
import { sharesOf } from './distribute.ts';
import { shapeOf } from './english-form.ts';
import { subjectsOf } from './english-subject.ts';
import { type DateRun, type Mention, nameOf, type Run, spanOfRun, type Trigger } from './sentence.ts';
import type { Role, Statement, StatementPart } from './statement.ts';
import { statusOf } from './status.ts';
import { type Found, type View, vocabularyOf } from './view.ts';

/** An event as it was read, before what is said of firsts is laid over it. */
export interface ReadEvent {
  readonly event: EventEntry;
  readonly run: Run;
  readonly subjects: readonly Found[];
  readonly status: Statement['status'];
  readonly isNoun: boolean;
}

/** `scopes`: words that say of what something is the first; their places are none of the event's. */
export function readEvents(view: View, scopes: readonly Run[]): readonly Statement[] {
  const events = eventsOf(view);
  const dates = datesOfEvents(
    view,
    events.map(({ run, subjects }) => ({ run, subjects: subjects.map(({ id }) => id) })),
  );
  return events.flatMap((event, at) => tell(view, event, { dates: dates[at] ?? [], scopes }));
}

/** Triggers of a declared event that have a subject and are told as having happened, as planned or as denied. */
export function eventsOf(view: View): readonly ReadEvent[] {
  return view.sentence.triggers.flatMap(trigger => eventOf(view, trigger) ?? []);
}

export function eventOf(view: View, trigger: Trigger): ReadEvent | undefined {
  const { sentence, clauses, lexicon } = view;
  const word = trigger.words.find(({ kind }) => kind === 'event');
  const event = word && lexicon.event(word.id);
  if (event === undefined) return undefined;
  const isChinese = /[\u3400-\u9fff]/.test(sentence.key(trigger.from));
  const shape = isChinese ? undefined : shapeOf(sentence, trigger);
  if (shape?.form === 'attribute') return undefined;
  const status = statusOf(sentence, clauses, trigger, shape?.form === 'noun');
  if (status === undefined) return undefined;
  const subjects = shape
    ? subjectsOf(view, { event: event.id, run: trigger, shape })
    : subjectsInChinese(view, { event: event.id, run: trigger });
  if (subjects.length === 0) return undefined;
  return { event, run: trigger, subjects, status, isNoun: shape?.form === 'noun' };
}

export interface Attached {
  readonly dates: readonly DateRun[];
  readonly scopes: readonly Run[];
}

/** What is told of an event: one statement for each subject and place, or for each of the dates that are shared out. */
export function tell(view: View, read: ReadEvent, { dates, scopes }: Attached): readonly Statement[] {
  const shares = sharesOf(view, dates);
  if (shares !== undefined) return shares.flatMap(({ date, partner }) => told(view, read, { date, partner, scopes }));
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
  const by =
    (mention && authorityIn(mention)) ??
    (mention && nameOf(mention, 'place') ? undefined : authorityOf(view, read.run));
  const own = mention && nameOf(mention, 'place') && !nameOf(mention, 'authority') ? locate(view, mention) : undefined;
  const places = own
    ? [own]
    : partner && mention && nameOf(mention, 'authority')
      ? []
      : placesOf(view, read.run, scopes);
  const date = dateRun && readDate(dateRun);
  if (read.status !== 'happened' && read.status !== 'denied' && date?.date === undefined) return [];
  const purpose = (partner && purposeAt(view, partner, subjects)) ?? purposeOf(view, read.run, subjects);
  const qualifier = qualifierOf(view, read.run);
  const attached = { by, date, purpose, qualifier };
  const each = places.length === 0 ? [undefined] : places;
  return read.subjects.flatMap(subject => each.map(place => statementOf(view, read, { ...attached, subject, place })));
}

interface Whole {
  readonly subject: Found;
  readonly by: Found | undefined;
  readonly place: Located | undefined;
  readonly purpose: Qualified | undefined;
  readonly qualifier: Qualified | undefined;
  readonly date: ReadDate | undefined;
}

function statementOf(view: View, read: ReadEvent, whole: Whole): Statement {
  const { subject, by, place, purpose, qualifier, date } = whole;
  return {
    kind: 'event',
    name: read.event.id,
    span: view.sentence.span,
    parts: partsOf(view, [
      ['subject', subject.run],
      ['predicate', read.run],
      ['by', by?.run],
      ['in', place?.run],
      ['for', purpose?.run],
      ['with', qualifier?.run],
      ['date', date?.run],
    ]),
    subject: entityTerm(view, subject.id),
    by: by && authorityTerm(view, by.id),
    place: place && placeFor(view, read.event, place),
    for: purpose?.term,
    with: qualifier?.term,
    date: date?.date,
    asOf: undefined,
    relative: date?.relative ?? false,
    value: undefined,
    status: read.status,
    first: undefined,
    only: undefined,
  };
}

function authorityIn(mention: Mention): Found | undefined {
  const name = nameOf(mention, 'authority');
  return name && { id: name.id, run: mention };
}

/** In prose, China of an approval is the mainland. */
function placeFor(view: View, event: EventEntry, { place }: Located): Place {
  const vocabulary = vocabularyOf(view);
  const same = event.regulatory && place.kind === 'place' ? vocabulary.regulatoryAs.get(place.key) : undefined;
  return same === undefined ? place : resolvePlace(vocabulary, same);
}

export function entityTerm(view: View, id: string): Term {
  return { key: id, known: true, kind: 'entity', label: vocabularyOf(view).entities.get(id)?.name ?? id };
}

const authorityTerm = (view: View, id: string): Term => ({
  key: id,
  known: true,
  kind: 'authority',
  label: vocabularyOf(view).authorities.get(id)?.name ?? id,
});

export function partsOf(
  { sentence }: View,
  parts: readonly (readonly [Role, Run | undefined])[],
): readonly StatementPart[] {
  return parts
    .flatMap(([role, run]) =>
      run === undefined || run.to <= run.from ? [] : [{ role, span: spanOfRun(sentence, run) }],
    )
    .sort((a, b) => a.span.start - b.span.start);
}
