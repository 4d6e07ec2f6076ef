// Directed graphs over ids, as the containment of places and the order of events need them: cycles out, then closure.
// Everything is iterative and bounded: a settings file may hold a chain of fifty thousand places.

export interface Edge {
  readonly from: string;
  readonly to: string;
  /** Whether it may be dropped where it closes a cycle: those that may not are acyclic among themselves. */
  readonly loose: boolean;
}

export type Successors = ReadonlyMap<string, readonly string[]>;

/** How many ids a closure gathers from one start, nearest first: deeper nesting is no one's geography. */
const CLOSURE_LIMIT = 64;

/** A cycle that was cut open: an edge of it, and its ids in order, the first of them once. */
export interface Cycle<E extends Edge> {
  readonly edge: E;
  readonly ids: readonly string[];
}

/**
 * Keeps a graph free of cycles: every loose edge inside a strongly connected component goes. Tells one cycle of each such
 * component.
 */
export function withoutCycles<E extends Edge>(
  edges: readonly E[],
): { readonly kept: readonly E[]; readonly cycles: readonly Cycle<E>[] } {
  const components = componentsOf(successors(edges));
  const isInside = ({ from, to }: Edge): boolean => components.get(from) === components.get(to);
  const inside = successors(edges.filter(isInside));
  const firstOf = new Map<number | undefined, E>();
  const kept: E[] = [];
  for (const edge of edges) {
    if (!edge.loose || !isInside(edge)) kept.push(edge);
    else if (!firstOf.has(components.get(edge.from))) firstOf.set(components.get(edge.from), edge);
  }
  const cycles = [...firstOf.values()].map(edge => ({
    edge,
    ids: shortestPath(inside, edge.to, edge.from) ?? [edge.to],
  }));
  return { kept, cycles };
}

export function successors(edges: readonly Edge[]): Successors {
  const graph = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const known = graph.get(from);
    if (known === undefined) graph.set(from, [to]);
    else known.push(to);
  }
  return graph;
}

/** What can be reached from `start`, itself excluded, nearest first; at most `CLOSURE_LIMIT` ids. */
export function reachable(graph: Successors, start: string): readonly string[] {
  const seen = new Set([start]);
  for (const id of seen) {
    for (const next of graph.get(id) ?? []) {
      if (seen.size > CLOSURE_LIMIT) break;
      seen.add(next);
    }
  }
  seen.delete(start);
  return [...seen];
}

/** A shortest way, both ends included; `undefined` where there is none. */
export function shortestPath(graph: Successors, from: string, to: string): readonly string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
  for (const id of cameFrom.keys()) {
    if (id === to) return pathTo(cameFrom, to);
    for (const next of graph.get(id) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, id);
  }
  return undefined;
}

function pathTo(cameFrom: ReadonlyMap<string, string | undefined>, to: string): readonly string[] {
  const path: string[] = [];
  for (let id: string | undefined = to; id !== undefined; id = cameFrom.get(id)) path.push(id);
  return path.reverse();
}

/** Tarjan's strongly connected components (SIAM J. Comput. 1, 1972) with a stack of its own: id to component. */
function componentsOf(graph: Successors): ReadonlyMap<string, number> {
  const search: Search = { graph, order: new Map(), low: new Map(), open: [], component: new Map(), count: 0 };
  for (const id of graph.keys()) if (!search.order.has(id)) visit(search, id);
  return search.component;
}

interface Search {
  readonly graph: Successors;
  readonly order: Map<string, number>;
  readonly low: Map<string, number>;
  /** Visited ids whose component is not complete. */
  readonly open: string[];
  readonly component: Map<string, number>;
  count: number;
}

function visit(search: Search, root: string): void {
  const stack = [enter(search, root)];
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const next = frame.successors[frame.at++];
    if (next === undefined) {
      stack.pop();
      leave(search, frame.id, stack.at(-1)?.id);
    } else if (!search.order.has(next)) stack.push(enter(search, next));
    else if (!search.component.has(next)) lower(search, frame.id, search.order.get(next) ?? 0);
  }
}

function enter(
  search: Search,
  id: string,
): { readonly id: string; readonly successors: readonly string[]; at: number } {
  search.order.set(id, search.order.size);
  search.low.set(id, search.order.size - 1);
  search.open.push(id);
  return { id, successors: search.graph.get(id) ?? [], at: 0 };
}

function leave(search: Search, id: string, parent: string | undefined): void {
  const low = search.low.get(id) ?? 0;
  if (parent !== undefined) lower(search, parent, low);
  if (low !== search.order.get(id)) return;
  for (let member = search.open.pop(); member !== undefined; member = search.open.pop()) {
    search.component.set(member, search.count);
    if (member === id) break;
  }
  search.count++;
}

function lower(search: Search, id: string, low: number): void {
  if (low < (search.low.get(id) ?? 0)) search.low.set(id, low);
}
