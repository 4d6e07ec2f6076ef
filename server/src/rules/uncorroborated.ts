// uncorroborated: an occurrence that fewer independent sources state than `min-sources` asks for. Reprints of one article
// are one source.
import { groupBy } from '../base/group-by.ts';
import type { Claim } from '../claims/claim.ts';
import { agreementOf, occurrenceKeys } from '../claims/occurrence.ts';
import { eventOf, oncePerOf } from '../claims/predicate.ts';
import type { Finding } from './finding.ts';
import { bySource, hasHappened, isIgnored, nothing, type Outcome, type RuleContext } from './outcome.ts';

const CODE = 'uncorroborated';

/** `group`: the claims of one subject and event, measure or attribute. */
export function uncorroborated(group: readonly Claim[], context: RuleContext): Outcome {
  const sample = group[0];
  if (sample === undefined || context.minSources < 2) return nothing;
  const oncePer = oncePerOf(context.vocabulary, sample);
  if (oncePer === 'none') return nothing;
  const keyed = group.filter(hasHappened).map(claim => ({
    claim,
    keys: occurrenceKeys(claim, oncePer, context.vocabulary, eventOf(context.vocabulary, claim)),
  }));
  const cells = groupBy(keyed, each => each.keys.cell);
  const weak = [...cells.values()].flatMap(own => {
    const keys = own[0]?.keys;
    if (keys === undefined) return [];
    const others = keyed.flatMap(other => {
      const agreement = other.keys.cell === keys.cell ? undefined : agreementOf(keys, other.keys);
      return agreement === undefined ? [] : [{ ...other, agreement }];
    });
    // An incomplete claim backs a fuller one, and is no occurrence of its own where a fuller one is there.
    if (others.some(other => other.agreement.firstOmits)) return [];
    const sources = new Set([...own, ...others].map(({ claim }) => claim.article?.origin ?? claim.path));
    return sources.size < context.minSources ? [{ claims: own.map(each => each.claim), sources: sources.size }] : [];
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
