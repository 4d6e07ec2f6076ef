// A name that is only the beginning of another one, which nobody knows: 'the Harrow Star', 'Harrow Foundation'.
import type { Lexicon } from './lexicon.ts';
import type { Run, Sentence } from './sentence.ts';
import type { Token } from './tokens.ts';

export function isInLongerName(sentence: Sentence, { openings }: Lexicon, { to }: Run): boolean {
  const next = sentence.tokens[to];
  if (next?.kind !== 'word' || !next.spaced || openings.has(next.key)) return false;
  if (sentence.mentionAt[to] ?? sentence.triggerAt[to] ?? sentence.dateAt[to]) return false;
  const isName = /^\p{Lu}\p{Ll}/u.test(sentence.text.slice(next.start, next.start + 2));
  return isName && sentence.tokens.some(token => isPlain(sentence, token));
}

/** A long word without a capital: where there is none, capitals tell nothing. */
const isPlain = ({ text }: Sentence, { kind, start, end }: Token): boolean =>
  kind === 'word' && end - start > 3 && /\p{Ll}/u.test(text.charAt(start));
