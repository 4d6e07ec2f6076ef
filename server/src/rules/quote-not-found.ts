// quote-not-found: the words of a quote are nowhere in the article that it cites, or there was no time to look for them.
import type { CitationInput } from './inputs.ts';
import { citationOutcome, nothing, type Outcome, type RuleContext } from './outcome.ts';

export function quoteNotFound({ claim, anchor }: CitationInput, context: RuleContext): Outcome {
  if (anchor?.kind !== 'missing' && anchor?.kind !== 'not-searched') return nothing;
  const isSearched = anchor.kind === 'missing';
  const looked = isSearched ? 'nearly' : anchor.isLookedFor ? 'word-for-word' : 'not-at-all';
  const finding = {
    code: 'quote-not-found',
    certainty: isSearched ? 'certain' : 'possible',
    claim: claim.id,
    searched: looked,
    misplaced: isSearched && anchor.misplaced === true,
  } as const;
  return citationOutcome(finding, claim, context);
}
