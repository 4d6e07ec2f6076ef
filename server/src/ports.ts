// What a host must supply. Types only: the engine reaches files, the clock and the log through these and nothing else.
import type { Path } from './base/brand.ts';

export type DirectoryEntry = { readonly name: string; readonly kind: 'file' | 'folder' } | SkippedEntry;

/** What is there and is neither read nor entered. */
export interface SkippedEntry {
  readonly name: string;
  readonly kind: 'skipped';
  /** What stands there, or what its link leads to. */
  readonly of: 'file' | 'folder';
  /** A link that leads out of the root, or may lead round in circles; a pipe, a device. */
  readonly why: 'outside' | 'circular' | 'special';
}

/** Files of one machine, by absolute paths with `/`. A failure is an answer, never a throw. */
export interface FileSystem {
  /** The bytes, or why there are none. A file larger than `limit` bytes, or that really lies outside `root`, is not read. */
  readFile(path: string, limit?: number, root?: string): Promise<Uint8Array | FileFailure>;
  /** Links that lead out of `root`, or back into a folder above them, are skipped; those that lead nowhere are left out. */
  readFolder(path: string, root: string): Promise<readonly DirectoryEntry[] | FileFailure>;
  exists(path: string): Promise<'file' | 'folder' | undefined>;
}

export interface FileFailure {
  readonly failure: 'missing' | 'denied' | 'too-large' | 'outside' | 'failed';
  readonly detail: string;
}

/** Decodes whole byte sequences; `undefined` where the bytes are not of that encoding. */
export interface Decoder {
  decode(bytes: Uint8Array, encoding: EncodingName): string | undefined;
}

/** Labels of the Encoding Standard. */
export type EncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

export interface Hasher {
  /** Lower-case hexadecimal SHA-256 of the bytes, or of the text's UTF-8. */
  sha256(content: Uint8Array | string): string;
}

export interface Clock {
  /** The local day, `2026-11-22`. */
  today(): string;
  /** Milliseconds that only ever grow. */
  now(): number;
}

export type LogLevel = 'error' | 'warning' | 'information' | 'debug';
export type Log = (level: LogLevel, message: string) => void;

/** The text of a file of one corpus as it counts now: the open buffer's, else the disk's. */
export interface TextSource {
  read(path: Path): Promise<string | undefined>;
}

/** Keeps between runs what can be made again. Whatever goes wrong in it, the answer is that there is nothing. */
export interface Store {
  /** What was last written under the name, by this very engine and whole, in order; `undefined` where there is no such thing. */
  read(name: string): Promise<readonly unknown[] | undefined>;
  /** Puts plain data in the place of what was there: all of it, or nothing. */
  write(name: string, parts: Iterable<unknown>): Promise<void>;
}
