// The claims that stand at a place: of the fact under the cursor, or of the sentence that facts cite.
import type { Claim } from '../claims/claim.ts';
import type { Site, Snapshot } from '../workspace/snapshot.ts';
import { passagesAt } from './passages.ts';
import { targetAt } from './target.ts';

export function claimsAtPlace(snapshot: Snapshot, { path, span }: Site): readonly Claim[] {
  if (snapshot.file(path)?.kind === 'article')
    return passagesAt(snapshot, path, span).flatMap(({ claims }) => claims.map(({ claim }) => claim));
  const target = targetAt(snapshot, path, span.start);
  return target?.kind === 'fact' ? target.claims.map(({ claim }) => claim) : [];
}
