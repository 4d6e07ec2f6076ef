// What a session is given, and what it tells.
import type { Path } from '../base/brand.ts';
import type { Cancellation } from '../base/cancellation.ts';
import type { Clock, Log, Store } from '../ports.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { OpenDocuments } from './open-documents.ts';
import type { ReaderPorts } from './reader.ts';
import type { Readers } from './reading-jobs.ts';
import type { Corpus } from './session-corpus.ts';
import type { Marks } from './session-marks.ts';

export interface SessionPorts extends ReaderPorts {
  readonly clock: Clock;
  readonly log: Log;
  /** Where corpora are kept between runs; none where nothing is to be kept. */
  readonly store?: Store | undefined;
  /** Other threads that read files; none where there are none. */
  readonly readers?: Readers | undefined;
}

export interface CorpusEvent {
  readonly corpus: Corpus;
  /** Files whose findings may not be what they were. */
  readonly touched: ReadonlySet<Path>;
  /** The corpus is no more. */
  readonly removed: boolean;
}

export type Progress = (done: number, total: number) => void;

export interface IntakeOptions {
  readonly ports: SessionPorts;
  readonly documents: OpenDocuments;
  readonly marks: Marks;
  readonly builtin: Vocabulary;
  readonly emit: (event: CorpusEvent) => void;
  readonly onStale: (absolute: string) => void;
}

export interface Effort {
  readonly progress?: Progress | undefined;
  readonly cancellation?: Cancellation | undefined;
}
