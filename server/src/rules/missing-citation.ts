// missing-citation: a fact that neither quotes its article nor names a source.
import { groupBy } from '../base/group-by.ts';
import { covers } from '../base/span.ts';
import type { Fact, FactFile } from '../syntax/fact-file.ts';
import type { CitationInput, FactFileInput } from './inputs.ts';
import { isIgnored, nothing, type Outcome, type RuleContext, together } from './outcome.ts';

const CODE = 'missing-citation';

export function missingCitation(input: FactFileInput, context: RuleContext): Outcome {
  const citations = groupBy(input.citations, citation => citation.fact);
  return together(
    input.file.facts.map((fact, index) => {
      if (fact.quotes.length > 0 || fact.sources.length > 0 || isBroken(fact, input.file)) return nothing;
      return outcomeFor(fact, input, citations.get(index) ?? [], context);
    }),
  );
}

function outcomeFor(
  fact: Fact,
  input: FactFileInput,
  citations: readonly CitationInput[],
  context: RuleContext,
): Outcome {
  const ignoring = citations.filter(({ claim }) => isIgnored(claim, CODE, context.today));
  if (ignoring.length > 0)
    return { findings: [], suppressed: ignoring.map(({ claim }) => ({ claim: claim.id, code: CODE })) };
  const at = { code: CODE, certainty: 'certain', path: input.path, span: fact.subject.span } as const;
  return { findings: [{ ...at, subject: fact.subject.value }], suppressed: [] };
}

/** A citation that is there and breaks the format is told as that alone. */
function isBroken(fact: Fact, { problems }: FactFile): boolean {
  const citations = fact.entries.filter(({ key }) => key === 'quote' || key === 'sources');
  return citations.some(({ keySpan, valueSpan }) =>
    problems.some(({ span }) => covers({ start: keySpan.start, end: valueSpan.end }, span)),
  );
}
