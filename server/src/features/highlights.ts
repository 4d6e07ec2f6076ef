// What lights up with the cursor: in a fact file the other claims of the same occurrence, or the other mentions of the
// name under the cursor; in an article the words that are cited for the same occurrence.
import type { Path } from '../base/brand.ts';
import { type Span, touches } from '../base/span.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { claimFinder, statedSite } from './claim-site.ts';
import { mentionKey, mentionsIn } from './mentions.ts';
import { occurrencesOf } from './occurrence.ts';
import { passagesAt, passagesOf } from './passages.ts';
import { type FactTarget, namesOf, targetAt } from './target.ts';

/** In the order of the text, each once. */
export function highlightsAt(snapshot: Snapshot, path: Path, offset: number): readonly Span[] {
  const target = targetAt(snapshot, path, offset);
  if (target?.kind === 'fact') return distinct(ofFact(snapshot, target, offset));
  return snapshot.file(path)?.kind === 'article' ? distinct(ofArticle(snapshot, path, offset)) : [];
}

function ofFact(snapshot: Snapshot, target: FactTarget, offset: number): readonly Span[] {
  const named = target.claims.flatMap(namesOf).find(({ span }) => touches(span, offset));
  if (named !== undefined && !target.onKey) return mentionsIn(snapshot, target.path, mentionKey(named));
  const find = claimFinder(snapshot);
  const claims = occurrencesOf(
    snapshot,
    target.claims.map(({ claim }) => claim),
  );
  return claims
    .filter(({ path }) => path === target.path)
    .flatMap(claim => find(claim) ?? [])
    .flatMap(site => statedSite(site)?.span ?? []);
}

function ofArticle(snapshot: Snapshot, path: Path, offset: number): readonly Span[] {
  const here = passagesAt(snapshot, path, { start: offset, end: offset });
  const claims = here.flatMap(passage => passage.claims.map(({ claim }) => claim));
  const same = new Set(occurrencesOf(snapshot, claims).map(({ id }) => id));
  return passagesOf(snapshot, path)
    .filter(passage => passage.claims.some(({ claim }) => same.has(claim.id)))
    .map(({ span }) => span);
}

function distinct(spans: readonly Span[]): readonly Span[] {
  const byStart = new Map(spans.map(span => [`${span.start}-${span.end}`, span]));
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}
