// SHA-256 as FIPS 180-4 has it: what a browser offers answers later, and a hash is wanted at once.
import type { Hasher } from '../ports.ts';

export const browserHasher = (): Hasher => ({
  sha256: content => hexOf(digestOf(typeof content === 'string' ? new TextEncoder().encode(content) : content)),
});

const BLOCK = 64;
const ROUNDS = 64;

function digestOf(bytes: Uint8Array): Int32Array {
  const state = Int32Array.from(START);
  const words = new Int32Array(ROUNDS);
  const whole = bytes.length - (bytes.length % BLOCK);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < whole; at += BLOCK) takeBlock(state, words, view, at);
  const tail = tailOf(bytes, whole);
  for (let at = 0; at < tail.byteLength; at += BLOCK) takeBlock(state, words, tail, at);
  return state;
}

/** What is left behind the whole blocks: a one, zeros, and the length in bits. */
function tailOf(bytes: Uint8Array, whole: number): DataView {
  const rest = bytes.subarray(whole);
  const tail = new Uint8Array(rest.length + 9 > BLOCK ? 2 * BLOCK : BLOCK);
  tail.set(rest);
  tail[rest.length] = 0x80;
  const view = new DataView(tail.buffer);
  view.setBigUint64(tail.length - 8, 8n * BigInt(bytes.length));
  return view;
}

function takeBlock(state: Int32Array, words: Int32Array, view: DataView, start: number): void {
  for (let at = 0; at < 16; at++) words[at] = view.getInt32(start + 4 * at);
  for (let at = 16; at < ROUNDS; at++)
    words[at] = nth(words, at - 16) + small0(nth(words, at - 15)) + nth(words, at - 7) + small1(nth(words, at - 2));
  let a = nth(state, 0);
  let b = nth(state, 1);
  let c = nth(state, 2);
  let d = nth(state, 3);
  let e = nth(state, 4);
  let f = nth(state, 5);
  let g = nth(state, 6);
  let h = nth(state, 7);
  for (let at = 0; at < ROUNDS; at++) {
    const one = (h + large1(e) + ((e & f) ^ (~e & g)) + nth(ADDED, at) + nth(words, at)) | 0;
    const two = (large0(a) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  state[0] = nth(state, 0) + a;
  state[1] = nth(state, 1) + b;
  state[2] = nth(state, 2) + c;
  state[3] = nth(state, 3) + d;
  state[4] = nth(state, 4) + e;
  state[5] = nth(state, 5) + f;
  state[6] = nth(state, 6) + g;
  state[7] = nth(state, 7) + h;
}

/** Signed, as the machine adds: larger numbers would each be an object. */
const nth = (words: Int32Array, at: number): number => words[at] ?? 0;

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));
const small0 = (word: number): number => turned(word, 7) ^ turned(word, 18) ^ (word >>> 3);
const small1 = (word: number): number => turned(word, 17) ^ turned(word, 19) ^ (word >>> 10);
const large0 = (word: number): number => turned(word, 2) ^ turned(word, 13) ^ turned(word, 22);
const large1 = (word: number): number => turned(word, 6) ^ turned(word, 11) ^ turned(word, 25);

const PRIMES = primes(ROUNDS);

/** The first 32 bits of what is behind the point of the roots of the first primes: square ones, and cubic ones. */
const START = Int32Array.from(PRIMES.slice(0, 8), prime => fraction(Math.sqrt(prime)));
const ADDED = Int32Array.from(PRIMES, prime => fraction(Math.cbrt(prime)));

function fraction(root: number): number {
  return (root - Math.floor(root)) * 2 ** 32;
}

function primes(count: number): readonly number[] {
  const found: number[] = [];
  for (let next = 2; found.length < count; next++) if (found.every(prime => next % prime !== 0)) found.push(next);
  return found;
}

const hexOf = (words: Int32Array): string =>
  [...words].map(word => (word >>> 0).toString(16).padStart(8, '0')).join('');
