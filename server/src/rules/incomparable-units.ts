// incomparable-units: quantities of the same occurrence are given in units that nothing makes equal. A bare number may have
// left its unit out, and is held against none.
import type { Claim } from '../claims/claim.ts';
import { findClashes } from '../claims/clash.ts';
import { isSameDimension } from '../quantities/compare.ts';
import { readQuantities } from '../quantities/read.ts';
import { quantityClashes } from './conflicting-quantity.ts';
import { clashOutcome, isIgnored, nothing, type Outcome, type RuleContext } from './outcome.ts';

/** `group`: the claims of one subject and measure, or attribute. */
export function incomparableUnits(group: readonly Claim[], context: RuleContext): Outcome {
  const sample = group[0];
  if (sample?.kind === 'attribute' && context.vocabulary.attributes.get(sample.name)?.many) return nothing;
  const input = quantityClashes(group, context, 'incomparable');
  if (input === undefined || isOneDimension(input.claims)) return nothing;
  const stated = input.claims.filter(claim => !isBare(claim));
  const isOut = (claim: Claim): boolean => isIgnored(claim, 'incomparable-units', context.today);
  return clashOutcome('incomparable-units', 'value', findClashes({ ...input, claims: stated, isIgnored: isOut }));
}

function isOneDimension(claims: readonly Claim[]): boolean {
  const first = claims[0]?.value?.quantity?.unit;
  return claims.every(({ value }) => value?.quantity && first && isSameDimension(first, value.quantity.unit));
}

function isBare({ value }: Claim): boolean {
  if (value?.quantity?.unit.dimension !== 'count') return false;
  return readQuantities(value.text)[0]?.noun === undefined;
}
