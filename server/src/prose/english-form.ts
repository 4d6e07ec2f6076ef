// How an English trigger stands in its clause: what happened is told by a verb, active or passive, or named by a noun.
import type { Run, Sentence } from './sentence.ts';

export type Form = 'active' | 'passive' | 'noun' | 'attribute';

export interface Shape {
  readonly form: Form;
  /** Where the verb with its auxiliaries and adverbs begins; for a noun the trigger itself. */
  readonly from: number;
}

/** An event whose subject is wanted. */
export interface Asked {
  readonly event: string;
  readonly run: Run;
  readonly shape: Shape;
}

/** `attribute`: 'an approved drug', which tells of no event of its own. */
export function shapeOf(sentence: Sentence, run: Run): Shape {
  const before = skipAdverbs(sentence, run.from - 1);
  const first = sentence.key(run.from);
  if (isPassiveItself(sentence, run)) return { form: 'passive', from: run.from };
  if (sentence.cue('passive', before) > 0 && isVerbForm(sentence, run)) {
    const start = skipAdverbs(sentence, before - 1);
    return { form: 'passive', from: sentence.cue('have', start) > 0 || isModal(sentence, start) ? start : before };
  }
  if (sentence.cue('have', before) > 0 && isVerbForm(sentence, run)) return { form: 'active', from: before };
  if (isBehindHyphen(sentence, run)) return { form: 'attribute', from: run.from };
  if (isPassiveAlone(sentence, run)) return { form: 'passive', from: run.from };
  if (isNoun(sentence, run)) return { form: 'noun', from: run.from };
  if (isAttribute(sentence, run)) return { form: 'attribute', from: run.from };
  return { form: 'active', from: first === '' ? run.from : before + 1 };
}

/** 'Co-founded'; not '- Grid connection: May 2025', an item of a list. */
const isBehindHyphen = ({ key, tokens }: Sentence, { from }: Run): boolean =>
  key(from - 1) === '-' && tokens[from]?.spaced !== true;

/** 'Acquired by a fund in 2018': whoever stands behind it did it. 'Was listed and opened by …' has its auxiliary before. */
const isPassiveAlone = ({ key, cue }: Sentence, { from, to }: Run): boolean =>
  (/ed$/.test(key(from)) || cue('participles', from) > 0 || cue('irregular-verbs', from) > 0) &&
  ((key(to - 1) === 'by' && to - from >= 2) || (key(to) === 'by' && key(from - 1) === 'and'));

/** 'Was founded', 'has been named': the auxiliary is among its words. */
function isPassiveItself(sentence: Sentence, run: Run): boolean {
  for (let at = run.from; at < run.to - 1; at += 1) if (sentence.cue('passive', at) > 0) return true;
  return false;
}

const isModal = (sentence: Sentence, at: number): boolean =>
  ['will', 'would', 'to', 'could', 'may', 'might', 'should', 'can'].includes(sentence.key(at));

/** Of 'the firm itself was acquired'. */
const SELVES: ReadonlySet<string> = new Set(['itself', 'himself', 'herself', 'themselves']);

/** Back over 'formally', 'has also been'. */
export function skipAdverbs(sentence: Sentence, from: number): number {
  let at = from;
  while (at >= 0 && (isAdverb(sentence, at) || SELVES.has(sentence.key(at)))) at -= 1;
  return at;
}

export const isAdverb = (sentence: Sentence, at: number): boolean =>
  sentence.cue('adverbs', at) > 0 || (/..ly$/.test(sentence.key(at)) && sentence.mentionAt[at] === undefined);

/** 'Stepped down' is one, whatever 'down' may be by itself. */
const isVerbForm = (sentence: Sentence, run: Run): boolean =>
  !isNounWord(sentence, run.to - 1) ||
  run.to - run.from > 2 ||
  (run.to - run.from > 1 && /..ed$/.test(sentence.key(run.from)));

const NOUN_ENDINGS = /(?:[a-z]al|ion|ance|ence|ment|ship|ing|ure)s?$/;

const isEither = (sentence: Sentence, at: number): boolean => sentence.cue('noun-or-verb', at) > 0;

const isNounWord = (sentence: Sentence, at: number): boolean =>
  NOUN_ENDINGS.test(sentence.key(at)) || sentence.cue('event-nouns', at) > 0 || isEither(sentence, at);

