// Whether a sentence is about somebody or something that no vocabulary knows: 'Sedgemoor withdrew its application',
// 'A rival ferry was launched'. What points back in it, or right behind it, may mean that one. Knows no event by name.
import { opensWithUnknown } from './chinese-unknown.ts';
import { type Discourse, entitiesOf } from './discourse.ts';
import { isAdverb } from './english-form.ts';
import type { Lexicon } from './lexicon.ts';
import { type Mention, nameOf, type Sentence, tellsEvent } from './sentence.ts';
import type { View } from './view.ts';

/** How far its verb may stand behind the beginning of a subject. */
const REACH = 12;

interface Since {
  readonly discourse: Discourse;
  /** Whether anything was read of the sentence. */
  readonly isRead: boolean;
}

/** Whether what follows may point back to such a one: until the paragraph ends, or something is named or read. */
export function isLeftToStranger(sentence: Sentence, view: View | undefined, { discourse, isRead }: Since): boolean {
  if (isRead) return false;
  if (view !== undefined && tellsOfStranger(view)) return true;
  const { afterStranger, before } = discourse;
  if (!afterStranger || before === undefined || entitiesOf(sentence).length > 0) return false;
  return !sentence.text.slice(before.span.end, sentence.span.start).includes('\n');
}

/** What the sentence before told of such a one, and of nobody else, is left by nothing that points back. */
function tellsOfStranger(view: View): boolean {
  const { sentence } = view;
  if (!sentence.triggers.some(tellsEvent)) return false;
  if (sentence.language === 'zh')
    return (
      sentence.triggers.some(run => tellsEvent(run) && opensWithUnknown(view, run)) ||
      sentence.mentions.some(mention => sentence.key(mention.to) === '的' && isPersonNamed(view, mention))
    );
  return opensWithStranger(sentence) || opensWithUnknownNoun(view);
}

/** Whether it names a person of whom nobody knows: two words with a capital, in a place of their own. */
export function namesUnknown(sentence: Sentence): boolean {
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const to = endOfName(sentence, at);
    if (to - at > 1 && sentence.mentionAt[to] === undefined && !isLed(sentence, at)) return true;
    at = Math.max(at, to - 1);
  }
  return false;
}

/** 'In Merthyr Tydfil', 'the Crossley Prize'. */
const isLed = (sentence: Sentence, at: number): boolean =>
  ['prepositions', 'determiners'].some(kind => sentence.cue(kind, at - 1) > 0);

/** 沈亦秋的老师: somebody else. */
function isPersonNamed({ lexicon }: View, mention: Mention): boolean {
  const name = nameOf(mention, 'entity');
  return name !== undefined && lexicon.kinds.of(name.id).has('person');
}

/** An English sentence whose subject is a name of nobody that is known, or 'a rival' of what is. */
export function opensWithStranger(sentence: Sentence): boolean {
  const at = subjectStart(sentence);
  if (at === undefined || sentence.mentionAt[at] || sentence.triggerAt[at]) return false;
  if (sentence.cue('indefinites', at) > 0) return firstVerb(sentence, at + 1) === 'told';
  const from = sentence.key(at) === 'the' ? at + 1 : at;
  const to = endOfName(sentence, from);
  if (to === from || sentence.key(to) === '-' || isOfPeople(sentence, from)) return false;
  if (to - from === 1 && from === 0) return isToldOf(sentence, to) && sentence.cue('openers', from) === 0;
  return from > at || isToldOf(sentence, to) || to - from > 1;
}

/** Behind dates, 'In 2019,', adverbs. `undefined`: the sentence opens in a way of its own. */
function subjectStart(sentence: Sentence): number | undefined {
  let at = 0;
  while (at < Math.min(REACH * 2, sentence.tokens.length)) {
    const date = sentence.dateAt[at];
    if (date !== undefined) at = date.to;
    else if (sentence.mentionAt[at] !== undefined) return at;
    else if (sentence.tokens[at]?.kind === 'mark' || sentence.cue('conjunctions', at) > 0) at += 1;
    else if (sentence.cue('openers', at) > 0 && sentence.key(at + 1) === ',') at += 2;
    else if (isAdverb(sentence, at)) at += 1;
    else if (sentence.cue('prepositions', at) > 0) {
      const comma = commaBehind(sentence, at);
      if (comma === undefined) return undefined;
      at = comma + 1;
    } else return at;
  }
  return undefined;
}

