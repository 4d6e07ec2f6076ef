// The contradictions of a corpus as a tree: how severe, of whom, which, and their sides.
import { entriesOf, getFrom } from '../base/bucket-map.ts';
import type { Claim } from '../claims/claim.ts';
import { messageOf, sideMessage, sideSource, sideValue } from '../messages/message.ts';
import { termName } from '../messages/names.ts';
import type { ClashFinding, Side } from '../rules/finding.ts';
import { foldName } from '../text/fold.ts';
import type { KeyedFinding, Snapshot } from '../workspace/snapshot.ts';
import { briefly } from './brief-clash.ts';
import { citedSite, claimFinder } from './claim-site.ts';
import { isClash, isSettled } from './passages.ts';
import { sideSite } from './report.ts';
import { emptyShelves, isSameView, listIn, newsIn, type Placed, relaid, type Shelves } from './shelves.ts';
import {
  type Asked,
  bare,
  briefName,
  byLabel,
  happening,
  hasWords,
  line,
  made,
  type TreeIcon,
  type TreeNode,
  type TreePath,
  type Unmade,
} from './tree-node.ts';
import { treeWords } from './tree-words.ts';

const GROUPS = ['error', 'warning', 'information', 'hint', 'settled'] as const;

type Group = (typeof GROUPS)[number];

/** Made of the last one, where there is one of the same view. */
export interface Contradictions {
  readonly asked: Asked;
  readonly shelves: Shelves<Clash>;
}

interface Clash extends Omit<KeyedFinding, 'finding'> {
  readonly finding: ClashFinding;
  readonly subject: Claim;
}

export function contradictionsOf(asked: Asked, last?: Contradictions): Contradictions {
  const before = last !== undefined && isSameView(asked, last.asked) ? last : undefined;
  const { snapshot } = asked;
  const place = (unit: string): readonly Placed<Clash>[] =>
    (getFrom(snapshot.state.units, unit)?.findings ?? []).flatMap(keyed => {
      const clash = snapshot.isTold(keyed) ? clashOf(snapshot, keyed) : undefined;
      return clash !== undefined && isWanted(asked, clash) ? [{ list: listOf(clash), item: clash }] : [];
    });
  const owners = newsIn(asked, before?.asked, state => state.units);
  return { asked, shelves: relaid(before?.shelves ?? emptyShelves<Clash>(), { owners, place, compare: byKey }) };
}

const byKey = (a: Clash, b: Clash): number => Number(a.key > b.key) - Number(a.key < b.key);

const listOf = (clash: Clash): string => listNamed(groupOf(clash), clash.subject.subject.key);

const listNamed = (group: string, entity: string): string => `${group} ${entity}`;

/** `undefined` where there is no such row any more. */
export function contradictionRows(tree: Contradictions, path: TreePath): readonly Unmade[] | undefined {
  const [group, entity, key] = path;
  if (group === undefined) return GROUPS.flatMap(each => groupNode(tree, each)).map(made);
  if (entity === undefined) {
    const entities = entitiesIn(tree, group);
    return entities.length === 0 ? undefined : entities.map(all => entityRow(tree, all)).sort(byLabel);
  }
  const clashes = listIn(tree.shelves, listNamed(group, entity));
  if (key === undefined)
    return clashes
      ?.map(clash => findingNode(tree, clash))
      .sort(byEvent)
      .map(made);
  const clash = clashes?.find(each => each.key === key);
  return clash?.finding.sides.flatMap((side, at) => sideNode(tree, clash, { side, at })).map(made);
}

type Clashes = readonly [Clash, ...Clash[]];

function entitiesIn({ shelves }: Contradictions, group: string): readonly Clashes[] {
  const prefix = listNamed(group, '');
  return [...entriesOf(shelves.lists)].flatMap(([name, [first, ...more]]): readonly Clashes[] =>
    first !== undefined && name.startsWith(prefix) ? [[first, ...more]] : [],
  );
}

/**
 * What the rows below an entity or a finding are made of: as long as all of it is the same, so are they. `undefined` where
 * that is as dear as making them.
 */
export function contradictionBasis(tree: Contradictions, [group, entity]: TreePath): readonly unknown[] | undefined {
  if (group === undefined || entity === undefined) return undefined;
  const { snapshot } = tree.asked;
  const clashes = listIn(tree.shelves, listNamed(group, entity)) ?? [];
  const files = clashes.flatMap(({ paths }) => paths);
  return [...clashes, ...files.flatMap(path => [snapshot.file(path), snapshot.claimsOf(path), snapshot.article(path)])];
}

