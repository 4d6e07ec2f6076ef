// SHA-256 by the platform.
import { createHash } from 'node:crypto';
import type { Hasher } from '../ports.ts';

export const nodeHasher = (): Hasher => ({
  sha256: content => createHash('sha256').update(content).digest('hex'),
});
