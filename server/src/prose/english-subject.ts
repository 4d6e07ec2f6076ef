// What an event happened to, in English: the object of who did it, the subject of a passive, the complement or the owner of a
// noun; a name, or a word that points back to one.
import { complementOf } from './english-complement.ts';
import type { Asked } from './english-form.ts';
import { isDecided } from './english-given.ts';
import { isTopicalWord, toTheLeft } from './english-left.ts';
import { ofNoun } from './english-named.ts';
import { isHead, objectOf } from './english-object.ts';
import { isPerson, isPointingNoun, pointedObject, pointsTo } from './english-pointing.ts';
import { beforeRelative } from './english-relative.ts';
import type { Run, Sentence } from './sentence.ts';
import { type Found, fits, fitting, isDescribed, type View } from './view.ts';
import { deals, doersEvents, makersEvents, transitiveEvents } from './word-lists.ts';

/** Several where they are joined: 'A and B were approved'. Empty: nobody knows. */
export function subjectsOf(view: View, asked: Asked): readonly Found[] {
  const { form } = asked.shape;
  if (form === 'noun') return ofNoun(view, asked);
  if (isOnAnother(view, asked)) return [];
  if (form === 'passive' || isOfDoer(view, asked)) return toTheLeft(view, asked);
  const within = itWithin(asked.run, view.sentence);
  if (within !== undefined) return listOf(pointedObject(view, asked.event, within));
  if (isIntransitive(view, asked)) return toTheLeft(view, asked);
  const received = receivedFor(view, asked);
  if (received !== undefined) return [received];
  const object = objectOf(view, asked.event, asked.run, startOfObject(view.sentence, asked.run));
  const relative = object === 'none' ? relativeObject(view, asked) : undefined;
  if (relative !== undefined) return relative;
  if (object !== 'none' && object !== undefined) return [object, ...joinedBehind(view, asked, object)];
  if (object === undefined) return ofOwnWords(view, asked);
  const deal = toldDeal(view, asked);
  if (deal !== undefined) return deal === 'nobody' ? [] : [deal];
  if (hasObjectBehindGiver(view, asked) || isDoneByPronoun(view, asked)) return [];
  if (makersEvents.includes(asked.event)) return listOf(onlyFiled(view, asked));
  return isDecided(view, asked) ? listOf(pointsTo(view, asked.event, asked.run, undefined)) : toTheLeft(view, asked);
}

/** What the corpus itself calls an event may have an object that only readers know; not 'Northair withdrew the jet', whichever that is. */
function ofOwnWords(view: View, asked: Asked): readonly Found[] {
  const { event, run } = asked;
  const isOwn = view.lexicon.isOwn(event) && !transitiveEvents.includes(event);
  if (!isOwn || hasTheme(view, asked) || isThing(view, startOfObject(view.sentence, run))) return [];
  return toTheLeft(view, asked).filter(({ id }) => isDescribed(view, id) || !view.lexicon.describes);
}

/** 'Novabright completed the purchase': of the one that the article has told of before, or that its title names beside who did it. */
function toldDeal(view: View, { event, run }: Asked): Found | 'nobody' | undefined {
  const { sentence, discourse } = view;
  if (!deals.includes(event) || run.to - run.from < 3 || sentence.cue('definites', run.from + 1) === 0)
    return undefined;
  const doers = new Set(
    sentence.mentions.filter(({ to }) => to <= run.from).flatMap(({ names }) => names.map(({ id }) => id)),
  );
  const told = [...discourse.headlines, ...discourse.statements].filter(({ name }) => name === event);
  const ids = told.length > 0 ? told.map(({ subject }) => subject.key) : [...discourse.titled.ids];
  const [id, ...others] = new Set(ids.filter(each => !doers.has(each) && fits(view, each, event)));
  return id === undefined || others.length > 0 ? 'nobody' : { id, run: { from: run.from, to: run.from } };
}

/** 'The jet', 'its second airliner': a noun of things that stand for what the corpus names. */
function isThing(view: View, from: number): boolean {
  const { sentence } = view;
  if (sentence.cue('definites', from) + sentence.cue('possessives', from) === 0) return false;
  for (let at = from + 1; at <= from + NOUN && sentence.tokens[at]?.kind === 'word'; at += 1)
    if (isHead(sentence, at)) return view.lexicon.kinds.isGeneric(sentence.key(at));
  return false;
}

