// A name that is only the beginning of another one, which nobody knows: 'the Harrow Star', 'Harrow Foundation'.
import { type Lexicon, OPENS } from './lexicon.ts';
import type { Run, Sentence } from './sentence.ts';
import type { Token } from './tokens.ts';

export function isInLongerName(sentence: Sentence, { openings }: Lexicon, { to }: Run): boolean {
  const next = sentence.tokens[to];
  if (next?.kind !== 'word' || !next.spaced || openings.has(next.key)) return false;
  if (sentence.mentionAt[to] ?? sentence.triggerAt[to] ?? sentence.dateAt[to]) return false;
  const isName = /^\p{Lu}\p{Ll}/u.test(sentence.text.slice(next.start, next.start + 2));
  return isName && sentence.tokens.some(token => isPlain(sentence, token));
}

/** 'Josiah Halden' is not Halden; 'Composer Vale' is. */
export function isEndOfLongerName(sentence: Sentence, { openings }: Lexicon, { from, to }: Run): boolean {
  const before = sentence.tokens[from - 1];
  if (to - from > 1 || from < 2 || before?.kind !== 'word') return false;
  // A word of the reader's own, and no more than the beginning of another name: the Peter of Peter Cole.
  if (((openings.get(before.key) ?? 0) & ~OPENS.names) !== 0) return false;
  if (sentence.triggerAt[from - 1] ?? sentence.dateAt[from - 1] ?? sentence.mentionAt[from - 1]) return false;
  if (!sentence.tokens[from]?.spaced || TITLE.test(before.key)) return false;
  const isName = /^\p{Lu}\p{Ll}/u.test(sentence.text.slice(before.start, before.start + 2));
  return isName && sentence.tokens.some(token => isPlain(sentence, token));
}

/** Endings of offices, trades and peoples. */
const TITLE = /(?:er|or|ist|ian|an|ish|ese|ive|ent|al|ess|man|woman|mr|ms|mrs|miss|dr|sir|dame|lady|lord|prof|st)$/;

/** A long word without a capital: where there is none, capitals tell nothing. */
const isPlain = ({ text }: Sentence, { kind, start, end }: Token): boolean =>
  kind === 'word' && end - start > 3 && /\p{Ll}/u.test(text.charAt(start));