function isNoun(sentence: Sentence, run: Run): boolean {
  const end = run.to - 1 > run.from && sentence.key(run.to - 1) === 'of' ? run.to - 1 : run.to;
  const last = sentence.key(end - 1);
  const before = sentence.key(run.from - 1);
  if (endsInVerb(sentence, run)) return false;
  const isOwned = before === "'s" || before === 'a' || before === 'an' || before === 'its' || before === 'their';
  if (isOwned && !sentence.cue('prepositions', run.to - 1)) return sentence.mentionAt[run.to] === undefined;
  if (/^(?:the|this|that)$/.test(before) && run.to - run.from > 1 && !isVerbal(sentence, run)) return true;
  // 'Was granted letters patent'.
  if (!/ed$/.test(sentence.key(run.from)) && isTaken(sentence, run.from - 1)) return true;
  if (isShortForm(sentence, run) || isSharing(sentence, run)) return true;
  if (!isNounWord(sentence, end - 1) || isVerbPhrase(sentence, run)) return false;
  if (!isEither(sentence, end - 1)) return true;
  if (run.to - run.from > 1 && last === 'down') return sentence.key(run.to - 2) === '-' && isNamed(sentence, run);
  return isNamed(sentence, run);
}

/** No noun stands at its end, or a verb at its beginning. */
const isVerbal = ({ key, cue }: Sentence, { from, to }: Run): boolean =>
  /..ed$/.test(key(to - 1)) ||
  cue('participles', to - 1) > 0 ||
  cue('prepositions', to - 1) > 0 ||
  /..ed$/.test(key(from));

/** 'Its patent expires in 2026', 'its keel was laid': what something has, and what becomes of it. */
export function endsInVerb({ key, cue, dateAt }: Sentence, { from, to }: Run): boolean {
  if (to - from < 2 || cue('prepositions', to - 1) > 0) return false;
  const isDated = dateAt[cue('prepositions', to) > 0 ? to + 1 : to] !== undefined;
  return cue('passive', to - 2) > 0 || (isDated && /[^isu]s$/.test(key(to - 1)) && cue('event-nouns', to - 1) === 0);
}

/** 'RMAT', 'a CRL'; not 'APPROVED'. */
const isShortForm = ({ text, tokens }: Sentence, { from, to }: Run): boolean =>
  to - from === 1 && /^(?!\p{Lu}*(?:ED|ING|S)$)\p{Lu}{2,6}$/u.test(text.slice(tokens[from]?.start, tokens[from]?.end));

/** 'Fast track' of 'fast track and orphan drug designations'. */
const isSharing = ({ triggerAt }: Sentence, { from }: Run): boolean => triggerAt[from]?.isSharing === true;

/** A verb of giving or getting in the passive: whatever stands behind it is given. */
const isTaken = (sentence: Sentence, at: number): boolean =>
  sentence.cue('grant', at) > 0 && sentence.cue('passive', skipAdverbs(sentence, at - 1)) > 0;

/** 'Granted marketing authorisation', 'withdrew the application'. */
function isVerbPhrase(sentence: Sentence, { from, to }: Run): boolean {
  if (to - from < 2) return false;
  const isParticiple = /ed$/.test(sentence.key(from)) && sentence.cue('adjectives', from) === 0;
  if (isParticiple || sentence.cue('receive', from) + sentence.cue('grant', from) > 0) return true;
  for (let at = from + 1; at < to; at += 1) if (sentence.cue('determiners', at) > 0) return true;
  return false;
}

/** A determiner, a possessive or an adjective stands before it, or a verb of being behind it. */
function isNamed(sentence: Sentence, run: Run): boolean {
  const before = sentence.key(run.from - 1);
  if (run.from === 0 || before === "'s" || before === '.') return true;
  if (sentence.cue('determiners', run.from - 1) > 0 || sentence.cue('prepositions', run.from - 1) > 0)
    return before !== 'to';
  if (sentence.key(run.to) === 'of') return true;
  return sentence.cue('be', run.to) > 0 && sentence.mentionAt[run.from - 1] === undefined;
}

/** 'The approved drug', 'a registered office'. */
function isAttribute(sentence: Sentence, run: Run): boolean {
  const next = run.to;
  const isBeforeNoun =
    sentence.tokens[next]?.kind === 'word' &&
    sentence.mentionAt[next] === undefined &&
    sentence.dateAt[next] === undefined &&
    ![
      'prepositions',
      'determiners',
      'conjunctions',
      'connectives',
      'adverbs',
      'be',
      'have',
      'pronouns',
      'filings',
    ].some(kind => sentence.cue(kind, next) > 0);
  const before = run.from - 1;
  const isAfter =
    sentence.cue('determiners', before) > 0 ||
    ['of', 'with', 'for', 'among'].includes(sentence.key(before)) ||
    sentence.cue('first', before) > 0 ||
    isAdverbOfNoun(sentence, before);
  return isBeforeNoun && isAfter;
}

const isAdverbOfNoun = (sentence: Sentence, at: number): boolean =>
  isAdverb(sentence, at) && sentence.cue('determiners', at - 1) > 0;
