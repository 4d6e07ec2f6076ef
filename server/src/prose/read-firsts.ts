// What is said to be the first, or the only one: the words after 'first' say of which class, what stands around them says
// where, and whose. Laid over the event that the sentence tells of, or told of the event that it points back to.
import { authorityPlace, resolvePlace } from '../vocabulary/look-up.ts';
import { placeContains } from '../vocabulary/places.ts';
import { datesOfEvents, isWhen } from './attach-dates.ts';
import { purposesOf, type Qualified } from './attach-purpose.ts';
import { firstTime } from './chinese-first-times.ts';
import { chinesePhrase } from './chinese-firsts.ts';
import { englishPhrase } from './english-firsts.ts';
import { partsOf } from './event-statement.ts';
import { type ClassRead, classAhead, classOf } from './first-class.ts';
import { firstDoerOf, isOfJurisdiction } from './first-doer.ts';
import { toldOfSeveral } from './first-of-several.ts';
import type { FirstPhrase } from './first-phrase.ts';
import { firstSubject, isToDoSo, type Whose } from './first-subject.ts';
import { tell } from './read-events.ts';
import { nameOf, type Run, type Sentence, spanOfRun } from './sentence.ts';
import type { Statement, StatementPart } from './statement.ts';
import type { View } from './view.ts';

export function firstPhrasesOf(view: View): readonly FirstPhrase[] {
  const found: FirstPhrase[] = [];
  for (let at = 0; at < view.sentence.tokens.length; at += 1) {
    const phrase = phraseAt(view, at);
    if (phrase !== undefined) {
      found.push(phrase);
      at = phrase.run.to - 1;
    }
  }
  return found;
}

function phraseAt(view: View, at: number): FirstPhrase | undefined {
  const { sentence } = view;
  if (sentence.isDecoy[at] || sentence.mentionAt[at] || sentence.dateAt[at]) return undefined;
  const trigger = sentence.triggerAt[at];
  if (trigger !== undefined && trigger.to - trigger.from > 1) return undefined;
  const times = sentence.language === 'zh' ? sentence.cue('first-time', at) : 0;
  if (times > 0) return firstTime(view, { from: at, to: at + times });
  const kind = (['first', 'only', 'superlative'] as const).find(cue => sentence.cue(cue, at) > 0);
  // 'Its oldest business': the oldest of somebody's own.
  if (kind === 'superlative' && sentence.cue('possessives', at - 1) > 0) return undefined;
  if (kind === undefined) return undefined;
  const run = { from: at, to: at + sentence.cue(kind, at) };
  if (sentence.language === 'zh' || /[\u3400-\u9fff]/.test(sentence.key(at))) return chinesePhrase(view, kind, run);
  return englishPhrase(view, kind, run);
}

/** The statements of a sentence with what is said of firsts laid over them; those that a first alone tells stand last. */
export function withFirsts(
  view: View,
  read: readonly Statement[],
  phrases: readonly FirstPhrase[],
): readonly Statement[] {
  return phrases.reduce((statements, phrase) => withFirst(view, statements, phrase), read);
}

function withFirst(view: View, statements: readonly Statement[], phrase: FirstPhrase): readonly Statement[] {
  if (isOfJurisdiction(view.sentence, phrase.range)) return withDoer(view, statements, phrase);
  if (phrase.isSeveral) {
    // Several that are the first together would each contradict the others.
    const several = toldOfSeveral(view, statements, phrase);
    return statements.map(each =>
      several.includes(each) ? forPurpose(view, each, purposeWithin(view, phrase, each)) : each,
    );
  }
  const own = classOf(view, phrase.range, phrase.narrowing);
  const among = own.term === undefined ? (classAhead(view, phrase.whole.from) ?? own) : own;
  const whose = firstSubject(view, phrase, statements, among);
  const isOfEvent = phrase.trigger !== undefined || phrase.event !== undefined;
  const isBare = among.term === undefined && phrase.place === undefined && !isOfEvent;
  if (whose === undefined || (isBare && !isToDoSo(view, phrase) && !isForKnown(view, phrase))) return statements;
  view.discourse.current = [whose.subject];
  const at = meantBy(view, statements, phrase, whose);
  const read = statements[at];
  const told = read === undefined ? tellFirst(view, phrase, whose) : placed(view, read, phrase);
  if (told === undefined) return statements;
  const laid = laidOver(view, told, phrase, among);
  return at < 0 ? [...statements, laid] : statements.map((each, index) => (index === at ? laid : each));
}

