// What fact files say, packed: as a tree of small objects it would take three times the memory, of each file of a corpus,
// while few are looked into at a time. Knows no corpus.
import type { FactFile } from '../syntax/fact-file.ts';

/** A fact file as JSON. */
export type PackedFacts = string & { readonly packed: 'FactFile' };

export const packFacts = (file: FactFile): PackedFacts => JSON.stringify(file) as PackedFacts;

/** The same object for as long as it is one of the last few hundred that anybody asked for. */
export function factFileOf(summary: { readonly packed: PackedFacts }): FactFile {
  const known = unpacked.get(summary);
  unpacked.delete(summary);
  const file: FactFile = known ?? JSON.parse(summary.packed);
  unpacked.set(summary, file);
  const [oldest] = unpacked.size > MOST ? unpacked.keys() : [];
  if (oldest !== undefined) unpacked.delete(oldest);
  return file;
}

const MOST = 300;

/** The one asked for last comes last. */
const unpacked = new Map<{ readonly packed: PackedFacts }, FactFile>();
