// missing-article: a fact file, or one of its sources, names an article that is not there or lies outside the corpus.
import type { FileFinding } from './finding.ts';
import type { FactFileInput } from './inputs.ts';

export const missingArticle = (input: FactFileInput): readonly FileFinding[] =>
  input.references.flatMap(({ written, span, state }): readonly FileFinding[] =>
    // What cannot be read is told at the file itself.
    state === 'article' || state === 'unreadable'
      ? []
      : [{ code: 'missing-article', certainty: 'certain', path: input.path, span, written, why: state }],
  );
