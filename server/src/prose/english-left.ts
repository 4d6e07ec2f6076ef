// What stands before an English verb as its subject.
import { isByTheWay, isFarOff, isOfThatAside } from './english-aside.ts';
import { filedFor, isPermit, namedBehind } from './english-filing.ts';
import { type Asked, isAdverb, skipAdverbs } from './english-form.ts';
import { indexOfComma, opened } from './english-fronted.ts';
import { carriedOn, isNextDay } from './english-joined.ts';
import { isModifier, leadsToName } from './english-modifier.ts';
import { isApposed, isDefinite, isNounBehindLead, isOfNamed, isOneOfMany, isSaidOf } from './english-noun.ts';
import { apposedTo, besideName, isNew, isOfNoun, isOwnBeside } from './english-participle.ts';
import { isPerson, isPointingNoun, ofClass, personMeant, pointed, pointsTo, thingMeant } from './english-pointing.ts';
import { beforeRelative, beforeThat, goesOnRelative, isObjectOfRelative, isThat } from './english-relative.ts';
import { speakersOf } from './english-they.ts';
import { type Mention, nameOf, type Run, type Sentence } from './sentence.ts';
import { type Found, fitting, governor, isDescribed, type View } from './view.ts';
import { shareEvents } from './word-lists.ts';

/** The nearest name that no preposition governs, with those that it is joined to; else what points back to one. */
export function toTheLeft(view: View, asked: Asked): readonly Found[] {
  const { sentence, clauses } = view;
  const clause = clauses.of[asked.run.from] ?? 0;
  const apposed = apposedTo(view, asked);
  if (apposed) return [apposed];
  const beside = besideName(view, asked);
  if (beside) return [beside];
  if (isOfNoun(view, asked)) return isNew(sentence, asked.run.from - 1) ? [] : pointedLeft(view, asked, clause);
  const own = sentence.mentions.filter(
    mention => mention.to <= asked.shape.from && clauses.of[mention.from] === clause,
  );
  for (const mention of own.toReversed()) {
    if (isByTheWay(sentence, mention) || isOfThatAside(sentence, mention, asked.shape.from)) continue;
    const whole = ofShares(view, asked, mention) ?? ofPart(view, asked, mention);
    if (whole) return [whole];
    if (governor(view, mention.from) !== undefined && governor(view, mention.from) !== 'as') continue;
    if (isObjectOfRelative(view, mention)) return [];
    const found = subjectAt(view, asked, mention);
    if (found !== undefined) return found;
  }
  return pointedLeft(view, asked, clause);
}

/** `undefined`: look further to the left. */
function subjectAt(view: View, asked: Asked, mention: Run): readonly Found[] | undefined {
  const { sentence } = view;
  const found = fitting(view, sentence.mentionAt[mention.from], asked.event);
  const isOwner = sentence.key(mention.to) === "'s";
  if (found && isOwner) return isAboutOwner(sentence, mention.to + 1, asked) ? [found] : undefined;
  if (found && (leadsToName(sentence, mention.to, asked.shape.from) || isModifier(view, mention.to, asked.shape.from)))
    return [];
  if (found && !isDescribed(view, found.id) && view.lexicon.describes && isFarOff(sentence, mention.to, asked))
    return [];
  if (found) return joinedTo(view, asked, found);
  const isClass = nameOf(sentence.mentionAt[mention.from] ?? NOTHING, 'class') !== undefined && !isOwner;
  const that = isClass ? beforeOwnThat(view, mention) : undefined;
  if (that !== undefined) return listOf(fitting(view, that, asked.event));
  if (isClass && isOwnBeside(sentence, mention.from)) return undefined;
  const only = isClass && isDefinite(sentence, mention.from) ? ofClass(view, asked.event, mention) : undefined;
  return only && [only];
}

/** 'The plan that allows the hospital to act was issued': the clause is about the name before 'that'. */
function beforeOwnThat({ sentence, clauses }: View, { from }: Run): Mention | undefined {
  const start = clauses.of.indexOf(clauses.of[from] ?? 0);
  return sentence.key(start) === 'that' ? sentence.mentionAt[start - 1] : undefined;
}

const NOTHING = { from: 0, to: 0, names: [] } as const;