/** 'The first treatment of nasopharyngeal cancer': of no class, and for what the corpus knows. */
function isForKnown(view: View, { range, whole }: FirstPhrase): boolean {
  const [first] = view.sentence.language === 'en' ? purposesOf(view, range, []) : [];
  return first?.term.known === true && first.run.from >= range.from && first.run.to <= whole.to;
}

/** The statement that the phrase is about: of several the one told right before it. */
function meantBy(
  view: View,
  statements: readonly Statement[],
  phrase: FirstPhrase,
  { event, subject: { id } }: Whose,
): number {
  const { sentence } = view;
  const { whole } = phrase;
  const start = sentence.tokens[whole.from]?.start ?? 0;
  const reach = ({ parts }: Statement): number =>
    Math.max(...parts.map(({ span }) => (span.end <= start ? span.end : 0)));
  const isMeant = (each: Statement): boolean =>
    each.name === event &&
    each.subject.key === id &&
    each.status === 'happened' &&
    !each.first &&
    !each.only &&
    !isElsewhere(view, each, phrase);
  const meant = statements.filter(isMeant).toSorted((a, b) => reach(b) - reach(a));
  return meant[0] === undefined ? -1 : statements.indexOf(meant[0]);
}

/** 经FDA批准，而在国内它是首个获批的: the phrase tells an event of its own, in a place where that one was not. */
function isElsewhere({ lexicon: { vocabulary } }: View, told: Statement, { trigger, place }: FirstPhrase): boolean {
  const where = told.place ?? (told.by && authorityPlace(vocabulary, told.by.key));
  const isOwn = trigger !== undefined && place !== undefined && where !== undefined;
  return isOwn && !placeContains(vocabulary, place, where) && !placeContains(vocabulary, where, place);
}

function laidOver(view: View, read: Statement, phrase: FirstPhrase, among: ClassRead): Statement {
  const purpose = purposeWithin(view, phrase, read);
  const told = forPurpose(view, read, purpose);
  // Wider or narrower words than those of the event itself name no other purpose.
  const scope = {
    in: scopeOf(view, read, phrase.place ?? ledPlace(view, phrase, read)),
    among: among.term,
    for: purpose && (told.for ?? purpose.term),
  };
  const claimed: Partial<Statement> = phrase.kind === 'only' ? { only: scope } : { first: scope };
  const parts = partsOf(view, [
    [phrase.kind === 'only' ? 'only' : 'first', phrase.run],
    ['among', among.term && among.run],
  ]);
  return { ...told, ...claimed, parts: inOrder([...told.parts, ...parts]) };
}

/** 'Was elected in Valmora, the first woman to lead the island republic', 'the first CAR-T there': where it happened. */
function ledPlace(view: View, { range, whole }: FirstPhrase, { place, by }: Statement): FirstPhrase['place'] {
  const { key, cue } = view.sentence;
  for (let at = range.to; at < whole.to; at += 1) {
    const isCountry = key(at) === 'the' && [1, 2].some(next => cue('countries', at + next) > 0);
    const isThere = key(at) === 'there' && cue('to-do-so', at - 2) === 0; // 'the first diver to get there'
    if (isCountry || isThere) return place ?? (by && authorityPlace(view.lexicon.vocabulary, by.key));
  }
  return undefined;
}

