// The chain that a reader can follow from a claim of first (or only) to what stands against it: which claim, which
// scope, what lies within what. Says only what the rules have found; decides nothing.
import type { ClaimId } from '../base/brand.ts';
import type { Claim, Scope } from '../claims/claim.ts';
import type { Telling } from './account.ts';
import { flat, placeWords } from './names.ts';
import { sourceText } from './sides.ts';

export interface Claimed {
  readonly kind: 'first' | 'only';
  readonly scope: Scope;
}

/** The scope that a claim leads: of first where it claims both. */
export function claimedBy(claim: Claim, part: 'first' | 'only'): Claimed | undefined {
  const scope = part === 'only' ? (claim.only ?? claim.first) : (claim.first ?? claim.only);
  return scope && { kind: scope === claim.only ? 'only' : 'first', scope };
}

/** Why the claim's occurrence lies within the scope, one sentence a step. */
export function within(telling: Telling, claim: Claim, scope: Scope, evidence: readonly ClaimId[]): readonly string[] {
  const { phrases } = telling;
  const place =
    scope.in && claim.place && !everywhere(scope)
      ? [phrases.step({ kind: 'place', place: placeWords(telling, claim.place), scope: placeWords(telling, scope.in) })]
      : [];
  const purpose = scope.for && claim.for ? [phrases.step({ kind: 'purpose', purpose: flat(claim.for.label) })] : [];
  return [...place, ...classSteps(telling, claim, scope, evidence), ...purpose];
}

const everywhere = (scope: Scope): boolean => scope.in?.kind === 'place' && scope.in.key === 'world';

function classSteps(telling: Telling, claim: Claim, scope: Scope, evidence: readonly ClaimId[]): readonly string[] {
  if (scope.among === undefined || scope.among.key === claim.subject.key) return [];
  const shown = evidence.map(id => telling.snapshot.claim(id)).find(other => other?.subject.key === claim.subject.key);
  return [
    telling.phrases.step({
      kind: 'class',
      subject: flat(claim.subject.label),
      among: flat(scope.among.label),
      source: shown && sourceText(telling, shown),
    }),
  ];
}