/** "X's application was accepted", "X's shares were listed", "X's patent expired" of an event that has those words. */
const isAboutOwner = (sentence: Sentence, at: number, { event, run }: Asked): boolean =>
  sentence.cue('filings', at) > 0 || isShares(sentence, at, event) || (at === run.from && isTopicalRun(run));

const isShares = ({ cue }: Sentence, at: number, event: string): boolean =>
  shareEvents.includes(event) && cue('shares', at) > 0;

/** 'Shares in X, a maker of pumps, began trading'. */
function ofShares(view: View, { event }: Asked, mention: Mention): Found | undefined {
  const { sentence } = view;
  const isOf = /^(?:in|of)$/.test(sentence.key(mention.from - 1)) && isShares(sentence, mention.from - 2, event);
  return isOf ? fitting(view, mention, event) : undefined;
}

/** 'The capsule of X came back': what the part does that the whole thing is sent to do. */
function ofPart(view: View, { event }: Asked, { from }: Mention): Found | undefined {
  const { sentence } = view;
  const isOf = sentence.key(from - 1) === 'of' && sentence.cue('parts', from - 2) > 0;
  return isOf && sentence.cue('definites', from - 3) > 0 ? fitting(view, sentence.mentionAt[from], event) : undefined;
}

/** 'A, B and C'. */
function joinedTo(view: View, asked: Asked, last: Found): readonly Found[] {
  const { sentence } = view;
  const found = [last];
  let at = last.run.from - 1;
  if (/^(?:the|an?)$/.test(sentence.key(at))) at -= 1;
  while (at > 0 && (sentence.key(at) === 'and' || (sentence.key(at) === ',' && found.length > 1))) {
    const next = fitting(view, sentence.mentionAt[at - 1], asked.event);
    if (next === undefined) break;
    found.unshift(next);
    at = next.run.from - 1;
  }
  return found;
}

function pointedLeft(view: View, asked: Asked, clause: number): readonly Found[] {
  const { sentence, clauses } = view;
  const kind = clauses.kinds[clause];
  const start = clauses.of.indexOf(clause);
  if (kind === 'relative') return beforeRelative(view, asked.event, start);
  if (isThat(sentence, start, asked.shape.from)) return beforeThat(view, asked.event, start);
  const end = beforeModals(sentence, asked.shape.from - 1);
  const words = isNounBehindLead(view, start, end) ? [end - 1, end] : looseWords(view, start, end, clause);
  const last = words.at(-1);
  const speakers = sentence.key(last ?? -1) === 'they' ? speakersOf(view, asked.event, start) : [];
  if (speakers.length > 0) return speakers;
  if (last !== undefined) return listOf(pointedBy(view, asked, words, last));
  if (goesOnRelative(view, asked.shape, start))
    return beforeRelative(view, asked.event, clauses.of.indexOf(clause - 1));
  const carried = kind === 'joined' || isNextDay(sentence, asked.run, start) ? carriedOn(view, asked, start) : [];
  if (carried.length > 0) return carried;
  return isTopical(view, asked, start) ? listOf(topicOf(view, asked)) : opened(view, asked, start);
}

/** Back over 'is due to', 'will', 'has been': who is meant stands before. */
function beforeModals(sentence: Sentence, from: number): number {
  let at = skipAdverbs(sentence, from);
  while (
    at > 0 &&
    (/^(?:to|would)$/.test(sentence.key(at)) ||
      ['be', 'have', 'planned', 'expected'].some(kind => sentence.cue(kind, at) > 0))
  )
    at = skipAdverbs(sentence, at - 1);
  return at;
}

function pointedBy(view: View, asked: Asked, words: readonly number[], last: number): Found | undefined {
  const { sentence } = view;
  const { event } = asked;
  const run = { from: last, to: last + 1 };
  if (OBJECTS.has(sentence.key(last)) && !isTopicalRun(asked.run)) return undefined;
  if (PRONOUNS.has(sentence.key(last)) && isAlone(view, words, last)) return meantBy(view, event, last);
  if (isAged(sentence, last)) return personMeant(view, event, last);
  if (hasWhatIsTold(view, asked, words, last)) return pointed(view, event, run);
  // 'An application for X was accepted'.
  const named = sentence.cue('filings', last) > 0 ? namedBehind(view, event, last) : undefined;
  return named ?? byNoun(view, asked, words, last);
}

