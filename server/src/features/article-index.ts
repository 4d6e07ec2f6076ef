// The articles of a corpus by folder, so that those near a file are found without a walk through all of them. Made once, and
// again when an article comes or goes.
import type { Path } from '../base/brand.ts';
import { changedKeys, getFrom } from '../base/bucket-map.ts';
import type { ArticleFacts } from '../claims/claim.ts';
import { foldName } from '../text/fold.ts';
import { nameOf } from '../workspace/discover-paths.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

export interface ArticleIndex {
  readonly snapshot: Snapshot;
  /** By path; '' is the top. */
  readonly folders: ReadonlyMap<string, Folder>;
  /** Folded; each title is folded once. */
  titleOf(article: ArticleFacts): string;
}

interface Folder {
  /** Names, in order. */
  readonly folders: readonly string[];
  readonly articles: readonly Entry[];
}

interface Entry {
  readonly path: Path;
  readonly name: string;
  readonly folded: string;
}

export interface NearArticle {
  readonly path: Path;
  /** Relative to the file that asks; and the same, folded. */
  readonly written: string;
  readonly folded: string;
}

export function articleIndex(snapshot: Snapshot, last?: ArticleIndex): ArticleIndex {
  if (last !== undefined && !haveArticlesChanged(snapshot, last.snapshot)) return { ...last, snapshot };
  const folders = new Map<string, { readonly folders: Set<string>; readonly articles: Entry[] }>();
  const folderAt = (path: string): { readonly folders: Set<string>; readonly articles: Entry[] } => {
    const known = folders.get(path);
    if (known !== undefined) return known;
    const made = { folders: new Set<string>(), articles: [] };
    folders.set(path, made);
    if (path !== '') folderAt(parentOf(path)).folders.add(nameOf(path));
    return made;
  };
  for (const path of snapshot.paths()) {
    if (snapshot.file(path)?.kind !== 'article') continue;
    const name = nameOf(path);
    folderAt(parentOf(path)).articles.push({ path, name, folded: foldName(name) });
  }
  const sorted = [...folders].map(([path, own]): readonly [string, Folder] => [
    path,
    { folders: [...own.folders].sort(), articles: own.articles.sort((a, b) => (a.name < b.name ? -1 : 1)) },
  ]);
  return { snapshot, folders: new Map(sorted), titleOf: last?.titleOf ?? foldingOnce() };
}

function haveArticlesChanged(now: Snapshot, last: Snapshot): boolean {
  const isArticle = ({ state }: Snapshot, path: string): boolean => getFrom(state.files, path)?.kind === 'article';
  return changedKeys(last.state.files, now.state.files).some(path => isArticle(now, path) !== isArticle(last, path));
}

function foldingOnce(): ArticleIndex['titleOf'] {
  const known = new WeakMap<ArticleFacts, string>();
  return article => {
    const title = known.get(article) ?? foldName(article.title ?? '');
    known.set(article, title);
    return title;
  };
}

/** Those of the file's own folder first, then by how many folders lie between; in one folder by name. */
export function* nearArticles({ folders }: ArticleIndex, from: Path): Iterable<NearArticle> {
  let level: readonly Stand[] = [{ path: parentOf(from), written: '', way: { goes: 'up', from: undefined } }];
  while (level.length > 0) {
    for (const { path, written } of level) {
      const before = foldName(written);
      for (const entry of folders.get(path)?.articles ?? [])
        yield { path: entry.path, written: written + entry.name, folded: before + entry.folded };
    }
    level = level.flatMap(stand => around(folders, stand)).sort((a, b) => (a.written < b.written ? -1 : 1));
  }
}

interface Stand {
  readonly path: string;
  /** The way there, each part with its `/`. */
  readonly written: string;
  /** A way that has turned down goes up no more; on the way up, the folder that it came from. */
  readonly way: { readonly goes: 'down' } | { readonly goes: 'up'; readonly from: string | undefined };
}

function around(folders: ArticleIndex['folders'], { path, written, way }: Stand): readonly Stand[] {
  const below = (folders.get(path)?.folders ?? [])
    .map((name): Stand => {
      return { path: path === '' ? name : `${path}/${name}`, written: `${written}${name}/`, way: { goes: 'down' } };
    })
    .filter(each => way.goes === 'down' || each.path !== way.from);
  if (way.goes === 'down' || path === '') return below;
  return [{ path: parentOf(path), written: `../${written}`, way: { goes: 'up', from: path } }, ...below];
}

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
