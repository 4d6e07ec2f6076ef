// What the command line asks of the machine, so that nothing here knows Node and tests may stand in its place.
import type { Cancellation } from '../base/cancellation.ts';
import type { Clock, Decoder, FileSystem, Hasher, Store } from '../ports.ts';
import type { Readers } from '../workspace/reading-jobs.ts';

export interface Host {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute, with `/`. */
  readonly cwd: string;
  readonly files: FileSystem;
  readonly decoder: Decoder;
  readonly hasher: Hasher;
  readonly clock: Clock;
  /** Where corpora are kept between runs; `undefined` where there is no place for it. */
  readonly store: Store | undefined;
  /** Other threads that read; `undefined` where there is none. */
  readonly readers: Readers | undefined;
  readonly out: Output;
  readonly err: Output;
  readonly cancellation: Cancellation;
  readonly version: string;
  /** An absolute path with `/` for one as a user writes it. */
  absolute(path: string): string;
  /**
   * Hands over standard input piece by piece, until there is no more or `take` answers that it has had enough. Why it
   * could not be read to its end; `undefined` where it was.
   */
  readInput(take: (piece: string) => Promise<'more' | 'enough'>): Promise<string | undefined>;
  /** Why the file could not be written; `undefined` where it was. */
  writeFile(path: string, text: string): Promise<string | undefined>;
  /** The language server; answers once it has been started. */
  startServer(): Promise<void>;
}

export interface Output {
  readonly isTerminal: boolean;
  /** Columns of the terminal; `undefined` where it is none. */
  readonly columns: number | undefined;
  /** Whether the reader has gone away: what is written from now on reaches nobody. */
  isClosed(): boolean;
  /** Answers when the text has left; a reader that has gone away is no error. */
  write(text: string): Promise<void>;
}

/** 0 nothing at or above the level, 1 something, 2 the work could not be done, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;
