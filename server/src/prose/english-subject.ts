// What an event happened to, in English: the object of who did it, the subject of a passive, the complement or the owner of a
// noun; a name, or a word that points back to one.
import { authorityOf } from './attach-authorities.ts';
import { placesOf } from './attach-places.ts';
import { complementOf, isOfItsKind } from './english-complement.ts';
import { type Asked, shapeOf, skipAdverbs } from './english-form.ts';
import { givenTo, isDecided } from './english-given.ts';
import { isTopicalWord, toTheLeft } from './english-left.ts';
import { type Complement, objectOf } from './english-object.ts';
import { isOpening } from './english-opening.ts';
import { isPerson, isPointingNoun, pointed, pointedObject, pointsTo } from './english-pointing.ts';
import { beforeRelative } from './english-relative.ts';
import { type Run, type Sentence, tellsEvent } from './sentence.ts';
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
  // What the corpus itself calls an event may have an object that only readers know.
  if (object === undefined)
    return view.lexicon.isOwn(asked.event) && !transitiveEvents.includes(asked.event) && !hasTheme(view, asked)
      ? toTheLeft(view, asked).filter(({ id }) => isDescribed(view, id) || !view.lexicon.describes)
      : [];
  if (hasObjectBehindGiver(view, asked) || isDoneByPronoun(view, asked)) return [];
  if (makersEvents.includes(asked.event)) return listOf(onlyFiled(view, asked));
  return isDecided(view, asked) ? listOf(pointsTo(view, asked.event, asked.run, undefined)) : toTheLeft(view, asked);
}

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
  return complement === 'none' ? undefined : complement;
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

/** The complement, the owner, who received it; else what the article is about. */
function ofNoun(view: View, asked: Asked): readonly Found[] {
  const complement = complementOf(view, asked);
  const { sentence } = view;
  if (complement === undefined && isOfItsKind(sentence, asked.run)) return givenTo(view, asked) ?? [];
  if (complement !== 'none') return listOf(complement);
  const direct = fitting(view, sentence.mentionAt[asked.run.from - 1], asked.event);
  const own = isOwnersDeed(view, asked) ? undefined : (ownerOf(view, asked) ?? direct);
  if (own) return [own];
  if (sentence.key(asked.run.from - 1) === 'with' && view.discourse.current.length > 0) return view.discourse.current;
  return (
    madeOf(view, asked) ??
    carriedNoun(view, asked) ??
    givenTo(view, asked) ??
    followed(view, asked) ??
    (isOpening(view, asked.run) ? listOf(pointsTo(view, asked.event, asked.run, undefined)) : [])
  );
}

/** 'The decision follows an accelerated approval in the US in December 2019': of what the article is about. */
function followed(view: View, { event, run }: Asked): readonly Found[] | undefined {
  const { sentence, lexicon } = view;
  let at = run.from - 1;
  while (sentence.cue('determiners', at) > 0 || sentence.cue('adjectives', at) > 0) at -= 1;
  // 'The approval came in 2019, followed by approvals in Japan in 2020'.
  if (sentence.key(at) === 'by' && sentence.key(at - 1) === 'followed' && view.discourse.current.length > 0)
    return isDecidedSomewhere(view, run) ? view.discourse.current : undefined;
  const isNamed = sentence.cue('determiners', at + 1) > 0 || /[^s]s$/.test(sentence.key(run.to - 1));
  const isPast = /^(?:follows|followed|following)$/.test(sentence.key(at)) && isNamed;
  const entry = lexicon.event(event);
  const isByWhom = entry !== undefined && entry.oncePer !== 'none' && entry.oncePer.includes('by');
  if (!isPast || (isByWhom && !isDecidedSomewhere(view, run))) return undefined;
  return listOf(pointsTo(view, event, run, undefined));
}

const isDecidedSomewhere = (view: View, run: Run): boolean =>
  authorityOf(view, run) !== undefined || placesOf(view, run, []).length > 0;

