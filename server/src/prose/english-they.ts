// 'They' in what several people say of themselves.
import type { Mention, Sentence } from './sentence.ts';
import { type Found, fitting, governor, type View } from './view.ts';

/** 'Okafor, the chairman, and Lin said that they would resign': those who said it, if they are several. `start`: of their words. */
export function speakersOf(view: View, event: string, start: number): readonly Found[] {
  const { sentence, clauses } = view;
  const named = sentence.mentions.filter(
    ({ from, to }) => to <= start && clauses.of[from] !== clauses.of[start] && governor(view, from) === undefined,
  );
  const people = named.flatMap(mention => fitting(view, mention, event) ?? []);
  const isJoined = named.some((mention, nth) => hasAnd(sentence, named[nth - 1], mention));
  return people.length > 1 && isJoined ? people.map(({ id }) => ({ id, run: { from: start, to: start } })) : [];
}

function hasAnd({ key }: Sentence, before: Mention | undefined, { from }: Mention): boolean {
  for (let at = before?.to ?? from; at < from; at += 1) if (key(at) === 'and') return true;
  return false;
}
