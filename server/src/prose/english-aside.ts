// What stands between commas behind an English name: 'Halcyra, a gene therapy for adults, which …', 'Keld, 58, of Aldbury, had …'.
// Knows no event.
import { isAdverb, type Shape } from './english-form.ts';
import { isOfKin } from './english-noun.ts';
import { type Mention, type Run, type Sentence, tellsEvent } from './sentence.ts';

/** Tokens of an aside. */
const REACH = 16;

/**
 * The name before the comma that an aside stands behind; `end`: the token behind its last word. Only where the aside opens with
 * a determiner, or the name opens the sentence: elsewhere it may be an item of a list.
 */
export function beforeAside(sentence: Sentence, end: number): Mention | undefined {
  for (let at = end - 1; at > Math.max(0, end - REACH); at -= 1) {
    if (sentence.key(at) === ',') return named(sentence, at);
    if (tellsEvent(sentence.triggerAt[at]) || sentence.dateAt[at]) return undefined;
    if (OTHERS.some(kind => sentence.cue(kind, at) > 0) || isOfKin(sentence, at + 2)) return undefined;
  }
  return undefined;
}

/** Verbs, and words by which the aside is about another one. */
const OTHERS = ['be', 'have', 'say', 'rivals', 'others', 'conjunctions', 'connectives', 'pronouns'];

function named(sentence: Sentence, comma: number): Mention | undefined {
  const before = sentence.mentionAt[sentence.key(comma - 1) === ')' ? comma - 2 : comma - 1];
  const isOpening = before !== undefined && before.from <= 1 && sentence.cue('prepositions', comma + 1) === 0;
  return isOpening || sentence.cue('determiners', comma + 1) > 0 ? before : undefined;
}

/** A thing of which the corpus says little must stand right before its verb: 'Iberia plans to put the jet into service'. */
export function isFarOff(sentence: Sentence, from: number, told: Told): boolean {
  if (isBehindAside(sentence, from, told)) return false;
  let words = 0;
  for (let at = from; at < told.shape.from; at += 1)
    if (
      sentence.tokens[at]?.kind === 'word' &&
      sentence.mentionAt[at] === undefined &&
      !isAdverb(sentence, at) &&
      sentence.dateAt[at] === undefined
    )
      words += 1;
  return words > 3;
}

/** 'Keld, 58, of Orchard Close, had pleaded guilty'; what a bare participle stands behind may be a verb of its own. */
function isBehindAside({ key, tokens }: Sentence, from: number, { run, shape }: Told): boolean {
  let comma = shape.from - 1;
  while (MODALS.has(key(comma))) comma -= 1;
  if (comma <= from || key(from) !== ',' || key(comma) !== ',') return false;
  return shape.from < run.from || tokens.slice(from + 1, comma).every(token => token.key !== ',');
}

const MODALS: ReadonlySet<string> = new Set(['will', 'would', 'is', 'was', 'has', 'had', 'to']);

interface Told {
  readonly run: Run;
  readonly shape: Shape;
}

/** 'The plant where X is made was approved', 'Y, bought by X in May, was listed': X is named by the way. */
export const isByTheWay = ({ key, triggerAt }: Sentence, { from }: Mention): boolean =>
  key(from - 1) === 'where' || (key(from - 1) === 'by' && triggerAt[from - 1] !== undefined);

/** 'Endurance, the ship that Shackleton lost to the ice, has been found': who stands behind 'that', before the comma of the verb. */
export function isOfThatAside({ key, cue }: Sentence, { from, to }: Mention, verb: number): boolean {
  let that = from - 1;
  while (that > from - TITLE && key(that) !== 'that') that -= 1;
  if (key(that) !== 'that' || key(verb - 1) !== ',' || verb - 1 < to || cue('say', that - 1) > 0) return false;
  for (let at = that - 1; at > that - REACH; at -= 1) if (key(at) === ',') return cue('determiners', at + 1) > 0;
  return false;
}

/** Tokens of how somebody is addressed before the name: 'that Sir Ernest Shackleton'. */
const TITLE = 3;
