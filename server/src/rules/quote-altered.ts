// quote-altered: the article has nearly these words. What it has is shown, and can be taken over.
import type { CitationInput } from './inputs.ts';
import { citationOutcome, nothing, type Outcome, type RuleContext } from './outcome.ts';

export function quoteAltered({ claim, anchor }: CitationInput, context: RuleContext): Outcome {
  if (anchor?.kind !== 'altered') return nothing;
  return citationOutcome({ code: 'quote-altered', certainty: 'certain', claim: claim.id, anchor }, claim, context);
}
