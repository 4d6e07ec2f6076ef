// The hash of a browser is the hash of a machine: what one has kept, the other takes for the same content.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { browserHasher } from '../../../server/src/browser/hasher.ts';
import { nodeHasher } from '../../../server/src/node/hasher.ts';

test('of every length around the ends of its blocks', () => {
  for (let length = 0; length < 300; length++) checkSame(Uint8Array.from({ length }, (_, at) => at * 7));
});

test('of part of a buffer', () => checkSame(Uint8Array.from({ length: 200 }, (_, at) => at).subarray(3, 150)));

test('of bytes and of texts, half letters included', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 2_000 }), checkSame));
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 500 }), checkSame));
  checkSame('药\ud800');
});

function checkSame(content: Uint8Array | string): void {
  expect(browserHasher().sha256(content)).toBe(nodeHasher().sha256(content));
}
