// What fact files say, packed: as trees of small objects they would take five times the memory, while few of a corpus are
// looked into at a time. Knows no corpus.
import type { FactFile } from '../syntax/fact-file.ts';

/** A fact file as JSON, with one control character, which JSON never has, for each of the phrases that it is full of. */
export type PackedFacts = string & { readonly packed: 'FactFile' };

export const packFacts = (file: FactFile): PackedFacts =>
  JSON.stringify(file).replace(ANY_PHRASE, phrase => CODES.get(phrase) ?? phrase) as PackedFacts;

const unpackFacts = (packed: PackedFacts): FactFile =>
  JSON.parse(packed.replace(ANY_CODE, code => PHRASES[code.charCodeAt(0) - 1] ?? ''));

/** None holds another; at most 31. */
const PHRASES = [
  '"span":{"start":',
  ',"end":',
  '},"valueSpan":{"start":',
  '","keySpan":{"start":',
  '{"value":"',
  '{"key":"',
  '"entries":[',
  '"quotes":[{"exact":"',
  ',"sources":[],"ignore":[]',
  '"status":"happened","rank":"normal"',
  '"kind":"measure"',
  '"kind":"attribute"',
  '"kind":"event"',
  '"subject":',
  '"name":',
  '"date":',
];
const CODES: ReadonlyMap<string, string> = new Map(
  PHRASES.map((phrase, index) => [phrase, String.fromCharCode(index + 1)]),
);
const ANY_PHRASE = new RegExp(PHRASES.map(phrase => phrase.replace(/[{[\]]/g, '\\$&')).join('|'), 'g');
const ANY_CODE = new RegExp(`[\\x01-\\x${PHRASES.length.toString(16).padStart(2, '0')}]`, 'g');

/** The same object for as long as it is one of the last few hundred that anybody asked for. */
export function factFileOf(summary: { readonly packed: PackedFacts }): FactFile {
  const known = unpacked.get(summary);
  unpacked.delete(summary);
  const file = known ?? unpackFacts(summary.packed);
  unpacked.set(summary, file);
  const [oldest] = unpacked.size > MOST ? unpacked.keys() : [];
  if (oldest !== undefined) unpacked.delete(oldest);
  return file;
}

const MOST = 300;

/** The one asked for last comes last. What a summary says never changes, so that nothing here goes stale. */
const unpacked = new Map<{ readonly packed: PackedFacts }, FactFile>();
