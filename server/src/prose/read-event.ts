// An event as it was read in a sentence, before its dates and places are laid beside it.
import type { EventEntry } from '../vocabulary/vocabulary.ts';
import type { Run } from './sentence.ts';
import type { Statement } from './statement.ts';
import type { Found } from './view.ts';

/** An event as it was read, before what is said of firsts is laid over it. */
export interface ReadEvent {
  readonly event: EventEntry;
  readonly run: Run;
  readonly subjects: readonly Found[];
  readonly status: Statement['status'];
  /** Who did it, where that is no authority. */
  readonly by?: Found | undefined;
  readonly isNoun: boolean;
}
