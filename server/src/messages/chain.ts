// The chain that a reader can follow from a claim of first (or only) to what stands against it: which claim, which
// scope, what lies within what. Says only what the rules have found; decides nothing.
import type { ClaimId } from '../base/brand.ts';
import type { Claim, Scope } from '../claims/claim.ts';
import type { Telling } from './account.ts';
import { flat, placeWords } from './names.ts';
import type { Step } from './phrases.ts';
import { sourceText } from './sides.ts';

/** The scope that a claim leads by the key that a side of it points at. */
export const scopeOf = (claim: Claim, part: 'first' | 'only'): Scope | undefined =>
  part === 'only' ? (claim.only ?? claim.first) : (claim.first ?? claim.only);

/** Why the occurrences of the claims lie within the scope, one sentence a step. */
export function within(
  telling: Telling,
  claims: readonly Claim[],
  scope: Scope,
  evidence: readonly ClaimId[],
): readonly string[] {
  const places = claims.flatMap(({ place }) => (place ? [placeWords(telling, place)] : []));
  const inScope =
    scope.in && !(scope.in.kind === 'place' && scope.in.key === 'world') ? placeWords(telling, scope.in) : undefined;
  const steps: readonly Step[] = [
    ...(inScope && places.length > 0 ? [{ kind: 'place', places, scope: inScope } as const] : []),
    ...claims.flatMap(claim => classSteps(telling, claim, scope, evidence)),
    ...(scope.for ? [{ kind: 'purpose', purpose: flat(scope.for.label) } as const] : []),
  ];
  return [...new Set(steps.map(telling.phrases.step))];
}

function classSteps(telling: Telling, claim: Claim, scope: Scope, evidence: readonly ClaimId[]): readonly Step[] {
  if (scope.among === undefined || scope.among.key === claim.subject.key) return [];
  const shown = evidence.map(id => telling.snapshot.claim(id)).find(other => other?.subject.key === claim.subject.key);
  const source = shown && sourceText(telling, shown);
  return [{ kind: 'class', subject: flat(claim.subject.label), among: flat(scope.among.label), source }];
}
