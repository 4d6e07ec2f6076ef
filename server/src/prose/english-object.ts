// What stands behind an English verb, or behind 'of': its object. A name, the application for something named, a pronoun,
// 'the drug'.
import { isAdverb } from './english-form.ts';
import { isOfNamed, isOneOfMany } from './english-noun.ts';
import { isPointingNoun, ofClass, personMeant, pointed, pointedObject, pointsToObject } from './english-pointing.ts';
import { type Mention, nameOf, type Run, type Sentence } from './sentence.ts';
import { type Found, fits, fitting, isDescribed, type View } from './view.ts';

/** `none`: there is no object. `undefined`: there is one, and nobody knows what it is. */
export type Complement = Found | 'none' | undefined;

interface Scan {
  readonly view: View;
  readonly event: string;
  readonly start: number;
  /** 'Suspended the licence of X': what becomes of a permit becomes of what it is for. */
  readonly takesBack: boolean;
  /** An application was named: what it is for comes behind 'for'. */
  hasFiling: boolean;
  isDefinite: boolean;
  /** Words that nobody knows stand there. */
  isUnknown: boolean;
  /** 'Its doors': something of the subject's own. */
  isOwn: boolean;
}

const REACH = 16;
/** An application is long: 'a New Drug Application (NDA) to the Food and Drug Administration (FDA) seeking …'. */
const reachOf = ({ hasFiling }: Scan): number => (hasFiling ? 2 * REACH : REACH);

/** `trigger`: what the object belongs to; one that ends with an application ('cleared the NDA') has that for its object. */
export function objectOf(view: View, event: string, trigger: Run, start: number): Complement {
  const { sentence, clauses } = view;
  if (endsWithPreposition(sentence, trigger) && start === trigger.to)
    return fitting(view, sentence.mentionAt[start], event) ?? 'none';
  const scan: Scan = {
    view,
    event,
    start,
    takesBack: sentence.cue('taken-back', trigger.to - 1) > 0,
    hasFiling: endsWithFiling(sentence, trigger),
    isDefinite: isDefiniteTrigger(sentence, trigger),
    isUnknown: false,
    isOwn: false,
  };
  const own = clauses.of[trigger.from];
  for (let at = start; at < Math.min(start + reachOf(scan), sentence.tokens.length); ) {
    const asked = scan.hasFiling ? sentence.cue('seeks', at) : 0;
    if (asked > 0) return soughtAt(view, event, at + asked);
    if (clauses.of[at] !== own) break;
    const next = step(scan, at);
    if (typeof next !== 'number') return next;
    at = next;
  }
  return scan.hasFiling && scan.isDefinite ? filedBy(scan, { from: start, to: start + 1 }) : 'none';
}

/** 'Submitted an application to the agency seeking approval of X'. */
function soughtAt(view: View, event: string, at: number): Complement {
  const the = view.sentence.cue('determiners', at) > 0 ? at + 1 : at;
  return fitting(view, view.sentence.mentionAt[the], event);
}

/** 'Listed on', 'took over as': what comes next is a place or an office. */
const endsWithPreposition = (sentence: Sentence, { to }: Run): boolean =>
  sentence.cue('prepositions', to - 1) > 0 && ['on', 'in', 'as', 'at', 'from', 'with'].includes(sentence.key(to - 1));

/** 'Withdrew the application'. */
function isDefiniteTrigger(sentence: Sentence, { from, to }: Run): boolean {
  for (let at = from + 1; at < to; at += 1) if (sentence.cue('definites', at) > 0) return true;
  return sentence.key(to - 1) === 'it';
}

function endsWithFiling(sentence: Sentence, { from, to }: Run): boolean {
  if (sentence.key(to - 1) === 'it') return true;
  const end = sentence.key(to - 1) === 'down' ? to - 1 : to; // 'turned the application down'
  for (let at = end - 1; at >= from; at -= 1)
    if (at + sentence.cue('filings', at) === end && sentence.cue('filings', at) > 0) return end - from > 1;
  return false;
}