/** Tokens of such a noun. */
const NOUN = 4;

/** 'Arrived at the harbour', of words of the corpus: what stands behind them is where, and not what it happened to. */
const isIntransitive = ({ sentence, lexicon }: View, { event, run }: Asked): boolean =>
  lexicon.isOwn(event) && run.to - run.from > 1 && WHERE.has(sentence.key(run.to - 1));

const WHERE: ReadonlySet<string> = new Set(['at', 'through', 'under']);

/** 'Turned it down'. */
function itWithin({ from, to }: Run, { key }: Sentence): Run | undefined {
  for (let at = from + 1; at < to - 1; at += 1) if (key(at) === 'it') return { from: at, to: at + 1 };
  return undefined;
}

/** 'It acquired …', of what is done to somebody: whoever 'it' is did it. */
const isDoneByPronoun = ({ sentence, lexicon }: View, { event, run, shape }: Asked): boolean =>
  transitiveEvents.includes(event) &&
  // 'She became its chief executive', 'he took over as chairman' tell of themselves.
  sentence.cue('come-into', run.from) === 0 &&
  !lexicon.isOwn(event) &&
  /^(?:it|they|he|she|we)$/.test(sentence.key(shape.from - 1));

/** 'Harrow resubmitted in September': the one thing that the article names which may be applied for; of several, none. */
function onlyFiled(view: View, { event, run }: Asked): Found | undefined {
  const found = pointsTo(view, event, run, undefined);
  if (found === undefined) return undefined;
  const others = [...view.discourse.named.likely(undefined)].filter(id => id !== found.id && fits(view, id, event));
  return others.length === 0 ? { id: found.id, run: { from: run.from, to: run.from } } : undefined;
}

/** 'Acquired from Harrow various parcels of land': what was acquired stands behind whom it was got from. */
function hasObjectBehindGiver({ sentence, lexicon }: View, { event, run }: Asked): boolean {
  if (!transitiveEvents.includes(event) || lexicon.isOwn(event) || sentence.key(run.to) !== 'from') return false;
  const giver = sentence.mentionAt[sentence.cue('determiners', run.to + 1) > 0 ? run.to + 2 : run.to + 1];
  const next = giver && sentence.tokens[giver.to];
  return (
    next?.kind === 'word' &&
    sentence.dateAt[giver?.to ?? 0] === undefined &&
    !CLOSES.some(kind => sentence.cue(kind, giver?.to ?? 0) > 0)
  );
}

const CLOSES = ['prepositions', 'conjunctions', 'connectives', 'be', 'have', 'say', 'adverbs'];

/** 'Received approval from the agency for X': a verb and what it brings, in one phrase. */
function receivedFor(view: View, asked: Asked): Found | undefined {
  const { from, to } = asked.run;
  if (to - from < 2 || view.sentence.cue('receive', from) === 0) return undefined;
  const complement = complementOf(view, asked);
  if (complement === 'none' || view.lexicon.event(asked.event)?.regulatory === true)
    return complement === 'none' ? undefined : complement;
  // 'The airliner entered service for Harrow' is told of the airliner.
  return toTheLeft(view, asked).length > 0 ? undefined : complement;
}

/** 'Work began on the station', where the article is about the line: not 'on 3 May', 'on the bridge'. */
function isOnAnother(view: View, { event, run }: Asked): boolean {
  const { sentence } = view;
  const on = sentence.key(run.to - 1) === 'on' ? run.to - 1 : run.to;
  if (sentence.key(on) !== 'on' || sentence.cue('determiners', on + 1) === 0 || !isTopicalWord(sentence, run))
    return false;
  for (let at = on + 2; at < on + OBJECT && sentence.cue('prepositions', at) === 0; at += 1) {
    if (sentence.dateAt[at] || fitting(view, sentence.mentionAt[at], event)) return false;
    const noun = sentence.key(at);
    if (isPointingNoun(view, noun)) return pointsTo(view, event, { from: at, to: at + 1 }, noun) === undefined;
  }
  return true;
}