/** 'Its patent expired', 'its first test flight took place', of events whose words begin with what it has. */
function hasWhatIsTold({ sentence }: View, { run }: Asked, words: readonly number[], last: number): boolean {
  if (/^(?:its|their|whose)$/.test(sentence.key(last))) return last === run.from - 1 && isTopicalRun(run);
  return sentence.cue('possessives', words.at(-2) ?? last) > 0 && isTopicalWord(sentence, run);
}

/** 'The drug', 'its application', 'its doors'. */
function byNoun(view: View, { event, run: trigger }: Asked, words: readonly number[], last: number): Found | undefined {
  const { sentence } = view;
  const key = sentence.key(last);
  const run = { from: last, to: last + 1 };
  const before = words.slice(-7, -1);
  const isOwn = before.slice(-2).some(at => sentence.cue('possessives', at) > 0);
  const isKnown = isOwn || before.some(at => sentence.cue('definites', at) > 0 || isKnownOwner(view, at));
  if (!isKnown) return undefined;
  if (sentence.cue('filings', last) > 0 || isPermit(sentence, trigger, last)) return filedFor(view, event, run);
  if (isOwn && (key === 'doors' || isShares(sentence, last, event))) return pointed(view, event, run);
  if (!isPointingNoun(view, key) || isOwn || isAnother(sentence, words, last)) return undefined;
  const found = pointsTo(view, event, run, key);
  return found && isSaidOf(view, found.id, before) ? found : undefined;
}

/** No other word stands before the pronoun; not 'the company that bought it opened'. */
function isAlone(view: View, words: readonly number[], last: number): boolean {
  const { sentence } = view;
  if (isPerson(sentence.key(last))) return sinceComma(sentence, words) <= 2;
  if (words.length > 2) return isBareIt(view, last);
  return words.length < 2 || sentence.triggerAt[words[0] ?? last] === undefined;
}

/** 'Twice returned, he stepped down': what stands before the comma is no part of the subject. */
function sinceComma({ key }: Sentence, words: readonly number[]): number {
  const last = words.at(-1) ?? 0;
  return words.filter(word => {
    for (let at = word; at < last; at += 1) if (key(at) === ',') return false;
    return true;
  }).length;
}

/** 'The French closed it, it reopened in 1815', 'under that law it was shut': no verb stands between the mark and 'it'. */
function isBareIt({ sentence, clauses }: View, last: number): boolean {
  if (sentence.key(last) !== 'it') return false;
  let at = last;
  while (at > 0 && sentence.key(at - 1) !== ',' && clauses.of[at - 1] === clauses.of[last]) at -= 1;
  while (at < last && (sentence.key(at) === ';' || sentence.cue('conjunctions', at) > 0)) at += 1;
  if (at < last && sentence.cue('prepositions', at) === 0) return false;
  for (; at < last; at += 1) if (sentence.triggerAt[at] || /..(?:ed|ing)$/.test(sentence.key(at))) return false;
  return true;
}

/** 'The 72-year-old'. */
const isAged = ({ key, cue }: Sentence, last: number): boolean =>
  key(last) === 'old' && key(last - 2) === 'year' && key(last - 1) === '-' && cue('definites', last - 5) > 0;

const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'him', 'her', 'it', 'this', 'they']);
/** 'The party that elected her resigned'. */
const OBJECTS: ReadonlySet<string> = new Set(['him', 'her', 'them']);

function meantBy(view: View, event: string, at: number): Found | undefined {
  const key = view.sentence.key(at);
  if (isPerson(key))
    return personHere(view, event, at) ?? personHereBefore(view, event, at) ?? personMeant(view, event, at);
  const run = { from: at, to: at + 1 };
  return key === 'they' ? pointed(view, event, run) : thingMeant(view, event, run);
}

/** A noun that stands for something else than what the article spoke of. */
const isAnother = (sentence: Sentence, words: readonly number[], noun: number): boolean =>
  isOneOfMany(sentence, noun) || isOfNamed(sentence, noun) || isApposed(sentence, words, noun);

