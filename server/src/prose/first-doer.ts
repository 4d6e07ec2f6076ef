// 'Ghana became the first country in the world to approve the vaccine': who is the first is a country or an authority, and what
// it did has happened there. In English alone.
import { skipAdverbs } from './english-form.ts';
import { type Mention, nameOf, type Run, type Sentence } from './sentence.ts';

export interface FirstDoer {
  /** Where its words begin, with their determiner. */
  readonly from: number;
  /** Whether nothing but a place narrows who is meant: not 'the first low-income country'. */
  readonly isPlain: boolean;
  /** The country or the authority, where the sentence names it. */
  readonly doer: Mention | undefined;
}

/** Tokens between 'first' and 'to'. */
const REACH = 9;

/** Who is said to be the first, or the second, to do what the trigger tells. */
export function firstDoerOf(sentence: Sentence, { from }: Run): FirstDoer | undefined {
  const to = skipAdverbs(sentence, from - 1);
  if (sentence.language !== 'en' || sentence.key(to) !== 'to') return undefined;
  let head: number | undefined;
  for (let at = to - 1; at >= Math.max(0, to - REACH); at -= 1) {
    if (sentence.cue('jurisdictions', at) > 0 && sentence.mentionAt[at] === undefined) head = at;
    else if (sentence.cue('first', at) + sentence.cue('ordinals', at) > 0) return doerOf(sentence, at, head);
    else if (head === undefined && !isOfScope(sentence, at)) return undefined;
  }
  return undefined;
}

/** Whether a 'first' is said of a country or an authority, whatever it did. */
export function isOfJurisdiction(sentence: Sentence, { from, to }: Run): boolean {
  for (let at = from; at < to && sentence.cue('prepositions', at) === 0; at += 1)
    if (sentence.cue('jurisdictions', at) > 0) return true;
  return false;
}

/** 'In the world', 'of the Middle East', 'anywhere': between the noun and 'to'. */
const isOfScope = (sentence: Sentence, at: number): boolean =>
  sentence.mentionAt[at] !== undefined ||
  ['prepositions', 'determiners', 'world'].some(kind => sentence.cue(kind, at) > 0);

function doerOf(sentence: Sentence, first: number, head: number | undefined): FirstDoer | undefined {
  if (head === undefined) return undefined;
  const from = sentence.cue('determiners', first - 1) > 0 ? first - 1 : first;
  let isPlain = sentence.cue('first', first) > 0;
  for (let at = first + sentence.cue('first', first); at < head; at += 1)
    isPlain &&= sentence.mentionAt[at] !== undefined;
  return { from, isPlain, doer: doerBefore(sentence, from) };
}

/** The name right before the comma, or the subject of 'became', 'is', 'has become'. */
function doerBefore(sentence: Sentence, from: number): Mention | undefined {
  const isDoer = (mention: Mention | undefined): boolean =>
    mention !== undefined && (nameOf(mention, 'place') ?? nameOf(mention, 'authority')) !== undefined;
  const before = sentence.mentionAt[from - 2];
  if (sentence.key(from - 1) === ',') return isDoer(before) ? before : undefined;
  let verb = skipAdverbs(sentence, from - 1);
  if (sentence.cue('become', verb) === 0) return undefined;
  while (sentence.cue('become', verb) + sentence.cue('have', verb) > 0) verb = skipAdverbs(sentence, verb - 1);
  const beside = sentence.mentionAt[verb];
  if (isDoer(beside)) return beside;
  const last = sentence.mentions.findLast(mention => mention.to < from && isDoer(mention));
  return last !== undefined && sentence.cue('prepositions', last.from - 1) === 0 ? last : undefined;
}
