// SHA-256 in a browser. What it has of its own answers later, and a hash is wanted at once.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Hasher } from '../ports.ts';

export const browserHasher = (): Hasher => ({
  sha256: content => bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content)),
});
