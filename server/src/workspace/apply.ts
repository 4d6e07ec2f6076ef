// From one snapshot to the next. Two steps, since quotes are searched in texts that the snapshot does not keep:
// `prepare` reads the changed files and names the closed articles that are needed, `apply` does the rest.
import type { Path } from '../base/brand.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { FileChange, SnapshotOptions } from './change.ts';
import type { FileSummary } from './file-summary.ts';
import type { Snapshot } from './snapshot.ts';

export interface Prepared {
  readonly changes: readonly FileChange[];
  readonly summaries: readonly FileSummary[];
  /** Articles whose text `apply` must be given; those among the changes are at hand already. */
  readonly textsNeeded: readonly Path[];
}

export interface Applied {
  readonly snapshot: Snapshot;
  /** The files whose findings are not what they were. */
  readonly touched: ReadonlySet<Path>;
}

export declare function emptySnapshot(options: SnapshotOptions, builtin: Vocabulary): Snapshot;
export declare function prepare(snapshot: Snapshot, changes: readonly FileChange[]): Prepared;
export declare function apply(snapshot: Snapshot, prepared: Prepared, texts: ReadonlyMap<Path, string>): Applied;
/** Every file has been read: from now on things may be called missing, unknown or unused. */
export declare function markComplete(snapshot: Snapshot): Applied;
export declare function withOptions(snapshot: Snapshot, options: SnapshotOptions): Applied;
