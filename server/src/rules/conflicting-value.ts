// conflicting-value: an attribute that has one value is given different ones. The same entity, or words that are equal
// after folding, are the same value; two dates are compared as dates, two numbers as quantities.
import type { Claim, ClaimValue } from '../claims/claim.ts';
import { findClashes, type Relation } from '../claims/clash.ts';
import { isOneValue } from '../claims/one-value.ts';
import { oncePerOf, toleranceOf } from '../claims/predicate.ts';
import { mayBeSameValue } from '../claims/value-key.ts';
import { compareDates } from '../dates/compare.ts';
import type { EdtfDate } from '../dates/edtf.ts';
import { compareQuantities } from '../quantities/compare.ts';
import { clashOutcome, hasHappened, isIgnored, nothing, type Outcome, type RuleContext } from './outcome.ts';

/** `group`: the claims of one subject and attribute. */
export function conflictingValue(group: readonly Claim[], context: RuleContext): Outcome {
  const sample = group[0];
  if (sample?.kind !== 'attribute' || isOneValue(group, claim => claim.value?.key)) return nothing;
  const oncePer = oncePerOf(context.vocabulary, sample);
  if (oncePer === 'none' || context.vocabulary.attributes.get(sample.name)?.many) return nothing;
  const tolerance = toleranceOf(context.vocabulary, sample);
  const taking = group.filter(hasHappened);
  const isOffice = taking.some(claim => claim.isOffice);
  const clashes = findClashes({
    claims: taking.filter(claim => claim.value !== undefined),
    silent: taking.filter(claim => claim.value === undefined),
    oncePer,
    vocabulary: context.vocabulary,
    valueKey: claim => `${claim.value?.key ?? ''}${isOffice ? `\n${timeOf(claim)?.text}` : ''}`,
    relate: (a, b) => {
      const relation = a.value && b.value ? relateValues(a.value, b.value, tolerance) : 'agree';
      return relation === 'contradict' && (a.isOffice || b.isOffice) ? atOneTime(a, b) : relation;
    },
    isIgnored: claim => isIgnored(claim, 'conflicting-value', context.today),
  });
  return clashOutcome('conflicting-value', 'value', clashes);
}

/** Who holds an office changes: of what two articles say more than a year apart, both may hold; of what they say in other months, too. */
function atOneTime(a: Claim, b: Claim): Relation {
  const [one, other] = [timeOf(a), timeOf(b)];
  if (one === undefined || other === undefined || compareDates(one, other, MONTH) === 'agree') return 'contradict';
  return compareDates(one, other, YEAR) === 'agree' ? 'may-contradict' : 'agree';
}

const timeOf = ({ asOf, article }: Claim): EdtfDate | undefined => asOf ?? article?.published;

/** Days. */
const [MONTH, YEAR] = [31, 365];

/** Values with several readings agree when any of them does: `1500` is a year and a number. */
export function relateValues(a: ClaimValue, b: ClaimValue, tolerance: number): Relation {
  if (mayBeSameValue(a.key, b.key)) return 'agree';
  const readings: Relation[] = [];
  if (a.date !== undefined && b.date !== undefined) readings.push(compareDates(a.date, b.date));
  if (a.quantity !== undefined && b.quantity !== undefined) {
    const relation = compareQuantities(a.quantity, b.quantity, tolerance);
    readings.push(relation === 'contradict' ? 'contradict' : 'agree');
  }
  if (readings.includes('agree')) return 'agree';
  return readings.includes('may-contradict') ? 'may-contradict' : 'contradict';
}
