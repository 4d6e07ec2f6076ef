// conflicting-date: the same occurrence has dates that cannot all hold.
import type { Claim } from '../claims/claim.ts';
import { findClashes } from '../claims/clash.ts';
import { isOneValue } from '../claims/one-value.ts';
import { daysBetween, oncePerOf } from '../claims/predicate.ts';
import { compareDates } from '../dates/compare.ts';
import { clashOutcome, hasHappened, isIgnored, nothing, type Outcome, type RuleContext } from './outcome.ts';

/** `group`: the claims of one subject and event. */
export function conflictingDate(group: readonly Claim[], context: RuleContext): Outcome {
  const sample = group[0];
  if (sample?.kind !== 'event' || isOneValue(group, claim => claim.date?.text)) return nothing;
  const oncePer = oncePerOf(context.vocabulary, sample);
  if (oncePer === 'none') return nothing;
  const taking = group.filter(hasHappened);
  const clashes = findClashes({
    claims: taking.filter(claim => claim.date !== undefined),
    silent: taking.filter(claim => claim.date === undefined),
    oncePer,
    vocabulary: context.vocabulary,
    valueKey: claim => `${claim.byClock} ${claim.date?.text}`,
    relate: (a, b) =>
      a.date === undefined || b.date === undefined
        ? 'agree'
        : compareDates(a.date, b.date, daysBetween(context.vocabulary, a, b)),
    isIgnored: claim => isIgnored(claim, 'conflicting-date', context.today),
  });
  return clashOutcome('conflicting-date', 'date', clashes);
}
