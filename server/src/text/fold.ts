// Makes texts equal that a reader takes for the same words, and leads every folded character back to its source.
// Two foldings: of names, for the vocabulary (case and script folded), and of quotes, for evidence (neither folded).
import { partitionPoint } from '../base/partition-point.ts';
import type { Span } from '../base/span.ts';
import { charAt, isChinese } from './characters.ts';
import { traditionalPairs } from './traditional.ts';

/** White space at either end is gone, so a folded text is trimmed. */
export interface FoldedText {
  readonly text: string;
  readonly pieces: Pieces;
}

/**
 * Where the folded text is from, piece by piece: `at[i]` is where one begins in it, `starts[i]` where in the source. A piece
 * that ends at `ONE_FOR_ONE` has a source unit for each of its own; each unit of another is from all of `starts[i]` to
 * `ends[i]`, which are whole source characters with their marks. Most of a text is a few long pieces.
 */
export interface Pieces {
  readonly at: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const ONE_FOR_ONE = -1;

/** The key under which the vocabulary knows a name. Folding twice changes nothing. */
export const foldName = (text: string): string =>
  plainEnd(text, 0) === text.length ? text.toLowerCase() : foldNames(text).text;

/** `foldName` of a longer text, for finding names in it. */
export const foldNames = (text: string): FoldedText => foldWith(text, nameFolding);

/** White space, quotation marks, dashes, width and compatibility forms folded; case and script kept. */
export const foldQuote = (text: string): FoldedText => foldWith(text, quoteFolding);

/** A text that is its own source. */
export const unfolded = (text: string): FoldedText => ({
  text,
  pieces: text === '' ? { at: [], starts: [], ends: [] } : { at: [0], starts: [0], ends: [ONE_FOR_ONE] },
});

/** The source of a folded span; of an empty one, the place before it. */
export function unfoldSpan(folded: FoldedText, start: number, end: number): Span {
  const last = sourceOf(folded, folded.text.length - 1);
  const from = sourceOf(folded, start)?.start ?? last?.end ?? 0;
  return { start: from, end: end > start ? ((sourceOf(folded, end - 1) ?? last)?.end ?? from) : from };
}

/** Of one unit of the folded text. */
function sourceOf({ text, pieces: { at, starts, ends } }: FoldedText, unit: number): Span | undefined {
  if (unit < 0 || unit >= text.length) return undefined;
  const piece = partitionPoint(at.length, index => (at[index] ?? 0) > unit) - 1;
  const [start = 0, end = 0] = [starts[piece], ends[piece]];
  if (end !== ONE_FOR_ONE) return { start, end };
  const own = start + unit - (at[piece] ?? 0);
  return { start: own, end: own + 1 };
}

/** What one character with its marks becomes: '' if it is invisible, ' ' for white space. */
type FoldCluster = (cluster: string, before: string) => string;

interface Folding {
  readonly cluster: FoldCluster;
  /** What a run of plain characters becomes, one for one. */
  readonly run: (text: string) => string;
}

interface Draft {
  /** What is written already, and what was written last. */
  text: string;
  recent: string[];
  length: number;
  readonly at: number[];
  readonly starts: number[];
  readonly ends: number[];
  /** Kept apart, for reading a growing string would flatten it each time. */
  last: string;
  /** Where white space begins that is not yet written; -1 where there is none. */
  spaceAt: number;
}

function foldWith(source: string, { cluster, run }: Folding): FoldedText {
  const draft: Draft = { text: '', recent: [], length: 0, at: [], starts: [], ends: [], last: '', spaceAt: -1 };
  const fold = remembering(cluster);
  let end = 0;
  for (let at = 0; at < source.length; at = end) {
    end = plainEnd(source, at);
    if (end > at) {
      writeRun(draft, run(source.slice(at, end)), at);
    } else {
      end = clusterEnd(source, at);
      writeCluster(draft, fold(source.slice(at, end), draft.spaceAt < 0 ? draft.last : ' '), at, end);
    }
  }
  const { at, starts, ends } = draft;
  return { text: draft.text + draft.recent.join(''), pieces: { at, starts, ends } };
}

/** A text has few different characters, and looking one up costs a tenth of folding it. */
function remembering(rule: FoldCluster): FoldCluster {
  const known = new Map<string, string>();
  return (cluster, before) => {
    const seen = known.get(cluster);
    if (seen !== undefined) return seen;
    const folded = isSpace(cluster) ? ' ' : rule(cluster, before);
    if (cluster.length === 1 && !dependsOnContext(cluster)) known.set(cluster, folded);
    return folded;
  };
}

/** A string that grows by single characters keeps every step: a gigabyte for a text of thirty megabytes. */
const MOST_RECENT = 4096;

function write(draft: Draft, folded: string, start: number, end: number): void {
  draft.at.push(draft.length);
  draft.starts.push(start);
  draft.ends.push(end);
  append(draft, folded);
}

function writeRun(draft: Draft, folded: string, start: number): void {
  writeSpace(draft, folded, start);
  write(draft, folded, start, ONE_FOR_ONE);
  draft.last = folded.slice(-1);
}

function writeCluster(draft: Draft, folded: string, start: number, end: number): void {
  if (folded === '') return;
  if (folded === ' ') {
    if (draft.spaceAt < 0) draft.spaceAt = start;
    return;
  }
  // '——', '--' and '—' are one dash to a reader.
  if (draft.spaceAt < 0 && folded === '-' && draft.last === '-') {
    draft.ends[draft.ends.length - 1] = end;
    return;
  }
  writeSpace(draft, folded, start);
  write(draft, folded, start, end);
  draft.last = folded;
}

/** What is still to be written before `next`. */
function writeSpace(draft: Draft, next: string, end: number): void {
  if (draft.spaceAt >= 0 && draft.last !== '' && needsSpace(draft.last, next)) write(draft, ' ', draft.spaceAt, end);
  draft.spaceAt = -1;
}

function append(draft: Draft, folded: string): void {
  draft.recent.push(folded);
  draft.length += folded.length;
  if (draft.recent.length <= MOST_RECENT) return;
  draft.text += draft.recent.join('');
  draft.recent = [];
}

/** By code: whether a character of ASCII is folded for itself alone, as quotation marks and dashes are not. */
const plain: readonly boolean[] = Array.from(
  { length: 128 },
  (_, unit) => unit > 32 && unit < 127 && !/["'`-]/.test(String.fromCharCode(unit)),
);

/** Where a run of plain characters and of single spaces between them ends; `start` where none begins. */
function plainEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    if (plain[unit] === true) end += 1;
    else if (unit === 32 && end > start && plain[text.charCodeAt(end + 1)] === true) end += 2;
    else break;
  }
  if (end === start || end === text.length || text.charCodeAt(end) < 0x300) return end;
  // The last one may be the base of a combining mark.
  return text.charCodeAt(end - 2) === 32 && end - 2 > start ? end - 2 : end - 1;
}

