// What is kept of a file once its text is gone: plain data that can be written to a disk or sent to a worker as it is.
import type { Path } from '../base/brand.ts';
import type { UnreadableReason } from '../base/problem.ts';
import type { EncodingName } from '../ports.ts';
import type { ArticleMeta } from '../syntax/fact-file.ts';
import type { PackedFacts } from './packed-facts.ts';

interface SummaryBase {
  readonly path: Path;
  /** SHA-256 of the file's bytes; of its UTF-8 for an open buffer. */
  readonly hash: string;
  /** Where each line begins. */
  readonly lineStarts: readonly number[];
  readonly length: number;
}

export interface ArticleSummary extends SummaryBase {
  readonly kind: 'article';
  readonly meta: ArticleMeta;
  readonly encoding: EncodingName;
  /** SHA-256 of the text's UTF-8, where it differs from `hash` (another encoding, a byte-order mark). */
  readonly textHash: string;
}

export interface FactFileSummary extends SummaryBase {
  readonly kind: 'facts';
  /** How many facts it holds. */
  readonly facts: number;
  /** All that it says; `factFileOf` unpacks it. */
  readonly packed: PackedFacts;
}

/** `corroborate.yaml`: its content, and what is wrong with it, lives in the snapshot's vocabulary. */
export interface SettingsSummary extends SummaryBase {
  readonly kind: 'settings';
}

export interface UnreadableSummary extends SummaryBase {
  readonly kind: 'unreadable';
  readonly reason: UnreadableReason;
  readonly detail: string;
}

export type FileSummary = ArticleSummary | FactFileSummary | SettingsSummary | UnreadableSummary;

/** `undefined` where it is of another kind. */
export const ofKind = <K extends FileSummary['kind']>(
  summary: FileSummary | undefined,
  kind: K,
): Extract<FileSummary, { kind: K }> | undefined => (isOf(summary, kind) ? summary : undefined);

const isOf = <K extends FileSummary['kind']>(
  summary: FileSummary | undefined,
  kind: K,
): summary is Extract<FileSummary, { kind: K }> => summary?.kind === kind;
