// How one source stands to the others on an occurrence: what a mark of a timeline and a cell of a matrix show.
import type { Claim } from '../claims/claim.ts';
import { contains, sameDays } from '../dates/compare.ts';
import { takesPart } from '../rules/outcome.ts';
import type { KeyedFinding, Snapshot } from '../workspace/snapshot.ts';
import { isClash, isSettled } from './passages.ts';

/** `aside`: planned, expected, deprecated or of an article that no longer stands, so that nothing is held against it. */
export type Verdict = 'alone' | 'agrees' | 'refines' | 'contradicts' | 'settled' | 'aside';

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
  return { verdict: quietly(claim, others), possible: false, clashes: [] };
}

function quietly(claim: Claim, others: readonly Claim[]): Verdict {
  if (!counts(claim)) return 'aside';
  const rest = others.filter(other => other.id !== claim.id && counts(other) && originOf(other) !== originOf(claim));
  if (rest.length === 0) return 'alone';
  return rest.some(other => isFiner(claim, other)) ? 'refines' : 'agrees';
}

const counts = (claim: Claim): boolean =>
  takesPart(claim) && (claim.status === 'happened' || claim.status === 'denied');

/** Reprints are one source. */
const originOf = (claim: Claim): string => claim.article?.origin ?? claim.path;

/** Whether it says the same more precisely. */
function isFiner(claim: Claim, other: Claim): boolean {
  if (claim.date !== undefined && other.date !== undefined)
    return contains(other.date, claim.date) && !sameDays(claim.date, other.date);
  const [own, its] = [claim.value?.quantity, other.value?.quantity];
  if (own === undefined || its === undefined || claim.value?.key === other.value?.key) return false;
  return its.low <= own.low && own.high <= its.high && own.high - own.low < its.high - its.low;
}
