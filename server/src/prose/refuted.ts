// Sentences that say of what they tell that it is not so: 'claims that … are wrong', 'wrongly reported that', '网传…系谣言'.
import type { Run, Sentence } from './sentence.ts';

/** In English nothing of such a sentence is read; in Chinese nothing behind the words that bring what others say. */
export function isRefuted(sentence: Sentence, { from }: Run): boolean {
  const end = sentence.language === 'zh' ? from : sentence.tokens.length;
  if (sentence.language === 'zh' && !holds(sentence, 'hearsay', end)) return false;
  return holds(sentence, 'refuted', sentence.tokens.length);
}

function holds({ cue }: Sentence, kind: string, end: number): boolean {
  for (let at = 0; at < end; at += 1) if (cue(kind, at) > 0) return true;
  return false;
}
