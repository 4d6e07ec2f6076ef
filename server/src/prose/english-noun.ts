// Whether a noun such as 'the drug' may stand for something that the article spoke of before, as far as the words around it
// tell: not 'the last drug', not 'the film, Ferry Nights', not 'Semaltide, the drug from …'.
import { nameOf, type Sentence } from './sentence.ts';
import { endOfName, isCapital, isOfPeople } from './strangers.ts';
import { isDescribed, type View } from './view.ts';

/** So far before the noun its determiner may stand. */
const REACH = 6;

/** 'The first gene therapy for the condition was approved in 2017', 'the last pill': one of several, without a name. */
export function isOneOfMany(sentence: Sentence, noun: number): boolean {
  for (let at = noun - 1; at >= Math.max(0, noun - REACH); at -= 1) {
    if (sentence.cue('others', at) > 0) return true;
    if (sentence.cue('first', at) + sentence.cue('only', at) > 0) return !isCopulaBefore(sentence, at);
    const mention = sentence.mentionAt[at];
    if (mention !== undefined && !nameOf(mention, 'class')) return false;
    if (sentence.cue('determiners', at) > 0 || sentence.triggerAt[at]) return false;
    if (sentence.tokens[at]?.kind === 'mark' && sentence.key(at) !== '-') return false;
  }
  return false;
}

/** "Lumisol is Novabright's first drug approved there": the name before is what it is said of. */
function isCopulaBefore(sentence: Sentence, first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - REACH); at -= 1)
    if (sentence.cue('be', at) > 0 && sentence.key(at) !== "'s") return true;
  return false;
}

/** 'The trawler Maid Marion', 'his film, Ferry Nights', 'its first hall, the Vale Institute', 'the Forth crossing': it has a name of its own, which no vocabulary knows. */
export function isOfNamed(sentence: Sentence, noun: number): boolean {
  if (noun > 1 && isCapital(sentence, noun - 1) && !isOfPeople(sentence, noun - 1)) return true;
  const behind = sentence.key(noun + 1) === ',' ? noun + 2 : noun + 1;
  const from = behind > noun + 1 && sentence.key(behind) === 'the' ? behind + 1 : behind;
  const to = endOfName(sentence, from);
  return to > from && (from === noun + 1 || sentence.key(to) === ',') && sentence.cue('say', to) === 0;
}

/** 'Semaltide, the injection from Sedgemoor': it says what a name before the comma is. `words`: of the subject, in order. */
export function isApposed(sentence: Sentence, words: readonly number[], noun: number): boolean {
  const comma = sentence.tokens.findLastIndex(({ key }, at) => key === ',' && at < noun);
  const before = words.filter(at => at < comma);
  const [first] = before;
  if (first === undefined || comma < 0) return false;
  return before.some(at => isCapital(sentence, at) && (at > 0 || isNameAtStart(sentence, at)));
}

/** Not 'However, the drug', 'Opened in May, the bridge', 'Overseas, the drug'. */
const isNameAtStart = (sentence: Sentence, at: number): boolean =>
  ['openers', 'participles'].every(kind => sentence.cue(kind, at) === 0) && !/(?:ed|ing|ly)$/.test(sentence.key(at));

/** 'The osteoporosis drug' stands for none of which the corpus says that it is of another kind. */
export function isSaidOf(view: View, id: string, words: readonly number[]): boolean {
  const at = words.at(-1);
  if (at === undefined || !isDescribed(view, id) || !isTelling(view.sentence, at)) return true;
  return view.lexicon.kinds.wordsOf(id).has(view.sentence.key(at));
}

/** A noun of its own: no adjective, no name, no part of '84-metre'. */
function isTelling(sentence: Sentence, at: number): boolean {
  if (sentence.tokens[at]?.kind !== 'word' || [at - 1, at + 1].some(beside => sentence.key(beside) === '-'))
    return false;
  if (sentence.mentionAt[at] ?? sentence.dateAt[at] ?? sentence.triggerAt[at]) return false;
  if (['definites', 'plain-adjectives', 'adverbs'].some(kind => sentence.cue(kind, at) > 0)) return false;
  return !/(?:ed|ing|al|ive|ous|ic|able|ly|ary|ese|ian|an|ish)$/.test(sentence.key(at)) && sentence.key(at) !== "'s";
}

export const isDefinite = (sentence: Sentence, from: number): boolean =>
  [from - 1, from - 2, from - 3].some(at => sentence.cue('definites', at) > 0 || sentence.key(at) === "'s");

/** 'A rival of X, launched in May', 'the maker of X, founded in 1998': of the one beside it. Not 'the price of X, launched …'. */
export function isOfKin(sentence: Sentence, from: number): boolean {
  const of = sentence.cue('determiners', from - 1) > 0 ? from - 2 : from - 1;
  return /^(?:of|to|for)$/.test(sentence.key(of)) && sentence.cue('kin', of - 1) > 0;
}

/** 'After four years of works the museum reopened': right before the verb, where a preposition opens the clause. */
export function isNounBehindLead({ sentence, lexicon }: View, start: number, noun: number): boolean {
  const { key, cue } = sentence;
  if (cue('prepositions', start) === 0 || noun - start < LEAD || key(noun - 1) !== 'the') return false;
  const isNoun = lexicon.kinds.named(key(noun)).size > 0 || lexicon.kinds.isHead(key(noun));
  return isNoun && cue('prepositions', noun - 2) + cue('conjunctions', noun - 2) + cue('determiners', noun - 2) === 0;
}

/** Tokens of what a preposition opens, with the noun behind it. */
const LEAD = 4;
