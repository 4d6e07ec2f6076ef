// How many files, facts and findings a corpus has. Counted on from the last count, so that a change costs what it changes.
import { type BucketMap, changedKeys, emptyBucketMap, getFrom } from '../base/bucket-map.ts';
import type { ResolvedArticle, Unit } from '../workspace/corpus-state.ts';
import type { FileSummary } from '../workspace/file-summary.ts';
import type { KeyedFinding, Snapshot } from '../workspace/snapshot.ts';
import { isClash, isSettled } from './passages.ts';

export interface CorpusCounts {
  readonly snapshot: Snapshot;
  readonly articles: number;
  readonly facts: number;
  /** Articles too long to be read to their end. */
  readonly readInPart: number;
  readonly contradictions: number;
  readonly findings: Readonly<Record<KeyedFinding['severity'], number>>;
}

export function countsOf(snapshot: Snapshot, last?: CorpusCounts): CorpusCounts {
  if (last?.snapshot === snapshot) return last;
  // What may be told before a corpus is complete is less.
  const base = last?.snapshot.complete === snapshot.complete ? last : undefined;
  const findings = { ...(base?.findings ?? { error: 0, warning: 0, information: 0, hint: 0 }) };
  let { articles, facts, contradictions, readInPart } = base ?? NONE;
  const addFinding = (keyed: KeyedFinding, sign: 1 | -1): void => {
    if (!snapshot.isTold(keyed)) return;
    findings[keyed.severity] += sign;
    if (isClash(keyed) && !isSettled(keyed.finding)) contradictions += sign;
  };
  for (const [before, now] of differing<Unit>(base?.snapshot.state.units, snapshot.state.units)) {
    for (const keyed of before?.findings ?? []) addFinding(keyed, -1);
    for (const keyed of now?.findings ?? []) addFinding(keyed, 1);
  }
  for (const [before, now] of differing<FileSummary>(base?.snapshot.state.files, snapshot.state.files)) {
    facts += factsIn(now) - factsIn(before);
    articles += Number(now?.kind === 'article') - Number(before?.kind === 'article');
  }
  for (const [before, now] of differing<ResolvedArticle>(base?.snapshot.state.prose, snapshot.state.prose))
    readInPart += Number(now?.readTo !== undefined) - Number(before?.readTo !== undefined);
  return { snapshot, articles, facts, contradictions, readInPart, findings };
}

const NONE = { articles: 0, facts: 0, contradictions: 0, readInPart: 0 };

const factsIn = (summary: FileSummary | undefined): number => (summary?.kind === 'facts' ? summary.facts : 0);

function differing<V>(
  before: BucketMap<V> = emptyBucketMap(),
  now: BucketMap<V>,
): readonly (readonly [before: V | undefined, now: V | undefined])[] {
  return changedKeys(before, now).map(key => [getFrom(before, key), getFrom(now, key)]);
}
