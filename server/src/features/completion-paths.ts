// The articles that a fact file may name, by paths relative to it.
import type { Path } from '../base/brand.ts';
import type { YamlCursor } from '../syntax/yaml-cursor.ts';
import { foldName } from '../text/fold.ts';
import { relativePath } from '../workspace/paths.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type Completion, scalarAt } from './completion-item.ts';
import { filterOf, MOST_NAMES, rankOf } from './completion-names.ts';

export interface PathsWanted {
  readonly snapshot: Snapshot;
  readonly path: Path;
  readonly cursor: YamlCursor;
  /** The file's own article: it neither reprints nor corrects itself. */
  readonly own: Path | undefined;
}

export interface PathsFound {
  readonly items: readonly Completion[];
  readonly incomplete: boolean;
}

/** Those of the same folder first. The whole corpus is asked, for that is the answer. */
export function pathCompletions({ snapshot, path, cursor, own }: PathsWanted): PathsFound {
  const typed = foldName(cursor.token.typed);
  const found: { readonly written: string; readonly rank: number; readonly target: Path }[] = [];
  for (const target of snapshot.paths()) {
    if (target === own || snapshot.file(target)?.kind !== 'article') continue;
    const written = relativePath(path, target);
    const title = foldName(snapshot.article(target)?.title ?? '');
    const rank = rankOf(foldName(written), typed) ?? rankOf(title, typed);
    if (rank !== undefined) found.push({ written, rank: rank * 100 + written.split('/').length, target });
  }
  const items = found
    .sort((a, b) => a.rank - b.rank || (a.written < b.written ? -1 : 1))
    .slice(0, MOST_NAMES)
    .map(({ written, target }): Completion => {
      const title = snapshot.article(target)?.title;
      return {
        kind: 'article',
        label: written,
        description: snapshot.article(target)?.published?.text,
        detail: title,
        filter: filterOf(cursor, [written, title ?? '']),
        text: scalarAt(cursor, written),
      };
    });
  return { items, incomplete: found.length > items.length };
}
