// Who got what an English noun names: 'X won approval', 'the agency granted the drug a designation'.
import { type Asked, isAdverb } from './english-form.ts';
import { toTheLeft } from './english-left.ts';
import { isOneOfMany } from './english-noun.ts';
import { isPointingNoun, pointsTo, thingMeant } from './english-pointing.ts';
import { joinsNouns } from './read-event.ts';
import { nameOf, type Run, type Sentence } from './sentence.ts';
import { isCapital } from './strangers.ts';
import { type Found, fitting, type View } from './view.ts';

/** Who got it, by the verb that it is the object of; what was done under it. `undefined`: no such verb. */
export function givenTo(view: View, asked: Asked): readonly Found[] | undefined {
  const { sentence, clauses } = view;
  const clause = clauses.of[asked.run.from];
  let start = asked.run.from;
  for (let at = start - 1; at >= 0 && clauses.of[at] === clause; at -= 1) {
    const isVerb = sentence.cue('receive', at) > 0 || sentence.cue('grant', at) > 0;
    const other = sentence.triggerAt[at];
    if (other?.words.some(word => word.kind === 'event') && !isVerb) {
      // 'Fast track and orphan drug designations': one verb gives both.
      if (!joinsNouns(sentence, other.to, start)) return undefined;
      start = other.from;
      at = start;
      continue;
    }
    const between = fitting(view, sentence.mentionAt[at], asked.event);
    if (between && sentence.cue('grant', between.run.from - 1) > 0) return [between];
    if (!isVerb) continue;
    return sentence.cue('grant', at) > 0 ? ofGiving(view, asked, at) : ofVerb(view, asked, at);
  }
  return undefined;
}

function ofVerb(view: View, asked: Asked, verb: number): readonly Found[] {
  const shape = { form: 'active', from: verb } as const;
  return toTheLeft(view, { ...asked, run: { from: verb, to: verb + 1 }, shape });
}

/** 'The agency granted (the drug) the designation': whom it was given to, else who got it, else what the article is about. */
function ofGiving(view: View, asked: Asked, verb: number): readonly Found[] {
  const given = toNoun(view, asked, verb);
  if (given) return [given];
  if (isGivenToUnknown(view.sentence, verb, asked.run)) return [];
  const left = ofVerb(view, asked, verb);
  const shape = { form: 'active', from: verb } as const;
  if (left.length > 0 || !isDecided(view, { ...asked, run: { from: verb, to: verb + 2 }, shape })) return left;
  return listOf(pointsTo(view, asked.event, asked.run, undefined));
}

/** 'Granted the drug orphan designation': what the noun between the two stands for. */
function toNoun(view: View, { event, run }: Asked, verb: number): Found | undefined {
  const { sentence } = view;
  const noun = sentence.key(verb + 2);
  if (sentence.key(verb + 1) === 'it') return thingMeant(view, event, { from: verb + 1, to: verb + 2 });
  if (sentence.cue('definites', verb + 1) === 0 || verb + 2 >= run.from || !isPointingNoun(view, noun))
    return undefined;
  return isOneOfMany(sentence, verb + 2) ? undefined : pointsTo(view, event, { from: verb + 2, to: verb + 3 }, noun);
}

/** "Granted Sedgemoor's semaltide a designation". */
function isGivenToUnknown(sentence: Sentence, verb: number, { from }: Run): boolean {
  if (sentence.cue('grant', verb) === 0) return false;
  for (let at = verb + 1; at < from; at += 1) if (isCapital(sentence, at)) return true;
  return false;
}

/** 'The agency cleared an IND': an authority decides on something else than itself. */
export function isDecided(view: View, { event, run, shape }: Asked): boolean {
  const { sentence, clauses, lexicon } = view;
  const entry = lexicon.event(event);
  const isByWhom = entry !== undefined && entry.oncePer !== 'none' && entry.oncePer.includes('by');
  if (!isByWhom || run.to - run.from < 2) return false;
  const clause = clauses.of[run.from] ?? 0;
  const start = clauses.of.indexOf(clause);
  const isOfClause = (from: number): boolean =>
    clauses.of[from] === clause || (clauses.kinds[clause] === 'relative' && from >= start - 6 && from < start);
  return (
    isOfAgency(view, shape.from) ||
    sentence.mentions.some(
      mention =>
        mention.to <= shape.from &&
        isOfClause(mention.from) &&
        (nameOf(mention, 'authority') ??
          (isActor(sentence, mention, shape.from) ? nameOf(mention, 'place') : undefined)),
    )
  );
}

/** 'The agency had issued', where the article has named one. */
function isOfAgency({ sentence, discourse }: View, verb: number): boolean {
  let at = verb - 1;
  while (sentence.cue('have', at) > 0 || isAdverb(sentence, at)) at -= 1;
  return discourse.authority !== undefined && sentence.cue('authority', at - 1) === 2;
}

/** 'South Korea has granted': nothing but an auxiliary between the two, and no preposition before the place. */
function isActor(sentence: Sentence, { from, to }: Run, verb: number): boolean {
  if (sentence.cue('prepositions', from - 1) > 0) return false;
  for (let at = to; at < verb; at += 1) if (!isAdverb(sentence, at) && sentence.cue('have', at) === 0) return false;
  return true;
}

const listOf = (found: Found | undefined): readonly Found[] => (found === undefined ? [] : [found]);
