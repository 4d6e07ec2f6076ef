// The rows of the views over all corpora: which rows lie below one, by its id. Trees are made when they are asked for, and of
// the last one where their corpus has changed since.

import { claimsAtPlace } from '../features/claims-at.ts';
import {
  type Contradictions,
  contradictionBasis,
  contradictionPath,
  contradictionRows,
  contradictionsOf,
} from '../features/contradictions-tree.ts';
import { factPath, factRows, type StatedFacts, statedFactsOf } from '../features/facts-tree.ts';
import { type Sources, sourcePath, sourceRows, sourcesOf } from '../features/sources-tree.ts';
import { type Asked, bare, type TreeNode, type TreePath, type Unmade } from '../features/tree-node.ts';
import { foldName } from '../text/fold.ts';
import type { Corpus } from '../workspace/session.ts';
import type { Site, Snapshot } from '../workspace/snapshot.ts';
import { type Context, type Subject, uriIn } from './context.ts';
import { toRange } from './convert.ts';
import type { Place, TreeRow, TreeView } from './protocol.ts';
import { unturned } from './unturned.ts';

export interface Rows {
  /** `undefined` where there is no such row any more. */
  below(view: TreeView, id: string | null, filter: string): readonly UnmadeRow[] | undefined;
  /** As long as all of it is the same, so are the rows below; `undefined` where that is not known. */
  basis(view: TreeView, id: string | null, filter: string): readonly unknown[] | undefined;
  /** The ids from the top down to the row of what stands at a place; empty where nothing does. */
  wayTo(
    view: TreeView,
    subject: Subject,
    place: { readonly offset: number; readonly filter: string },
  ): readonly string[];
}

/** Of a long list only what is shown is made. */
export interface UnmadeRow {
  readonly id: string;
  make(): TreeRow;
}

type Tree =
  | ({ readonly view: 'contradictions' } & Contradictions)
  | ({ readonly view: 'facts' } & StatedFacts)
  | ({ readonly view: 'sources' } & Sources);

export function newRows(context: Context): Rows {
  const kept = new Map<string, { readonly snapshot: Snapshot; readonly filter: string; readonly tree: Tree }>();
  const treeOf = (view: TreeView, { root, snapshot }: Corpus, filter: string): Tree => {
    const key = `${view} ${root}`;
    const known = kept.get(key);
    if (known?.snapshot === snapshot && known.filter === filter) return known.tree;
    const words = foldName(filter).split(' ').filter(Boolean);
    const tree = makeTree(view, { snapshot, locale: context.client.locale, words }, known?.tree);
    kept.set(key, { snapshot, filter, tree });
    return tree;
  };
  const placeOf = (id: string | null): { readonly corpus: Corpus; readonly path: TreePath } | undefined => {
    const corpora = context.session.corpora();
    const [root, ...path] = id === null ? [corpora[0]?.root ?? ''] : keysOf(id);
    const corpus = corpora.find(each => each.root === root);
    return corpus && { corpus, path };
  };
  return {
    below(view, id, filter) {
      const corpora = context.session.corpora();
      if (id === null && corpora.length !== 1) return corpora.map(corpus => corpusRow(context, corpus));
      const place = placeOf(id);
      if (place === undefined) return undefined;
      const { corpus, path } = place;
      return nodesBelow(treeOf(view, corpus, filter), path)?.map(({ key, make }) => ({
        id: idOf(corpus, [...path, key]),
        make: () => rowOf(context, corpus, { node: make(), path }),
      }));
    },
    basis(view, id, filter) {
      const place = placeOf(id);
      const tree = place && treeOf(view, place.corpus, filter);
      return place && tree?.view === 'contradictions' ? contradictionBasis(tree, place.path) : undefined;
    },
    wayTo(view, { corpus, snapshot, path }, { offset, filter }) {
      const keys = pathTo(treeOf(view, corpus, filter), {
        snapshot,
        site: { path, span: { start: offset, end: offset } },
      });
      const top = context.session.corpora().length === 1 ? 1 : 0;
      return (keys === undefined ? [] : [[], ...keys.map((_, at) => keys.slice(0, at + 1))])
        .slice(top)
        .map(each => idOf(corpus, each));
    },
  };
}

function makeTree(view: TreeView, asked: Asked, last: Tree | undefined): Tree {
  if (view === 'contradictions') return { view, ...contradictionsOf(asked, last?.view === view ? last : undefined) };
  if (view === 'facts') return { view, ...statedFactsOf(asked, last?.view === view ? last : undefined) };
  return { view, ...sourcesOf(asked, last?.view === view ? last : undefined) };
}

function nodesBelow(tree: Tree, path: TreePath): readonly Unmade[] | undefined {
  if (tree.view === 'contradictions') return contradictionRows(tree, path);
  return tree.view === 'facts' ? factRows(tree, path) : sourceRows(tree, path);
}

interface At {
  readonly snapshot: Snapshot;
  readonly site: Site;
}

function pathTo(tree: Tree, { snapshot, site }: At): TreePath | undefined {
  if (tree.view === 'sources' && snapshot.file(site.path)?.kind === 'article') return sourcePath(tree, site.path);
  for (const claim of claimsAtPlace(snapshot, site)) {
    const article = claim.article?.path;
    const path =
      tree.view === 'contradictions'
        ? contradictionPath(tree, claim)
        : tree.view === 'facts'
          ? factPath(tree, claim)
          : article && sourcePath(tree, article);
    if (path !== undefined) return path;
  }
  return undefined;
}

const idOf = ({ root }: Corpus, path: TreePath): string => JSON.stringify([root, ...path]);

/** Whatever a client sends; what is no id leads to no row. */
function keysOf(id: string): readonly string[] {
  try {
    const keys: unknown = JSON.parse(id);
    return Array.isArray(keys) ? keys.filter(key => typeof key === 'string') : [];
  } catch {
    return [];
  }
}

function corpusRow(context: Context, corpus: Corpus): UnmadeRow {
  const label = corpus.root.split('/').at(-1) ?? corpus.root;
  const node = {
    ...bare,
    key: '',
    label,
    tooltip: corpus.root,
    icon: 'corpus',
    kind: 'corpus',
    fold: 'expanded',
  } as const;
  const id = idOf(corpus, []);
  return { id, make: () => ({ ...rowOf(context, corpus, { node, path: [] }), id }) };
}

function rowOf(context: Context, corpus: Corpus, { node, path }: { node: TreeNode; path: TreePath }): TreeRow {
  const { key, site, cited, finding, ...shown } = node;
  const place = site && placeIn(context, corpus, site);
  const words = cited && placeIn(context, corpus, cited);
  return {
    id: idOf(corpus, [...path, key]),
    ...shown,
    label: unturned(shown.label),
    description: unturned(shown.description),
    tooltip: unturned(shown.tooltip),
    ...(place === undefined ? {} : { place }),
    ...(words === undefined ? {} : { cited: words }),
    ...(finding === undefined ? {} : { finding }),
  };
}

function placeIn(context: Context, corpus: Corpus, { path, span }: Site): Place | undefined {
  const lines = corpus.snapshot.file(path);
  return lines && { uri: uriIn(context, corpus, path), range: toRange(lines, span) };
}
