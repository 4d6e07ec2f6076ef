// Whose 'first' it is, and of which event: what the words around the phrase say, else what the article told before.
import { isUnnamedFirst, subjectsInChinese } from './chinese-subject.ts';
import { skipAdverbs } from './english-form.ts';
import { toTheLeft } from './english-left.ts';
import { pointsTo } from './english-pointing.ts';
import type { ClassRead } from './first-class.ts';
import type { FirstPhrase } from './first-phrase.ts';
import { isSubject, toldBeside } from './first-told.ts';
import { nameOf, type Sentence } from './sentence.ts';
import type { Statement } from './statement.ts';
import { type Found, fitting, type View } from './view.ts';
import { builtKinds, carriedFirsts, foundedKinds, openedKinds, superlativeEvents } from './word-lists.ts';

export interface Whose {
  readonly subject: Found;
  readonly event: string;
}

/** `own`: the statements of the sentence. */
export function firstSubject(
  view: View,
  phrase: FirstPhrase,
  own: readonly Statement[],
  among: ClassRead,
): Whose | undefined {
  const named = phrase.trigger?.words.find(word => word.kind === 'event')?.id ?? phrase.event;
  const subject =
    subjectOf(view, phrase, own, { named, among }) ??
    (view.sentence.language === 'en' ? toldBeside(view, phrase, own, among) : undefined);
  if (subject === undefined) return undefined;
  const event = named ?? eventFor(view, phrase, own, subject.id);
  return event === undefined ? undefined : { subject, event };
}

/** The event that the phrase tells, and of which class it says that something is the first. */
interface Known {
  readonly named: string | undefined;
  readonly among: ClassRead;
}

function subjectOf(
  view: View,
  phrase: FirstPhrase,
  own: readonly Statement[],
  { named, among }: Known,
): Found | undefined {
  const told = phrase.trigger && own.find(statement => isTold(view, statement, phrase));
  if (told) return { id: told.subject.key, run: phrase.run };
  const event = named ?? own.at(-1)?.name ?? '';
  const said = phrase.named && fitting(view, view.sentence.mentionAt[phrase.named.from], event);
  if (said) return said;
  if (view.sentence.language === 'zh')
    return isOfNobody(view, phrase)
      ? undefined
      : (justTold(view, phrase, own) ?? subjectsInChinese(view, { event, run: phrase.run, isSaidOf: true }).at(-1));
  return (
    beforeCopula(view, phrase, event) ??
    apposed(view, phrase, event) ??
    fronted(view, phrase, event) ??
    carriedOn(view, phrase, among) ??
    objectNamed(view, phrase, event, own)
  );
}

/** 国家药监局批准明索上市，这是首个…: of the one thing that the sentence has just told of. */
function justTold({ sentence, clauses }: View, { run }: FirstPhrase, own: readonly Statement[]): Found | undefined {
  const clause = clauses.of[run.from] ?? 0;
  const start = clauses.of.indexOf(clause);
  const first = sentence.key(start) === ',' ? start + 1 : start;
  const told = own.filter(({ kind, status }) => kind === 'event' && status === 'happened');
  const [only, ...others] = new Set(told.map(({ subject }) => subject.key));
  const isPointed =
    /^[这它此]$/.test(sentence.key(first)) &&
    (clauses.mentions[clause] ?? []).every(mention => nameOf(mention, 'entity') === undefined);
  return isPointed && only !== undefined && others.length === 0 ? { id: only, run } : undefined;
}

/** 全球首款双抗2009年获批: the words are the subject themselves, of what has no name. */
const isOfNobody = ({ sentence }: View, { run, trigger, whole }: FirstPhrase): boolean =>
  trigger !== undefined &&
  trigger.from > run.to &&
  trigger.to < whole.to + 1 &&
  isUnnamedFirst(sentence, run.from) &&
  sentence.key(trigger.to) !== '的';

/** 'It opened in 1683, the first …'; '… and the first …': whom the sentence just told of. */
function carriedOn(view: View, phrase: FirstPhrase, among: ClassRead): Found | undefined {
  const { sentence, discourse } = view;
  const before = sentence.key(skipAdverbs(sentence, phrase.whole.from - 1));
  const found = [',', 'and', 'becoming'].includes(before) ? discourse.current.at(-1) : undefined;
  // '… and the first CAR-T was another one'.
  const isOfOther = before === 'and' && (isSubject(sentence, phrase) || (found && isOfOtherClass(view, found, among)));
  return isOfOther ? undefined : found;
}

