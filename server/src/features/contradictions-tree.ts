// The contradictions of a corpus as a tree: how severe, of whom, which, and their sides.
import type { Claim } from '../claims/claim.ts';
import { labelOf } from '../messages/material.ts';
import { accountOf, messageOf, sideMessage, sideSource, sideValue } from '../messages/message.ts';
import { termName } from '../messages/names.ts';
import type { ClashFinding, Side } from '../rules/finding.ts';
import { foldName } from '../text/fold.ts';
import type { KeyedFinding, Snapshot } from '../workspace/snapshot.ts';
import { citedSite, claimFinder } from './claim-site.ts';
import { isClash, isSettled } from './passages.ts';
import { sideSite } from './report.ts';
import {
  type Asked,
  bare,
  byLabel,
  circumstances,
  hasWords,
  line,
  type TreeIcon,
  type TreeNode,
  type TreePath,
} from './tree-node.ts';
import { treeWords } from './tree-words.ts';

const GROUPS = ['error', 'warning', 'information', 'hint', 'settled'] as const;

type Group = (typeof GROUPS)[number];

/** Made once for a snapshot and the words that are looked for. */
export interface Contradictions {
  readonly asked: Asked;
  readonly groups: ReadonlyMap<string, ReadonlyMap<string, readonly Clash[]>>;
}

interface Clash extends Omit<KeyedFinding, 'finding'> {
  readonly finding: ClashFinding;
  readonly subject: Claim;
}

export function contradictionsOf(asked: Asked): Contradictions {
  const groups = new Map<string, Map<string, Clash[]>>();
  for (const keyed of asked.snapshot.findings()) {
    const clash = clashOf(asked.snapshot, keyed);
    if (clash === undefined || !isWanted(asked, clash)) continue;
    const byEntity = groups.get(groupOf(clash)) ?? new Map<string, Clash[]>();
    groups.set(groupOf(clash), byEntity);
    const known = byEntity.get(clash.subject.subject.key);
    if (known === undefined) byEntity.set(clash.subject.subject.key, [clash]);
    else known.push(clash);
  }
  return { asked, groups };
}

/** `undefined` where there is no such row any more. */
export function contradictionRows(tree: Contradictions, path: TreePath): readonly TreeNode[] | undefined {
  const [group, entity, key] = path;
  if (group === undefined) return GROUPS.flatMap(each => groupNode(tree, each));
  const entities = tree.groups.get(group);
  if (entity === undefined)
    return entities && [...entities.values()].flatMap(all => entityNode(tree, all)).sort(byLabel);
  const clashes = entities?.get(entity);
  if (key === undefined) return clashes?.map(clash => findingNode(tree, clash)).sort(byLabel);
  const clash = clashes?.find(each => each.key === key);
  return clash?.finding.sides.flatMap((side, at) => sideNode(tree, clash, { side, at }));
}

/** The row of a claim's first contradiction. */
export function contradictionPath({ asked, groups }: Contradictions, claim: Claim): TreePath | undefined {
  const known = asked.snapshot.findingsOf(claim.id).filter(isClash);
  const keyed = known.find(({ finding }) => !isSettled(finding)) ?? known[0];
  const clash = keyed && clashOf(asked.snapshot, keyed);
  if (clash === undefined) return undefined;
  const path = [groupOf(clash), clash.subject.subject.key, clash.key];
  return groups.get(path[0] ?? '')?.get(path[1] ?? '') === undefined ? undefined : path;
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

function groupNode({ asked, groups }: Contradictions, group: Group): readonly TreeNode[] {
  const entities = groups.get(group);
  if (entities === undefined) return [];
  const count = [...entities.values()].reduce((sum, all) => sum + all.length, 0);
  const fold = group === 'error' || group === 'warning' || groups.size === 1 ? 'expanded' : 'collapsed';
  const label = treeWords[asked.locale].groups[group];
  return [{ ...bare, key: group, label, description: String(count), icon: group, kind: 'group', fold }];
}

function entityNode({ asked }: Contradictions, clashes: readonly Clash[]): readonly TreeNode[] {
  const [first] = clashes;
  if (first === undefined) return [];
  const { subject } = first.subject;
  const label = line(termName(asked, subject));
  const description = clashes.length > 1 ? String(clashes.length) : '';
  return [{ ...bare, key: subject.key, label, description, icon: 'entity', kind: 'entity', fold: 'expanded' }];
}

function findingNode({ asked }: Contradictions, { key, finding, severity, subject }: Clash): TreeNode {
  const { snapshot, locale } = asked;
  const [first] = finding.sides;
  const what = [labelOf(snapshot, subject.kind, subject.name, locale)];
  if (finding.code === 'competing-first') what.push(treeWords[locale].first);
  const find = claimFinder(snapshot);
  const values = valuesOf(asked, finding);
  const said = values.length > 1 ? values.slice(0, 4).join(' ≠ ') : accountOf(finding, snapshot, locale).lead;
  const possibly = finding.certainty === 'possible' ? treeWords[locale].possible : '';
  return {
    ...bare,
    key,
    label: line(`${what.join(', ')}: ${said}`),
    description: line([circumstances(snapshot, subject, locale), possibly].filter(Boolean).join(' · ')),
    tooltip: `${messageOf(finding, snapshot, locale)}\n\n${finding.code}`,
    icon: isSettled(finding) ? 'settled' : severity,
    kind: 'finding',
    fold: 'collapsed',
    site: first && sideSite(find, subject, first.part),
    cited: undefined,
    finding: key,
  };
}

/** As they are written, which is shorter than how they read; none where the sides do not differ in a value. */
function valuesOf(asked: Asked, { code, sides }: ClashFinding): readonly string[] {
  const claims = sides.flatMap(side => asked.snapshot.claim(side.claim) ?? []);
  if (code === 'competing-first') return [...new Set(claims.map(({ subject }) => termName(asked, subject)))];
  if (!VALUED.has(code)) return [];
  const values = claims.flatMap(({ date, value }) => (code === 'conflicting-date' ? date?.text : value?.text) ?? []);
  return [...new Set(values)];
}

const VALUED: ReadonlySet<ClashFinding['code']> = new Set([
  'conflicting-date',
  'conflicting-value',
  'conflicting-quantity',
  'incomparable-units',
]);

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
