// Sentences that say of what they tell that it is not so: 'claims that … are wrong', 'wrongly reported that', '网传…系谣言'.
import type { Run, Sentence } from './sentence.ts';

/** In English nothing of such a sentence is read; in Chinese nothing behind the words that bring what others say. */
export function isRefuted(sentence: Sentence, { from, to }: Run): boolean {
  const { length } = sentence.tokens;
  const isChinese = sentence.language === 'zh';
  if (isChinese && !holds(sentence, 'hearsay', from)) return false;
  return holds(sentence, 'refuted', length) || (!isChinese && isDenied(sentence, to));
}

function holds({ cue }: Sentence, kind: string, end: number): boolean {
  for (let at = 0; at < end; at += 1) if (cue(kind, at) > 0) return true;
  return false;
}

/** '…, which both sides denied', '…, a report that the club dismissed': the words before the denial stand for all of it. */
function isDenied({ tokens, cue, key }: Sentence, from: number): boolean {
  for (let at = from; at < tokens.length; at += 1) {
    if (!OPENING.has(key(at)) || cue('whole-before', at + 1) === 0) continue;
    for (let next = at + 2; next < at + DENIAL && !ENDING.has(key(next)); next += 1)
      if (cue('denials', next) > 0) return true;
  }
  return false;
}

const OPENING: ReadonlySet<string> = new Set([',', '—', '–', '(', '-']);
const ENDING: ReadonlySet<string> = new Set([',', ';']);

/** Tokens from the comma to the verb: 'which a spokeswoman for the company has denied'. */
const DENIAL = 12;
