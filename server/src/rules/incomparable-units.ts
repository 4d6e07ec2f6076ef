// incomparable-units: quantities of the same occurrence are given in units that nothing makes equal.
import type { Claim } from '../claims/claim.ts';
import { findClashes } from '../claims/clash.ts';
import { quantityClashes } from './conflicting-quantity.ts';
import { clashOutcome, isIgnored, nothing, type Outcome, type RuleContext } from './outcome.ts';

/** `group`: the claims of one subject and measure, or attribute. */
export function incomparableUnits(group: readonly Claim[], context: RuleContext): Outcome {
  const sample = group[0];
  if (sample?.kind === 'attribute' && context.vocabulary.attributes.get(sample.name)?.many) return nothing;
  const input = quantityClashes(group, context, 'incomparable');
  if (input === undefined) return nothing;
  const isOut = (claim: Claim): boolean => isIgnored(claim, 'incomparable-units', context.today);
  return clashOutcome('incomparable-units', 'value', findClashes({ ...input, isIgnored: isOut }));
}
