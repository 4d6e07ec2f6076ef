// 'Fast track and orphan drug designations': of two nouns that share their last word, the first one has lost it.
import type { Lexicon, TriggerWord } from './lexicon.ts';
import type { Token } from './tokens.ts';

interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly words: readonly TriggerWord[];
  readonly isSharing?: true;
}

/** Tokens of a noun without its last word. */
const LONGEST = 4;

/** `triggers`: those that have all their words, in order. Those that share the last word of the one behind 'and' are put before it. */
export function withSharedHeads(
  tokens: readonly Token[],
  triggers: readonly Phrase[],
  lexicon: Lexicon,
): readonly Phrase[] {
  return triggers.flatMap((trigger, nth) => {
    const first =
      trigger.to - trigger.from > 1 && tokens[trigger.from - 1]?.key === 'and'
        ? sharing(tokens, trigger, lexicon)
        : undefined;
    return first === undefined || first.from < (triggers[nth - 1]?.to ?? 0) ? [trigger] : [first, trigger];
  });
}

function sharing(tokens: readonly Token[], { from, to }: Phrase, { triggers }: Lexicon): Phrase | undefined {
  const [and, head] = [from - 1, tokens[to - 1]];
  if (head === undefined) return undefined;
  const heads = head.key.endsWith('s') ? [head, { ...head, key: head.key.slice(0, -1) }] : [head];
  for (let start = Math.max(0, and - LONGEST); start < and; start += 1)
    for (const last of heads) {
      const match = triggers.match([...tokens.slice(start, and), last], 0);
      const words = match?.length === and - start + 1 ? match.values.filter(({ kind }) => kind !== 'decoy') : [];
      if (words.length > 0) return { from: start, to: and, words, isSharing: true };
    }
  return undefined;
}
