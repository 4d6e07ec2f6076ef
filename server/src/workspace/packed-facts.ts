// What fact files say, packed: as trees of small objects they would take five times the memory, while few of a corpus are
// looked into at a time. Knows no corpus.
import type { ArticleHeader, Fact, FactFile } from '../syntax/fact-file.ts';
import { packJson, unpackJson } from './packed-json.ts';

/** A fact file as JSON in short: what is not its facts, then each of these, behind a control character. */
export type PackedFacts = string & { readonly packed: 'FactFile' };

const BETWEEN = '\x1f';

export const packFacts = ({ facts, ...rest }: FactFile): PackedFacts =>
  [rest, ...facts].map(part => packJson(JSON.stringify(part))).join(BETWEEN) as PackedFacts;

function unpackFacts(packed: PackedFacts): FactFile {
  const [rest = '', ...facts] = packed.split(BETWEEN).map(unpackJson);
  return { facts: JSON.parse(`[${facts.join(',')}]`), ...JSON.parse(rest) };
}

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

/** What it says of its article: it stands before the facts, none of which is unpacked for it. */
export function articleHeaderOf(summary: { readonly packed: PackedFacts }): ArticleHeader | undefined {
  const part = unpacked.has(summary) ? undefined : partOf(summary.packed, 0);
  return part === undefined ? factFileOf(summary).header : JSON.parse(unpackJson(part)).header;
}

/** One of its facts: of a small file that is packed, no other is unpacked for it. */
export function factOf(summary: { readonly packed: PackedFacts }, index: number): Fact | undefined {
  if (summary.packed.length > SMALL || unpacked.has(summary)) return factFileOf(summary).facts[index];
  const part = partOf(summary.packed, index + 1);
  return part === undefined ? undefined : JSON.parse(unpackJson(part));
}

function partOf(packed: string, index: number): string | undefined {
  let start = 0;
  for (let part = 0; part < index; part += 1) {
    start = packed.indexOf(BETWEEN, start) + 1;
    if (start === 0) return undefined;
  }
  const end = packed.indexOf(BETWEEN, start);
  return packed.slice(start, end < 0 ? undefined : end);
}

/** Of a larger one somebody may ask for fact after fact, and each is sought from the start. */
const SMALL = 20_000;

const MOST = 300;

/** The one asked for last comes last. What a summary says never changes, so that nothing here goes stale. */
const unpacked = new Map<{ readonly packed: PackedFacts }, FactFile>();
