// Whether English words speak of a date as one to come: 'will open on 15 December', 'is due by May', 'on 1 May it will close'.
// Knows no dates.
import {
  BASE_VERBS,
  CAUSES,
  DETERMINERS,
  FUTURE,
  IS,
  PAST_VERBS,
  PERHAPS_FUTURE,
  REPORTED,
  STATES,
  WAS,
} from './english-future-words.ts';
import { at, isGlued, type Tokens, words } from './english-tokens.ts';
import type { Outlook } from './expression.ts';

const CLAUSE = 16;

/** Of a date from token `start` to before `end`. */
export const outlookAt = (tokens: Tokens, start: number, end: number): Outlook | undefined =>
  spokenBefore(tokens, start, end) ?? (opensSentence(tokens, start) ? spokenBehind(tokens, end) : undefined);

function spokenBefore(tokens: Tokens, start: number, end: number): Outlook | undefined {
  const seen = new Set<Sign | undefined>();
  for (let k = start - 1; k >= 0 && k >= start - CLAUSE && !endsSentence(tokens, k); k--) {
    const sign = signAt(tokens, k);
    if (sign === 'past') return undefined;
    if (sign === 'perhaps') return sign;
    if (sign === 'ahead')
      return seen.has('doubt') || (seen.has('apart') && tellsPast(tokens, end)) ? 'perhaps' : 'ahead';
    seen.add(sign);
  }
  return undefined;
}

/** `doubt`: the day may be that of the cause; `apart`: a new clause may begin. */
type Sign = Outlook | 'past' | 'doubt' | 'apart';

function signAt(tokens: Tokens, k: number): Sign | undefined {
  const word = at(tokens, k);
  if (word === ',') return 'apart';
  const outlook = futureAt(tokens, k);
  if (outlook) return outlook;
  if (REPORTED.has(word)) return 'past';
  if (isPast(tokens, k)) return PAST_VERBS.has(word) ? 'past' : 'doubt';
  return CAUSES.has(word) ? 'doubt' : undefined;
}

const endsSentence = (tokens: Tokens, k: number): boolean => /^[.!?;]$/.test(at(tokens, k)) && !isGlued(tokens, k + 1);

/** What the word says of what follows it: the noun of 'a will of 1 May' and the 'due to' of causes say nothing. */
function futureAt(tokens: Tokens, k: number): Outlook | undefined {
  const word = at(tokens, k);
  const [before, next] = [at(tokens, k - 1), at(tokens, k + 1)];
  if (word === 'to') return IS.has(before) && BASE_VERBS.has(next) ? 'ahead' : undefined;
  if (PERHAPS_FUTURE.has(word)) return IS.has(before) || (next === 'to' && !WAS.has(before)) ? 'ahead' : 'perhaps';
  return FUTURE.has(word) && !isOtherwise(tokens, k) ? since(before) : undefined;
}

function isOtherwise(tokens: Tokens, k: number): boolean {
  const [word, next] = [at(tokens, k), at(tokens, k + 1)];
  if (word === 'due' && next === 'to') return !BASE_VERBS.has(at(tokens, k + 2));
  if (word === 'set' || word === 'going') return next !== 'to' && next !== 'for';
  return NOUNS.has(word) && DETERMINERS.has(at(tokens, k - 1));
}

const NOUNS = words('will due');

/** What was to come then may have come since. */
const since = (before: string): Outlook => (WAS.has(before) ? 'perhaps' : 'ahead');

/** 'opened', 'was'; not the 'opened' of 'will be opened' or of 'the newly opened hall'. */
function isPast(tokens: Tokens, k: number): boolean {
  const word = at(tokens, k);
  if (!(PAST_VERBS.has(word) || /^\p{L}{3,}ed$/u.test(word))) return false;
  const before = at(tokens, /ly$/.test(at(tokens, k - 1)) ? k - 2 : k - 1);
  return !(STATES.has(before) || DETERMINERS.has(before));
}

function tellsPast(tokens: Tokens, end: number): boolean {
  for (let k = end; k < end + CLAUSE / 2 && k < tokens.length && !endsSentence(tokens, k); k++) {
    if (futureAt(tokens, k) === 'ahead') return false;
    if (isPast(tokens, k)) return true;
  }
  return false;
}

const OPENINGS = words('on by from in until at');

/** 'On 15 December the museum will open', but 'the report of 15 December will be read'. */
function opensSentence(tokens: Tokens, start: number): boolean {
  const first = OPENINGS.has(at(tokens, start - 1)) ? start - 1 : start;
  const isOpening = first < start || OPENINGS.has(at(tokens, start));
  return isOpening && (first === 0 || endsSentence(tokens, first - 1) || tokens[first]?.gap === 'line');
}

function spokenBehind(tokens: Tokens, end: number): Outlook | undefined {
  for (let k = end; k < end + CLAUSE && k < tokens.length && !endsSentence(tokens, k); k++) {
    if (futureAt(tokens, k) === 'ahead') return 'ahead';
    if (REPORTED.has(at(tokens, k)) || isPast(tokens, k)) return undefined;
  }
  return undefined;
}
