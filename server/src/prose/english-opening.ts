// Whether an English noun that names an event is what its sentence speaks of, with nothing beside it that it is of: 'Launch was
// on July 23', 'In June 2023, approval was received'. Knows no names but those of who decides.
import { BULLETS } from '../text/bullets.ts';
import { skipAdverbs } from './english-form.ts';
import { nameOf, type Run, type Sentence } from './sentence.ts';
import type { View } from './view.ts';

/** 'Launch was on July 23', 'Priority review had been granted', 'first flight 5 May': the noun is what is spoken of. */
export function isOpening({ sentence, clauses }: View, run: Run): boolean {
  const next = run.to;
  const before = skipAdverbs(sentence, startOfNoun(sentence, run.from) - 1);
  const isFirst =
    before < 0 ||
    (sentence.key(before) === 'and' && clauses.of.indexOf(clauses.of[run.from] ?? 0) === before) ||
    isBehindDate(sentence, before) ||
    (sentence.mentionAt[before] === undefined && STOPS.has(sentence.key(before)));
  const actor = sentence.mentionAt[before];
  const isLedByActor = actor?.from === 0 && (nameOf(actor, 'authority') ?? nameOf(actor, 'place')) !== undefined;
  if (isGivenWith(sentence, run)) return true;
  const isLed = isLedByActor || isLedByDeterminer(sentence, before);
  if ((isFirst || isLedByActor) && (sentence.dateAt[next] !== undefined || sentence.dateAt[next + 1] !== undefined))
    return true;
  return (
    (isFirst || isLed) &&
    (isGrantedBehind(sentence, next) ||
      isReceivedOn(sentence, next) ||
      ['be', 'have', 'expected'].some(kind => sentence.cue(kind, next) > 0) ||
      sentence.cue('tells-of-noun', next) > 0)
  );
}

/** Of 'BLA approval'. */
const startOfNoun = ({ cue }: Sentence, from: number): number => (cue('filings', from - 1) === 1 ? from - 1 : from);

/** 'With the recent approval in Hong Kong in November 2025, …': the sentence opens with it, and says when. */
function isGivenWith(sentence: Sentence, { from, to }: Run): boolean {
  const start = sentence.tokens.findIndex(({ kind }) => kind !== 'mark');
  if (!/^(?:with|following|after)$/.test(sentence.key(start)) || sentence.cue('definites', start + 1) === 0)
    return false;
  for (let at = start + 2; at < from; at += 1)
    if (!/^(?:recent|latest|new)$/.test(sentence.key(at)) && sentence.cue('filings', at) === 0) return false;
  for (let at = to; at < to + WHEN && sentence.key(at) !== ','; at += 1)
    if (sentence.dateAt[at] !== undefined) return true;
  return false;
}

/** Tokens behind it in which the day may stand. */
const WHEN = 6;

/** 'In June 2023, approval was received': a date and a comma open the sentence, or the item of a list. */
function isBehindDate(sentence: Sentence, comma: number): boolean {
  if (sentence.key(comma) !== ',' || sentence.dateAt[comma - 1] === undefined) return false;
  for (let at = 0; at < comma; at += 1) {
    const isLead = sentence.dateAt[at] !== undefined || sentence.cue('prepositions', at) > 0;
    if (!isLead && sentence.tokens[at]?.kind !== 'mark') return false;
  }
  return true;
}

/** 'The marketing authorisation was granted …', as a sentence or an item of a list. */
const isLedByDeterminer = ({ cue, tokens }: Sentence, at: number): boolean =>
  cue('determiners', at) > 0 && (at === 0 || (at === 1 && tokens[0]?.kind === 'mark'));

/** 'The approval, granted in September, …', 'the approval, which was granted on 28 February, …'. */
function isGrantedBehind(sentence: Sentence, comma: number): boolean {
  const at = sentence.key(comma + 1) === 'which' && sentence.cue('passive', comma + 2) > 0 ? comma + 3 : comma + 1;
  if (sentence.key(comma) !== ',' || sentence.cue('issued', at) === 0) return false;
  return [at + 1, at + 2].some(next => sentence.dateAt[next] !== undefined);
}

/** 'A complete response letter received on 27 November had cited …'. */
const isReceivedOn = ({ cue, dateAt }: Sentence, at: number): boolean =>
  (cue('issued', at) > 0 || cue('got', at) > 0) && [at + 1, at + 2].some(next => dateAt[next] !== undefined);

const STOPS: ReadonlySet<string> = new Set([';', ':', '.', ...BULLETS]);