/** 'It was made a National Landmark', 'became a World Heritage Site'. `undefined`: no such verb. */
function madeOf(view: View, asked: Asked): readonly Found[] | undefined {
  const { sentence } = view;
  const noun = asked.run.from - (sentence.cue('determiners', asked.run.from - 1) > 0 ? 1 : 0);
  const verb = sentence.key(noun - 1) === 'as' ? noun - 2 : noun - 1;
  const be = skipAdverbs(sentence, verb - 1);
  const isMade = sentence.cue('made-into', verb) > 0 && sentence.cue('passive', be) > 0;
  if (!isMade && sentence.key(verb) !== 'became') return undefined;
  const from = isMade ? be : verb;
  return toTheLeft(view, { ...asked, run: { from: verb, to: verb + 1 }, shape: { form: 'passive', from } });
}

/** 'Was made a landmark in 1964 and a museum in 2001': one verb tells of both, and of the same thing. */
function carriedNoun(view: View, { run }: Asked): readonly Found[] | undefined {
  const { sentence, discourse } = view;
  if (
    discourse.current.length === 0 ||
    sentence.cue('determiners', run.from - 1) === 0 ||
    sentence.key(run.from - 2) !== 'and'
  )
    return undefined;
  let at = run.from - 3;
  while (
    sentence.dateAt[at] !== undefined ||
    (sentence.cue('prepositions', at) > 0 && sentence.dateAt[at + 1] !== undefined)
  )
    at -= 1;
  const first = sentence.triggerAt[at];
  const isNoun = first !== undefined && tellsEvent(first) && shapeOf(sentence, first).form === 'noun';
  return isNoun ? discourse.current : undefined;
}

/** "Nvidia's acquisition": whose it is did it; "Novabright's acquisition by Harrow" was done to it. */
function isOwnersDeed({ sentence, lexicon }: View, { event, run }: Asked): boolean {
  if (!deals.includes(event) || lexicon.isOwn(event)) return false;
  return ![run.to, run.to + 1, run.to + 2, run.to + 3].some(at => sentence.key(at) === 'by');
}

/** "The therapy's first approval", "its opening". */
function ownerOf(view: View, { event, run }: Asked): Found | undefined {
  const { sentence, clauses } = view;
  for (let at = run.from - 1; at >= Math.max(0, run.from - 6); at -= 1) {
    if (clauses.of[at] !== clauses.of[run.from] || sentence.key(at) === ',') return undefined;
    if (sentence.cue('possessives', at) > 0)
      return ownSubject(view, event, at) ?? pointed(view, event, { from: at, to: at + 1 });
    if (sentence.key(at) === "'s") {
      const owner = possessor(view, event, at);
      if (owner !== 'none') return owner;
    }
    if (sentence.cue('be', at) > 0 || sentence.cue('prepositions', at) > 0) return undefined;
  }
  return undefined;
}

/** `none`: a name that is no owner of it, before which another one may stand. */
function possessor(view: View, event: string, at: number): Complement {
  const { sentence } = view;
  const owner = fitting(view, sentence.mentionAt[at - 1], event);
  if (owner) return owner;
  const noun = sentence.key(at - 1);
  if (isPointingNoun(view, noun)) return pointsTo(view, event, { from: at, to: at + 1 }, noun);
  return sentence.mentionAt[at - 1] === undefined ? undefined : 'none';
}

/** 'X made its maiden flight': the name of the same clause. */
function ownSubject(view: View, event: string, at: number): Found | undefined {
  const { sentence, clauses } = view;
  const before = sentence.mentions.filter(
    mention => mention.to <= at && clauses.of[mention.from] === clauses.of[at] && sentence.key(mention.to) !== "'s",
  );
  return before
    .flatMap(mention => fitting(view, mention, event) ?? [])
    .findLast(({ id }) => isDescribed(view, id) || !view.lexicon.describes);
}