/** Tokens of a noun phrase behind 'on'. */
const OBJECT = 6;

/** 'It opened its visitor centre': that is what was opened. */
const hasTheme = ({ sentence }: View, { run }: Asked): boolean => sentence.cue('ergatives', run.from) > 0;

/** 'The storm struck the coast': it is told of who does it, whatever the object. */
const isOfDoer = ({ lexicon }: View, { event }: Asked): boolean => doersEvents.includes(event) && !lexicon.isOwn(event);

/**
 * 'The terminal that Harrow opened in 2020', 'Lumisol, which Harrow bought': a relative clause with a subject of its own, and
 * no object behind its verb, is about the name before it. `undefined`: it is no such clause.
 */
function relativeObject(view: View, asked: Asked): readonly Found[] | undefined {
  const { sentence, clauses } = view;
  const start = clauses.of.indexOf(clauses.of[asked.run.from] ?? 0);
  const key = sentence.key(start);
  if (key !== 'which' && key !== 'whom' && !(key === 'that' && isOfThing(view, start))) return undefined;
  return hasSubject(view, start + 1, asked.shape.from) ? beforeRelative(view, asked.event, start) : undefined;
}

/** 'The terminal that …', 'Fjordweld, the welding firm that …'; not 'said that …', 'told investors that …'. */
function isOfThing(view: View, at: number): boolean {
  const { sentence } = view;
  if (sentence.mentionAt[at - 1] !== undefined) return true;
  const before = [2, 3, 4].map(back => at - back);
  if (before.some(each => sentence.cue('say', each) > 0)) return false;
  return (
    isPointingNoun(view, sentence.key(at - 1)) ||
    before.some(each => sentence.key(each - 1) === ',' && sentence.cue('determiners', each) > 0)
  );
}

/** A name, or a noun behind a determiner, right behind the pronoun and before the verb. */
function hasSubject({ sentence }: View, from: number, to: number): boolean {
  if (from >= to) return false;
  const isNoun = sentence.cue('determiners', from) > 0 && from + 1 < to;
  return (
    sentence.mentionAt[from] !== undefined ||
    sentence.cue('pronouns', from) > 0 ||
    isNoun ||
    isPerson(sentence.key(from))
  );
}

/** 'Approved A and B', 'approved A, B and C': the last of them is joined by a word, and tells of nothing itself. */
function joinedBehind(view: View, { event, run }: Asked, first: Found): readonly Found[] {
  const { sentence, clauses } = view;
  const found: Found[] = [];
  let isClosed = false;
  for (let at = first.run.to; !isClosed; ) {
    const word = joinerAt(sentence, at);
    isClosed = word > 1 || sentence.key(at) !== ',';
    const start = at + word + (sentence.key(at + word) === 'the' ? 1 : 0);
    const next = word === 0 ? undefined : fitting(view, sentence.mentionAt[start], event);
    if (next === undefined || next.run.from !== start || clauses.of[start] !== clauses.of[run.from]) return [];
    if (isOwnOrTelling(sentence, next.run.to)) return [];
    found.push(next);
    at = next.run.to;
  }
  return found;
}

/** How many tokens join what stands behind them: a comma, 'and', ', and', 'as well as'. */
function joinerAt({ key }: Sentence, at: number): number {
  const comma = key(at) === ',' ? 1 : 0;
  if (key(at + comma) === 'and' || key(at + comma) === 'plus') return comma + 1;
  return key(at + comma) === 'as' && key(at + comma + 1) === 'well' && key(at + comma + 2) === 'as' ? comma + 3 : comma;
}

const isOwnOrTelling = (sentence: Sentence, at: number): boolean =>
  sentence.key(at) === "'s" ||
  sentence.triggerAt[at] !== undefined ||
  ['be', 'have', 'say'].some(kind => sentence.cue(kind, at) > 0);

/** 'Took delivery of X'. */
const startOfObject = (sentence: Sentence, run: Run): number => (sentence.key(run.to) === 'of' ? run.to + 1 : run.to);

const listOf = (found: Found | undefined): readonly Found[] => (found === undefined ? [] : [found]);
