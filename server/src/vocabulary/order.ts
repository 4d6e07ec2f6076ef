// Which event comes after which: closes `after`, and cuts cycles where the layer made them.
import { type Edge, reachable, successors, withoutCycles } from './graph.ts';
import type { LayerIssue, PredicateDraft } from './layer.ts';
import type { References } from './references.ts';

export interface EventSection {
  readonly all: ReadonlyMap<string, PredicateDraft>;
  readonly fresh: ReadonlyMap<string, PredicateDraft>;
}

/** All events before an event, by its id, the nearest first. */
export function closeOrder(
  { all, fresh }: EventSection,
  references: References,
  issues: LayerIssue[],
): ReadonlyMap<string, readonly string[]> {
  const edges: Edge[] = [];
  for (const [id, { after }] of all) {
    const loose = fresh.get(id)?.after !== undefined;
    for (const text of after ?? []) {
      const to = references.resolve(text, { id, key: 'after', loose });
      if (to !== undefined) edges.push({ from: id, to, loose });
    }
  }
  const { kept, cycles } = withoutCycles(edges);
  for (const { edge, ids } of cycles)
    issues.push({ section: 'events', id: edge.from, key: 'after', what: { kind: 'cycle', key: 'after', ids } });
  const graph = successors(kept);
  return new Map([...all.keys()].map(id => [id, reachable(graph, id)]));
}
