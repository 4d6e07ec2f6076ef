// What an entry point supplies: the ports of the engine, and where the pages on the rules lie.
import type { Clock, Decoder, FileSystem, Hasher, Store } from '../ports.ts';
import type { Readers } from '../workspace/reading-jobs.ts';

export interface Host {
  /** Those of this machine; none in a browser, where the client reads all of them. */
  readonly files: FileSystem | undefined;
  readonly decoder: Decoder;
  readonly hasher: Hasher;
  readonly clock: Clock;
  /** Keeps corpora between runs in a folder that the client names; nowhere, where that is no absolute path. */
  readonly storeIn?: (folder: string) => Store | undefined;
  /** Other threads that read; none where there is none. */
  readonly readers?: Readers | undefined;
  /** The address of the page that explains a finding; `undefined` where none is at hand. */
  readonly pageOf?: (code: string) => string | undefined;
}
