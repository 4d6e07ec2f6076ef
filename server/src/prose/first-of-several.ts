// 'The agency approved Lumisol and Velora, which are the first …': one 'first' that the sentence says of several things at once.
import type { FirstPhrase } from './first-phrase.ts';
import type { Run, Sentence } from './sentence.ts';
import type { Statement } from './statement.ts';
import type { View } from './view.ts';

/** 'The first clinics expect deliveries': several, of which none is said to be the first. */
export const isOfSeveral = ({ key, mentionAt }: Sentence, { from, to }: Run): boolean =>
  to > from && mentionAt[to - 1] === undefined && /[^aious]s$/.test(key(to - 1)) && key(to) !== 'of';

/** Whether a verb says of several things that they are the first. */
export const areTheFirst = (sentence: Sentence, lead: number): boolean =>
  ['are', 'were', 'become', 'became'].includes(sentence.key(lead - 1)) && sentence.cue('be', lead - 1) > 0;

/** What the sentence told of several things at once before, where that is one event of theirs. */
export function toldOfSeveral(
  { sentence }: View,
  statements: readonly Statement[],
  { whole }: FirstPhrase,
): readonly Statement[] {
  const start = sentence.tokens[whole.from]?.start ?? 0;
  const last = statements.findLast(each => each.kind === 'event' && predicateOf(each) < start);
  const told = statements.filter(each => last !== undefined && predicateOf(each) === predicateOf(last));
  const isMeant = ({ status, first, only }: Statement): boolean => status === 'happened' && !first && !only;
  const subjects = new Set(told.map(({ subject }) => subject.key));
  return subjects.size > 1 && told.every(isMeant) ? told : [];
}

/** Where the words of the event begin. */
const predicateOf = ({ parts }: Statement): number =>
  parts.find(({ role }) => role === 'predicate')?.span.start ?? Number.POSITIVE_INFINITY;