/** "Hong Kong approved China's first CAR-T": of what was decided elsewhere the whole country is meant. */
function scopeOf(view: View, told: Statement, place: FirstPhrase['place']): FirstPhrase['place'] {
  const { vocabulary } = view.lexicon;
  const where = told.place ?? (told.by && authorityPlace(vocabulary, told.by.key));
  const same = regulatoryPlace(view, told.name, place);
  return same === undefined || where === undefined || placeContains(vocabulary, same, where) ? same : place;
}

/** In prose, China of an approval is the mainland: so it is of a first one. */
function regulatoryPlace({ lexicon }: View, event: string, place: FirstPhrase['place']): FirstPhrase['place'] {
  const { vocabulary } = lexicon;
  if (place?.kind !== 'place' || lexicon.event(event)?.regulatory !== true) return place;
  const same = vocabulary.regulatoryAs.get(place.key);
  return same === undefined ? place : resolvePlace(vocabulary, same);
}

/** 'The first gene therapy for sickle cell disease'. */
function purposeWithin(
  view: View,
  { run, range, whole }: FirstPhrase,
  { name, subject }: Statement,
): Qualified | undefined {
  if (view.lexicon.event(name)?.regulatory !== true) return undefined;
  const [first] = purposesOf(view, view.sentence.language === 'zh' ? run : range, [subject.key]);
  return first !== undefined && first.run.to <= whole.to ? first : illnessOf(view, whole);
}

/** 'The first treatment of multiple myeloma'. */
function illnessOf({ sentence, lexicon }: View, whole: Run): Qualified | undefined {
  for (const mention of sentence.mentions) {
    const name = mention.from > whole.from && mention.to <= whole.to ? nameOf(mention, 'entity') : undefined;
    if (name === undefined || sentence.key(mention.from - 1) !== 'of' || !lexicon.kinds.of(name.id).has('condition'))
      continue;
    const label = lexicon.vocabulary.entities.get(name.id)?.name ?? name.id;
    return { term: { key: name.id, known: true, kind: 'entity', label }, run: mention };
  }
  return undefined;
}

/** What is approved as the first of its kind for a disease is approved for that. */
function forPurpose(view: View, told: Statement, purpose: Qualified | undefined): Statement {
  if (told.for !== undefined || purpose?.term.known !== true) return told;
  return { ...told, for: purpose.term, parts: inOrder([...told.parts, ...partsOf(view, [['for', purpose.run]])]) };
}

/** 'The first country in Africa to launch the vaccine', 'to do so': the launch there is the first of that vaccine. */
function withDoer(view: View, statements: readonly Statement[], phrase: FirstPhrase): readonly Statement[] {
  const { sentence, lexicon } = view;
  const { trigger, place, kind } = phrase;
  const isPlain = trigger === undefined || firstDoerOf(sentence, trigger)?.isPlain === true;
  if (kind !== 'first' || !isPlain) return statements;
  const meant = trigger === undefined ? onlyToldBefore(view, statements, phrase) : toldBy(view, statements, trigger);
  // No other country did so before.
  const first = { in: place ?? resolvePlace(lexicon.vocabulary, 'world'), among: undefined, for: undefined };
  const part: StatementPart = { role: 'first', span: spanOfRun(sentence, phrase.run) };
  return statements.map(each =>
    meant.includes(each) ? { ...each, first, parts: inOrder([...each.parts, part]) } : each,
  );
}

const toldBy = ({ sentence }: View, statements: readonly Statement[], { from }: Run): readonly Statement[] =>
  statements.filter(
    ({ status, parts }) =>
      status === 'happened' &&
      parts.some(({ role, span }) => role === 'predicate' && span.start === sentence.tokens[from]?.start),
  );

/** What the sentence tells of one country, or of an office there: 'The agency has approved X, the first regulator to do so'. */
function onlyToldBefore(view: View, statements: readonly Statement[], phrase: FirstPhrase): readonly Statement[] {
  if (!isToDoSo(view, phrase) || !isPlainOffice(view, phrase)) return [];
  const told = statements.filter(({ kind, status }) => kind === 'event' && status === 'happened');
  return told.length === 1 && told.every(({ by, place }) => (by ?? place) !== undefined) ? told : [];
}

