// weekday-mismatch: prose names a weekday that its date does not fall on.

import type { FileFinding } from './finding.ts';
import type { ArticleInput } from './inputs.ts';

export const weekdayMismatch = (input: ArticleInput): readonly FileFinding[] =>
  input.dateProblems.flatMap(({ span, text, what }): readonly FileFinding[] =>
    what.kind === 'weekday'
      ? [
          {
            code: 'weekday-mismatch',
            certainty: 'certain',
            path: input.path,
            span,
            text,
            said: what.said % SUNDAY,
            is: what.is % SUNDAY,
          },
        ]
      : [],
  );

/** Its number in ISO 8601, which the date reader counts by; in a finding it is 0. */
const SUNDAY = 7;
