// The articles of a corpus as a tree, the latest first: how many facts rest on each, how many quarrels it has, and which
// nobody cites.
import { asPath, type Path } from '../base/brand.ts';
import type { Claim } from '../claims/claim.ts';
import { hullOf } from '../dates/compare.ts';
import type { EdtfDate } from '../dates/edtf.ts';
import { shorten } from '../messages/material.ts';
import { termName } from '../messages/names.ts';
import { foldName } from '../text/fold.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { citedSite, claimFinder, statedSite } from './claim-site.ts';
import { saidIn } from './compare-sources.ts';
import { isClash, isSettled } from './passages.ts';
import { openClashes } from './standing.ts';
import { type Asked, bare, byLabel, happening, hasWords, line, type TreeNode, type TreePath } from './tree-node.ts';
import { treeWords } from './tree-words.ts';

/** Made once for a snapshot and the words that are looked for. */
export interface Sources {
  readonly asked: Asked;
  /** By year of publication, the latest first; then those without a date, then those that no fact cites. */
  readonly groups: ReadonlyMap<string, readonly Path[]>;
}

/** So much of a title that what stands behind it is seen as well, in a side bar of usual width. */
const LABEL = 24;

const UNDATED = 'undated';
const UNCITED = 'uncited';

export function sourcesOf(asked: Asked): Sources {
  const { snapshot, words } = asked;
  const groups = new Map<string, Path[]>();
  for (const path of snapshot.paths()) {
    if (snapshot.file(path)?.kind !== 'article') continue;
    if (
      words.length > 0 &&
      !hasWords(words, foldName(`${titleOf(snapshot, path)} ${path} ${publisherOf(snapshot, path)}`))
    )
      continue;
    const group = groupOf(snapshot, path);
    const known = groups.get(group);
    if (known === undefined) groups.set(group, [path]);
    else known.push(path);
  }
  const rank = (group: string): number => (group === UNCITED ? 1 : group === UNDATED ? 0 : -Number(group.slice(0, 4)));
  const sorted = [...groups].sort(([a], [b]) => rank(a) - rank(b));
  return { asked, groups: new Map(sorted.map(([group, paths]) => [group, latestFirst(snapshot, paths)])) };
}

/** `undefined` where there is no such row any more. */
export function sourceRows({ asked, groups }: Sources, path: TreePath): readonly TreeNode[] | undefined {
  const [group, article] = path;
  if (group === undefined) return [...groups].map(([key, paths], at) => groupNode(asked, key, { paths, at }));
  if (article === undefined) return groups.get(group)?.map(each => articleNode(asked, each));
  const known = groups.get(group)?.find(each => each === article);
  return (
    known &&
    asked.snapshot
      .citing(known)
      .map(claim => claimNode(asked, claim))
      .sort(byLabel)
  );
}

export function sourcePath({ asked, groups }: Sources, article: Path): TreePath | undefined {
  const group = groupOf(asked.snapshot, article);
  return groups.get(group)?.includes(article) ? [group, article] : undefined;
}

function groupOf(snapshot: Snapshot, path: Path): string {
  if (snapshot.citing(path).length === 0) return UNCITED;
  return publishedOf(snapshot, path)?.text.slice(0, 4).replace(/\D/g, '0') ?? UNDATED;
}

const publishedOf = (snapshot: Snapshot, path: Path): EdtfDate | undefined => snapshot.article(path)?.published;

const publisherOf = (snapshot: Snapshot, path: Path): string => snapshot.article(path)?.publisher ?? '';

function titleOf(snapshot: Snapshot, path: Path): string {
  const summary = snapshot.file(path);
  const own = summary?.kind === 'article' ? summary.meta.title : undefined;
  return snapshot.article(path)?.title ?? own ?? '';
}

/** The latest first, then by path. */
function latestFirst(snapshot: Snapshot, paths: readonly Path[]): readonly Path[] {
  const dated = paths.map(path => {
    const date = publishedOf(snapshot, path);
    return { path, last: (date && hullOf(date)?.last) ?? Number.NEGATIVE_INFINITY };
  });
  const inOrder = dated.sort((a, b) => (a.last === b.last ? (a.path < b.path ? -1 : 1) : a.last > b.last ? -1 : 1));
  return inOrder.map(({ path }) => path);
}

function groupNode({ locale }: Asked, key: string, { paths, at }: { paths: readonly Path[]; at: number }): TreeNode {
  const words = treeWords[locale];
  const label = key === UNDATED ? words.undated : key === UNCITED ? words.uncited : key;
  const fold = at === 0 ? 'expanded' : 'collapsed';
  return { ...bare, key, label, description: words.articles(paths.length), icon: 'group', kind: 'group', fold };
}

function articleNode({ snapshot, locale }: Asked, path: Path): TreeNode {
  const claims = snapshot.citing(path);
  const contradictions = openClashes(snapshot, path).length;
  const published = publishedOf(snapshot, path)?.text ?? '';
  const counts = treeWords[locale].counts({ facts: claims.length, contradictions });
  const retired = snapshot.article(path)?.retired;
  return {
    ...bare,
    key: path,
    label: shorten(line(titleOf(snapshot, path)), LABEL) || path,
    description: [published, counts].filter(Boolean).join(' · '),
    tooltip: [path, publisherOf(snapshot, path), published, counts, retired && treeWords[locale].retired[retired.kind]]
      .filter(Boolean)
      .join('\n'),
    icon: contradictions > 0 ? 'contradicted' : claims.length === 0 ? 'orphan' : 'article',
    kind: 'article',
    fold: claims.length === 0 ? 'none' : 'collapsed',
    site: { path: asPath(path), span: { start: 0, end: 0 } },
  };
}

function claimNode(asked: Asked, claim: Claim): TreeNode {
  const { snapshot, locale } = asked;
  const site = claimFinder(snapshot)(claim);
  const finding = snapshot.findingsOf(claim.id).find(keyed => isClash(keyed) && !isSettled(keyed.finding))?.key;
  return {
    key: claim.id,
    label: line(`${termName(asked, claim.subject)} · ${happening(snapshot, claim, locale)}`),
    description: line(saidIn(claim, locale)),
    tooltip: claim.path,
    icon: finding === undefined ? 'fact' : 'contradicted',
    kind: 'claim',
    fold: 'none',
    site: site && (citedSite(site) ?? statedSite(site)),
    cited: site && citedSite(site),
    finding,
  };
}
