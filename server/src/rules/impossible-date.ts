// impossible-date: a day that no calendar has, in a fact file or in prose.

import type { FileFinding } from './finding.ts';
import type { ArticleInput, FactFileInput } from './inputs.ts';

export function impossibleDate(input: FactFileInput | ArticleInput): readonly FileFinding[] {
  const at = { code: 'impossible-date', certainty: 'certain', path: input.path } as const;
  if (input.kind === 'article')
    return input.dateProblems
      .filter(problem => problem.what.kind === 'impossible')
      .map(({ span, text }) => ({ ...at, span, problem: undefined, text }));
  return input.file.problems
    .filter(problem => problem.code === 'impossible-date')
    .map(problem => ({ ...at, span: problem.span, problem, text: 'text' in problem.what ? problem.what.text : '' }));
}
