// The links of a fact file: its article paths and its web addresses. Whatever leads nowhere is no link.
import type { Path } from '../base/brand.ts';
import type { Span } from '../base/span.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { articlePathsOf, webAddressesOf } from './article-paths.ts';

export type DocumentLink =
  | { readonly kind: 'article'; readonly span: Span; readonly target: Path }
  | { readonly kind: 'web'; readonly span: Span; readonly url: string };

export function linksOf(snapshot: Snapshot, path: Path): readonly DocumentLink[] {
  const articles = articlePathsOf(snapshot, path).map(link => ({ kind: 'article', ...link }) as const);
  const addresses = webAddressesOf(snapshot, path).map(link => ({ kind: 'web', ...link }) as const);
  return [...articles, ...addresses].sort((a, b) => a.span.start - b.span.start);
}
