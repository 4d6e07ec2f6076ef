// What can happen to the files of a corpus, as the snapshot takes it.
import type { Path } from '../base/brand.ts';
import type { UnreadableReason } from '../base/problem.ts';
import type { EncodingName } from '../ports.ts';
import type { Severity } from '../vocabulary/vocabulary.ts';

export interface FileChange {
  readonly path: Path;
  readonly content: FileContent | UnreadableContent | { readonly kind: 'absent' };
}

export interface FileContent {
  readonly kind: 'text';
  readonly text: string;
  readonly encoding: EncodingName;
  /** SHA-256 of the bytes on disk, or of the buffer's UTF-8. */
  readonly hash: string;
  /** SHA-256 of the text's UTF-8. */
  readonly textHash: string;
}

export interface UnreadableContent {
  readonly kind: 'unreadable';
  readonly reason: UnreadableReason;
  readonly detail: string;
}

/** What the host lays over `corroborate.yaml`: editor settings, command-line options. */
export interface SnapshotOptions {
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** `false` switches prose off whatever the corpus says. */
  readonly prose: boolean;
  /** The local day, for `ignore … until`. */
  readonly today: string;
}
