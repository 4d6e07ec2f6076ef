// What rules take and give, and the questions that all of them ask of a claim.
import type { ClaimId } from '../base/brand.ts';
import { groupBy } from '../base/group-by.ts';
import { partitionPoint } from '../base/partition-point.ts';
import { covers, type Span } from '../base/span.ts';
import type { Claim } from '../claims/claim.ts';
import type { Clashes } from '../claims/clash.ts';
import type { Fact } from '../syntax/fact-file.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { CitationFinding, ClashFinding, Code, FileFinding, Finding, Part, Side } from './finding.ts';
import type { FactFileInput } from './inputs.ts';

export interface RuleContext {
  readonly vocabulary: Vocabulary;
  /** The local day, `2026-11-22`. */
  readonly today: string;
  readonly minSources: number;
  /** The classes that the vocabulary gives each subject. */
  readonly classKeys: ReadonlyMap<string, ReadonlySet<string>>;
  /** The known subject that a misspelt name most resembles. */
  readonly nearestName: (name: string) => string | undefined;
}

/** An `ignore` that took a claim out of a finding. */
export interface Suppressed {
  readonly claim: ClaimId;
  readonly code: Code;
}

export interface Outcome {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
}

export const nothing: Outcome = { findings: [], suppressed: [] };

export function together(outcomes: readonly Outcome[]): Outcome {
  // Mostly none of them says anything.
  const telling = outcomes.filter(({ findings, suppressed }) => findings.length + suppressed.length > 0);
  const [first = nothing] = telling;
  if (telling.length < 2) return first;
  return {
    findings: telling.flatMap(outcome => outcome.findings),
    suppressed: telling.flatMap(outcome => outcome.suppressed),
  };
}

/** Deprecated facts, and claims of a corrected or retracted article, contradict nothing. */
export const takesPart = (claim: Claim): boolean => claim.rank !== 'deprecated' && claim.article?.retired === undefined;

export const hasHappened = (claim: Claim): boolean => claim.status === 'happened' && takesPart(claim);

/** Past its `until` an ignore holds no longer. Days of equal form compare as text. */
export const isIgnored = (claim: Claim, code: Code, today: string): boolean =>
  claim.ignores.some(entry => entry.rule === code && (entry.until === undefined || today <= entry.until));

/** The one side that is preferred, of the sources of one fact the first; with several, nothing is settled. */
export function settledBy(sides: readonly Claim[]): ClaimId | undefined {
  const [first, ...others] = sides.filter(side => side.rank === 'preferred').sort(bySource);
  const isOne = others.every(other => other.fact === first?.fact && saysTheSame(other, first));
  return isOne ? first?.id : undefined;
}

const saysTheSame = (a: Claim, b: Claim): boolean => a.date?.text === b.date?.text && a.value?.key === b.value?.key;

const TIERS = ['regulator', 'company', 'press', 'other'];

/** The source closest to the event first; then by file, so that the order never hangs on how files were read. */
export function bySource(a: Claim, b: Claim): number {
  const tier = (claim: Claim): number => (claim.article?.tier === undefined ? 9 : TIERS.indexOf(claim.article.tier));
  return tier(a) - tier(b) || compareText(a.path, b.path) || compareText(a.id, b.id);
}

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Clashes of claims as findings of one code whose sides all point at the same key. */
export function clashOutcome(code: ClashCode, part: Part, clashes: Clashes): Outcome {
  const findings = clashes.clashes.map((clash): ClashFinding => {
    const incomplete = new Set(clash.incomplete);
    const sides = [...clash.sides]
      .sort(bySource)
      .map(
        (claim): Side => ({ claim: claim.id, part, ...(incomplete.has(claim) ? { role: 'incomplete' as const } : {}) }),
      );
    const certainty = clash.certain ? 'certain' : 'possible';
    return { code, certainty, sides, settledBy: settledBy(clash.sides), isWritten: clash.isWritten };
  });
  return { findings, suppressed: clashes.suppressed.map(claim => ({ claim: claim.id, code })) };
}

type ClashCode =
  | 'conflicting-date'
  | 'conflicting-value'
  | 'conflicting-quantity'
  | 'incomparable-units'
  | 'conflicting-status';

/** A finding of one citation, unless its fact ignores it. */
export function citationOutcome(finding: CitationFinding, claim: Claim, context: RuleContext): Outcome {
  if (!isIgnored(claim, finding.code, context.today)) return { findings: [finding], suppressed: [] };
  return { findings: [], suppressed: [{ claim: claim.id, code: finding.code }] };
}

/** Findings of places in a fact file, less those that stand in a fact that ignores them. */
export function placeOutcome(findings: readonly FileFinding[], input: FactFileInput, context: RuleContext): Outcome {
  const ignoring = input.citations.filter(({ claim }) => claim.ignores.length > 0);
  if (ignoring.length === 0) return { findings, suppressed: [] };
  const claims = groupBy(ignoring, citation => citation.fact);
  const outcomes = findings.map((finding): Outcome => {
    const own = claims.get(factAt(input.file.facts, finding.span)) ?? [];
    const out = own.filter(({ claim }) => isIgnored(claim, finding.code, context.today));
    if (out.length === 0) return { findings: [finding], suppressed: [] };
    return { findings: [], suppressed: out.map(({ claim }) => ({ claim: claim.id, code: finding.code })) };
  });
  return together(outcomes);
}

/** Facts stand one behind the other. -1: the span is in none. */
function factAt(facts: readonly Fact[], span: Span): number {
  const at = partitionPoint(facts.length, index => (facts[index]?.span.end ?? 0) >= span.end);
  const fact = facts[at];
  return fact !== undefined && covers(fact.span, span) ? at : -1;
}
