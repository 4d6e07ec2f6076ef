// refuted-first: a claim of first is preceded by another occurrence within its scope; a claim of only is refuted by any
// other that is not wholly after the article's publication.
import { groupBy } from '../base/group-by.ts';
import type { Claim } from '../claims/claim.ts';
import { type Lead, liesWithin, sameOccurrence } from '../claims/scope.ts';
import { precedes } from '../dates/compare.ts';
import { competitors } from './competing-first.ts';
import type { Certainty, Finding, Side } from './finding.ts';
import { classEvidence, type FirstsField, leadsIn } from './firsts.ts';
import { bySource, hasHappened, isIgnored, type Outcome, type RuleContext, settledBy, together } from './outcome.ts';

const CODE = 'refuted-first';

interface Refutation {
  readonly claim: Claim;
  readonly certainty: Certainty;
}

/** One finding for each claim refuted: the sources of one fact make one claim here. */
export function refutedFirst(field: FirstsField, context: RuleContext): Outcome {
  const competing = competitors(field, context);
  const told = leadsIn(field).filter(lead => !competing.has(lead.claim));
  const occurrences = groupBy(field.field.filter(hasHappened), claim => claim.name);
  const facts = groupBy(told, lead => JSON.stringify([lead.kind, lead.claim.fact]));
  return together(
    [...facts.values()].map(leads => {
      const others = occurrences.get(leads[0]?.claim.name ?? '') ?? [];
      return outcomeFor(
        leads,
        leads.flatMap(lead => refutations(lead, others, context)),
        field,
        context,
      );
    }),
  );
}

function outcomeFor(
  leads: readonly Lead[],
  refuting: readonly Refutation[],
  field: FirstsField,
  context: RuleContext,
): Outcome {
  const isOut = (claim: Claim): boolean => isIgnored(claim, CODE, context.today);
  const certain = refuting.filter(other => other.certainty === 'certain');
  const counted = new Set((certain.length > 0 ? certain : refuting).map(other => other.claim));
  if (counted.size === 0) return together([]);
  const accused = leads.map(lead => lead.claim);
  const suppressed = [...accused, ...counted]
    .filter(isOut)
    .map(claim => ({ claim: claim.id, code: CODE as typeof CODE }));
  const [claims, refuters] = [accused.filter(claim => !isOut(claim)), [...counted].filter(claim => !isOut(claim))];
  if (claims.length === 0 || refuters.length === 0) return { findings: [], suppressed };
  const part = leads[0]?.kind ?? 'first';
  const sides: readonly Side[] = [
    ...claims.map((claim): Side => ({ claim: claim.id, part, role: 'claims' })),
    ...refuters.sort(bySource).map((claim): Side => ({ claim: claim.id, part: 'date', role: 'refutes' })),
  ];
  const finding: Finding = {
    code: CODE,
    certainty: certain.length > 0 ? 'certain' : 'possible',
    sides,
    settledBy: settledBy([...claims, ...refuters]),
    classEvidence: classEvidence(field, [...claims, ...refuters], context),
  };
  return { findings: [finding], suppressed };
}

function refutations(lead: Lead, others: readonly Claim[], context: RuleContext): readonly Refutation[] {
  return others.flatMap(claim => {
    if (!liesWithin(context.vocabulary, lead.scope, claim)) return [];
    if (isSame(lead.claim, claim, context)) return [];
    const certainty = lead.kind === 'first' ? precedesFirst(claim, lead.claim) : standsBesideOnly(claim, lead.claim);
    return certainty === undefined ? [] : [{ claim, certainty }];
  });
}

/** What may be the winner's own occurrence refutes nothing. */
const isSame = (winner: Claim, other: Claim, { vocabulary }: RuleContext): boolean =>
  winner.fact === other.fact || sameOccurrence(vocabulary, winner, other) !== undefined;

function precedesFirst(other: Claim, winner: Claim): Certainty | undefined {
  if (other.date === undefined || winner.date === undefined) return undefined;
  const earlier = precedes(other.date, winner.date);
  if (earlier === 'no') return undefined;
  return earlier === 'yes' ? 'certain' : 'possible';
}

/** Without a publication date, what came before the winner was there when the article was written. */
function standsBesideOnly(other: Claim, winner: Claim): Certainty | undefined {
  const published = winner.article?.published;
  const happened = other.date ?? other.article?.published;
  if (happened === undefined) return undefined;
  if (published === undefined) return precedesFirst(other, winner);
  if (precedes(published, happened) === 'yes') return undefined;
  const lastDay = Math.max(...happened.intervals.map(days => days.last));
  const isBefore = lastDay <= Math.max(...published.intervals.map(days => days.last));
  const isSure = isBefore && !winner.article?.publishedInferred && !happened.approximate && !happened.uncertain;
  return other.date === undefined && !isBefore ? undefined : isSure ? 'certain' : 'possible';
}
