// Cuts prose into sentences, in English and Chinese. Does not use Intl.Segmenter: it is superlinear on long paragraphs,
// cuts 'Dr. Li' and 'Nov. 16' in two, and answers differently from one ICU to the next, while findings must not.
import type { Span } from '../base/span.ts';
import { continuesBefore, continuesBeforeDigit, endsBeforeStarter, sentenceStarters } from './abbreviations.ts';
import { paragraphAt, paragraphsOf, trim } from './paragraphs.ts';

/** The sentences between `from` and `to`, in order, without the white space between them. A heading is one of its own. */
export function sentencesOf(text: string, from = 0, to: number = text.length): readonly Span[] {
  return paragraphsOf(text, from, to).flatMap(paragraph => cut(text, paragraph));
}

/**
 * The sentence that holds `offset` or ends there, else the one behind it in its paragraph, else the last; an empty span
 * where there is none. Looks at the paragraph around it alone.
 */
export function sentenceAt(text: string, offset: number): Span {
  const paragraph = paragraphAt(text, offset);
  const trimmed = trim(text, paragraph.start, paragraph.end);
  if (trimmed.start === trimmed.end) return { start: offset, end: offset };
  const sentences = cut(text, trimmed);
  // Where one sentence ends and the next begins without a space, the place belongs to the one that begins.
  const inside = sentences.find(
    (sentence, index) => offset < sentence.end || (offset === sentence.end && sentences[index + 1]?.start !== offset),
  );
  return inside ?? sentences.at(-1) ?? { start: offset, end: offset };
}

function cut(text: string, paragraph: Span): readonly Span[] {
  const sentences: Span[] = [];
  let start = paragraph.start;
  for (const { 0: marks, index } of text.slice(paragraph.start, paragraph.end).matchAll(TERMINALS)) {
    const at = paragraph.start + index;
    const end = endOfSentence(text, start, { start: at, end: at + marks.length }, paragraph.end);
    if (end === undefined) continue;
    sentences.push({ start, end });
    start = trim(text, end, paragraph.end).start;
  }
  if (start < paragraph.end) sentences.push({ start, end: paragraph.end });
  return sentences;
}

const TERMINALS = /[.!?\u3002\uff01\uff1f]+/g;

/** Where the sentence ends that `terminals` seem to close, or `undefined` where it runs on. */
function endOfSentence(text: string, start: number, terminals: Span, limit: number): number | undefined {
  let end = terminals.end;
  while (end < limit && /["'”’»」』）)\]】]/.test(text.charAt(end))) end += 1;
  const isChinese = text.charCodeAt(terminals.end - 1) > 0x2fff;
  if (end === limit || isChinese) return end;
  if (!/\s/.test(text.charAt(end))) return undefined;
  const next = text.slice(end, Math.min(end + 40, limit)).trimStart();
  if (runsOn(next)) return undefined;
  const isSingleStop = terminals.end - terminals.start === 1 && text.charAt(terminals.start) === '.';
  return isSingleStop && isAbbreviation(text, start, terminals.start, next) ? undefined : end;
}

/** A sentence begins with a capital, a digit, a mark or a script without case; never in lower case. */
const runsOn = (next: string): boolean => /^["'“‘«([]?(?:\p{Ll}|[,;:)])/u.test(next);

/** Whether the full stop at `at` belongs to the word before it rather than to the sentence. */
function isAbbreviation(text: string, start: number, at: number, next: string): boolean {
  const word = text.slice(startOfWord(text, Math.max(start, at - LONGEST), at), at);
  const isFirst = at - word.length === start;
  if (isFirst && /^(?:\d{1,3}|\p{L})$/u.test(word)) return true; // '1.' of a list
  const key = word.toLowerCase();
  if (/^\d/.test(next) && continuesBeforeDigit.has(key)) return true;
  // An initial: 'J. Smith'; not the T of 'CAR-T.', the B of 'hepatitis B. The …'.
  const isLetter = /^\p{Lu}$/u.test(word) && !/[-‐‑]/.test(text.charAt(at - word.length - 1));
  const isInitial = isLetter && !sentenceStarters.has(/^\p{L}+(?![.\p{L}])/u.exec(next)?.[0].toLowerCase() ?? '');
  if (continuesBefore.has(key) || isInitial) return true;
  const mayEnd = endsBeforeStarter.has(key) || /^(?:\p{L}\.)+\p{L}$/u.test(word);
  if (!mayEnd) return false;
  const following = /^\p{L}+/u.exec(next)?.[0];
  return following === undefined ? /^[(\d]/.test(next) : !sentenceStarters.has(following.toLowerCase());
}

/** In UTF-16 units. A longer word is no abbreviation. */
const LONGEST = 24;

/** Letters, figures and full stops before `at`, no further back than `from`. */
function startOfWord(text: string, from: number, at: number): number {
  let start = at;
  while (start > from && isOfWord(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

const isOfWord = (unit: number): boolean =>
  unit < 128
    ? (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 46
    : /\p{L}/u.test(String.fromCharCode(unit));