/** Between two Chinese characters, or one and punctuation, white space is a line break of the source. */
function needsSpace(last: string, next: string): boolean {
  const before = last.slice(-1);
  const chinese = [isChinese(before), isChinese(next)].filter(Boolean).length;
  if (chinese === 0) return true;
  return chinese === 1 && !isPunctuation(isChinese(before) ? next : before);
}

const isPunctuation = (char: string): boolean => /^\p{P}/u.test(char);

/** The white space of ECMAScript, and the next-line control. The byte-order mark is an invisible character instead. */
const isSpace = (char: string): boolean => /^[\s\u0085]$/.test(char) && char !== '\ufeff';

/** Longer runs of marks are no letter of any language; the bound keeps normalising linear. */
const longestCluster = 32;

/** A character with its combining marks, Hangul vowels and finals, and half-width voiced marks. */
function clusterEnd(text: string, start: number): number {
  let end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  while (end < text.length && end - start < longestCluster) {
    const unit = text.charCodeAt(end);
    if (unit < 0x300 || (unit >= 0x3400 && unit <= 0x9fff)) break; // the common cases, without a look at the tables
    const next = charAt(text, end);
    if (!/^[\p{M}\u1160-\u11ff\uff9e\uff9f]/u.test(next) || isInvisible(next)) break;
    end += next.length;
  }
  return end;
}

const isInvisible = (char: string): boolean => /^\p{Default_Ignorable_Code_Point}/u.test(char);

/** Every mark that opens or closes a quotation, straight, curly, angled, cornered or full-width; and what stands for one. */
const isQuotationMark = (char: string): boolean =>
  /^["'`\u00b4\u00ab\u00bb\u2018-\u201f\u2039\u203a\u300c-\u300f\u301d-\u301f\ufe41-\ufe44\uff02\uff07\uff62\uff63]$/.test(
    char,
  );
const isSingleMark = (char: string): boolean => /^['`\u00b4\u2018-\u201b\uff07]$/.test(char);

/** Dashes, hyphens and the minus sign, but not the wave dash of ranges. */
const isDash = (char: string): boolean => /^[\p{Pd}\u2212]$/u.test(char) && char !== '\u301c' && char !== '\u3030';

function quoteCluster(cluster: string, before: string): string {
  if (isQuotationMark(cluster)) return '"';
  return commonCluster(cluster, before);
}

function nameCluster(cluster: string, before: string): string {
  if (isQuotationMark(cluster)) return isSingleMark(cluster) ? "'" : '"';
  const folded = commonCluster(cluster, before);
  if (folded.length === 1 && folded >= '\u3400' && folded <= '\u9fff') return simplified.get(folded) ?? folded;
  // Upper case first, so that ß and ss, ς and σ come out the same.
  return folded.toUpperCase().toLowerCase().normalize('NFKC');
}

function commonCluster(cluster: string, before: string): string {
  if (cluster.length === 1 && cluster > ' ' && cluster <= '~') return cluster;
  if (isInvisible(cluster)) return '';
  if (isDash(cluster)) return '-';
  if (dependsOnContext(cluster) && /\d$/.test(before)) return cluster;
  return cluster.normalize('NFKC');
}

/** 10⁵ is not 105, nor is 1½ the same as 11⁄2: behind a digit, a raised digit, fraction or circled number stays itself. */
const dependsOnContext = (cluster: string): boolean => /^\p{No}/u.test(cluster);

const quoteFolding: Folding = { cluster: quoteCluster, run: text => text };
const nameFolding: Folding = { cluster: nameCluster, run: text => text.toLowerCase() };

const simplified: ReadonlyMap<string, string> = simplifiedByTraditional();

function simplifiedByTraditional(): Map<string, string> {
  const table = new Map<string, string>();
  for (let at = 0; at + 1 < traditionalPairs.length; at += 2)
    table.set(traditionalPairs.charAt(at), traditionalPairs.charAt(at + 1));
  return table;
}
