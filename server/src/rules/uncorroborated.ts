// uncorroborated: an occurrence that fewer independent sources state than `min-sources` asks for. Reprints of one article
// are one source.
import { groupBy } from '../base/group-by.ts';
import type { Claim } from '../claims/claim.ts';
import { joinedKeys, type OccurrenceKeys, occurrenceKeys } from '../claims/occurrence.ts';
import { type Agreeing, indexOccurrences } from '../claims/occurrence-index.ts';
import { eventOf, oncePerOf } from '../claims/predicate.ts';
import type { OncePerKey } from '../vocabulary/vocabulary.ts';
import type { Finding } from './finding.ts';
import { bySource, hasHappened, isIgnored, nothing, type Outcome, type RuleContext } from './outcome.ts';

const CODE = 'uncorroborated';

/** `group`: the claims of one subject and event, measure or attribute. */
export function uncorroborated(group: readonly Claim[], context: RuleContext): Outcome {
  const sample = group[0];
  if (sample === undefined || context.minSources < 2) return nothing;
  const oncePer = oncePerOf(context.vocabulary, sample);
  if (oncePer === 'none') return nothing;
  const cells = cellsOf(group.filter(hasHappened), oncePer, context);
  const agreeing = indexOccurrences(cells);
  const weak = cells.flatMap(cell => {
    const sources = sourcesOf(cell, agreeing(cell), context.minSources);
    return sources !== undefined && sources < context.minSources ? [{ claims: cell.claims, sources }] : [];
  });
  const isOut = (claim: Claim): boolean => isIgnored(claim, CODE, context.today);
  return {
    findings: weak.flatMap(({ claims, sources }): readonly Finding[] => {
      const sides = claims.filter(claim => !isOut(claim)).sort(bySource);
      if (sides.length === 0) return [];
      const shown = sides.map(side => ({ claim: side.id, part: 'subject' as const }));
      return [
        { code: CODE, certainty: 'certain', sides: shown, settledBy: undefined, sources, wanted: context.minSources },
      ];
    }),
    suppressed: weak.flatMap(({ claims }) => claims.filter(isOut).map(claim => ({ claim: claim.id, code: CODE }))),
  };
}

interface Cell {
  readonly keys: OccurrenceKeys;
  readonly claims: readonly Claim[];
}

function cellsOf(
  claims: readonly Claim[],
  oncePer: readonly OncePerKey[],
  { vocabulary }: RuleContext,
): readonly Cell[] {
  const keyed = claims.map(claim => ({
    claim,
    keys: occurrenceKeys(claim, oncePer, vocabulary, eventOf(vocabulary, claim)),
  }));
  return [...groupBy(keyed, each => each.keys.cell).values()].map(own => ({
    keys: own.map(each => each.keys).reduce(joinedKeys),
    claims: own.map(each => each.claim),
  }));
}

/**
 * How many independent sources back an occurrence; counted no further than is `wanted`. An incomplete claim backs a fuller
 * one, and is no occurrence of its own where a fuller one is there: `undefined`.
 */
function sourcesOf(cell: Cell, agreeing: Iterable<Agreeing<Cell>>, wanted: number): number | undefined {
  const sources = new Set<string>();
  const count = ({ claims }: Cell): void => {
    for (const claim of claims) sources.add(claim.article?.origin ?? claim.path);
  };
  count(cell);
  for (const { item, agreement } of agreeing) {
    if (sources.size >= wanted) break;
    if (agreement.firstOmits) return undefined;
    count(item);
  }
  return sources.size;
}
