// Whether what is said of a first is said for sure, and of which event its phrase speaks.
import { isRefuted } from './refuted.ts';
import type { Run, Sentence, Trigger } from './sentence.ts';
import type { View } from './view.ts';

const DOUBTS = ['doubt', 'doubt-wide', 'negation', 'planned', 'expected'] as const;

export function isDoubted({ sentence, clauses }: View, lead: number): boolean {
  if (isRefuted(sentence, { from: lead, to: lead })) return true;
  for (let at = lead - 1; at >= Math.max(0, lead - 12); at -= 1) {
    if (clauses.of[at] !== clauses.of[lead] || sentence.triggerAt[at]) break;
    if (sentence.mentionAt[at] || sentence.dateAt[at]) continue;
    if (DOUBTS.some(kind => sentence.cue(kind, at) > 0)) return true;
  }
  return false;
}

export function triggerIn(sentence: Sentence, { from, to }: Run): Trigger | undefined {
  return sentence.triggers.find(
    trigger => trigger.from >= from && trigger.to <= to && trigger.words.some(word => word.kind === 'event'),
  );
}
