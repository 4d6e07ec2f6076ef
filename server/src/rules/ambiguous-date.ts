// ambiguous-date: a date such as 03/04/2023, whose day and month nothing tells apart. A language that is written in one
// order tells: French puts the day first, and so does English in Britain; English without a country may be either, and
// languages that put the year first borrow both.

import type { FileFinding } from './finding.ts';
import type { ArticleInput } from './inputs.ts';

export const ambiguousDate = (input: ArticleInput): readonly FileFinding[] =>
  tellsOrder(input.language)
    ? []
    : input.dateProblems.flatMap(({ span, text, what }): readonly FileFinding[] =>
        what.kind === 'ambiguous'
          ? [{ code: 'ambiguous-date', certainty: 'certain', path: input.path, span, text, readings: what.readings }]
          : [],
      );

const tellsOrder = (language: string | undefined): boolean =>
  language !== undefined && !/^(en|zh|ja|ko)$/i.test(language) && !/^(zh|ja|ko)[-_]/i.test(language);
