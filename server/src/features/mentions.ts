// Where fact files name an entity, an authority or a place.
import type { Path } from '../base/brand.ts';
import type { Span } from '../base/span.ts';
import type { Term } from '../vocabulary/vocabulary.ts';
import type { Site, Snapshot } from '../workspace/snapshot.ts';
import { claimSite } from './claim-site.ts';
import { type Named, namesOf } from './target.ts';

/** What a mention is of: equal keys are the same thing. Something that nothing declares is known by its words. */
export function mentionKey(named: Named): string {
  if (named.kind === 'term') return thingKey(named.term.kind, named.term.key);
  const inner = named.place.kind === 'outside' ? named.place.of : named.place;
  return thingKey(inner.known ? 'place' : undefined, inner.key);
}

export const thingKey = (kind: Term['kind'], key: string): string => `${kind ?? 'own'} ${key}`;

/** Every place of the corpus' fact files that names it, each once, in order of path and place. */
export function mentionsOf(snapshot: Snapshot, key: string): readonly Site[] {
  const found = new Map<string, Site>();
  for (const path of snapshot.paths()) {
    for (const span of mentionsIn(snapshot, path, key)) found.set(`${path}:${span.start}`, { path, span });
  }
  return [...found.values()].sort(inOrder);
}

/** The same in one file. A fact with several sources names it once for each. */
export function mentionsIn(snapshot: Snapshot, path: Path, key: string): readonly Span[] {
  const { claims = [] } = snapshot.claimsOf(path) ?? {};
  return claims
    .flatMap((_, at) => claimSite(snapshot, path, at) ?? [])
    .flatMap(namesOf)
    .filter(named => mentionKey(named) === key)
    .map(({ span }) => span);
}

export function inOrder(a: Site, b: Site): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.span.start - b.span.start;
}
