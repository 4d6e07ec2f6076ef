// misplaced-first: the winner's own place or purpose does not lie within the scope that it is said to lead. Silent where
// the place is not known, or wider than the scope: it may lie there.
import { groupBy } from '../base/group-by.ts';
import type { Claim } from '../claims/claim.ts';
import { type Lead, leadsOf, placeLies, purposeLies } from '../claims/scope.ts';
import type { Finding } from './finding.ts';
import { hasHappened, isIgnored, type Outcome, type RuleContext, together } from './outcome.ts';

const CODE = 'misplaced-first';

/** `claims`: those of one file. */
export function misplacedFirst(claims: readonly Claim[], context: RuleContext): Outcome {
  const leads = claims.filter(hasHappened).flatMap(leadsOf);
  const facts = groupBy(leads, lead => JSON.stringify([lead.kind, lead.claim.fact]));
  return together([...facts.values()].map(own => outcomeFor(own, context)));
}

function outcomeFor(leads: readonly Lead[], context: RuleContext): Outcome {
  const lead = leads[0];
  const outside = lead === undefined ? undefined : liesOutside(lead, context);
  if (lead === undefined || outside === undefined) return together([]);
  const claims = leads.map(each => each.claim);
  const [out, live] = [claims.filter(claim => isOut(claim, context)), claims.filter(claim => !isOut(claim, context))];
  const finding: Finding = {
    code: CODE,
    certainty: 'certain',
    sides: live.map(claim => ({ claim: claim.id, part: lead.kind, role: 'claims' })),
    settledBy: undefined,
    outside,
  };
  return {
    findings: live.length === 0 ? [] : [finding],
    suppressed: out.map(claim => ({ claim: claim.id, code: CODE })),
  };
}

function liesOutside(lead: Lead, { vocabulary }: RuleContext): 'place' | 'purpose' | undefined {
  if (placeLies(vocabulary, lead.scope, lead.claim) === 'outside') return 'place';
  return purposeLies(lead.scope, lead.claim) === 'outside' ? 'purpose' : undefined;
}

const isOut = (claim: Claim, context: RuleContext): boolean => isIgnored(claim, CODE, context.today);
