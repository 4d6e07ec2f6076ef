// Everything that the engine asks of its host, on Node.
import type { Clock, Decoder, FileSystem, Hasher } from '../ports.ts';
import { webClock } from '../web/clock.ts';
import { webDecoder } from '../web/decoder.ts';
import type { Disk } from './disk.ts';
import { nodeFiles } from './files.ts';
import { nodeHasher } from './hasher.ts';

export interface NodePorts {
  readonly files: FileSystem;
  readonly decoder: Decoder;
  readonly hasher: Hasher;
  readonly clock: Clock;
}

export const nodePorts = (disk?: Disk): NodePorts => ({
  files: nodeFiles(disk),
  decoder: webDecoder(),
  hasher: nodeHasher(),
  clock: webClock(),
});
