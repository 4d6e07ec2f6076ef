// competing-first: two claims of first (or of only) for the same event have different winners, and each winner lies within
// the other's scope. Scopes of different classes or purposes never compete. A first and an only compete as two firsts do: of
// two winners one came earlier, or both stand there.
import { groupBy } from '../base/group-by.ts';
import type { Claim } from '../claims/claim.ts';
import { type Lead, liesWithin, sameOccurrence } from '../claims/scope.ts';
import type { Finding } from './finding.ts';
import { classEvidence, type FirstsField, leadsIn } from './firsts.ts';
import { bySource, isIgnored, type Outcome, type RuleContext, settledBy } from './outcome.ts';

const CODE = 'competing-first';

export function competingFirst(field: FirstsField, context: RuleContext): Outcome {
  const groups = competitions(field, context);
  const isOut = (lead: Lead): boolean => isIgnored(lead.claim, CODE, context.today);
  return {
    findings: groups.flatMap((rivals): readonly Finding[] => {
      const live = components(
        rivals.filter(lead => !isOut(lead)),
        context,
      );
      return live.map(leads => competition(leads, field, context));
    }),
    suppressed: groups
      .flat()
      .filter(isOut)
      .map(lead => ({ claim: lead.claim.id, code: CODE })),
  };
}

/** The claims whose winner competes: `refuted-first` does not tell them again. */
export const competitors = (field: FirstsField, context: RuleContext): ReadonlySet<Claim> =>
  new Set(competitions(field, context).flatMap(leads => leads.map(lead => lead.claim)));

function competition(leads: readonly Lead[], field: FirstsField, context: RuleContext): Finding {
  const claims = [...new Set(leads.map(lead => lead.claim))].sort(bySource);
  const parts = new Map(leads.map(lead => [lead.claim, lead.kind]));
  return {
    code: CODE,
    certainty: 'certain',
    sides: claims.map(claim => ({ claim: claim.id, part: parts.get(claim) ?? 'first' })),
    settledBy: settledBy(claims),
    classEvidence: classEvidence(field, claims, context),
  };
}

function competitions(field: FirstsField, context: RuleContext): readonly (readonly Lead[])[] {
  const comparable = groupBy(leadsIn(field), lead => JSON.stringify([lead.claim.name, lead.scope.for?.key]));
  return [...comparable.values()].flatMap(leads => components(leads, context));
}

/** Sets of claims in which each competes with at least one other. */
function components(leads: readonly Lead[], context: RuleContext): readonly (readonly Lead[])[] {
  const left = new Set(leads);
  const found: Lead[][] = [];
  for (const start of leads) {
    if (!left.delete(start)) continue;
    const component = [start];
    for (const lead of component)
      for (const other of [...left])
        if (compete(lead, other, context)) {
          left.delete(other);
          component.push(other);
        }
    if (component.length > 1) found.push(component);
  }
  return found;
}

function compete(a: Lead, b: Lead, { vocabulary }: RuleContext): boolean {
  return (
    sameOccurrence(vocabulary, a.claim, b.claim) === undefined &&
    liesWithin(vocabulary, a.scope, b.claim) &&
    liesWithin(vocabulary, b.scope, a.claim)
  );
}
