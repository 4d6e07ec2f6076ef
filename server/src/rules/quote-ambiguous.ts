// quote-ambiguous: the words stand more than once in the article, and nothing says which place is meant.
import type { CitationInput } from './inputs.ts';
import { citationOutcome, nothing, type Outcome, type RuleContext } from './outcome.ts';

export function quoteAmbiguous({ claim, anchor }: CitationInput, context: RuleContext): Outcome {
  if (anchor?.kind !== 'ambiguous') return nothing;
  const finding = { code: 'quote-ambiguous', certainty: 'certain', claim: claim.id, count: anchor.count } as const;
  return citationOutcome(finding, claim, context);
}
