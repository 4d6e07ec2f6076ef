// The paths and addresses that a fact file names, and what they lead to. A path that leads out of the corpus, or to what
// is not there, leads nowhere.
import type { Path } from '../base/brand.ts';
import { type Span, touches } from '../base/span.ts';
import type { Written } from '../syntax/fact-file.ts';
import { articleHeaderOf, factFileOf } from '../workspace/packed-facts.ts';
import { resolvePath } from '../workspace/paths.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

export interface ArticlePath {
  readonly span: Span;
  readonly target: Path;
}

export interface WebAddress {
  readonly span: Span;
  readonly url: string;
}

/** The articles that a fact file names: its sources', the reprinted and the corrected ones. */
export function articlePathsOf(snapshot: Snapshot, path: Path): readonly ArticlePath[] {
  const summary = snapshot.file(path);
  if (summary?.kind !== 'facts') return [];
  const { header, facts } = factFileOf(summary);
  const named = [header?.origin, ...(header?.corrects ?? []), ...facts.flatMap(fact => fact.sources.map(sourceOf))];
  return named.flatMap(written => {
    const target = written === undefined ? undefined : resolvePath(path, written.value);
    if (written === undefined || target === undefined || snapshot.file(target)?.kind !== 'article') return [];
    return [{ span: written.span, target }];
  });
}

/** The article whose path stands there. */
export function articlePathAt(snapshot: Snapshot, path: Path, offset: number): ArticlePath | undefined {
  return articlePathsOf(snapshot, path).find(({ span }) => touches(span, offset));
}

/** The addresses of a fact file's header: http and https alone. */
export function webAddressesOf(snapshot: Snapshot, path: Path): readonly WebAddress[] {
  const summary = snapshot.file(path);
  const header = summary?.kind === 'facts' ? articleHeaderOf(summary) : undefined;
  return [header?.url, header?.archived].flatMap(written =>
    written !== undefined && isWebAddress(written.value) ? [{ span: written.span, url: written.value }] : [],
  );
}

const sourceOf = ({ article }: { readonly article: Written }): Written => article;

/** What a browser can be sent to: one word without anything that ends or hides an address. */
const isWebAddress = (text: string): boolean =>
  /^https?:\/\/[^\s"'<>\\^`{|}\p{Cc}]+$/iu.test(text) && text.length <= 2048;
