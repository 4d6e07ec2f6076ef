// The articles that a fact file may name, by paths relative to it.
import type { Path } from '../base/brand.ts';
import type { YamlCursor } from '../syntax/yaml-cursor.ts';
import { foldName } from '../text/fold.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type ArticleIndex, articleIndex, nearArticles } from './article-index.ts';
import { type Completion, scalarAt } from './completion-item.ts';
import { filterOf, MOST_NAMES, rankOf } from './completion-names.ts';

export interface PathsWanted {
  readonly snapshot: Snapshot;
  /** The articles of the snapshot, where they are at hand. */
  readonly articles: ArticleIndex | undefined;
  readonly path: Path;
  readonly cursor: YamlCursor;
  /** The file's own article: it neither reprints nor corrects itself. */
  readonly own: Path | undefined;
}

export interface PathsFound {
  readonly items: readonly Completion[];
  readonly incomplete: boolean;
}

/** By how well they fit what was typed, then the nearest first: where enough begin with it, no farther one is looked at. */
export function pathCompletions(wanted: PathsWanted): PathsFound {
  const { snapshot, articles = articleIndex(snapshot), path, cursor, own } = wanted;
  const typed = foldName(cursor.token.typed);
  const ranks: Target[][] = [[], [], []];
  for (const { path: target, written, folded } of nearArticles(articles, path)) {
    if (target === own) continue;
    const facts = snapshot.article(target);
    const rank = rankOf(folded, typed) ?? (facts && rankOf(articles.titleOf(facts), typed));
    const found = rank === undefined ? undefined : ranks[rank];
    if (found === undefined || found.length > MOST_NAMES) continue;
    found.push({ target, written });
    if (rank === 0 && found.length > MOST_NAMES) break;
  }
  const found = ranks.flat();
  const items = found.slice(0, MOST_NAMES).map(each => completionOf(wanted, each));
  return { items, incomplete: found.length > items.length };
}

interface Target {
  readonly target: Path;
  readonly written: string;
}

function completionOf({ snapshot, cursor }: PathsWanted, { target, written }: Target): Completion {
  const facts = snapshot.article(target);
  return {
    kind: 'article',
    label: written,
    description: facts?.published?.text,
    detail: facts?.title,
    filter: filterOf(cursor, [written, facts?.title ?? '']),
    text: scalarAt(cursor, written),
  };
}
