// weekday-mismatch: prose names a weekday that its date does not fall on.

import type { FileFinding } from './finding.ts';
import type { ArticleInput } from './inputs.ts';

export const weekdayMismatch = (input: ArticleInput): readonly FileFinding[] =>
  input.dateProblems.flatMap(({ span, text, what }): readonly FileFinding[] =>
    what.kind === 'weekday'
      ? [{ code: 'weekday-mismatch', certainty: 'certain', path: input.path, span, text, said: what.said, is: what.is }]
      : [],
  );