/** Of a thing that the corpus describes, and puts into no such class as it puts others into. */
function isOfOtherClass({ lexicon }: View, { id }: Found, { term }: ClassRead): boolean {
  const members = term?.known ? lexicon.membersOf(term.key) : undefined;
  return members !== undefined && members.ids.size > 0 && lexicon.isDescribed(id) && !members.has(id);
}

const isTold = ({ sentence }: View, { parts }: Statement, { trigger }: FirstPhrase): boolean =>
  trigger !== undefined &&
  parts.some(({ role, span }) => role === 'predicate' && span.start === sentence.tokens[trigger.from]?.start);

/** 'X is the first …', 'making it the first …', 'described as the first …'. */
function beforeCopula(view: View, phrase: FirstPhrase, event: string): Found | undefined {
  const { sentence } = view;
  const at = skipAdverbs(sentence, phrase.whole.from - 1);
  const key = sentence.key(at);
  if (isConsequence(sentence, phrase)) return view.discourse.current.at(-1);
  if (/^(?:it|him|her|them)$/.test(key) && /^mak|^made$/.test(sentence.key(at - 1)))
    return mainSubject(view, phrase, event);
  const direct = sentence.mentionAt[at];
  if (direct && /^mak|^made$/.test(sentence.key(direct.from - 1))) return fitting(view, direct, event);
  if (sentence.cue('be', at) === 0) return undefined;
  const asked = { event, run: { from: at, to: at + 1 }, shape: { form: 'active', from: at } as const };
  const [subject] = toTheLeft(view, asked).slice(-1);
  if (subject) return subject;
  if (key === 'as') return nearestBefore(view, at, event);
  const pronoun = sentence.key(skipAdverbs(sentence, at - 1));
  return pronoun === 'it' || pronoun === 'this'
    ? pointsTo(view, event, { from: at - 1, to: at }, undefined)
    : undefined;
}

/** 'Was joined to the grid in 1956, and so became the first …': by what was told before. */
function isConsequence(sentence: Sentence, { whole }: FirstPhrase): boolean {
  const at = skipAdverbs(sentence, whole.from - 1);
  const isSo = /^(?:so|thus|thereby|hence)$/.test(sentence.key(at - 1)) && sentence.key(at - 2) === 'and';
  return sentence.key(at) === 'became' && isSo;
}

function nearestBefore(view: View, at: number, event: string): Found | undefined {
  return view.sentence.mentions
    .filter(({ to }) => to <= at)
    .flatMap(mention => fitting(view, mention, event) ?? [])
    .at(-1);
}

const mainSubject = (view: View, phrase: FirstPhrase, event: string): Found | undefined =>
  nearestBefore(view, phrase.whole.from, event) ?? pointsTo(view, event, phrase.run, undefined);

/** 'Fucaso, the first …'. */
function apposed(view: View, phrase: FirstPhrase, event: string): Found | undefined {
  const { sentence } = view;
  const at = phrase.whole.from - 1;
  if (!isMark(sentence, at)) return undefined;
  const before = sentence.mentionAt[at - 1] ?? (sentence.key(at - 1) === ')' ? sentence.mentionAt[at - 2] : undefined);
  return fitting(view, before, event) ?? behind(view, phrase, event);
}

const isMark = (sentence: Sentence, at: number): boolean => [',', '—', '–', '(', ':'].includes(sentence.key(at));

/** 'The first CAR-T product, Fucaso, …'. */
function behind(view: View, phrase: FirstPhrase, event: string): Found | undefined {
  const { sentence } = view;
  if (sentence.key(phrase.whole.to) !== ',') return undefined;
  return fitting(view, sentence.mentionAt[phrase.whole.to + 1], event);
}

/** "Approved the world's first CAR-T, Lumisol": the name behind is what the sentence tells the event of. */
function objectNamed(view: View, phrase: FirstPhrase, event: string, own: readonly Statement[]): Found | undefined {
  const found = behind(view, phrase, event);
  return own.some(({ subject }) => subject.key === found?.id) ? found : undefined;
}

