// The articles of a corpus as a tree, the latest first: how many facts rest on each, how many quarrels it has, and which
// nobody cites.
import { asPath, type Path } from '../base/brand.ts';
import { entriesOf } from '../base/bucket-map.ts';
import type { Claim } from '../claims/claim.ts';
import { hullOf } from '../dates/compare.ts';
import type { EdtfDate } from '../dates/edtf.ts';
import { termName } from '../messages/names.ts';
import { foldName } from '../text/fold.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { citedSite, claimFinder, statedSite } from './claim-site.ts';
import { saidIn } from './compare-sources.ts';
import { isClash, isSettled } from './passages.ts';
import { emptyShelves, isSameView, listIn, newsIn, type Placed, relaid, type Shelves } from './shelves.ts';
import { openClashes } from './standing.ts';
import {
  type Asked,
  bare,
  briefName,
  byLabel,
  happening,
  hasWords,
  line,
  made,
  type TreeNode,
  type TreePath,
  type Unmade,
} from './tree-node.ts';
import { treeWords } from './tree-words.ts';

/** Made of the last one, where there is one of the same view. */
export interface Sources {
  readonly asked: Asked;
  /** By year of publication; beside the years those without a date, and those that no fact cites. */
  readonly shelves: Shelves<Source>;
}

interface Source {
  readonly path: Path;
  /** The last day on which it may have been published. */
  readonly last: number;
}
const UNDATED = 'undated';
const UNCITED = 'uncited';

export function sourcesOf(asked: Asked, last?: Sources): Sources {
  const before = last !== undefined && isSameView(asked, last.asked) ? last : undefined;
  const { snapshot } = asked;
  const place = (owner: string): readonly Placed<Source>[] => {
    const path = asPath(owner);
    if (snapshot.file(path)?.kind !== 'article' || !isWanted(asked, path)) return [];
    return [{ list: groupOf(snapshot, path), item: { path, last: lastDayOf(snapshot, path) } }];
  };
  const owners = changedArticles(asked, before?.asked);
  return { asked, shelves: relaid(before?.shelves ?? emptyShelves<Source>(), { owners, place, compare: latestFirst }) };
}

/** Those that are there, are known otherwise, or are cited by other facts than before. */
function changedArticles(asked: Asked, before: Asked | undefined): readonly string[] {
  const citing = newsIn(asked, before, state => state.resolved).flatMap(path =>
    [asked, before].flatMap(each => each?.snapshot.claimsOf(asPath(path))?.claims ?? []),
  );
  return [
    ...newsIn(asked, before, state => state.files),
    ...newsIn(asked, before, state => state.sources),
    ...citing.flatMap(({ article }) => article?.path ?? []),
  ];
}

function isWanted({ snapshot, words }: Asked, path: Path): boolean {
  if (words.length === 0) return true;
  return hasWords(words, foldName(`${titleOf(snapshot, path)} ${path} ${publisherOf(snapshot, path)}`));
}

/** `undefined` where there is no such row any more. */
export function sourceRows({ asked, shelves }: Sources, path: TreePath): readonly Unmade[] | undefined {
  const [group, article] = path;
  if (group === undefined) return groupNodes(asked, shelves).map(made);
  const sources = listIn(shelves, group);
  if (article === undefined)
    return sources?.map(each => ({ key: each.path, make: () => articleNode(asked, each.path) }));
  const known = sources?.find(each => each.path === article);
  return (
    known &&
    asked.snapshot
      .citing(known.path)
      .map(claim => claimNode(asked, claim))
      .sort(byLabel)
      .map(made)
  );
}

export function sourcePath({ asked, shelves }: Sources, article: Path): TreePath | undefined {
  const group = groupOf(asked.snapshot, article);
  return listIn(shelves, group)?.some(({ path }) => path === article) ? [group, article] : undefined;
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

function lastDayOf(snapshot: Snapshot, path: Path): number {
  const date = publishedOf(snapshot, path);
  return (date && hullOf(date)?.last) ?? Number.NEGATIVE_INFINITY;
}

/** The latest first, then by path. */
const latestFirst = (a: Source, b: Source): number =>
  a.last === b.last ? (a.path < b.path ? -1 : 1) : a.last > b.last ? -1 : 1;

/** The latest year first; then those without a date, then those that no fact cites. */
function groupNodes({ locale }: Asked, { lists }: Shelves<Source>): readonly TreeNode[] {
  const words = treeWords[locale];
  const rank = (group: string): number => (group === UNCITED ? 1 : group === UNDATED ? 0 : -Number(group.slice(0, 4)));
  const groups = [...entriesOf(lists)].sort(([a], [b]) => rank(a) - rank(b));
  return groups.map(([key, { length }], at) => {
    const label = key === UNDATED ? words.undated : key === UNCITED ? words.uncited : key;
    const fold = at === 0 ? 'expanded' : 'collapsed';
    return { ...bare, key, label, description: words.articles(length), icon: 'group', kind: 'group', fold };
  });
}

/** Of a date the part that its group does not say: a narrow row cuts off the end, and a long title with it. */
const dayIn = (date: string): string => (/^\d{4}-/.test(date) ? date.slice(5) : '');

function articleNode({ snapshot, locale }: Asked, path: Path): TreeNode {
  const claims = snapshot.citing(path);
  const contradictions = openClashes(snapshot, path).length;
  const published = publishedOf(snapshot, path)?.text ?? '';
  const counts = treeWords[locale].counts({ facts: claims.length, contradictions });
  const retired = snapshot.article(path)?.retired;
  return {
    ...bare,
    key: path,
    label: line([dayIn(published), titleOf(snapshot, path) || path].filter(Boolean).join(' · ')),
    description: counts,
    tooltip: [
      titleOf(snapshot, path),
      path,
      publisherOf(snapshot, path),
      published,
      counts,
      retired && treeWords[locale].retired[retired.kind],
    ]
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
    label: line(`${termName(asked, claim.subject)} · ${happening(asked, claim, briefName)}`),
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
