// ambiguous-date: a date such as 03/04/2023, whose day and month nothing tells apart.

import type { FileFinding } from './finding.ts';
import type { ArticleInput } from './inputs.ts';

export const ambiguousDate = (input: ArticleInput): readonly FileFinding[] =>
  input.dateProblems.flatMap(({ span, text, what }): readonly FileFinding[] =>
    what.kind === 'ambiguous'
      ? [{ code: 'ambiguous-date', certainty: 'certain', path: input.path, span, text, readings: what.readings }]
      : [],
  );
