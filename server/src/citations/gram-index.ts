// Where in an article three letters stand in a row: what a near search asks before it reads anything letter by letter.

/** Code units in a gram: even in the shortest quote that may differ in one character (7), one gram of it stays whole. */
export const gramLength = 3;

/** Chains of positions by hash, the last position first; two grams may share a chain. */
export interface GramIndex {
  readonly heads: Int32Array;
  readonly next: Int32Array;
}

const bits = 16;

export function indexGrams(text: string): GramIndex {
  const heads = new Int32Array(1 << bits).fill(-1);
  const next = new Int32Array(Math.max(0, text.length - gramLength + 1));
  for (let at = 0; at < next.length; at += 1) {
    const hash = hashOfGram(text, at);
    next[at] = heads[hash] ?? -1;
    heads[hash] = at;
  }
  return { heads, next };
}

/** Positions of the gram of `words` at `at`, and of those that share its hash. */
export function* positionsOf(index: GramIndex, words: string, at: number): Generator<number> {
  let position = index.heads[hashOfGram(words, at)] ?? -1;
  while (position >= 0) {
    yield position;
    position = index.next[position] ?? -1;
  }
}

function hashOfGram(text: string, at: number): number {
  let hash = 0;
  for (let unit = at; unit < at + gramLength; unit += 1) hash = Math.imul(hash ^ text.charCodeAt(unit), 0x9e3779b1);
  return hash >>> (32 - bits);
}
