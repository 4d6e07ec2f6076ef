// The words within a trigger that tell of its event by themselves, where the whole of it needs a name in a slot.
import { type Trigger, tellsEvent } from './sentence.ts';
import type { View } from './view.ts';

/** 'Is planned to open' of '{subject} to open', where no subject stands right before 'to'. */
export function plainWithin({ sentence, lexicon }: View, { from, to, words }: Trigger): Trigger | undefined {
  if (words.some(({ pattern }) => pattern === undefined)) return undefined;
  const events = new Set(words.map(({ id }) => id));
  const own = sentence.tokens.slice(from, to);
  for (let at = 0; at < own.length; at += 1)
    for (let end = own.length; end > at; end -= 1) {
      const match = lexicon.triggers.match(own.slice(0, end), at);
      const told = match && {
        from: from + at,
        to: from + at + match.length,
        words: match.values.filter(({ id, pattern }) => pattern === undefined && events.has(id)),
      };
      if (tellsEvent(told)) return told;
    }
  return undefined;
}
