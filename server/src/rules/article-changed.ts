// article-changed: the article's text is no longer the one whose SHA-256 its fact file recorded.
import type { FileFinding } from './finding.ts';
import type { FactFileInput } from './inputs.ts';

export function articleChanged({ path, file, article }: FactFileInput): readonly FileFinding[] {
  const recorded = file.header?.sha256;
  if (recorded === undefined || article === undefined) return [];
  if (article.hashes.includes(recorded.value.toLowerCase())) return [];
  return [{ code: 'article-changed', certainty: 'certain', path, span: recorded.span, article: article.path }];
}
