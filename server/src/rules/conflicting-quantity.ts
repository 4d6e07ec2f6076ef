// conflicting-quantity: a measure of the same occurrence is given as numbers that cannot be equal.
import type { Claim } from '../claims/claim.ts';
import type { ClashInput } from '../claims/clash.ts';
import { findClashes } from '../claims/clash.ts';
import { isOneValue } from '../claims/one-value.ts';
import { oncePerOf, toleranceOf } from '../claims/predicate.ts';
import { mayBeSameValue } from '../claims/value-key.ts';
import { compareDates } from '../dates/compare.ts';
import { compareQuantities } from '../quantities/compare.ts';
import { clashOutcome, hasHappened, isIgnored, nothing, type Outcome, type RuleContext } from './outcome.ts';

/** `group`: the claims of one subject and measure. */
export function conflictingQuantity(group: readonly Claim[], context: RuleContext): Outcome {
  if (group[0]?.kind !== 'measure') return nothing;
  const input = quantityClashes(group, context, 'contradict');
  if (input === undefined) return nothing;
  const isOut = (claim: Claim): boolean => isIgnored(claim, 'conflicting-quantity', context.today);
  return clashOutcome('conflicting-quantity', 'value', findClashes({ ...input, isIgnored: isOut }));
}

/**
 * The claims of a group whose values are quantities, with `clash` as what sets two of them against each other; `undefined`
 * where there is nothing to set against anything.
 */
export function quantityClashes(
  group: readonly Claim[],
  context: RuleContext,
  clash: 'contradict' | 'incomparable',
): Omit<ClashInput, 'isIgnored'> | undefined {
  const sample = group[0];
  if (sample === undefined || sample.kind === 'event' || isOneValue(group, claim => claim.value?.key)) return undefined;
  const oncePer = oncePerOf(context.vocabulary, sample);
  if (oncePer === 'none') return undefined;
  const tolerance = toleranceOf(context.vocabulary, sample);
  const taking = group.filter(hasHappened);
  return {
    claims: taking.filter(claim => claim.value?.quantity !== undefined),
    silent: taking.filter(claim => claim.value?.quantity === undefined),
    oncePer,
    vocabulary: context.vocabulary,
    valueKey: claim =>
      `${claim.value?.key ?? ''}${oncePer.includes('as-of') && isUndated(claim) ? `\n${claim.article?.published?.text}` : ''}`,
    relate: (a, b) => {
      const [first, second] = [a.value, b.value];
      if (oncePer.includes('as-of') && areApart(a, b)) return 'agree';
      if (!first?.quantity || !second?.quantity || mayBeSameValue(first.key, second.key)) return 'agree';
      return compareQuantities(first.quantity, second.quantity, tolerance) === clash ? 'contradict' : 'agree';
    },
  };
}

/** Of prose that says no time. */
const isUndated = ({ origin, asOf }: Claim): boolean => origin === 'prose' && asOf === undefined;

/** What changes with time, and two articles give for their own days, may have changed within a year. */
function areApart(a: Claim, b: Claim): boolean {
  const [one, other] = [a.article?.published, b.article?.published];
  if (!isUndated(a) || !isUndated(b) || one === undefined || other === undefined) return false;
  return compareDates(one, other, YEAR) !== 'agree';
}

/** Days. */
const YEAR = 365;
