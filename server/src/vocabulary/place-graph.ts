// Who holds whom: closes the `within` and `contains` of all places, and cuts cycles where the layer made them.
import { type Edge, reachable, successors, withoutCycles } from './graph.ts';
import type { LayerIssue, PlaceDraft } from './layer.ts';
import type { References } from './references.ts';
import type { PlaceEntry, Vocabulary } from './vocabulary.ts';

/** Holds every place, known or not, and every complement; a place that lies in nothing else lies directly in it. */
export const WORLD = 'world';

type Key = 'within' | 'contains';

interface Holding extends Edge {
  readonly id: string;
  readonly key: Key;
}

export interface PlaceSection {
  readonly all: ReadonlyMap<string, PlaceDraft>;
  readonly fresh: ReadonlyMap<string, PlaceDraft>;
}

export function closePlaces(
  { all, fresh }: PlaceSection,
  references: References,
  issues: LayerIssue[],
): Pick<Vocabulary, 'places' | 'holders' | 'held' | 'regulatoryAs'> {
  const edges = [...all].flatMap(([id, draft]) => [
    ...holdings(id, 'within', draft, fresh.get(id), references),
    ...holdings(id, 'contains', draft, fresh.get(id), references),
  ]);
  const aboveWorld = edges.filter(({ from }) => from === WORLD);
  const { kept, cycles } = withoutCycles(edges.filter(({ from }) => from !== WORLD));
  for (const edge of aboveWorld) issues.push(cycleIssue(edge, [edge.to, WORLD]));
  for (const { edge, ids } of cycles) issues.push(cycleIssue(edge, ids));
  const graph = withRoots(all, kept);
  const holders = new Map([...all.keys()].map(id => [id, new Set([id, ...reachable(graph, id), ...rootOf(all)])]));
  return {
    places: entriesOf(all, graph),
    holders,
    held: reverse(holders),
    regulatoryAs: regulatoryPairs(all, references),
  };
}

function holdings(
  id: string,
  key: Key,
  draft: PlaceDraft,
  fresh: PlaceDraft | undefined,
  references: References,
): readonly Holding[] {
  const loose = fresh?.[key] !== undefined;
  return (draft[key] ?? []).flatMap(text => {
    const other = references.resolve(text, { id, key, loose });
    if (other === undefined) return [];
    return [key === 'within' ? { from: id, to: other, loose, id, key } : { from: other, to: id, loose, id, key }];
  });
}

const cycleIssue = ({ id, key }: Holding, ids: readonly string[]): LayerIssue => ({
  section: 'places',
  id,
  key,
  what: { kind: 'cycle', key, ids },
});

const rootOf = (all: ReadonlyMap<string, PlaceDraft>): readonly string[] => (all.has(WORLD) ? [WORLD] : []);

function withRoots(
  all: ReadonlyMap<string, PlaceDraft>,
  kept: readonly Holding[],
): ReadonlyMap<string, readonly string[]> {
  const graph = new Map(successors(kept));
  for (const id of all.keys()) if (!graph.has(id) && id !== WORLD) graph.set(id, rootOf(all));
  return graph;
}

function entriesOf(
  all: ReadonlyMap<string, PlaceDraft>,
  graph: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, PlaceEntry> {
  const below = successors([...graph].flatMap(([from, tos]) => tos.map(to => ({ from: to, to: from, loose: false }))));
  return new Map(
    [...all].map(([id, { name, aliases }]) => [
      id,
      {
        id,
        name: name ?? id,
        aliases: aliases ?? [],
        within: [...new Set(graph.get(id))],
        contains: [...new Set(below.get(id))],
      },
    ]),
  );
}

function reverse(holders: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, ReadonlySet<string>> {
  const held = new Map<string, Set<string>>([...holders.keys()].map(id => [id, new Set()]));
  for (const [id, above] of holders) for (const holder of above) held.get(holder)?.add(id);
  return held;
}

function regulatoryPairs(all: ReadonlyMap<string, PlaceDraft>, references: References): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const [id, { regulatoryAs }] of all) {
    if (regulatoryAs === undefined) continue;
    // A pair that leads back, or on, would leave no one place to compare.
    const real = references.resolve(regulatoryAs, { id, key: 'regulatoryAs', loose: false });
    if (real !== undefined && !pairs.has(real)) pairs.set(id, real);
  }
  return pairs;
}
