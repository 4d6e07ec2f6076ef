// Measures and attributes: a trigger with the quantity, or the name, that stands right beside it.
import type { QuantityMention } from '../quantities/read.ts';
import { readQuantities } from '../quantities/read.ts';
import { placesOf } from './attach-places.ts';
import { attributed, type Valued } from './attributed.ts';
import { entityTerm, partsOf } from './event-statement.ts';
import { mayMeasure } from './measure-kind.ts';
import { measuredSubject } from './measured-subject.ts';
import { isOffice } from './office.ts';
import { type Run, type Sentence, type Trigger, tellsEvent, wordsOfRun } from './sentence.ts';
import type { Statement } from './statement.ts';
import { statusOf } from './status.ts';
import { isChange, isReached, isStatedOf, type Measure } from './value-stated.ts';
import type { View } from './view.ts';

export function readValues(view: View): readonly Statement[] {
  const triggers = view.sentence.triggers.flatMap(trigger =>
    trigger.words
      .filter(({ kind }) => kind === 'measure' || kind === 'attribute')
      .map(({ kind, id }) => ({ kind, id, trigger })),
  );
  if (triggers.length === 0) return [];
  let quantities: readonly Measure[] | undefined;
  const taken = new Map<Run, string>();
  return triggers.flatMap(({ kind, id, trigger }): readonly Statement[] => {
    const status = statusOf(view.sentence, view.clauses, trigger, true);
    if (status === undefined || status === 'denied' || (status !== 'happened' && kind === 'attribute')) return [];
    // 'The subsidised price' is another one than the price.
    if (kind === 'measure' && view.sentence.cue('other-measures', trigger.from - 1) > 0) return [];
    if (kind === 'measure') quantities ??= quantitiesIn(view.sentence);
    const read =
      kind === 'measure' ? measured(view, { trigger, id }, quantities ?? [], taken) : attributed(view, trigger);
    if (read === undefined) return [];
    const [place] = placesOf(view, trigger, [read.value]);
    return [
      statementOf(view, {
        kind: kind === 'measure' ? 'measure' : 'attribute',
        id,
        trigger,
        ...read,
        place: kind === 'measure' ? place : undefined,
        status,
      }),
    ];
  });
}

function statementOf(
  view: View,
  read: Valued & {
    readonly kind: 'measure' | 'attribute';
    readonly id: string;
    readonly trigger: Run;
    readonly place: ReturnType<typeof placesOf>[number] | undefined;
    /** 'Is to cost £90m': what it measures is still ahead. */
    readonly status: Statement['status'];
  },
): Statement {
  const { sentence, clauses } = view;
  const own = sentence.dates.filter(date => clauses.of[date.from] === clauses.of[read.trigger.from]);
  const asOf = read.kind === 'measure' && own.length === 1 ? own[0] : undefined;
  const now =
    read.kind === 'measure' && own.length === 0 && isToDate(view, read) ? view.discourse.published : undefined;
  return {
    kind: read.kind,
    name: read.id,
    span: sentence.span,
    parts: partsOf(view, [
      ['subject', read.subject.run],
      ['predicate', read.trigger],
      ['value', read.value],
      ['in', read.place?.run],
      ['as-of', asOf],
    ]),
    subject: entityTerm(view, read.subject.id),
    by: undefined,
    place: read.place?.place,
    for: undefined,
    with: undefined,
    date: undefined,
    asOf: asOf === undefined ? now : asOf.mention.date,
    relative: asOf === undefined ? now !== undefined : asOf.mention.relative,
    byClock: undefined,
    isOffice: (read.kind === 'attribute' && isOffice(sentence, read.trigger)) || undefined,
    value: wordsOfRun(sentence, read.value),
    status: read.status,
    first: undefined,
    only: undefined,
  };
}

/** 'So far 16 medicines', 迄今共有16款: what grows is told as of the article's own day. */
function isToDate(
  { sentence, lexicon }: View,
  { id, trigger }: { readonly id: string; readonly trigger: Run },
): boolean {
  const oncePer = lexicon.vocabulary.measures.get(id)?.oncePer;
  if (oncePer === undefined || oncePer === 'none' || !oncePer.includes('as-of')) return false;
  return sentence.tokens.some((_, at) => at < trigger.from + TO_DATE && sentence.cue('to-date', at) > 0);
}

