// What the fact files of a corpus state, as a tree: of whom, what happened, according to whom.
import type { Claim } from '../claims/claim.ts';
import { occurrenceKeys } from '../claims/occurrence.ts';
import { eventOf, oncePerOf } from '../claims/predicate.ts';
import { termName } from '../messages/names.ts';
import { foldName } from '../text/fold.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { citedSite, claimFinder, statedSite } from './claim-site.ts';
import { saidIn, sourceName } from './compare-sources.ts';
import { isClash, isSettled } from './passages.ts';
import { standingOf } from './standing.ts';
import { type Asked, bare, byLabel, happening, hasWords, line, type TreeNode, type TreePath } from './tree-node.ts';
import { treeWords } from './tree-words.ts';

/** Made once for a snapshot and the words that are looked for. */
export interface StatedFacts {
  readonly asked: Asked;
  /** Claims of fact files, by subject. */
  readonly subjects: ReadonlyMap<string, readonly Claim[]>;
}

export function statedFactsOf(asked: Asked): StatedFacts {
  const subjects = new Map<string, Claim[]>();
  for (const path of asked.snapshot.paths()) {
    if (asked.snapshot.file(path)?.kind !== 'facts') continue;
    for (const claim of asked.snapshot.claimsOf(path)?.claims ?? []) {
      if (!isWanted(asked, claim)) continue;
      const known = subjects.get(claim.subject.key);
      if (known === undefined) subjects.set(claim.subject.key, [claim]);
      else known.push(claim);
    }
  }
  return { asked, subjects };
}

/** `undefined` where there is no such row any more. */
export function factRows(tree: StatedFacts, path: TreePath): readonly TreeNode[] | undefined {
  const { asked, subjects } = tree;
  const [subject, occurrence] = path;
  if (subject === undefined) return [...subjects.values()].flatMap(claims => subjectNode(asked, claims)).sort(byLabel);
  const occurrences = occurrencesOf(asked.snapshot, subjects.get(subject) ?? []);
  if (occurrence === undefined) return [...occurrences].flatMap(([key, claims]) => occurrenceNode(asked, key, claims));
  return occurrences.get(occurrence)?.map(claim => claimNode(asked, claim));
}

export function factPath({ asked, subjects }: StatedFacts, claim: Claim): TreePath | undefined {
  const claims = subjects.get(claim.subject.key);
  return claims?.includes(claim) ? [claim.subject.key, occurrenceKey(asked.snapshot, claim), claim.id] : undefined;
}

function isWanted({ snapshot, locale, words }: Asked, claim: Claim): boolean {
  if (words.length === 0) return true;
  const shown = { snapshot, locale };
  const all = [
    claim.subject.label,
    happening(snapshot, claim, locale),
    saidIn(claim, locale),
    sourceName(shown, claim),
  ];
  return hasWords(words, foldName(all.join(' ')));
}

/** In the order of their first dates; what has none comes last. */
function occurrencesOf(snapshot: Snapshot, claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const found = new Map<string, Claim[]>();
  for (const claim of claims.toSorted(inOrder)) {
    const key = occurrenceKey(snapshot, claim);
    found.set(key, [...(found.get(key) ?? []), claim]);
  }
  const first = (all: readonly Claim[]): number =>
    Math.min(...all.map(({ date, asOf }) => (date ?? asOf)?.intervals[0]?.first ?? Number.POSITIVE_INFINITY));
  return new Map(
    [...found]
      .map(([key, all]) => ({ key, all, at: first(all) }))
      .sort((a, b) => order(a.at, b.at))
      .map(({ key, all }) => [key, all]),
  );
}

/** The earliest date first, then by path: never in the order in which files were read. */
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

function subjectNode(asked: Asked, claims: readonly Claim[]): readonly TreeNode[] {
  const [first] = claims;
  if (first === undefined) return [];
  const { snapshot, locale } = asked;
  const clashes = new Set(claims.flatMap(({ id }) => openKeys(snapshot, id)));
  return [
    {
      ...bare,
      key: first.subject.key,
      label: line(termName(asked, first.subject)),
      description: treeWords[locale].counts({ facts: claims.length, contradictions: clashes.size }),
      tooltip: treeWords[locale].counts({ facts: claims.length, contradictions: clashes.size }),
      icon: clashes.size > 0 ? 'contradicted' : 'entity',
      kind: 'entity',
      fold: 'collapsed',
    },
  ];
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
      label: line(happening(snapshot, first, locale)),
      description: line(
        [said.slice(0, 3).join(isContradicted ? ' ≠ ' : ', '), badge, state].filter(Boolean).join(' · '),
      ),
      tooltip: [happening(snapshot, first, locale), ...said, badge, state].filter(Boolean).join('\n'),
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
