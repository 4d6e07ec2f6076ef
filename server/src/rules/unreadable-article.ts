// unreadable-article: a file that should be an article is no text in a known encoding, or cannot be read at all.
import type { FileFinding } from './finding.ts';
import type { UnreadableInput } from './inputs.ts';

export function unreadableArticle(input: UnreadableInput): readonly FileFinding[] {
  if (input.isFactFile) return [];
  const { path, reason, detail } = input;
  return [{ code: 'unreadable-article', certainty: 'certain', path, span: { start: 0, end: 0 }, reason, detail }];
}
