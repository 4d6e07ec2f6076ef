// Fills the slots of a trigger such as '{by} signed off on {subject}': each must be filled by a name of its kind that stands
// where the slot does. A trigger whose slots stay empty is none.
import { resolvePlace } from '../vocabulary/look-up.ts';
import type { Slot } from '../vocabulary/slots.ts';
import type { Located } from './attach-places.ts';
import { isOfNamed, isOneOfMany } from './english-noun.ts';
import { isHead } from './english-object.ts';
import { isPerson, isPointingNoun, ofClass, personMeant, pointsToObject, thingMeant } from './english-pointing.ts';
import type { Pattern, Piece } from './pattern.ts';
import { type Mention, nameOf, type Run, type Sentence } from './sentence.ts';
import { nameKeys } from './tokens.ts';
import { type Found, fitting, type View } from './view.ts';
import { demonyms } from './word-lists.ts';

export type Slots = Readonly<Partial<Record<'subject' | 'by', Found>>> & {
  /** By a word for its people: 'the German market'. */
  readonly in?: Located;
};

/** How many tokens may stand between a slot and the words beside it. */
const GAP = 8;

/** `undefined`: they cannot be filled. */
export function fillSlots(view: View, event: string, run: Run, pattern: Pattern | undefined): Slots | undefined {
  if (pattern === undefined) return {};
  const before = fill(view, event, pattern.before, { at: run.from - 1, step: -1 });
  const behind = fill(view, event, pattern.behind, { at: behindVerb(view, run), step: 1 });
  return before && behind && { ...before, ...behind };
}

/** 批准了, 收购过: a verb with what only says that it is over. */
const behindVerb = ({ sentence }: View, { to }: Run): number => (/^[了过]$/.test(sentence.key(to)) ? to + 1 : to);

interface Side {
  readonly at: number;
  readonly step: 1 | -1;
}

function fill(view: View, event: string, pieces: readonly Piece[], side: Side): Slots | undefined {
  let slots: Slots = {};
  let { at } = side;
  for (const piece of pieces) {
    const found = findPiece(view, event, piece, { at, step: side.step });
    if (found === undefined) return undefined;
    at = side.step > 0 ? found.run.to : found.run.from - 1;
    if (!('slot' in piece)) continue;
    if ((piece.slot === 'subject' || piece.slot === 'by') && found.id !== '') slots = { ...slots, [piece.slot]: found };
    const isPeople = piece.slot === 'in' && view.sentence.mentionAt[found.run.from] === undefined;
    if (isPeople) slots = { ...slots, in: { place: resolvePlace(view.lexicon.vocabulary, found.id), run: found.run } };
  }
  return slots;
}

function findPiece(view: View, event: string, piece: Piece, { at: start, step }: Side): Found | undefined {
  const { sentence, clauses } = view;
  for (let at = start; Math.abs(at - start) <= GAP && at >= 0 && at < sentence.tokens.length; at += step) {
    if (clauses.of[at] !== clauses.of[start]) return undefined;
    const found = 'slot' in piece ? slotAt(view, event, piece.slot, at) : wordsAt(view, piece.words, at);
    if (found) return found;
    if ('slot' in piece && !isPassable(view, event, { slot: piece.slot, at })) return undefined;
  }
  return undefined;
}

const NOTHING: Mention = { from: 0, to: 0, names: [] };

/**
 * What may stand between a verb and its slot. Before a subject nothing that is a thing of its own: 'buys the rights X held';
 * but who owns it may: "signed off on Harrow's Lumisol".
 */