/** Where to go on, or what was found. */
function step(scan: Scan, at: number): number | Complement {
  const { sentence } = scan.view;
  const mention = sentence.mentionAt[at];
  if (mention) return atMention(scan, at);
  const whole = sentence.cue('whole-of', at);
  if (whole > 0) return at + whole;
  const filing = Math.max(sentence.cue('filings', at), scan.takesBack ? sentence.cue('permits', at) : 0);
  if (filing > 0) {
    scan.hasFiling = true;
    if (sentence.cue('possessives', at - 1) > 0) scan.isDefinite = true;
    return at + filing;
  }
  const key = sentence.key(at);
  if (key === 'him' || (key === 'her' && isHead(sentence, at))) return personMeant(scan.view, scan.event, at);
  if (key === 'it' || key === 'them') return pointedObject(scan.view, scan.event, { from: at, to: at + 1 });
  if (sentence.cue('definites', at) > 0) scan.isDefinite = true;
  if (sentence.cue('possessives', at) > 0 || key === 'his' || key === 'her') scan.isOwn = true;
  return isPassedOver(scan, at) ? at + 1 : atWord(scan, at);
}

function atMention(scan: Scan, at: number): number | Complement {
  const { view, event } = scan;
  const mention = view.sentence.mentionAt[at];
  if (mention === undefined) return at + 1;
  const found = fitting(view, mention, event);
  if (found) return isOwner(view, found.run) ? ownersThing(view, event, found) : found;
  const isClass = nameOf(mention, 'class') !== undefined;
  // 'The application for its PD-1 inhibitor, X'.
  const end = isPointingNoun(view, view.sentence.key(mention.to)) ? mention.to + 1 : mention.to;
  const apposed = isClass && view.sentence.key(end) === ',' ? apposedBehind(view, event, end) : undefined;
  if (apposed !== undefined) return apposed;
  if (isClass && scan.isDefinite) return ofClass(view, event, mention);
  if (isClass) scan.isUnknown = true;
  if (nameOf(mention, 'entity') && !scan.hasFiling && view.sentence.key(mention.to) !== "'s") return 'none';
  return mention.to;
}

/** "X's application" is about X; "X's maker" is not. */
function ownersThing(view: View, event: string, owner: Found): Found | undefined {
  const { sentence } = view;
  const next = owner.run.to + 1;
  const named = fitting(view, sentence.mentionAt[next], event);
  if (named) return named;
  return sentence.cue('filings', next) > 0 || sentence.triggerAt[next] !== undefined ? owner : undefined;
}

const isOwner = ({ sentence }: View, run: Run): boolean => sentence.key(run.to) === "'s";