/** No more than the noun: not 'the first low-income country'. */
const isPlainOffice = ({ sentence }: View, { range }: FirstPhrase): boolean =>
  sentence.cue('jurisdictions', range.from) > 0;

/** A statement that the phrase alone makes; where it names no place, the one that the title told of the same event. */
function tellFirst(view: View, phrase: FirstPhrase, { subject, event }: Whose): Statement | undefined {
  const entry = view.lexicon.event(event);
  if (entry === undefined) return undefined;
  const run = phrase.trigger ?? phrase.run;
  const read = { event: entry, run, subjects: [subject], status: 'happened', isNoun: true } as const;
  const dates = phrase.trigger
    ? (datesOfEvents(view, [{ run, subjects: [subject.id] }])[0] ?? [])
    : view.sentence.dates.filter(date => isWhen(view, date, run));
  const beside = phrase.trigger ? [] : besideNames(view.sentence);
  const [told] = tell(view, read, { dates, scopes: [...beside, ...(phrase.placeRun ? [phrase.placeRun] : [])] });
  if (told === undefined || told.by !== undefined || told.place !== undefined) return told;
  const scope = phrase.place;
  // What is the first in the world is told of no place.
  const isWorldwide = scope?.kind === 'place' && scope.key === 'world';
  const before = isWorldwide ? undefined : toldBefore(view, phrase, { subject, event });
  return {
    ...told,
    by: before?.by,
    place: regulatoryPlace(view, event, within(phrase, entry.regulatory)) ?? before?.place,
  };
}

/** 'The Ashcroft Museum in Lund is the first …': where the thing is, and not of which place it is the first. */
const besideNames = ({ mentions, mentionAt, key, language }: Sentence): readonly Run[] =>
  mentions.filter(({ from }) => {
    const before = language === 'en' && key(from - 1) === 'in' ? mentionAt[from - 2] : undefined;
    return before !== undefined && nameOf(before, 'entity') !== undefined;
  });

/** Of what the sentence tells anyway: 'the first one approved in China' was approved there. */
function placed(view: View, told: Statement, phrase: FirstPhrase): Statement {
  const { trigger, placeRun } = phrase;
  const isOfEvent =
    phrase.kind === 'superlative' ||
    (trigger && placeRun && (placeRun.from >= trigger.to || placeRun.to === trigger.from));
  if (told.by !== undefined || told.place !== undefined || !isOfEvent) return told;
  const isRegulatory = view.lexicon.event(told.name)?.regulatory === true;
  const place = regulatoryPlace(view, told.name, within(phrase, isRegulatory));
  return place === undefined ? told : { ...told, place };
}

/** 'China's first landing' need not have been in China; 'the first museum in Britain' is there, as is "Britain's oldest museum". */
function within({ kind, run, place, placeRun }: FirstPhrase, regulatory: boolean): FirstPhrase['place'] {
  const isThere = kind === 'superlative' || (placeRun !== undefined && placeRun.from > run.from);
  return place?.kind === 'place' && place.key !== 'world' && (regulatory || isThere) ? place : undefined;
}

/** What the title, or the sentences before, tell of the same event: where it happened, if that lies in the scope. */
function toldBefore(view: View, { place: scope }: FirstPhrase, { subject, event }: Whose): Statement | undefined {
  const { vocabulary } = view.lexicon;
  const isSame = ({ name, subject: { key }, by, place }: Statement): boolean => {
    const where = place ?? (by && authorityPlace(vocabulary, by.key));
    const isThere = where !== undefined && (scope === undefined || placeContains(vocabulary, scope, where));
    return name === event && key === subject.id && isThere;
  };
  return view.discourse.headlines.find(isSame) ?? view.discourse.history.lately(subject.id, event).findLast(isSame);
}

const inOrder = (parts: readonly StatementPart[]): readonly StatementPart[] =>
  parts.toSorted((a, b) => a.span.start - b.span.start);
