// quote-not-found: the words of a quote are nowhere in the article that it cites.
import type { CitationInput } from './inputs.ts';
import { citationOutcome, nothing, type Outcome, type RuleContext } from './outcome.ts';

export function quoteNotFound({ claim, anchor }: CitationInput, context: RuleContext): Outcome {
  if (anchor?.kind !== 'missing' && anchor?.kind !== 'not-searched') return nothing;
  const isSearched = anchor.kind === 'missing';
  const finding = {
    code: 'quote-not-found',
    certainty: isSearched ? 'certain' : 'possible',
    claim: claim.id,
    searched: isSearched,
    misplaced: isSearched && anchor.misplaced === true,
  } as const;
  return citationOutcome(finding, claim, context);
}
