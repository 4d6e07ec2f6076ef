// Whose first it is where no verb says so, in English: of the one thing of its class that the sentence has told of, and what event
// makes something the first: 'the approval makes X the first …', 'with this approval, X is the first …'.
import { shapeOf, skipAdverbs } from './english-form.ts';
import { pointsTo } from './english-pointing.ts';
import type { ClassRead } from './first-class.ts';
import type { FirstPhrase } from './first-phrase.ts';
import { type Mention, nameOf, type Run, type Sentence, type Trigger, tellsEvent } from './sentence.ts';
import type { Statement } from './statement.ts';
import type { Found, View } from './view.ts';

/**
 * 'The agency approved Lumisol on Friday, making the injection the first CAR-T …', '… and with it the first CAR-T', '… , giving
 * Japan its first CAR-T', "approved the country's first CAR-T on Friday, and Lumisol will …".
 */
export function toldBeside(
  view: View,
  phrase: FirstPhrase,
  own: readonly Statement[],
  { term }: ClassRead,
): Found | undefined {
  const { sentence } = view;
  const start = sentence.tokens[phrase.whole.from]?.start ?? 0;
  const isFront = phrase.whole.from <= 1 && sentence.key(phrase.whole.to) === ',';
  const told = own.filter(
    each => each.kind === 'event' && each.status === 'happened' && (isFront || predicateOf(each) < start),
  );
  const [first, ...others] = new Set(told.map(({ subject }) => subject.key));
  const only = first ?? topicGiven(view, phrase);
  if (only === undefined || others.length > 0 || isSubject(sentence, phrase)) return undefined;
  if (!isFront && !isLinked(sentence, phrase)) return undefined;
  const members = term?.known ? view.lexicon.membersOf(term.key) : undefined;
  const isRival = ({ from, names }: Mention): boolean =>
    from < phrase.whole.from && names.some(({ kind, id }) => kind === 'entity' && id !== only && members?.has(id));
  const isMember = members === undefined ? isOfItsNoun(view, phrase, only) : members.has(only);
  return isMember && !sentence.mentions.some(isRival) ? { id: only, run: phrase.run } : undefined;
}

/** 'The approval gives Japan its first CAR-T': what the article is about. */
function topicGiven(view: View, { whole, run, trigger }: FirstPhrase): string | undefined {
  const event = trigger?.words.find(({ kind }) => kind === 'event')?.id;
  if (event === undefined || givesTo(view.sentence, whole.from) === undefined) return undefined;
  return pointsTo(view, event, run, undefined)?.id;
}

const predicateOf = ({ parts }: Statement): number =>
  parts.find(({ role }) => role === 'predicate')?.span.start ?? Number.POSITIVE_INFINITY;

/** 'Becoming the first woman', of a woman: by the noun alone, where the corpus has no such class. */
function isOfItsNoun({ sentence, lexicon: { kinds } }: View, { range }: FirstPhrase, id: string): boolean {
  const named = kinds.named(sentence.key(range.to - 1));
  return [...named].some(kind => kinds.of(id).has(kind));
}

/** What leads from what was told to the phrase. */
function isLinked(sentence: Sentence, { whole }: FirstPhrase): boolean {
  const at = skipAdverbs(sentence, whole.from - 1);
  const key = sentence.key(at);
  if (
    key === ',' ||
    key === 'becoming' ||
    key === 'as' ||
    sentence.triggerAt[at] !== undefined ||
    makesBefore(sentence, at)
  )
    return true;
  if (/^(?:it|this|that)$/.test(key)) return sentence.key(at - 1) === 'with';
  return givesTo(sentence, whole.from) !== undefined;
}

/** '…, and the first CAR-T was another one'. */
export const isSubject = (sentence: Sentence, { whole }: FirstPhrase): boolean =>
  sentence.cue('be', whole.to) + sentence.cue('have', whole.to) > 0;

/** 'Making the once-daily tablet': the verb, where no more than a noun phrase stands between. */
function makesBefore(sentence: Sentence, last: number): number | undefined {
  for (let at = last; at > last - OBJECT && at > 0; at -= 1) {
    if (/^(?:makes|made|making)$/.test(sentence.key(at))) return at;
    if (sentence.key(at) === ',' || sentence.dateAt[at] || sentence.cue('prepositions', at) > 0) return undefined;
  }
  return undefined;
}

/** Tokens of what something makes the first. */
const OBJECT = 7;

/** 'Gives Japan its first CAR-T', 'the world has its first CAR-T': the verb. */
export function givesTo(sentence: Sentence, lead: number): number | undefined {
  if (sentence.cue('possessives', lead) === 0) return undefined;
  const isHad = sentence.cue('have', lead - 1) > 0;
  const last = isHad ? lead - 2 : lead - 1;
  const receiver = sentence.mentionAt[last]?.from ?? (sentence.cue('world', last) > 0 ? last : undefined);
  if (receiver === undefined) return undefined;
  if (isHad) return lead - 1;
  const verb = sentence.key(receiver - 1) === 'the' ? receiver - 2 : receiver - 1;
  return sentence.cue('gives', verb) > 0 ? verb : undefined;
}

/** The noun of the event that makes something the first; not of one that tells of another thing. */
export function makingEvent(view: View, lead: number): Trigger | undefined {
  const { sentence, clauses } = view;
  const before = skipAdverbs(sentence, lead - 1);
  const verb = makesBefore(sentence, before) ?? givesTo(sentence, lead);
  const nouns = sentence.triggers.filter(
    trigger => trigger.to < lead && tellsEvent(trigger) && shapeOf(sentence, trigger).form === 'noun',
  );
  const start =
    verb === undefined ? undefined : sentence.cue('have', skipAdverbs(sentence, verb - 1)) > 0 ? verb - 1 : verb;
  if (start !== undefined) return nouns.find(({ to }) => isBeside(sentence, to, start));
  const [with_] = nouns.filter(each => isWith(sentence, each) && sentence.key(each.to) === ',');
  const isOfSubject = sentence.cue('be', before) > 0 && clauses.of[before] === clauses.of[lead];
  return isOfSubject && nouns.length === 1 ? with_ : undefined;
}

/** 'The agency's approval in Japan on 27 June makes': nothing but where, by whom and when stands between. */
function isBeside(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const name = sentence.mentionAt[at];
    const isWhere = name !== undefined && (nameOf(name, 'authority') ?? nameOf(name, 'place')) !== undefined;
    const isPlain = sentence.key(at) !== 'of' && sentence.cue('prepositions', at) + sentence.cue('determiners', at) > 0;
    if (!isWhere && !isPlain && sentence.dateAt[at] === undefined) return false;
  }
  return true;
}

/** 'With this approval, …', "following the agency's approval, …". */
function isWith(sentence: Sentence, { from }: Run): boolean {
  for (let at = from - 1; at >= 0; at -= 1) {
    if (at === 0) return sentence.cue('with-which', 0) > 0;
    if (sentence.tokens[at]?.kind === 'mark' && sentence.key(at) !== "'s") return false;
  }
  return false;
}
