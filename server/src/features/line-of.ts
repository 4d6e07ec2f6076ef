// The line on which something stands, as people count them. For reports on paper; editors have ranges.
import { positionAt } from '../text/line-index.ts';
import type { Site, Snapshot } from '../workspace/snapshot.ts';

/** From 1. */
export const lineOf = (snapshot: Snapshot, { path, span }: Site): number =>
  positionAt(snapshot.file(path)?.lineStarts ?? [0], span.start).line + 1;
