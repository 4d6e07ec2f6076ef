// How the sources stand on what one claim says: how many say the same, how many contradict it, and who.
import type { Path } from '../base/brand.ts';
import type { Claim } from '../claims/claim.ts';
import { mayBeSameValue } from '../claims/value-key.ts';
import { contains } from '../dates/compare.ts';
import type { ClashFinding, Finding } from '../rules/finding.ts';
import type { KeyedFinding, Snapshot } from '../workspace/snapshot.ts';
import { occurrenceOf } from './occurrence.ts';
import { isClash, isSettled } from './passages.ts';
import { saysOtherwise } from './verdicts.ts';

export interface Standing {
  /** Claims of the same occurrence, its own among them, that say nothing else of it. */
  readonly agreeing: readonly Claim[];
  readonly contradicting: readonly Claim[];
  /** How many independent sources these are: reprints count once. */
  readonly sources: number;
  readonly against: number;
  /** Whether a contradiction was settled, and none is left. */
  readonly settled: boolean;
  /** Of a claim of first or only: whether anything stands against that. */
  readonly first: 'none' | 'stands' | 'contested';
}

export function standingOf(snapshot: Snapshot, claim: Claim): Standing {
  const clashes = snapshot.findingsOf(claim.id).filter(isClash);
  const open = clashes.filter(({ finding }) => !isSettled(finding));
  const contradicting = distinct(open.flatMap(keyed => opponentsOf(snapshot, keyed, claim)));
  // One that was settled against is no agreement either.
  const against = new Set(clashes.flatMap(keyed => opponentsOf(snapshot, keyed, claim)).map(({ id }) => id));
  const same = occurrenceOf(snapshot, claim).filter(({ certain }) => certain);
  const agreeing = same
    .map(other => other.claim)
    .filter(({ id }) => !against.has(id))
    .filter(other => !saysOtherwise(snapshot.vocabulary, claim, other));
  return {
    agreeing,
    contradicting,
    sources: sourcesIn(agreeing),
    against: sourcesIn(contradicting),
    settled: open.length === 0 && clashes.length > 0,
    first: firstOf(claim, open),
  };
}

/** Findings that are contradictions between sources and not settled. */
export function openClashes(snapshot: Snapshot, path: Path): readonly KeyedFinding[] {
  return snapshot.findingsIn(path).filter(keyed => isClash(keyed) && !isSettled(keyed.finding));
}

function firstOf({ first, only }: Claim, open: readonly KeyedFinding[]): Standing['first'] {
  if (first === undefined && only === undefined) return 'none';
  return open.some(({ finding }) => FIRSTS.has(finding.code)) ? 'contested' : 'stands';
}

const FIRSTS: ReadonlySet<Finding['code']> = new Set(['competing-first', 'refuted-first', 'misplaced-first']);

/** A finding has all sides of a clash: some of them may say what the claim says. */
function opponentsOf(snapshot: Snapshot, { finding }: KeyedFinding, claim: Claim): readonly Claim[] {
  if (!('sides' in finding)) return [];
  return finding.sides
    .flatMap(side => snapshot.claim(side.claim) ?? [])
    .filter(other => other.id !== claim.id && !saySame(finding, claim, other));
}

function saySame({ code }: ClashFinding, a: Claim, b: Claim): boolean {
  if (code === 'conflicting-date')
    return a.date !== undefined && b.date !== undefined && (contains(a.date, b.date) || contains(b.date, a.date));
  if (code === 'conflicting-status') return (a.status === 'denied') === (b.status === 'denied');
  if (code !== 'conflicting-value' && code !== 'conflicting-quantity') return false;
  return a.value !== undefined && b.value !== undefined && mayBeSameValue(a.value.key, b.value.key);
}

const distinct = (claims: readonly Claim[]): readonly Claim[] => [
  ...new Map(claims.map(each => [each.id, each])).values(),
];

const sourcesIn = (claims: readonly Claim[]): number =>
  new Set(claims.map(({ article, path }) => article?.origin ?? path)).size;
