// Decides what counts of a file that an editor holds open: its buffer, from the moment it is opened until it is closed,
// whatever becomes of the file on disk. One exception: an editor that reads a file in the wrong encoding holds garbage,
// and as long as nobody has changed it, what was decoded from disk stays in force.
import type { EncodingName, Hasher } from '../ports.ts';
import type { FileKind } from '../syntax/fact-file.ts';
import { readsAsChinese } from '../text/decode.ts';
import type { FileChange, FileContent } from './change.ts';
import { contentOfBuffer } from './reader.ts';

export type Content = FileChange['content'];

/** What counts of a file, and whether it is the buffer that says so. */
export interface Counted {
  readonly content: Content;
  readonly from: 'buffer' | 'disk';
}

interface OpenDocument {
  readonly text: string;
  readonly version: number;
  /** The text that the editor showed first. */
  readonly opened: string;
  /** What the disk was found to hold since; `undefined` until it has been looked at. */
  readonly disk: DiskRecord | undefined;
  readonly mismatch: EncodingName | undefined;
}

type DiskRecord = Pick<FileContent, 'encoding' | 'hash' | 'textHash'> | 'no text';

export class OpenDocuments {
  readonly #hasher: Hasher;
  readonly #documents = new Map<string, OpenDocument>();

  constructor(hasher: Hasher) {
    this.#hasher = hasher;
  }

  open(path: string, text: string, version: number): void {
    this.#documents.set(path, { text, version, opened: text, disk: undefined, mismatch: undefined });
  }

  /** `false` where there is nothing to do: the document is not open, or has come further already. */
  change(path: string, text: string, version: number): boolean {
    const document = this.#documents.get(path);
    if (document === undefined || version < document.version) return false;
    // Back at what was opened (an undo): whether that is a wrong decoding is then for the disk to say.
    const disk = text === document.opened ? undefined : document.disk;
    this.#documents.set(path, { ...document, text, version, disk, mismatch: undefined });
    return true;
  }

  close(path: string): boolean {
    return this.#documents.delete(path);
  }

  has(path: string): boolean {
    return this.#documents.has(path);
  }

  paths(): Iterable<string> {
    return this.#documents.keys();
  }

  /** The encoding in which the file should be reopened. */
  mismatchedEncoding(path: string): EncodingName | undefined {
    return this.#documents.get(path)?.mismatch;
  }

  /** The disk holds something else now. */
  forgetDisk(path: string): void {
    const document = this.#documents.get(path);
    if (document !== undefined) this.#documents.set(path, { ...document, disk: undefined });
  }

  /** What counts, so far as that can be said without the disk; `undefined`: read it, then `settle`. */
  counted(path: string, kind: FileKind): Counted | undefined {
    const document = this.#documents.get(path);
    if (document?.disk === undefined || document.mismatch !== undefined) return undefined;
    return { content: this.#bufferOf(document, document.disk, kind), from: 'buffer' };
  }

  /** What counts, now that the disk's content is known. */
  settle(path: string, disk: Content, kind: FileKind): Counted {
    const document = this.#documents.get(path);
    if (document === undefined) return { content: disk, from: 'disk' };
    const record: DiskRecord = disk.kind === 'text' ? disk : 'no text';
    const mismatch = mismatchOf(document, disk);
    this.#documents.set(path, { ...document, disk: slim(record), mismatch });
    if (mismatch !== undefined) return { content: disk, from: 'disk' };
    return { content: this.#bufferOf(document, record, kind), from: 'buffer' };
  }

  /** A buffer that says what the disk says is the same content, so that opening a file changes nothing. */
  #bufferOf(document: OpenDocument, disk: DiskRecord, kind: FileKind): Content {
    const content = contentOfBuffer(this.#hasher, document.text, kind);
    if (content.kind !== 'text' || disk === 'no text') return content;
    return content.textHash === disk.textHash
      ? { ...content, hash: disk.hash, encoding: disk.encoding }
      : { ...content, encoding: disk.encoding };
  }
}

/** Without the text: it may be large, and the buffer has one already. */
const slim = (record: DiskRecord): DiskRecord =>
  record === 'no text' ? record : { encoding: record.encoding, hash: record.hash, textHash: record.textHash };

/**
 * A buffer that differs from the disk may also hold edits of an earlier session, which the editor kept: so it must look
 * like a wrong decoding. In Chinese encodings that is text which does not read as Chinese, where the disk's does.
 */
function mismatchOf(document: OpenDocument, disk: Content): EncodingName | undefined {
  if (disk.kind !== 'text' || disk.encoding === 'utf-8') return undefined;
  if (document.text !== document.opened || document.text === disk.text) return undefined;
  return isGarbage(document.text) || (readsAsChinese(disk.text) && !readsAsChinese(document.text))
    ? disk.encoding
    : undefined;
}

const isGarbage = (text: string): boolean => text.includes('\uFFFD') || text.includes('\0');
