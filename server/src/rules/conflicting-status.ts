// conflicting-status: one claim says that it happened, another of the same occurrence denies it, in an article published
// at the same time or later. An earlier denial is no contradiction: it was true when it was written.
import type { Claim } from '../claims/claim.ts';
import { findClashes, type Relation } from '../claims/clash.ts';
import { oncePerOf } from '../claims/predicate.ts';
import { contains, precedes } from '../dates/compare.ts';
import type { EdtfDate } from '../dates/edtf.ts';
import { clashOutcome, isIgnored, nothing, type Outcome, type RuleContext, takesPart } from './outcome.ts';

/** `group`: the claims of one subject and event, or attribute. */
export function conflictingStatus(group: readonly Claim[], context: RuleContext): Outcome {
  const sample = group[0];
  if (sample === undefined || sample.kind === 'measure') return nothing;
  const oncePer = oncePerOf(context.vocabulary, sample);
  const taking = group.filter(claim => takesPart(claim) && (claim.status === 'happened' || claim.status === 'denied'));
  if (oncePer === 'none' || !taking.some(claim => claim.status === 'denied')) return nothing;
  const clashes = findClashes({
    claims: taking,
    silent: [],
    oncePer,
    vocabulary: context.vocabulary,
    valueKey: ({ status, article, date, value }) =>
      JSON.stringify([status, article?.published?.text, article?.publishedInferred, date?.text, value?.key]),
    relate: relateStatus,
    isIgnored: claim => isIgnored(claim, 'conflicting-status', context.today),
  });
  return clashOutcome('conflicting-status', 'status', clashes);
}

function relateStatus(a: Claim, b: Claim): Relation {
  if (a.status === b.status) return 'agree';
  const [happened, denied] = a.status === 'denied' ? [b, a] : [a, b];
  // Two values of an attribute are two statements: denying one of them says nothing of the other.
  if (happened.kind === 'attribute' && happened.value?.key !== denied.value?.key) return 'agree';
  const [said, unsaid] = [happened.article?.published, denied.article?.published];
  if (said === undefined || unsaid === undefined) return relateTimes(happened.date, denied.date);
  const relation = relateTimes(said, unsaid);
  const isInferred = happened.article?.publishedInferred === true || denied.article?.publishedInferred === true;
  return relation === 'contradict' && isInferred ? 'may-contradict' : relation;
}

/** Contradict where the denial is not earlier; where one contains the other, either may have come first. */
function relateTimes(said: EdtfDate | undefined, unsaid: EdtfDate | undefined): Relation {
  if (said === undefined || unsaid === undefined) return 'agree';
  const earlier = precedes(unsaid, said);
  if (earlier === 'yes') return 'agree';
  const later = precedes(said, unsaid) === 'yes' || said.text === unsaid.text;
  return later || (contains(said, unsaid) && contains(unsaid, said)) ? 'contradict' : 'may-contradict';
}
