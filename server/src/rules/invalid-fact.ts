// invalid-fact: a fact file breaks the format. What is not broken counts all the same.
import type { FactFileInput, UnreadableInput } from './inputs.ts';
import type { FileFinding } from './finding.ts';

export function invalidFact(input: FactFileInput | UnreadableInput): readonly FileFinding[] {
  const at = { code: 'invalid-fact', certainty: 'certain', path: input.path } as const;
  if (input.kind === 'unreadable') {
    if (!input.isFactFile) return [];
    const span = { start: 0, end: 0 };
    return [{ ...at, span, problem: { code: 'invalid-fact', span, what: { kind: 'unreadable', detail: input.detail } } }];
  }
  const broken = input.file.problems.filter(problem => problem.code === 'invalid-fact');
  const rival = input.rivalArticle;
  const [chosen, span] = [input.article?.path, input.file.header?.span ?? { start: 0, end: 0 }];
  const two = { kind: 'two-articles', chosen: chosen ?? '', other: rival ?? '' } as const;
  return [
    ...(rival === undefined || chosen === undefined
      ? []
      : [{ ...at, span, problem: { code: 'invalid-fact' as const, span, what: two } }]),
    ...broken.map(problem => ({ ...at, span: problem.span, problem })),
  ];
}
