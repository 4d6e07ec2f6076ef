// unreadable-article: a file that should be an article is no text in a known encoding, or cannot be read at all.
import { largestFile } from '../syntax/file-limits.ts';
import type { FileFinding } from './finding.ts';
import type { UnreadableInput } from './inputs.ts';

export function unreadableArticle(input: UnreadableInput): readonly FileFinding[] {
  if (input.of === 'facts') return [];
  const { path, reason, detail } = input;
  const at = { path, span: { start: 0, end: 0 } };
  return [{ code: 'unreadable-article', certainty: 'certain', ...at, reason, detail, limit: largestFile[input.of] }];
}
