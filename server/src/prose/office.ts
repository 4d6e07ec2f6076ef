// To which office somebody was elected or appointed: leader of a council in 2026 and its member in 2014 are two elections.
// Which words are of one office is told in the word files, by lists that English and Chinese share.
import type { EventEntry } from '../vocabulary/vocabulary.ts';
import type { Qualified } from './attach-purpose.ts';
import { type Run, type Sentence, tellsEvent } from './sentence.ts';
import type { View } from './view.ts';
import { wordsOf } from './word-lists.ts';

const OFFICES = Object.keys(wordsOf.en.cues).filter(kind => kind.startsWith('office-'));

/** Tokens from the verb to the office: 'elected by 24 votes to the council', 出任蓝鳍航空首席执行官. */
const REACH = 12;

/** Of events that befall people alone, where they tell their occurrences apart by it. */
export function officeOf(view: View, { id, oncePer }: EventEntry, run: Run): Qualified | undefined {
  const { sentence, clauses, lexicon } = view;
  if (oncePer === 'none' || !oncePer.includes('with') || lexicon.kinds.only(id)?.includes('person') !== true)
    return undefined;
  for (let at = run.to; at < run.to + REACH && clauses.of[at] === clauses.of[run.from]; at += 1) {
    if (tellsEvent(sentence.triggerAt[at]) || sentence.key(at) === ',') return undefined;
    const found = sentence.mentionAt[at] === undefined ? officeAt(view, at) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The longest of the words that begin there: 董事长 is no 董事. */
function officeAt({ sentence }: View, from: number): Qualified | undefined {
  let [name, length] = ['', 0];
  for (const kind of OFFICES)
    if (sentence.cue(kind, from) > length) {
      name = wordsOf.en.cues[kind]?.[0] ?? kind;
      length = sentence.cue(kind, from);
    }
  return length === 0
    ? undefined
    : { term: { key: name, known: false, label: name }, run: { from, to: from + length } };
}

/** Whether the words name an office, whose holders change. */
export const isOffice = (sentence: Sentence, { from, to }: Run): boolean =>
  OFFICES.some(kind => from + sentence.cue(kind, from) === to && sentence.cue(kind, from) > 0);
