// invalid-vocabulary: `corroborate.yaml` breaks the format. The rest of it counts.

import type { FileFinding } from './finding.ts';
import type { SettingsInput } from './inputs.ts';

export const invalidVocabulary = (input: SettingsInput): readonly FileFinding[] =>
  input.problems.map(problem => ({
    code: 'invalid-vocabulary',
    certainty: 'certain',
    path: input.path,
    span: problem.span,
    problem,
  }));
