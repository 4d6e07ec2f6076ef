// Everything that the engine asks of its host, on Node.
import type { Clock, Decoder, FileSystem, Hasher } from '../ports.ts';
import { nodeClock } from './clock.ts';
import { nodeDecoder } from './decoder.ts';
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
  decoder: nodeDecoder(),
  hasher: nodeHasher(),
  clock: nodeClock(),
});
