// Runs the units that a change marks, and lays what came of them into the tables of findings. A finding that says what it
// said before stays the same object.
import { asPath, type ClaimId, type Path } from '../base/brand.ts';
import type { BucketMapEditor } from '../base/bucket-map.ts';
import type { Claim } from '../claims/claim.ts';
import type { ResolvedFile, Unit } from './corpus-state.ts';
import type { Draft } from './draft.ts';
import type { KeyedFinding } from './file-claims.ts';
import { todayRules } from './rule-context.ts';
import { claimsOf, runUnit, type UnitContext } from './units.ts';

export interface Evaluated {
  /** Files one of whose findings came, went or says something else. */
  readonly touched: ReadonlySet<Path>;
  readonly unitsRun: number;
}

interface Changes {
  readonly removed: KeyedFinding[];
  readonly added: KeyedFinding[];
}

export function evaluate(draft: Draft, units: Iterable<string>): Evaluated {
  const context = unitContext(draft);
  const changes: Changes = { removed: [], added: [] };
  const ignoring = new Set<string>();
  let unitsRun = 0;
  const run = (unit: string): void => {
    unitsRun += 1;
    const before = draft.units.get(unit);
    const now = kept(before, runUnit(unit, context));
    const isSilent = now.findings.length + now.suppressed.length === 0;
    if (before === undefined && isSilent) return;
    collect(before, now, changes);
    for (const path of updateSuppressed(draft, unit, before, now)) ignoring.add(`ignores ${path}`);
    if (isSilent) draft.units.delete(unit);
    else draft.units.set(unit, now);
  };
  for (const unit of units) {
    if (unit.startsWith('ignores ')) ignoring.add(unit);
    else run(unit);
  }
  // Last, since it asks what all the others left out.
  for (const unit of ignoring) run(unit);
  layFindings(draft, changes);
  return { touched: new Set([...changes.removed, ...changes.added].flatMap(each => each.paths)), unitsRun };
}

function unitContext(draft: Draft): UnitContext {
  const none: readonly never[] = [];
  return {
    words: draft.words,
    rules: todayRules(draft.words, draft.base.options.today),
    file: path => draft.files.get(path),
    resolved: path => draft.resolved.get(path),
    prose: path => draft.prose.get(path),
    source: path => draft.sources.get(path),
    claim: id => draft.claims.get(id),
    factNumber: numbersOfFacts(draft),
    group: key => draft.groups.get(key) ?? none,
    subject: key => draft.subjects.get(key) ?? none,
    leads: field => draft.leads.get(field) ?? none,
    classEvidence: key => draft.classEvidence.get(key) ?? none,
    suppressed: claim => draft.suppressed.get(claim) ?? none,
  };
}

/** Laid out once for each file that is asked about: each of its facts may have a unit of its own that asks. */
function numbersOfFacts({ resolved }: Draft): (claim: Claim) => number | undefined {
  const files = new Map<Path, ReadonlyMap<ClaimId, number | undefined>>();
  return ({ id, path }) => {
    const file = files.get(path) ?? factNumbers(resolved.get(path));
    files.set(path, file);
    return file.get(id);
  };
}

const factNumbers = (file: ResolvedFile | undefined): ReadonlyMap<ClaimId, number | undefined> =>
  new Map(file?.claims.map((claim, index) => [claim.id, file.positions[index]?.fact]));

function kept(before: Unit | undefined, now: Unit): Unit {
  if (before === undefined) return now;
  const earlier = new Map(before.findings.map(finding => [finding.key, finding]));
  const findings = now.findings.map(finding => {
    const old = earlier.get(finding.key);
    return old !== undefined && JSON.stringify(old) === JSON.stringify(finding) ? old : finding;
  });
  return { findings, suppressed: now.suppressed };
}

function collect(before: Unit | undefined, now: Unit, { removed, added }: Changes): void {
  const [old, fresh] = [new Set(before?.findings), new Set(now.findings)];
  for (const finding of old) if (!fresh.has(finding)) removed.push(finding);
  for (const finding of fresh) if (!old.has(finding)) added.push(finding);
}

/** Answers the files of the claims whose ignores are used otherwise than before. */
function updateSuppressed(draft: Draft, unit: string, before: Unit | undefined, now: Unit): readonly Path[] {
  const keyOf = ({ claim, code }: Unit['suppressed'][number]): string => `${claim} ${code}`;
  const [old, fresh] = [new Set(before?.suppressed.map(keyOf)), new Set(now.suppressed.map(keyOf))];
  const gone = before?.suppressed.filter(each => !fresh.has(keyOf(each))) ?? [];
  const come = now.suppressed.filter(each => !old.has(keyOf(each)));
  for (const { claim, code } of gone)
    setList(draft.suppressed, claim, others => others.filter(other => other.unit !== unit || other.code !== code));
  for (const { claim, code } of come) setList(draft.suppressed, claim, others => [...others, { unit, code }]);
  return [...gone, ...come].map(({ claim }) => asPath(claim.slice(0, claim.lastIndexOf('#'))));
}

function layFindings(draft: Draft, { removed, added }: Changes): void {
  const gone = new Set(removed);
  const update = (
    table: BucketMapEditor<readonly KeyedFinding[]>,
    keysOf: (each: KeyedFinding) => readonly string[],
  ) => {
    const fresh = new Map<string, KeyedFinding[]>();
    for (const key of removed.flatMap(keysOf)) fresh.set(key, []);
    for (const finding of added)
      for (const key of keysOf(finding)) {
        const own = fresh.get(key);
        if (own === undefined) fresh.set(key, [finding]);
        else own.push(finding);
      }
    for (const [key, findings] of fresh)
      setList(table, key, others => inOrder([...others.filter(other => !gone.has(other)), ...findings]));
  };
  update(draft.findingsByFile, each => each.paths);
  update(draft.findingsByClaim, each => [...new Set(claimsOf(each.finding))]);
}

const inOrder = (findings: readonly KeyedFinding[]): readonly KeyedFinding[] =>
  findings.length < 2 ? findings : findings.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));

function setList<T>(
  table: BucketMapEditor<readonly T[]>,
  key: string,
  change: (list: readonly T[]) => readonly T[],
): void {
  const list = change(table.get(key) ?? []);
  if (list.length === 0) table.delete(key);
  else table.set(key, list);
}