/** Tokens behind the measure in which such words may stand. */
const TO_DATE = 12;

function quantitiesIn(sentence: Sentence): readonly Measure[] {
  const { start, end } = sentence.span;
  const skip = sentence.dates.map(({ mention: { span } }) => ({ start: span.start - start, end: span.end - start }));
  return readQuantities(sentence.text.slice(start, end), { skip }).flatMap(mention => runOf(sentence, mention));
}

function runOf({ tokens, span }: Sentence, mention: QuantityMention): readonly Measure[] {
  const isCount = mention.quantity.unit.dimension === 'count';
  const from = tokens.findIndex(token => token.end > mention.span.start + span.start);
  const to = tokens.findIndex(token => token.start >= mention.span.end + span.start);
  return from < 0 ? [] : [{ from, to: to < 0 ? tokens.length : to, isCount, quantity: mention.quantity }];
}

const REACH = 6;

interface Measured {
  readonly trigger: Trigger;
  readonly id: string;
}

/**
 * The quantity that stands nearest, with no other measure between; each measures one thing. `taken`: by run, of which measure:
 * 'enrolled 1,400 participants at 61 sites' says once how many took part.
 */
function measured(
  view: View,
  { trigger, id }: Measured,
  quantities: readonly Measure[],
  taken: Map<Run, string>,
): Valued | undefined {
  const { sentence } = view;
  const entry = view.lexicon.vocabulary.measures.get(id);
  const near = quantities
    .filter(run => [undefined, id].includes(taken.get(run)) && !isInName(sentence, run))
    // 'Five-year survival' names it.
    .filter(({ from, to }) => from < trigger.from || to > trigger.to)
    .filter(run => !isCountOfOther(sentence, { trigger, id }, run))
    .filter(({ quantity, to }) => entry === undefined || mayMeasure(entry, quantity, to === trigger.from))
    .map(run => ({ run, cost: costOf(sentence, trigger, run) }))
    .filter(({ cost }) => cost <= REACH)
    .sort((a, b) => a.cost - b.cost);
  const value = near.find(({ run }) => taken.has(run) || isStatedOf(view, trigger, run))?.run;
  // Of 'fell by 38 % after nine months' the second is no value either; of 'fell by 38 % to 1.8' it is.
  const nearest = near[0]?.run;
  const isRise =
    nearest !== undefined && value !== undefined && isReached(sentence, value) && isChange(sentence, trigger, nearest);
  if (value === undefined || (value !== nearest && !isRise)) return undefined;
  const subject = measuredSubject(view, trigger, value);
  if (subject === undefined || taken.has(value)) return undefined;
  taken.set(value, id);
  return { subject, value };
}

/** 'The response rate in 124 patients was 36 %', where patients are a measure of their own. */
function isCountOfOther({ triggerAt }: Sentence, { id }: Measured, { to, isCount }: Measure): boolean {
  const other = triggerAt[to];
  return isCount && other !== undefined && !isEventWord(other) && other.words.every(word => word.id !== id);
}

/** The 12 of 'G12C' or of 'Phase 3' measures nothing. */
const isInName = (sentence: Sentence, { from }: Run): boolean => sentence.mentionAt[from] !== undefined;

function costOf(sentence: Sentence, trigger: Run, run: Run): number {
  const [from, to] = run.from >= trigger.to ? [trigger.to, run.from] : [run.to, trigger.from];
  let cost = 0;
  for (let at = from; at < to; at += 1) {
    const other = sentence.triggerAt[at];
    if (other && other.from !== trigger.from && (tellsEvent(other) || !isEventWord(other))) return Infinity;
    if ([';', ':', '。', '；'].includes(sentence.key(at))) return Infinity;
    const isLink = sentence.cue('be', at) > 0 || ['of', 'for', '为', '达', '是'].includes(sentence.key(at));
    const isThing = sentence.mentionAt[at] !== undefined;
    cost += isLink || isThing ? 0 : sentence.key(at) === ',' ? 4 : 1;
  }
  return run.from >= trigger.to ? cost : cost + 0.5;
}

const isEventWord = ({ words }: Trigger): boolean => words.every(({ kind }) => kind === 'event');
