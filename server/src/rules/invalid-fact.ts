// invalid-fact: a fact file breaks the format. What is not broken counts all the same.
import type { Problem, ProblemKind } from '../base/problem.ts';
import { largestFile } from '../syntax/file-limits.ts';
import type { FileFinding } from './finding.ts';
import type { FactFileInput, UnreadableInput } from './inputs.ts';

export function invalidFact(input: FactFileInput | UnreadableInput): readonly FileFinding[] {
  const at = { code: 'invalid-fact', certainty: 'certain', path: input.path } as const;
  if (input.kind === 'unreadable') {
    if (input.of !== 'facts') return [];
    const span = { start: 0, end: 0 };
    return [{ ...at, span, problem: { code: 'invalid-fact', span, what: unread(input) } }];
  }
  const broken = [
    ...input.file.problems.filter(problem => problem.code === 'invalid-fact'),
    ...misplacedSources(input),
  ];
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

/** The `detail` of a file too large is its bytes. */
const unread = ({ reason, detail }: UnreadableInput): ProblemKind =>
  reason === 'too-large'
    ? { kind: 'too-large', bytes: Number(detail), limit: largestFile.facts }
    : { kind: 'unreadable', reason, detail };

/** Only with its article beside it is a fact file known to be a companion, whose facts have no sources of their own. */
function misplacedSources({ file, isCompanion }: FactFileInput): readonly Problem[] {
  if (!isCompanion || file.header !== undefined) return [];
  return file.facts
    .flatMap(fact => fact.entries)
    .filter(entry => entry.key === 'sources')
    .map(({ key, keySpan }) => ({
      code: 'invalid-fact',
      span: keySpan,
      what: { kind: 'misplaced-key', key, where: 'companion', nearest: 'quote' },
    }));
}