/** 'The ferry Aurelia, which has called there since she entered service': the one that the sentence named before. */
function personHereBefore(view: View, event: string, at: number): Found | undefined {
  const { sentence, clauses } = view;
  if (clauses.kinds[clauses.of[at] ?? 0] !== 'dependent' || sentence.key(at) !== 'she') return undefined;
  const named = sentence.mentions.filter(({ to }) => to <= at).flatMap(mention => fitting(view, mention, event) ?? []);
  const [only, ...others] = new Map(named.map(found => [found.id, found])).values();
  const isShip = only !== undefined && view.lexicon.kinds.of(only.id).has('vessel');
  return isShip && others.length === 0 ? { id: only.id, run: { from: at, to: at + 1 } } : undefined;
}

function personHere(view: View, event: string, at: number): Found | undefined {
  const found = pointed(view, event, { from: at, to: at + 1 });
  return found && view.lexicon.kinds.of(found.id).has('person') ? found : undefined;
}

/** 'Her keel was laid'. */
const isTopicalRun = ({ from, to }: Run): boolean => to - from > 1;

/** "China's drug", "the company's drug"; not "Cockerell's building". */
const isKnownOwner = (view: View, at: number): boolean =>
  view.sentence.key(at) === "'s" &&
  (view.sentence.mentionAt[at - 1] !== undefined ||
    view.sentence.cue('world', at - 1) > 0 ||
    isPointingNoun(view, view.sentence.key(at - 1)));

const listOf = (found: Found | undefined): readonly Found[] => (found === undefined ? [] : [found]);

/** Words of the clause before the verb that are no date, no adverb, and not behind a preposition. */
function looseWords({ sentence, clauses }: View, start: number, end: number, clause: number): readonly number[] {
  const words: number[] = [];
  for (let at = Math.max(0, start); at <= end; at += 1) {
    if (clauses.of[at] !== clause || sentence.dateAt[at] !== undefined) continue;
    const isGoverning = sentence.cue('prepositions', at) > 0 && sentence.mentionAt[at] === undefined;
    const isBehindWord = words.length > 0;
    // What a preposition governs ends at a comma, or with the words before the verb.
    const comma = isGoverning ? indexOfComma(sentence, at, end) : isBehindWord && endOfAside(sentence, at, end);
    if (isGoverning && isBehindWord && comma === undefined) break;
    if (comma) at = comma;
    else if (!isGoverning && isLoose(sentence, at)) words.push(at);
  }
  return words;
}

function isLoose(sentence: Sentence, at: number): boolean {
  const isMark = sentence.tokens[at]?.kind === 'mark' && sentence.key(at) !== "'s";
  const isJoint = sentence.cue('conjunctions', at) > 0 || sentence.cue('connectives', at) > 0;
  return !isMark && !isJoint && !isAdverb(sentence, at);
}

/** 'The shot, made by Harrow, was cleared': the comma that ends what a participle tells by the way. */
function endOfAside(sentence: Sentence, comma: number, end: number): number | undefined {
  const next = comma + 1;
  if (sentence.key(comma) !== ',') return undefined;
  // 'The depot, the first of its kind, was opened'.
  const isFirst = ['first', 'only', 'superlative'].some(kind => sentence.cue(kind, next + 1) > 0);
  if (sentence.cue('determiners', next) > 0 && isFirst) return indexOfComma(sentence, next, end);
  if (sentence.cue('prepositions', next + 1) === 0) return undefined;
  const isParticiple = /..ed$/.test(sentence.key(next)) || sentence.cue('participles', next) > 0;
  return isParticiple ? indexOfComma(sentence, next, end) : undefined;
}

/** What the sentence itself names before comes first, where the corpus describes it. */
function topicOf(view: View, { event, run }: Asked): Found | undefined {
  const here = pointed(view, event, run);
  return here && isDescribed(view, here.id) ? here : pointsTo(view, event, run, undefined);
}

/** 'Descent began', 'work started': the words of the event are a subject themselves. */
function isTopical({ sentence }: View, { run }: Asked, start: number): boolean {
  const isAtStart = skipAdverbs(sentence, run.from - 1) <= start || sentence.key(run.from - 1) === ',';
  return isAtStart && isTopicalWord(sentence, run);
}

export const isTopicalWord = (sentence: Sentence, run: Run): boolean =>
  run.to - run.from > 1 &&
  !/ed$/.test(sentence.key(run.from)) &&
  ['passive', 'participles', 'receive', 'irregular-verbs'].every(kind => sentence.cue(kind, run.from) === 0);
