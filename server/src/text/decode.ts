// From bytes to text: which of the five encodings a file is in, or that it is no text. Knows no file and no name.
// Where bytes are read in a wrong encoding without an error, what comes out is rare characters: so a reading in GB18030
// or Big5 counts only when it looks like Chinese, and Latin-1, Cyrillic, Korean or Japanese bytes are none of ours.
import type { Decoder, EncodingName } from '../ports.ts';
import { COMMON } from './decode-common.ts';

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: EncodingName }
  | { readonly ok: false; readonly reason: 'binary' | 'encoding'; readonly detail: string };

/** The text without its byte-order mark. `detail` is a short technical word: what kind of binary, which encoding failed. */
export function decodeText(bytes: Uint8Array, decoder: Decoder): Decoded {
  const kind = KNOWN_BINARIES.find(known => startsWith(bytes, known.magic));
  if (kind !== undefined) return { ok: false, reason: 'binary', detail: kind.name };
  const mark = MARKS.find(known => startsWith(bytes, known.magic));
  if (mark !== undefined)
    return asText(decoder.decode(bytes.subarray(mark.magic.length), mark.encoding), mark.encoding);
  if (bytes.includes(0)) return { ok: false, reason: 'binary', detail: 'NUL' };
  const utf8 = decoder.decode(bytes, 'utf-8');
  return utf8 === undefined ? decodeChinese(bytes, decoder) : asText(utf8, 'utf-8');
}

/** Whether text that was decoded somehow reads as Chinese (and not as the rare characters of a wrong decoding). */
export const readsAsChinese = (text: string): boolean => commonness(text) >= ENOUGH;

const MARKS: readonly { readonly magic: readonly number[]; readonly encoding: EncodingName }[] = [
  { magic: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { magic: [0xff, 0xfe], encoding: 'utf-16le' },
  { magic: [0xfe, 0xff], encoding: 'utf-16be' },
  { magic: [0x84, 0x31, 0x95, 0x33], encoding: 'gb18030' },
];

/** What people save under the name of a text; the first of them would pass for text as far as its bytes go. */
const KNOWN_BINARIES: readonly { readonly magic: readonly number[]; readonly name: string }[] = [
  { magic: [0x25, 0x50, 0x44, 0x46, 0x2d], name: 'PDF' },
  { magic: [0x50, 0x4b, 0x03, 0x04], name: 'ZIP' },
  { magic: [0x89, 0x50, 0x4e, 0x47], name: 'PNG' },
  { magic: [0xff, 0xd8, 0xff], name: 'JPEG' },
  { magic: [0xd0, 0xcf, 0x11, 0xe0], name: 'OLE' },
  { magic: [0x1f, 0x8b], name: 'GZIP' },
];

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  bytes.length >= magic.length && magic.every((byte, at) => bytes[at] === byte);

function asText(text: string | undefined, encoding: EncodingName): Decoded {
  if (text === undefined) return { ok: false, reason: 'encoding', detail: encoding };
  if (text.includes('\0')) return { ok: false, reason: 'binary', detail: 'NUL' };
  return isMostlyControls(text)
    ? { ok: false, reason: 'binary', detail: 'control characters' }
    : { ok: true, text, encoding };
}

// A stray control character comes with text copied from a PDF or a terminal; one in fifty does not.
const isMostlyControls = (text: string): boolean => {
  let controls = 0;
  for (let at = 0; at < text.length; at++) if (isControl(text.charCodeAt(at))) controls++;
  return controls > 1 && controls * 50 > text.length;
};

// Tab, line feed, vertical tab, form feed, carriage return and the escape of coloured logs belong to text.
const isControl = (unit: number): boolean => (unit < 0x20 && (unit < 9 || unit > 13) && unit !== 0x1b) || unit === 0x7f;

function decodeChinese(bytes: Uint8Array, decoder: Decoder): Decoded {
  const readings = CHINESE.map(encoding => {
    const text = decoder.decode(bytes, encoding);
    return { encoding, text, score: text === undefined ? 0 : commonness(text) };
  });
  const best = readings.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score >= ENOUGH) return asText(best.text, best.encoding);
  const detail = isMostlyControls(latin1(bytes)) ? 'control characters' : undefined;
  return detail === undefined
    ? { ok: false, reason: 'encoding', detail: 'utf-8, gb18030, big5' }
    : { ok: false, reason: 'binary', detail };
}

const CHINESE = ['gb18030', 'big5'] as const satisfies readonly EncodingName[];

/** Enough of a file to tell what it is. */
const SAMPLE = 200_000;

const latin1 = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, SAMPLE), byte => String.fromCharCode(byte)).join('');

/**
 * Of running Chinese, the common characters make up two thirds and a headline's at least a third; of text in a wrong
 * encoding an eighth (Korean read as GB18030) or fewer. Marks weigh less: they occur in any East Asian text.
 */
const ENOUGH = 0.35;

/** From −1 to 1: how common the characters beyond ASCII are on the whole. 0 where there are none. */
function commonness(text: string): number {
  let [seen, sum] = [0, 0];
  const sample = text.slice(0, SAMPLE);
  for (const { 0: run, index } of sample.matchAll(/[^\0-\x7f]+/gu)) {
    const characters = [...run];
    seen += characters.length;
    // Alone beside a letter it is an accent and what follows it: the `ég` of a French `région` is 間 in GB18030.
    const isAccent = characters.length === 1 && (isLetter(sample[index - 1]) || isLetter(sample[index + run.length]));
    if (!isAccent || isChineseMark(codeOf(run))) for (const each of characters) sum += weight(each);
  }
  return sum / (seen + 1); // the one more is a doubt that counts in a text of three characters and in no longer one
}

const isLetter = (character: string | undefined): boolean => character !== undefined && /[A-Za-z]/.test(character);

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

function weight(character: string): number {
  if (COMMON.has(character)) return 1;
  const code = codeOf(character);
  if (code >= 0x4e00 && code <= 0x9fff) return 0;
  return isChineseMark(code) ? 0.6 : -1; // kana, hangul, Cyrillic, private use: other languages, or nonsense
}

// Quotation marks, dashes, dots and ellipses; CJK marks; full-width ASCII; the degree, per mille and middle dot.
const isChineseMark = (code: number): boolean =>
  (code >= 0x2010 && code <= 0x2030) ||
  (code >= 0x3000 && code <= 0x301f) ||
  (code >= 0xff01 && code <= 0xff5e) ||
  code === 0xb7 ||
  code === 0xb0;