function commaBehind(sentence: Sentence, from: number): number | undefined {
  for (let at = from; at < from + REACH; at += 1) if (sentence.key(at) === ',') return at;
  return undefined;
}

/** Behind the words with a capital that begin there, none of which is a name or a word of the reader. */
export function endOfName(sentence: Sentence, from: number): number {
  let at = from;
  while (isCapital(sentence, at) || (at > from && ['&', '-'].includes(sentence.key(at)) && isNamed(sentence, at + 1)))
    at += 1;
  return at;
}

const isNamed = (sentence: Sentence, at: number): boolean =>
  isCapital(sentence, at) || sentence.tokens[at]?.kind === 'number';

/** A word with a capital that is no name and no word of the reader. */
export function isCapital(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (token?.kind === 'number') return sentence.key(at - 1) === '-';
  if (token?.kind !== 'word' || !/\p{Lu}/u.test(sentence.text.charAt(token.start))) return false;
  if (sentence.mentionAt[at] ?? sentence.dateAt[at] ?? sentence.triggerAt[at]) return false;
  return !WORDS.some(kind => sentence.cue(kind, at) > 0);
}

const WORDS = [
  'determiners',
  'pronouns',
  'possessives',
  'prepositions',
  'connectives',
  'adverbs',
  'filings',
  'authority',
  'doubt',
];

/** 'Danish', 'Chinese', 'Regulators': no name. */
export const isOfPeople = (sentence: Sentence, at: number): boolean =>
  /..(?:[^s]s|ish|ese|[ie]an)$/.test(sentence.key(at));

/** 'Sedgemoor said', 'Semaltide was approved', 'Semaltide, the injection'. */
function isToldOf(sentence: Sentence, at: number): boolean {
  if (sentence.key(at) === ',') return sentence.cue('determiners', at + 1) > 0;
  if (sentence.cue('say', at) > 0 || tellsEvent(sentence.triggerAt[at])) return true;
  let verb = at;
  while (['be', 'have', 'adverbs'].some(kind => sentence.cue(kind, verb) > 0)) verb += 1;
  return verb > at && tellsEvent(sentence.triggerAt[verb]);
}

/** The verb of a subject that begins there, as far as it is one that the reader knows. */
function firstVerb(sentence: Sentence, from: number): 'told' | 'said' | undefined {
  for (let at = from; at < from + REACH; at += 1) {
    if (sentence.cue('say', at) > 0) return 'said';
    if (tellsEvent(sentence.triggerAt[at])) return 'told';
    if (['be', 'have'].some(kind => sentence.cue(kind, at) > 0)) continue;
    const mention = sentence.mentionAt[at];
    if (mention !== undefined && nameOf(mention, 'entity') === undefined) continue;
    if (mention !== undefined || sentence.key(at) === ',') return undefined;
  }
  return undefined;
}

/** Whether a noun may stand for something that the corpus knows. */
const isMeant = ({ kinds }: Lexicon, noun: string): boolean => kinds.named(noun).size > 0 || kinds.isHead(noun);

/** "The council's chief executive resigned": somebody without a name. */
function opensWithUnknownNoun({ sentence, lexicon }: View): boolean {
  const start = subjectStart(sentence);
  if (start === undefined || sentence.cue('determiners', start) === 0 || sentence.mentionAt[start]) return false;
  let isOwned = false;
  for (let at = start + 1; at < start + REACH; at += 1) {
    const key = sentence.key(at);
    isOwned ||= key === "'s" && !isMeant(lexicon, sentence.key(at - 1));
    if (!isOwned && isMeant(lexicon, key)) return false;
    if (sentence.mentionAt[at] || ['filings', 'authority', 'say'].some(kind => sentence.cue(kind, at) > 0))
      return false;
    if (sentence.triggerAt[at]) return at > start + 1 && tellsEvent(sentence.triggerAt[at]);
  }
  return false;
}
