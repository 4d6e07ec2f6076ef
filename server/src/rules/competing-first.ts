// competing-first: two claims of first (or of only) for the same event have different winners, and each winner lies within
// the other's scope. Scopes of different classes or purposes never compete. A first and an only compete as two firsts do: of
// two winners one came earlier, or both stand there.
import { groupBy } from '../base/group-by.ts';
import type { Claim, Scope } from '../claims/claim.ts';
import { type Lead, liesWithin, mayBeOne, type Occurrence, occurrenceOf } from '../claims/scope.ts';
import { indexByScope } from '../claims/scope-index.ts';
import { placeKey } from '../vocabulary/places.ts';
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
  const written = leads.filter(({ claim }) => claim.origin === 'fact');
  const isFirst = new Set(leads.filter(lead => lead.kind === 'first').map(lead => lead.claim));
  return {
    code: CODE,
    certainty: 'certain',
    sides: claims.map(claim => ({ claim: claim.id, part: isFirst.has(claim) ? 'first' : 'only' })),
    settledBy: settledBy(claims),
    isWritten: written.length === leads.length || components(written, context).length > 0,
    classEvidence: classEvidence(field, claims, context),
  };
}

function competitions(field: FirstsField, context: RuleContext): readonly (readonly Lead[])[] {
  const comparable = groupBy(leadsIn(field), lead => JSON.stringify([lead.claim.name, lead.scope.for?.key]));
  return [...comparable.values()].flatMap(leads => components(leads, context));
}

/** Leads between which nothing can tell: they have one winner and one scope. */
interface Contender {
  readonly occurrence: Occurrence;
  readonly scope: Scope;
  readonly leads: readonly Lead[];
}

/** `leads`: of one event and purpose. Sets of claims in which each competes with at least one other. */
function components(leads: readonly Lead[], context: RuleContext): readonly (readonly Lead[])[] {
  const contenders = contendersOf(leads, context);
  const spotsWithin = indexByScope(contenders, context.vocabulary);
  const seen = new Set<Contender>();
  const found: (readonly Lead[])[] = [];
  for (const start of contenders) {
    if (seen.has(start)) continue;
    const component = new Set([start]);
    // The set grows while it is walked; what has joined it is taken from its spot, and asked no more.
    for (const contender of component)
      for (const spot of spotsWithin(contender.scope)) {
        const joining = new Set(spot.items.filter(other => compete(contender, other, context)));
        spot.items = spot.items.filter(other => !joining.has(other));
        for (const other of joining) component.add(other);
      }
    for (const contender of component) seen.add(contender);
    if (component.size > 1) found.push([...component].flatMap(contender => contender.leads));
  }
  return found;
}

function contendersOf(leads: readonly Lead[], { vocabulary }: RuleContext): readonly Contender[] {
  const placed = leads.map(lead => ({ lead, occurrence: occurrenceOf(vocabulary, lead.claim) }));
  const alike = groupBy(placed, ({ lead: { claim, scope }, occurrence: { keys, isRepeatable } }) => {
    const place = claim.place && placeKey(claim.place);
    const within = scope.in && placeKey(scope.in);
    return JSON.stringify([claim.subject.key, keys.cell, claim.for?.key, place, within, isRepeatable && claim.id]);
  });
  return [...alike.values()].flatMap(own =>
    own
      .slice(0, 1)
      .map(({ lead, occurrence }) => ({ occurrence, scope: lead.scope, leads: own.map(each => each.lead) })),
  );
}

/** `b` lies within the scope of `a`. */
const compete = (a: Contender, b: Contender, { vocabulary }: RuleContext): boolean =>
  !mayBeOne(a.occurrence, b.occurrence) && liesWithin(vocabulary, b.scope, a.occurrence.claim);
