// Who speaks of what: sources against occurrences, and how each source stands to the others on each. Where a source is
// silent there is no cell.
import type { ClaimId } from '../base/brand.ts';
import type { Claim } from '../claims/claim.ts';
import { sourcePath } from '../messages/material.ts';
import type { Site } from '../workspace/snapshot.ts';
import { citedSite, claimFinder, type FindClaim, statedSite } from './claim-site.ts';
import { describe, type Naming, saysOf, whatOf } from './claim-words.ts';
import type { Keep, OccurrenceClaims } from './occurrences.ts';
import { type Choice, isContradicted } from './picture-scope.ts';
import { bySpeaking, type PictureSource, sourcesOf } from './picture-sources.ts';
import { standingIn, type Verdict } from './verdicts.ts';

export interface Matrix {
  readonly sources: readonly PictureSource[];
  readonly rows: readonly MatrixRow[];
}

export interface MatrixRow {
  readonly subject: string;
  /** What happened, or is measured. */
  readonly label: string;
  readonly cells: readonly MatrixCell[];
}

export interface MatrixCell {
  /** Its own within the matrix. */
  readonly key: string;
  /** The path of the source whose column it lies in. */
  readonly source: string;
  readonly claim: ClaimId;
  readonly verdict: Verdict;
  readonly possible: boolean;
  /** The value or the date. */
  readonly says: string;
  readonly description: string;
  readonly site: Site;
}

export interface MatrixRequest {
  readonly naming: Naming;
  readonly occurrences: readonly OccurrenceClaims[];
  readonly choice: Choice;
  /** What was made of an occurrence for the picture before, where it is kept. */
  readonly keep?: Keep<MadeRow>;
}

export function matrixOf({ naming, occurrences, choice, keep = made }: MatrixRequest): Matrix {
  const { snapshot } = naming;
  const wanted = occurrences.filter(
    each => choice === 'all' || each.claims.some(claim => isContradicted(snapshot, claim)),
  );
  const find = claimFinder(snapshot);
  const rows = wanted.map((each, row) =>
    numbered(
      keep(each, () => rowOf({ naming, find }, each)),
      row,
    ),
  );
  const shown = rows.filter(({ cells }) => cells.length > 0);
  return { sources: sourcesIn(rows), rows: shown };
}

function sourcesIn(rows: readonly Pick<MadeRow, 'sources'>[]): readonly PictureSource[] {
  const first = new Map<string, PictureSource>();
  for (const { sources } of rows)
    for (const source of sources) if (!first.has(source.path)) first.set(source.path, source);
  return [...first.values()].sort(bySpeaking);
}

const made: Keep<MadeRow> = (_, make) => make();

/** A row of whichever matrix it comes to stand in. */
export interface MadeRow extends Omit<MatrixRow, 'cells'> {
  readonly cells: readonly MadeCell[];
  readonly sources: readonly PictureSource[];
}

type MadeCell = Omit<MatrixCell, 'key'>;

const numbered = ({ cells, ...row }: MadeRow, at: number) => ({
  ...row,
  cells: cells.map((cell, number) => ({ ...cell, key: `c${at}-${number}` })),
});

interface Drawing {
  readonly naming: Naming;
  readonly find: FindClaim;
}

function rowOf(drawing: Drawing, { claims }: OccurrenceClaims): MadeRow {
  const cells = new Map<string, MadeCell>();
  for (const claim of claims) {
    const cell = cellOf(drawing, claim, claims);
    const had = cell && cells.get(cell.source);
    if (cell !== undefined && (had === undefined || weight[cell.verdict] > weight[had.verdict]))
      cells.set(cell.source, cell);
  }
  const label = whatOf(drawing.naming, claims);
  const sources = sourcesOf(drawing.naming, claims);
  return { subject: claims[0]?.subject.label ?? '', label, cells: [...cells.values()], sources };
}

/** Where one source says several things of an occurrence, the one that needs looking at is shown. */
const weight: Readonly<Record<Verdict, number>> = {
  aside: 0,
  alone: 1,
  agrees: 2,
  refines: 3,
  differs: 4,
  settled: 5,
  contradicts: 6,
};

function cellOf({ naming, find }: Drawing, claim: Claim, others: readonly Claim[]): MadeCell | undefined {
  const written = find(claim);
  const site = written && (citedSite(written) ?? statedSite(written));
  if (site === undefined) return undefined;
  const standing = standingIn(naming.snapshot, claim, others);
  return {
    source: sourcePath(claim),
    claim: claim.id,
    verdict: standing.verdict,
    possible: standing.possible,
    says: saysOf(naming, claim),
    description: describe(naming, { claim, ...standing }),
    site,
  };
}