function isPassable(view: View, event: string, { slot, at }: { readonly slot: Slot; readonly at: number }): boolean {
  const { sentence, lexicon } = view;
  const mention = sentence.mentionAt[at];
  if (mention && nameOf(mention, 'entity'))
    return slot === 'subject' && sentence.key(mention.to) === "'s" && fitting(view, mention, event) === undefined;
  if (slot !== 'subject') return sentence.cue('say', at) === 0;
  if (sentence.key(at) === 'that' || isOfMaker(view, at)) return false;
  const isPlain = ['determiners', 'filings', 'first', 'adverbs', 'neutral', 'possessives'].some(
    kind => sentence.cue(kind, at) > 0,
  );
  return (
    isPlain ||
    mention !== undefined ||
    sentence.tokens[at]?.kind === 'number' ||
    lexicon.kinds.named(sentence.key(at)).size > 0 ||
    (sentence.key(at + 1) === '-' && sentence.key(at + 2) === 'based') ||
    /^(?:-|'s|of|for|rival|based|["“”()])$/.test(sentence.key(at))
  );
}

/** 'Bought the maker of X', 'a rival of X': not X. */
const isOfMaker = ({ sentence, lexicon }: View, at: number): boolean =>
  /^(?:of|to)$/.test(sentence.key(at)) &&
  (lexicon.kinds.named(sentence.key(at - 1)).has('company') || sentence.cue('others', at - 1) > 0);

function wordsAt({ sentence }: View, words: string, at: number): Found | undefined {
  const keys = nameKeys(words);
  return keys.every((key, index) => sentence.key(at + index) === key)
    ? { id: '', run: { from: at, to: at + keys.length } }
    : undefined;
}

function slotAt(view: View, event: string, slot: Slot, at: number): Found | undefined {
  const { sentence } = view;
  const mention = sentence.mentionAt[at];
  if (slot === 'date') return sentence.dateAt[at] && { id: '', run: sentence.dateAt[at] ?? NOTHING };
  if (slot === 'by') return actorAt(view, event, mention, at);
  if (slot === 'subject' && isPerson(sentence.key(at))) return personMeant(view, event, at);
  if (slot === 'subject' && sentence.key(at) === 'it') return thingMeant(view, event, { from: at, to: at + 1 });
  if (slot === 'subject' && sentence.cue('definites', at) > 0) return nounBehind(view, event, at);
  const people = slot === 'in' && mention === undefined ? demonyms.get(sentence.key(at)) : undefined;
  if (people !== undefined) return { id: people, run: { from: at, to: at + 1 } };
  if (mention === undefined) return undefined;
  if (slot === 'subject') return isOwner(sentence, mention) ? undefined : fitting(view, mention, event);
  const name = slot === 'in' ? nameOf(mention, 'place') : nameOf(mention, 'entity');
  return name && { id: name.id, run: mention };
}

/** 'Cleared the one-time treatment': what the noun behind the determiner stands for. */
function nounBehind(view: View, event: string, determiner: number): Found | undefined {
  const { sentence } = view;
  for (let at = determiner + 1; at <= determiner + NOUN && isOfNoun(sentence, at); at += 1) {
    const key = sentence.key(at);
    const ofKind = sentence.mentionAt[at];
    if (ofKind) return isOneOfMany(sentence, at) ? undefined : ofClass(view, event, ofKind);
    if (!isHead(sentence, at) || !isPointingNoun(view, key)) continue;
    const isOther = isOneOfMany(sentence, at) || isOfNamed(sentence, at);
    return isOther ? undefined : pointsToObject(view, event, { from: at, to: at + 1 }, key);
  }
  return undefined;
}

/** Tokens from a determiner to its noun. */
const NOUN = 6;

const isOfNoun = ({ tokens, mentionAt, dateAt, key }: Sentence, at: number): boolean =>
  isOfClass(mentionAt[at]) && dateAt[at] === undefined && (tokens[at]?.kind === 'word' || key(at) === '-');

const isOfClass = (mention: Mention | undefined): boolean =>
  mention === undefined || mention.names.every(({ kind }) => kind === 'class');

/** "X's maker" is not X; "X's application" is about it. */
const isOwner = (sentence: Sentence, { to }: Run): boolean =>
  sentence.key(to) === "'s" && sentence.cue('filings', to + 1) === 0 && sentence.triggerAt[to + 1] === undefined;

/** An authority, by name or as 'the agency', or a country that nobody is named of; of what no authority decides, whoever is named. */
function actorAt(view: View, event: string, mention: Mention | undefined, at: number): Found | undefined {
  const { sentence, discourse } = view;
  const length = sentence.cue('authority', at);
  if (length > 0 && discourse.authority !== undefined)
    return { id: discourse.authority, run: { from: at, to: at + length } };
  const isRegulatory = view.lexicon.event(event)?.regulatory === true;
  const name = mention && (nameOf(mention, 'authority') ?? (isRegulatory ? undefined : nameOf(mention, 'entity')));
  if (mention && name) return { id: name.id, run: mention };
  const isCountry = isRegulatory && mention !== undefined && isDecider(sentence, mention);
  return isCountry ? { id: '', run: mention } : undefined;
}

/** 'Switzerland cleared the drug'; not 'a panel in Switzerland cleared it', 'Switzerland\'s panel'. */
const isDecider = (sentence: Sentence, mention: Mention): boolean =>
  nameOf(mention, 'place') !== undefined &&
  sentence.cue('prepositions', mention.from - 1) === 0 &&
  sentence.key(mention.to) !== "'s";
