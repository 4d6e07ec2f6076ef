// future-event: an article states as happened what is dated wholly after its own publication.
import { groupBy } from '../base/group-by.ts';
import type { Claim } from '../claims/claim.ts';
import { toleranceOf } from '../claims/predicate.ts';
import { compareDates, precedes } from '../dates/compare.ts';
import type { Certainty, Finding } from './finding.ts';
import { hasHappened, isIgnored, type Outcome, type RuleContext, together } from './outcome.ts';

const CODE = 'future-event';

/** `claims`: those of one file. */
export function futureEvent(claims: readonly Claim[], context: RuleContext): Outcome {
  const facts = groupBy(claims, claim => claim.fact);
  return together([...facts.values()].map(own => outcomeFor(own, context)));
}

function outcomeFor(claims: readonly Claim[], context: RuleContext): Outcome {
  const late = claims.flatMap(claim => {
    const certainty = lateness(claim, context);
    return certainty === undefined ? [] : [{ claim, certainty, isOut: isIgnored(claim, CODE, context.today) }];
  });
  const told = late.filter(each => !each.isOut);
  const certain = told.filter(each => each.certainty === 'certain');
  const sides = certain.length > 0 ? certain : told;
  const finding: Finding = {
    code: CODE,
    certainty: certain.length > 0 ? 'certain' : 'possible',
    sides: sides.map(each => ({ claim: each.claim.id, part: 'date', role: 'claims' })),
    settledBy: undefined,
  };
  return {
    findings: sides.length === 0 ? [] : [finding],
    suppressed: late.filter(each => each.isOut).map(each => ({ claim: each.claim.id, code: CODE })),
  };
}

function lateness(claim: Claim, { vocabulary }: RuleContext): Certainty | undefined {
  const published = claim.article?.published;
  if (claim.kind !== 'event' || !hasHappened(claim) || claim.date === undefined || published === undefined)
    return undefined;
  if (compareDates(claim.date, published, toleranceOf(vocabulary, claim)) === 'agree') return undefined;
  const first = Math.min(...claim.date.intervals.map(days => days.first));
  const last = Math.max(...published.intervals.map(days => days.last));
  if (first <= last) return undefined;
  const isSure = precedes(published, claim.date) === 'yes' && !claim.article?.publishedInferred;
  return isSure ? 'certain' : 'possible';
}