/** The row of a claim's first contradiction. */
export function contradictionPath({ asked, shelves }: Contradictions, claim: Claim): TreePath | undefined {
  const known = asked.snapshot.findingsOf(claim.id).filter(isClash);
  const keyed = known.find(({ finding }) => !isSettled(finding)) ?? known[0];
  const clash = keyed && clashOf(asked.snapshot, keyed);
  if (clash === undefined || listIn(shelves, listOf(clash)) === undefined) return undefined;
  return [groupOf(clash), clash.subject.subject.key, clash.key];
}

function clashOf(snapshot: Snapshot, { finding, ...keyed }: KeyedFinding): Clash | undefined {
  if (!isClash({ finding, ...keyed }) || !('sides' in finding)) return undefined;
  const subject = finding.sides.map(side => snapshot.claim(side.claim)).find(claim => claim !== undefined);
  return subject && { ...keyed, finding, subject };
}

const groupOf = ({ finding, severity }: Clash): Group => (isSettled(finding) ? 'settled' : severity);

function isWanted({ snapshot, locale, words }: Asked, { finding }: Clash): boolean {
  return words.length === 0 || hasWords(words, foldName(messageOf(finding, snapshot, locale)));
}

function groupNode(tree: Contradictions, group: Group): readonly TreeNode[] {
  const entities = entitiesIn(tree, group);
  if (entities.length === 0) return [];
  const count = entities.reduce((sum, all) => sum + all.length, 0);
  const isOnly = count === [...entriesOf(tree.shelves.lists)].reduce((sum, [, all]) => sum + all.length, 0);
  const fold = group === 'error' || group === 'warning' || isOnly ? 'expanded' : 'collapsed';
  const label = treeWords[tree.asked.locale].groups[group];
  return [{ ...bare, key: group, label, description: String(count), icon: group, kind: 'group', fold }];
}

function entityRow({ asked }: Contradictions, [first, ...more]: Clashes): Unmade & Pick<TreeNode, 'label'> {
  const { subject } = first.subject;
  const label = line(termName(asked, subject));
  const description = more.length > 0 ? String(more.length + 1) : '';
  const node = { key: subject.key, label, description, icon: 'entity', kind: 'entity', fold: 'expanded' } as const;
  return { key: node.key, label, make: () => ({ ...bare, ...node }) };
}

/** What tells it from others comes first: a narrow view cuts off the end. All of it is in the tooltip. */
function findingNode({ asked }: Contradictions, { key, finding, severity, subject }: Clash): TreeNode {
  const { snapshot, locale } = asked;
  const [first] = finding.sides;
  const find = claimFinder(snapshot);
  const possibly = finding.certainty === 'possible' ? treeWords[locale].possible : '';
  return {
    ...bare,
    key,
    label: line(briefly(asked, finding)),
    description: line([happening(asked, subject, briefName), possibly].filter(Boolean).join(' · ')),
    tooltip: `${messageOf(finding, snapshot, locale)}\n\n${finding.code}`,
    icon: isSettled(finding) ? 'settled' : severity,
    kind: 'finding',
    fold: 'collapsed',
    site: first && sideSite(find, subject, first.part),
    cited: undefined,
    finding: key,
  };
}

/** Those of one event beside each other. */
const byEvent = (a: TreeNode, b: TreeNode): number =>
  Number(a.description > b.description) - Number(a.description < b.description) || byLabel(a, b);

interface At {
  readonly side: Side;
  readonly at: number;
}

function sideNode({ asked }: Contradictions, { key, finding }: Clash, { side, at }: At): readonly TreeNode[] {
  const { snapshot, locale } = asked;
  const claim = snapshot.claim(side.claim);
  if (claim === undefined) return [];
  const find = claimFinder(snapshot);
  const site = find(claim);
  // What it says comes first: a narrow view cuts off the end.
  const [label = '', ...rest] = [sideValue(finding, side, snapshot, locale), sideSource(side, snapshot, locale)].filter(
    Boolean,
  );
  const icon: TreeIcon = claim.origin === 'prose' ? 'prose' : claim.rank === 'preferred' ? 'settled' : 'fact';
  return [
    {
      ...bare,
      key: `${at}`,
      label: line(label),
      description: line(rest.join('')),
      tooltip: `${sideMessage(finding, side, snapshot, locale)}\n${claim.article?.path ?? claim.path}`,
      icon,
      kind: 'side',
      site: sideSite(find, claim, side.part),
      cited: site && citedSite(site),
      finding: key,
    },
  ];
}
