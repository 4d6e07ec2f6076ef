// What the fact files of a corpus state, as a tree: of whom, what happened, according to whom.
import { entriesOf, getFrom } from '../base/bucket-map.ts';
import type { Claim } from '../claims/claim.ts';
import { occurrenceKeys } from '../claims/occurrence.ts';
import { eventOf, oncePerOf } from '../claims/predicate.ts';
import { termName } from '../messages/names.ts';
import { foldName } from '../text/fold.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { citedSite, claimFinder, statedSite } from './claim-site.ts';
import { saidIn, sourceName } from './compare-sources.ts';
import { isClash, isSettled } from './passages.ts';
import { emptyShelves, isSameView, listIn, newsIn, type Placed, relaid, type Shelves } from './shelves.ts';
import { standingOf } from './standing.ts';
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
export interface StatedFacts {
  readonly asked: Asked;
  /** Claims of fact files, by subject. */
  readonly shelves: Shelves<Claim>;
}

export function statedFactsOf(asked: Asked, last?: StatedFacts): StatedFacts {
  const before = last !== undefined && isSameView(asked, last.asked) ? last : undefined;
  const place = (path: string): readonly Placed<Claim>[] =>
    (getFrom(asked.snapshot.state.resolved, path)?.claims ?? [])
      .filter(claim => isWanted(asked, claim))
      .map(claim => ({ list: claim.subject.key, item: claim }));
  const owners = newsIn(asked, before?.asked, state => state.resolved);
  return { asked, shelves: relaid(before?.shelves ?? emptyShelves<Claim>(), { owners, place, compare: inOrder }) };
}

/** `undefined` where there is no such row any more. */
export function factRows({ asked, shelves }: StatedFacts, path: TreePath): readonly Unmade[] | undefined {
  const [subject, occurrence] = path;
  if (subject === undefined)
    return [...entriesOf(shelves.lists)].flatMap(([, claims]) => subjectRow(asked, claims)).sort(byLabel);
  const occurrences = occurrencesOf(asked.snapshot, listIn(shelves, subject) ?? []);
  if (occurrence === undefined)
    return [...occurrences].flatMap(([key, claims]) => occurrenceNode(asked, key, claims)).map(made);
  return occurrences.get(occurrence)?.map(claim => ({ key: claim.id, make: () => claimNode(asked, claim) }));
}

export function factPath({ asked, shelves }: StatedFacts, claim: Claim): TreePath | undefined {
  const claims = listIn(shelves, claim.subject.key);
  return claims?.includes(claim) ? [claim.subject.key, occurrenceKey(asked.snapshot, claim), claim.id] : undefined;
}

function isWanted({ snapshot, locale, words }: Asked, claim: Claim): boolean {
  if (words.length === 0) return true;
  const shown = { snapshot, locale };
  const all = [claim.subject.label, happening(shown, claim), saidIn(claim, locale), sourceName(shown, claim)];
  return hasWords(words, foldName(all.join(' ')));
}

/** Of claims in order: in the order of their first dates; what has none comes last. */
function occurrencesOf(snapshot: Snapshot, claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const found = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = occurrenceKey(snapshot, claim);
    const known = found.get(key);
    if (known === undefined) found.set(key, [claim]);
    else known.push(claim);
  }
  const first = (all: readonly Claim[]): number =>
    all.reduce(
      (least, { date, asOf }) => Math.min(least, (date ?? asOf)?.intervals[0]?.first ?? least),
      Number.POSITIVE_INFINITY,
    );
  return new Map(
    [...found]
      .map(([key, all]) => ({ key, all, at: first(all) }))
      .sort((a, b) => order(a.at, b.at))
      .map(({ key, all }) => [key, all]),
  );
}

/** The earliest date first, then by path, then as they stand there: never in the order in which files were read. */
function inOrder(a: Claim, b: Claim): number {
  const first = ({ date, asOf }: Claim): number => (date ?? asOf)?.intervals[0]?.first ?? Number.POSITIVE_INFINITY;
  return order(first(a), first(b)) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}

const order = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

function occurrenceKey(snapshot: Snapshot, claim: Claim): string {
  const { vocabulary } = snapshot;
  const oncePer = oncePerOf(vocabulary, claim);
  const cell =
    oncePer === 'none' ? claim.id : occurrenceKeys(claim, oncePer, vocabulary, eventOf(vocabulary, claim)).cell;
  return `${claim.kind} ${claim.name} ${cell}`;
}

function subjectRow(asked: Asked, claims: readonly Claim[]): readonly (Unmade & Pick<TreeNode, 'label'>)[] {
  const [first] = claims;
  if (first === undefined) return [];
  const { key } = first.subject;
  const label = line(termName(asked, first.subject));
  return [{ key, label, make: () => subjectNode(asked, { key, label, claims }) }];
}

interface SubjectShown extends Pick<TreeNode, 'key' | 'label'> {
  readonly claims: readonly Claim[];
}

function subjectNode({ snapshot, locale }: Asked, { key, label, claims }: SubjectShown): TreeNode {
  const clashes = new Set(claims.flatMap(({ id }) => openKeys(snapshot, id)));
  const counts = treeWords[locale].counts({ facts: claims.length, contradictions: clashes.size });
  return {
    ...bare,
    key,
    label,
    description: counts,
    tooltip: counts,
    icon: clashes.size > 0 ? 'contradicted' : 'entity',
    kind: 'entity',
    fold: 'collapsed',
  };
}

const openKeys = (snapshot: Snapshot, id: Claim['id']): readonly string[] =>
  snapshot
    .findingsOf(id)
    .filter(keyed => isClash(keyed) && !isSettled(keyed.finding))
    .map(({ key }) => key);

function occurrenceNode(asked: Asked, key: string, claims: readonly Claim[]): readonly TreeNode[] {
  const [first] = claims;
  if (first === undefined) return [];
  const { snapshot, locale } = asked;
  const standings = claims.map(claim => standingOf(snapshot, claim));
  const isContradicted = standings.some(({ against }) => against > 0);
  const said = [...new Set(claims.map(claim => saidIn(claim, locale)))].filter(Boolean);
  const sources = new Set(claims.map(({ article, path }) => article?.origin ?? path)).size;
  const badge = treeWords[locale].sources(sources);
  const state = isContradicted
    ? treeWords[locale].contradicted
    : standings.some(({ settled }) => settled)
      ? treeWords[locale].groups.settled
      : '';
  return [
    {
      ...bare,
      key,
      label: line(happening(asked, first, briefName)),
      description: line(
        [said.slice(0, 3).join(isContradicted ? ' ≠ ' : ', '), badge, state].filter(Boolean).join(' · '),
      ),
      tooltip: [happening(asked, first), ...said, badge, state].filter(Boolean).join('\n'),
      icon: isContradicted ? 'contradicted' : 'occurrence',
      kind: 'occurrence',
      fold: 'collapsed',
    },
  ];
}

function claimNode({ snapshot, locale }: Asked, claim: Claim): TreeNode {
  const site = claimFinder(snapshot)(claim);
  const [finding] = openKeys(snapshot, claim.id);
  const said = saidIn(claim, locale);
  return {
    key: claim.id,
    label: line(sourceName({ snapshot, locale }, claim)),
    description: line([said, claim.article?.tier ?? ''].filter(Boolean).join(' · ')),
    tooltip: [said, claim.article?.path ?? claim.path].filter(Boolean).join('\n'),
    icon: finding === undefined ? 'fact' : 'contradicted',
    kind: 'claim',
    fold: 'none',
    site: site && statedSite(site),
    cited: site && citedSite(site),
    finding,
  };
}
