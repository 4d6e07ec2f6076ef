// What can happen to the files of a corpus, as the snapshot takes it.
import type { Path } from '../base/brand.ts';
import type { UnreadableReason } from '../base/problem.ts';
import type { EncodingName } from '../ports.ts';
import type { Severity } from '../vocabulary/vocabulary.ts';
import type { FileSummary } from './file-summary.ts';

export interface FileChange {
  readonly path: Path;
  readonly content: FileContent | SummarisedContent | UnreadableContent | { readonly kind: 'absent' };
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

/** A file that was read elsewhere: what it says is at hand, its text is not. */
export interface SummarisedContent {
  readonly kind: 'summarised';
  readonly hash: string;
  readonly summary: FileSummary;
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
