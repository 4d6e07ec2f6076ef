// How one source stands to the others on an occurrence: what a mark of a timeline and a cell of a matrix show.
import type { Claim } from '../claims/claim.ts';
import { daysBetween, toleranceOf } from '../claims/predicate.ts';
import { compareDates, contains, sameDays } from '../dates/compare.ts';
import { relateValues } from '../rules/conflicting-value.ts';
import { takesPart } from '../rules/outcome.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { KeyedFinding, Snapshot } from '../workspace/snapshot.ts';
import { isClash, isSettled } from './passages.ts';

/**
 * `aside`: planned, expected, deprecated or of an article that no longer stands, so that nothing is held against it.
 * `differs`: another source says something else, but no finding stands: the two may speak of different occurrences, or the
 * finding is ignored or switched off. To show that as agreement would say what nobody said.
 */
export type Verdict = 'alone' | 'agrees' | 'refines' | 'differs' | 'contradicts' | 'settled' | 'aside';

export interface Standing {
  readonly verdict: Verdict;
  /** Of a contradiction: that it is not certain. */
  readonly possible: boolean;
  readonly clashes: readonly KeyedFinding[];
}

/** `others`: the claims of the same occurrence; the claim itself may be among them. */
export function standingIn(snapshot: Snapshot, claim: Claim, others: readonly Claim[]): Standing {
  const clashes = snapshot.findingsOf(claim.id).filter(isClash);
  const open = clashes.filter(({ finding }) => !isSettled(finding));
  if (open.length > 0) {
    const possible = open.every(({ finding }) => finding.certainty === 'possible');
    return { verdict: 'contradicts', possible, clashes: open };
  }
  if (clashes.length > 0) return { verdict: 'settled', possible: false, clashes };
  return { verdict: quietly(snapshot.vocabulary, claim, others), possible: false, clashes: [] };
}

function quietly(vocabulary: Vocabulary, claim: Claim, others: readonly Claim[]): Verdict {
  if (!counts(claim)) return 'aside';
  const rest = others.filter(other => other.id !== claim.id && counts(other) && originOf(other) !== originOf(claim));
  if (rest.length === 0) return 'alone';
  if (rest.some(other => saysOtherwise(vocabulary, claim, other))) return 'differs';
  return rest.some(other => isFiner(claim, other)) ? 'refines' : 'agrees';
}

const counts = (claim: Claim): boolean =>
  takesPart(claim) && (claim.status === 'happened' || claim.status === 'denied');

/** Reprints are one source. */
const originOf = (claim: Claim): string => claim.article?.origin ?? claim.path;

/** Whether both cannot be so of one occurrence, finding or no finding. */
export function saysOtherwise(vocabulary: Vocabulary, claim: Claim, other: Claim): boolean {
  if ((claim.status === 'denied') !== (other.status === 'denied')) return true;
  const days = daysBetween(vocabulary, claim, other);
  if (claim.date && other.date && compareDates(claim.date, other.date, days) !== 'agree') return true;
  if (!claim.value || !other.value || vocabulary.attributes.get(claim.name)?.many) return false;
  return relateValues(claim.value, other.value, toleranceOf(vocabulary, claim)) !== 'agree';
}

/** Whether it says the same more precisely. */
function isFiner(claim: Claim, other: Claim): boolean {
  if (claim.date !== undefined && other.date !== undefined)
    return contains(other.date, claim.date) && !sameDays(claim.date, other.date);
  const [own, its] = [claim.value?.quantity, other.value?.quantity];
  if (own === undefined || its === undefined || claim.value?.key === other.value?.key) return false;
  return its.low <= own.low && own.high <= its.high && own.high - own.low < its.high - its.low;
}
