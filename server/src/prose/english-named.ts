// What an event is told of that a noun names: its complement, its owner, who received it; else what the article is about.
import { authorityOf } from './attach-authorities.ts';
import { placesOf } from './attach-places.ts';
import { complementOf, isOfItsKind } from './english-complement.ts';
import { type Asked, shapeOf, skipAdverbs } from './english-form.ts';
import { indexOfComma, openedBy } from './english-fronted.ts';
import { givenTo } from './english-given.ts';
import { toTheLeft } from './english-left.ts';
import type { Complement } from './english-object.ts';
import { isOpening } from './english-opening.ts';
import { isPointingNoun, pointed, pointsTo } from './english-pointing.ts';
import { type Run, tellsEvent } from './sentence.ts';
import { type Found, fits, fitting, isDescribed, type View } from './view.ts';
import { deals } from './word-lists.ts';

/** The complement, the owner, who received it; else what the article is about. */
export function ofNoun(view: View, asked: Asked): readonly Found[] {
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
    afterOwn(view, asked) ??
    (isOpening(view, asked.run) ? listOf(pointsTo(view, asked.event, asked.run, undefined)) : [])
  );
}

/** 'Entered service in 1976, after a first flight on 2 March 1969', 'After a first flight on 2 March, X entered service'. */
function afterOwn(view: View, asked: Asked): readonly Found[] | undefined {
  const { sentence, discourse } = view;
  const { run, event } = asked;
  const isOwn = /^(?:an?|its|their)$/.test(sentence.key(run.from - 1));
  const isDated = [run.to, run.to + 1].some(at => sentence.dateAt[at] !== undefined);
  const the = sentence.key(run.from - 2) === 'the' ? run.from - 2 : run.from - 1;
  // 'At the reopening on 27 June', 'a week ahead of the public reopening on 27 June'.
  if (
    isDated &&
    view.lexicon.isOwn(event) &&
    sentence.key(the) === 'the' &&
    /^(?:at|of|for|before|after|until|since|by)$/.test(sentence.key(the - 1))
  )
    return listOf(pointsTo(view, event, run, undefined));
  if (!isOwn || !isDated || !/^(?:after|before|following)$/.test(sentence.key(run.from - 2))) return undefined;
  if (run.from === 2) {
    const comma = indexOfComma(sentence, run.to, run.to + CLAUSE);
    return comma === undefined ? undefined : openedBy(view, asked, comma);
  }
  const current = discourse.current.filter(({ id }) => fits(view, id, event));
  return current.length > 0 ? current : undefined;
}

/** Tokens of what opens a sentence. */
const CLAUSE = 12;

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

const listOf = (found: Found | undefined): readonly Found[] => (found === undefined ? [] : [found]);
