// Whether a word of an event tells of that event where it stands: what is approved may be no more than a trial, and who
// approves may be nobody who decides.
import type { EventEntry } from '../vocabulary/vocabulary.ts';
import type { Shape } from './english-form.ts';
import { type Trigger, tellsEvent } from './sentence.ts';
import type { View } from './view.ts';
import { decidedEvents, trialEvents } from './word-lists.ts';

/** Of an application for a trial it is the trial that is approved. `undefined`: an event that nobody asks for. */
export function eventFor(view: View, event: EventEntry, run: Trigger): EventEntry | undefined {
  const id = trialEvents[event.id];
  if (id === undefined || !isOfTrial(view, run)) return event;
  const isToldBeside = view.sentence.triggers.some(other => other !== run && other.words.some(word => word.id === id));
  return isToldBeside ? undefined : view.lexicon.event(id);
}

/** The application stands in the clause of the event, and no other event between them. */
function isOfTrial({ sentence, clauses }: View, run: Trigger): boolean {
  for (const step of [-1, 1])
    for (let at = step < 0 ? run.from - 1 : run.to; clauses.of[at] === clauses.of[run.from]; at += step) {
      if (sentence.cue('trial-filings', at) > 0) return true;
      if (tellsEvent(sentence.triggerAt[at])) break;
    }
  return false;
}

/** 'Doctors approved X': nobody who decides. */
export function isByLaymen({ sentence }: View, { id }: EventEntry, { to }: Trigger, shape: Shape | undefined): boolean {
  if (!decidedEvents.includes(id) || shape?.form !== 'active' || sentence.key(to) === 'by') return false;
  return sentence.cue('lay', shape.from - 1) > 0;
}
