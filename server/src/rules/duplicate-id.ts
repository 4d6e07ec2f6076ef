// duplicate-id: two facts of one file have the same id. Told once, at the second.

import type { FileFinding } from './finding.ts';
import type { FactFileInput } from './inputs.ts';

export const duplicateId = (input: FactFileInput): readonly FileFinding[] =>
  input.file.problems
    .filter(problem => problem.code === 'duplicate-id')
    .map(problem => ({ code: 'duplicate-id', certainty: 'certain', path: input.path, span: problem.span, problem }));
