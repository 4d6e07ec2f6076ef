// The statement of an event that was read, with the words that fill each of its keys.
import { resolvePlace } from '../vocabulary/look-up.ts';
import type { EventEntry, Place, Term } from '../vocabulary/vocabulary.ts';
import type { ReadDate } from './attach-dates.ts';
import type { Located } from './attach-places.ts';
import type { Qualified } from './attach-purpose.ts';
import { type Run, type Sentence, spanOfRun } from './sentence.ts';
import type { Role, Statement, StatementPart } from './statement.ts';
import { type Found, type View, vocabularyOf } from './view.ts';

export interface Whole {
  readonly subject: Found;
  readonly by: Found | undefined;
  readonly place: Located | undefined;
  readonly purpose: Qualified | undefined;
  readonly qualifier: Qualified | undefined;
  readonly date: ReadDate | undefined;
  readonly status: Statement['status'];
}

export function statementOf(
  view: View,
  read: { readonly event: EventEntry; readonly run: Run },
  whole: Whole,
): Statement {
  const { subject, by, place, purpose, qualifier, date, status } = whole;
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
    by: by && actorTerm(view, by.id),
    place: place && placeFor(view, read.event, place),
    for: purpose?.term,
    with: qualifier?.term,
    date: date?.date,
    asOf: undefined,
    relative: date?.relative ?? false,
    byClock: (date !== undefined && isByClock(view.sentence)) || undefined,
    isOffice: undefined,
    value: undefined,
    status,
    first: undefined,
    only: undefined,
  };
}

const isByClock = ({ tokens, cue }: Sentence): boolean => tokens.some((_, at) => cue('clocks', at) > 0);

/** In prose, China of an approval is the mainland. */
function placeFor(view: View, event: EventEntry, { place }: Located): Place {
  const vocabulary = vocabularyOf(view);
  const same = event.regulatory && place.kind === 'place' ? vocabulary.regulatoryAs.get(place.key) : undefined;
  return same === undefined ? place : resolvePlace(vocabulary, same);
}

export function entityTerm(view: View, id: string): Term {
  return { key: id, known: true, kind: 'entity', label: vocabularyOf(view).entities.get(id)?.name ?? id };
}

function actorTerm(view: View, id: string): Term {
  const authority = vocabularyOf(view).authorities.get(id);
  return authority === undefined
    ? entityTerm(view, id)
    : { key: id, known: true, kind: 'authority', label: authority.name };
}

export function partsOf(
  { sentence }: View,
  parts: readonly (readonly [Role, Run | undefined])[],
): readonly StatementPart[] {
  return parts
    .flatMap(([role, run]) =>
      run === undefined || run.to <= run.from ? [] : [{ role, span: spanOfRun(sentence, run) }],
    )
    .toSorted((a, b) => a.span.start - b.span.start);
}
