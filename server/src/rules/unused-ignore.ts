// unused-ignore: an `ignore` that takes its fact out of nothing. The last rule: it asks what all the others left out.
import type { ClaimId } from '../base/brand.ts';
import { groupBy } from '../base/group-by.ts';
import { isExpired } from './expired-ignore.ts';
import type { FileFinding } from './finding.ts';
import type { FactFileInput } from './inputs.ts';
import type { RuleContext } from './outcome.ts';

export interface IgnoreUse {
  /** Whether an ignore of this code took the claim out of a finding. */
  isUsed(claim: ClaimId, code: string): boolean;
  /** A rule that is switched off is asked nothing, so nothing is known of its ignores. */
  isOff(code: string): boolean;
}

export function unusedIgnore(input: FactFileInput, context: RuleContext, use: IgnoreUse): readonly FileFinding[] {
  const citations = groupBy(input.citations, citation => citation.fact);
  return input.file.facts.flatMap((fact, index) => {
    const claims = citations.get(index) ?? [];
    return fact.ignore.flatMap((entry): readonly FileFinding[] => {
      const { rule } = entry;
      if (isExpired(entry, context.today) || use.isOff(rule.value)) return [];
      if (claims.some(({ claim }) => use.isUsed(claim.id, rule.value))) return [];
      const at = { code: 'unused-ignore', certainty: 'certain', path: input.path, span: rule.span } as const;
      return [{ ...at, rule: rule.value }];
    });
  });
}
