// Turns what the readers answer into lines that a test can state: what is told, at which words.
import type { Problem } from '../../../server/src/base/problem.ts';
import type { Span } from '../../../server/src/base/span.ts';

export const wordsAt = (text: string, { start, end }: Span): string => text.slice(start, end);

/** `kind @ words`, with the nearest where there is one; the code where it is not the usual one. */
export function show(text: string, problems: readonly Problem[]): readonly string[] {
  return problems.map(({ code, span, what }) => {
    const usual = code === 'invalid-fact' || code === 'invalid-vocabulary' ? '' : `${code}: `;
    const near = 'nearest' in what && what.nearest !== undefined ? ` -> ${what.nearest}` : '';
    return `${usual}${what.kind} @ ${wordsAt(text, span)}${near}`;
  });
}
