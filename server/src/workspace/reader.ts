// From a file on disk, or a buffer, to what the snapshot takes. Bounds what is read; knows no corpus.
import type { UnreadableReason } from '../base/problem.ts';
import type { Decoder, FileFailure, FileSystem, Hasher } from '../ports.ts';
import type { FileKind } from '../syntax/fact-file.ts';
import { largestFile } from '../syntax/file-limits.ts';
import { decodeText } from '../text/decode.ts';
import type { FileChange, FileContent, UnreadableContent } from './change.ts';

export interface ReaderPorts {
  readonly files: FileSystem;
  readonly decoder: Decoder;
  readonly hasher: Hasher;
}

export interface FileToRead {
  readonly absolute: string;
  /** Where the file really lies must be under it. */
  readonly root: string;
  readonly kind: FileKind;
}

/**
 * A file that is gone, or that has come to lie outside, is absent; but settings that lie outside cannot be read, since
 * without them everything else would look otherwise. The `detail` of a file too large is its bytes.
 */
export async function readContent(ports: ReaderPorts, file: FileToRead): Promise<FileChange['content']> {
  const bytes = await ports.files.readFile(file.absolute, largestFile[file.kind], file.root);
  if ('failure' in bytes) return failed(bytes, file.kind);
  const decoded = decodeText(bytes, ports.decoder);
  if (!decoded.ok) return { kind: 'unreadable', reason: decoded.reason, detail: decoded.detail };
  const { text, encoding } = decoded;
  const hash = ports.hasher.sha256(bytes);
  // What was UTF-8 without a mark has as many bytes as its text: one hash is both.
  const isPlain = encoding === 'utf-8' && bytes[0] !== MARK;
  return { kind: 'text', text, encoding, hash, textHash: isPlain ? hash : ports.hasher.sha256(text) };
}

/** The first byte of UTF-8's byte-order mark; of other text too, which then is hashed twice. */
const MARK = 0xef;

/** A buffer, under the same bounds as the file that it will be saved as. */
export function contentOfBuffer(hasher: Hasher, text: string, kind: FileKind): FileContent | UnreadableContent {
  const limit = largestFile[kind];
  const bytes = text.length * 3 > limit ? utf8Length(text) : 0;
  if (bytes > limit) return { kind: 'unreadable', reason: 'too-large', detail: String(bytes) };
  const hash = hasher.sha256(text);
  return { kind: 'text', text, encoding: 'utf-8', hash, textHash: hash };
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff; // two of them make four bytes
    bytes += unit < 0x80 ? 1 : unit < 0x800 || isSurrogate ? 2 : 3;
  }
  return bytes;
}

function failed({ failure, detail }: FileFailure, kind: FileKind): FileChange['content'] {
  if (failure === 'outside' && kind === 'settings')
    return { kind: 'unreadable', reason: 'failed', detail: 'it lies outside the corpus' };
  const reason = REASONS[failure];
  return reason === undefined ? { kind: 'absent' } : { kind: 'unreadable', reason, detail };
}

const REASONS: Readonly<Record<FileFailure['failure'], UnreadableReason | undefined>> = {
  missing: undefined,
  outside: undefined,
  denied: 'denied',
  'too-large': 'too-large',
  failed: 'failed',
};