function isPassedOver({ view, start, hasFiling }: Scan, at: number): boolean {
  const { sentence } = view;
  const key = sentence.key(at);
  if (sentence.cue('determiners', at) > 0 || key === "'s" || key === '-' || /^["'“”‘’()<>«»]$/.test(key)) return true;
  if (isAdverb(sentence, at) || sentence.cue('first', at) > 0) return true;
  if (sentence.dateAt[at] !== undefined && at < start + 4 && !hasFiling && at === start) return true;
  return hasFiling && (key === 'for' || key === 'of' || isToAuthority(sentence, at));
}

/** Of 'submission of the application to the agency'. */
function isToAuthority(sentence: Sentence, at: number): boolean {
  if (!/^(?:to|with)$/.test(sentence.key(at))) return false;
  const mention = sentence.mentionAt[sentence.cue('determiners', at + 1) > 0 ? at + 2 : at + 1];
  return mention !== undefined && nameOf(mention, 'authority') !== undefined;
}

function atWord(scan: Scan, at: number): number | Complement {
  const { view, event, start } = scan;
  const { sentence } = view;
  const run = { from: at, to: at + 1 };
  const isEnd =
    sentence.cue('prepositions', at) > 0 ||
    sentence.cue('conjunctions', at) > 0 ||
    sentence.cue('connectives', at) > 0 ||
    sentence.cue('there', at) > 0 ||
    isFiniteVerb(sentence, at) ||
    sentence.tokens[at]?.kind === 'mark' ||
    sentence.dateAt[at] !== undefined ||
    sentence.dateAt[at - 1] !== undefined;
  if (isEnd) return atEnd(scan, at);
  const key = sentence.key(at);
  if (scan.isDefinite && isHead(sentence, at) && isPointingNoun(view, key))
    return isOneOfMany(sentence, at) || isOfNamed(sentence, at)
      ? apposedAhead(view, event, at + 1)
      : pointsToObject(view, event, run, key);
  if (scan.hasFiling && scan.isDefinite) return filedBy(scan, { from: start, to: at });
  scan.isUnknown = true;
  return at - start > (scan.isOwn ? LONGEST_OWN : LONGEST) ? undefined : at + 1;
}

/** 'The approval of the factory makes X …': what follows the verb is no part of the object. */
const isFiniteVerb = ({ key, cue }: Sentence, at: number): boolean =>
  cue('have', at) > 0 || (cue('be', at) > 0 && !/^(?:as|'s)$/.test(key(at))) || /^(?:makes|gives|means)$/.test(key(at));

/**
 * What an application is about that is not named. Of 'Harrow withdrew its application' nobody knows where the article speaks of
 * several things that one may be about.
 */
function filedBy({ view, event, isOwn }: Scan, run: Run): Found | undefined {
  const found = pointed(view, event, run);
  const isOfNamed = isOwn && view.sentence.mentions.some(mention => mention.to <= run.from && isCompany(view, mention));
  if (found === undefined || !isOfNamed) return found;
  const others = [...view.discourse.named.likely(undefined)].filter(id => id !== found.id && fits(view, id, event));
  return others.some(id => isDescribed(view, id)) ? undefined : found;
}

const isCompany = ({ lexicon }: View, mention: Mention): boolean => {
  const id = nameOf(mention, 'entity')?.id;
  return id !== undefined && lexicon.kinds.of(id).has('company');
};

/** Words before a name behind a comma: 'its interleukin-15 (IL-15) agonist complex, N-803'. */
const [LONGEST, LONGEST_OWN] = [5, 12] as const;

/** 'A rival, Fjordweld': the name may come behind the comma. */
function atEnd(scan: Scan, at: number): Complement {
  const { view, event, start, hasFiling, isUnknown, isOwn } = scan;
  if (hasFiling) return filedBy(scan, { from: start, to: at });
  const named = isUnknown ? apposedAhead(view, event, at) : undefined;
  if (named !== undefined) return named;
  if (!isUnknown || (isOwn && isDoneToOwner(view, event, { from: start, to: at }))) return 'none';
  return undefined;
}

/** 'A similar vaccine from Harrow, Velora, …': the name of what the noun and all that belongs to it speak of. */
export function apposedAhead(view: View, event: string, from: number): Found | undefined {
  const { sentence, clauses } = view;
  for (let at = from; at < from + AHEAD && clauses.of[at] === clauses.of[from]; at += 1) {
    if (sentence.key(at) === ',') return apposedBehind(view, event, at);
    const isVerb = sentence.cue('be', at) + sentence.cue('have', at) + sentence.cue('say', at) > 0;
    // 'A rival of two treatments, X and Y': whose name it is nobody knows.
    if (isVerb || sentence.key(at) === 'of' || sentence.triggerAt[at] || sentence.dateAt[at]) return undefined;
  }
  return undefined;
}

/** Tokens of what stands between a noun and its name. */
const AHEAD = 9;

/** The name behind the comma, where another one ends the aside, or the sentence does; no further item of a list. */
function apposedBehind(view: View, event: string, comma: number): Found | undefined {
  const { sentence } = view;
  const found = fitting(view, sentence.mentionAt[comma + 1], event);
  if (found === undefined) return undefined;
  const isListed = sentence.key(found.run.to) === 'and' && fitting(view, sentence.mentionAt[found.run.to + 1], event);
  return isClosed(sentence, found.run.to) || isListed ? found : undefined;
}

const isClosed = (sentence: Sentence, at: number): boolean =>
  /^(?:|,|\.|;)$/.test(sentence.key(at)) || sentence.cue('prepositions', at) > 0 || sentence.dateAt[at] !== undefined;

/**
 * 'Opened its doors' tells of who did it; 'fined its supplier' and 'opened its visitor centre' do not. Asked of events that
 * happen to some kinds alone, and of verbs whose object is what the event happens to.
 */
function isDoneToOwner({ sentence, lexicon }: View, event: string, { from, to }: Run): boolean {
  const isAsked = !lexicon.isOwn(event) && lexicon.kinds.only(event) !== undefined;
  if (!isAsked && sentence.cue('ergatives', from - 1) === 0) return true;
  for (let at = from; at < to; at += 1) if (sentence.cue('own-parts', at) > 0) return true;
  return false;
}

const ENDS = ['prepositions', 'be', 'have', 'conjunctions', 'connectives', 'adverbs', 'say'];

/** The last word of its noun phrase. */
export function isHead(sentence: Sentence, at: number): boolean {
  const next = sentence.tokens[at + 1];
  if (sentence.key(at + 1) === "'s") return false;
  if (next === undefined || next.kind === 'mark') return true;
  if (sentence.dateAt[at + 1] !== undefined || sentence.triggerAt[at + 1] !== undefined) return true;
  return ENDS.some(kind => sentence.cue(kind, at + 1) > 0);
}
