// refuted-first: a claim of first is preceded by another occurrence within its scope; a claim of only is refuted by any
// other that is not wholly after the article's publication.
import { groupBy } from '../base/group-by.ts';
import type { Claim } from '../claims/claim.ts';
import { type Lead, mayBeOne, type Occurrence, occurrenceOf } from '../claims/scope.ts';
import { indexByScope, type Spot } from '../claims/scope-index.ts';
import { precedes } from '../dates/compare.ts';
import { placeKey } from '../vocabulary/places.ts';
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
  const refute = refuterOf(field, context);
  const facts = groupBy(told, lead => JSON.stringify([lead.kind, lead.claim.fact]));
  return together([...facts.values()].map(leads => outcomeFor(leads, leads.flatMap(refute), field, context)));
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

/** Answers what refutes a lead; many sources that say the same of one winner are answered once. */
function refuterOf(field: FirstsField, { vocabulary }: RuleContext): (lead: Lead) => readonly Refutation[] {
  const happened = field.field
    .filter(hasHappened)
    .map(claim => ({ claim, occurrence: occurrenceOf(vocabulary, claim) }));
  const byEvent = groupBy(happened, ({ claim }) => claim.name);
  const indexes = new Map([...byEvent].map(([name, own]) => [name, indexByScope(own, vocabulary)]));
  const answers = new Map<string, readonly Refutation[]>();
  return lead => {
    const { claim, kind, scope } = lead;
    const winner = occurrenceOf(vocabulary, claim);
    const { date, article } = claim;
    const words = [scope.in && placeKey(scope.in), scope.for?.key, date?.text, article?.published?.text];
    const own = winner.isRepeatable ? claim.fact : '';
    const key = JSON.stringify([
      kind,
      claim.name,
      claim.subject.key,
      winner.keys.cell,
      ...words,
      article?.publishedInferred,
      own,
    ]);
    const answer = answers.get(key) ?? refutations(lead, winner, indexes.get(claim.name)?.(scope) ?? []);
    answers.set(key, answer);
    return answer;
  };
}

type Held = readonly Spot<{ readonly claim: Claim; readonly occurrence: Occurrence }>[];

/** What may be the winner's own occurrence refutes nothing. */
const refutations = (lead: Lead, winner: Occurrence, within: Held): readonly Refutation[] =>
  within
    .flatMap(spot => spot.items)
    .flatMap(({ claim, occurrence }) => {
      const certainty = lead.kind === 'first' ? precedesFirst(claim, lead.claim) : standsBesideOnly(claim, lead.claim);
      return certainty === undefined || isOfWinner(lead, claim) || mayBeOne(winner, occurrence)
        ? []
        : [{ claim, certainty }];
    });

/** 'The only such drug approved anywhere' is joined by another drug, not by its own approval here and there. */
const isOfWinner = ({ kind, scope, claim: { subject } }: Lead, other: Claim): boolean =>
  kind === 'only' && scope.among !== undefined && scope.among.key !== subject.key && other.subject.key === subject.key;

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