/** 'As the first …, Fucaso has …'; 'The first … was Fucaso'. */
function fronted(view: View, phrase: FirstPhrase, event: string): Found | undefined {
  const { sentence } = view;
  const isFront = phrase.whole.from <= 1;
  if (!isFront) return undefined;
  const next = sentence.mentions.find(mention => mention.from >= phrase.whole.to && nameOf(mention, 'entity'));
  const gap = next === undefined ? Infinity : next.from - phrase.whole.to;
  return gap <= 2 ? fitting(view, next, event) : undefined;
}

/** The event that the sentence, the article or its title tells of the same thing. */
function eventFor(view: View, phrase: FirstPhrase, own: readonly Statement[], subject: string): string | undefined {
  const of = (statements: readonly Statement[]): string | undefined =>
    statements.findLast(
      statement =>
        statement.kind === 'event' &&
        statement.subject.key === subject &&
        statement.status === 'happened' &&
        !isBackground(view, statement),
    )?.name;
  if (phrase.kind === 'superlative') return superlativeEvent(view, subject, own);
  if (isToDoSo(view, phrase) || isConsequence(view.sentence, phrase)) return of(own);
  if (isOfUnknownVerb(view, phrase)) return undefined;
  const event = of(own) ?? view.discourse.history.lastEvent(subject) ?? of(view.discourse.headlines);
  return event !== undefined && isCarried(view, event) ? event : eventOfKind(view, phrase, subject);
}

/** 'It is the first floating bridge in Norway': of what stands somewhere, and of which no more is said, its opening. */
function eventOfKind(view: View, { whole, range, placeRun }: FirstPhrase, subject: string): string | undefined {
  const { kinds } = view.lexicon;
  const end = placeRun === undefined ? range.to : Math.max(placeRun.to, range.to);
  const isAll = view.sentence.language === 'en' && end >= whole.to;
  return isAll && openedKinds.some(kind => kinds.of(subject).has(kind)) && view.lexicon.event('opened')
    ? 'opened'
    : undefined;
}

/** 'The first person to do so', 'the first diver to get there': of what the sentence has just told. */
export const isToDoSo = ({ sentence }: View, { whole }: FirstPhrase): boolean =>
  [whole.to, whole.to - 1, whole.to - 2, whole.to - 3].some(
    at => sentence.key(at) === 'to' && sentence.cue('to-do-so', at) > 0,
  );

/** 'The first museum there to be given over to glass': first in what no event is known for. */
const isOfUnknownVerb = ({ sentence }: View, { whole, trigger }: FirstPhrase): boolean =>
  trigger === undefined &&
  [whole.to, whole.to - 1].some(at => sentence.key(at) === 'to' && sentence.key(at + 1) === 'be');

/** What a bare 'first' may be meant of. */
const isCarried = ({ lexicon }: View, event: string): boolean =>
  lexicon.event(event)?.regulatory === true || carriedFirsts.includes(event);

/** 'Since its launch': a time, and not what is told. */
function isBackground({ sentence }: View, { parts }: Statement): boolean {
  const start = parts.find(({ role }) => role === 'predicate')?.span.start;
  const at = sentence.tokens.findIndex(token => token.start === start);
  return [at - 1, at - 2, at - 3].some(back => ['since', 'after', 'before', 'following'].includes(sentence.key(back)));
}

/** What is oldest was the first to be founded, opened or built. */
function superlativeEvent(view: View, subject: string, own: readonly Statement[]): string | undefined {
  const events = superlativeEvents.filter(id => view.lexicon.event(id) !== undefined);
  const told = own.findLast(({ name, subject: { key } }) => key === subject && events.includes(name));
  return told?.name ?? view.discourse.history.lastOf(subject, events) ?? events.find(id => mayBegin(view, subject, id));
}

/** A museum is founded, a bridge opened, a flute neither: of others only the article's own words tell how they began. */
const mayBegin = ({ lexicon }: View, subject: string, event: string): boolean =>
  (lexicon.isOwn(event) ? builtKinds : foundedKinds).some(kind => lexicon.kinds.of(subject).has(kind));
