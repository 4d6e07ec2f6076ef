// What is known of each article as a source, and which fact files that concerns. An article's standing hangs on its own
// text, its companion's header, the articles that correct it, and (for reprints) the article that it was taken from.

import type { Path } from '../base/brand.ts';
import type { BucketMapEditor } from '../base/bucket-map.ts';
import { articleFacts } from '../claims/article-facts.ts';
import type { ArticleFacts } from '../claims/claim.ts';
import type { ArticleHeader } from '../syntax/fact-file.ts';
import { fileKindOf } from './discover-kinds.ts';
import type { FileSummary } from './file-summary.ts';
import { companionArticles, companionFiles, resolvePath, siblings } from './paths.ts';

export interface SourceTables {
  readonly files: BucketMapEditor<FileSummary>;
  readonly sources: BucketMapEditor<ArticleFacts>;
  readonly corrections: BucketMapEditor<readonly Path[]>;
  readonly dependents: BucketMapEditor<readonly Path[]>;
}

/** Brings the table of sources up to date and answers which articles, or paths that may be articles, this concerns. */
export function updateSources(
  tables: SourceTables,
  changed: readonly { readonly path: Path; readonly before: FileSummary | undefined }[],
): ReadonlySet<Path> {
  for (const { path, before } of changed) updateCorrections(tables, path, before);
  const concerned = new Set(changed.flatMap(change => articlesConcerned(tables, change)));
  for (const article of concerned) {
    refresh(tables, article);
    // A reprint takes its origin's origin: the set grows while it is walked.
    for (const reprint of reprintsOf(tables, article)) concerned.add(reprint);
  }
  return concerned;
}

function articlesConcerned(
  tables: SourceTables,
  { path, before }: { readonly path: Path; readonly before: FileSummary | undefined },
): readonly Path[] {
  if (fileKindOf(path) === 'article') return siblings(path);
  if (fileKindOf(path) !== 'facts') return [];
  const headers = [headerOf(before), headerOf(tables.files.get(path))];
  return [...companionArticles(path), ...headers.flatMap(header => correctedBy(path, header))];
}

function refresh(tables: SourceTables, path: Path): void {
  const summary = tables.files.get(path);
  const header = companionHeader(tables, path);
  if (summary === undefined && header === undefined) {
    tables.sources.delete(path);
    return;
  }
  tables.sources.set(
    path,
    articleFacts({
      path,
      header: header?.header,
      meta: summary?.kind === 'article' ? summary.meta : undefined,
      origin: originOf(tables, path),
      correctedBy: tables.corrections.get(path)?.[0],
    }),
  );
}

/** The header of the fact file that goes with an article; a `.md` beside a `.txt` has none. */
function companionHeader(
  tables: SourceTables,
  article: Path,
): { readonly path: Path; readonly header: ArticleHeader } | undefined {
  const [txt] = siblings(article);
  if (article !== txt && (tables.files.get(txt) !== undefined || tables.files.get(article) === undefined))
    return undefined;
  for (const path of companionFiles(article)) {
    const header = headerOf(tables.files.get(path));
    if (header !== undefined) return { path, header };
  }
  return undefined;
}

/** Follows reprints of reprints; a circle ends where it began. */
function originOf(tables: SourceTables, article: Path): Path | undefined {
  const seen = new Set([article]);
  let at = article;
  for (;;) {
    const own = companionHeader(tables, at);
    const next = own?.header.origin && resolvePath(own.path, own.header.origin.value);
    if (next === undefined || seen.has(next)) return at;
    seen.add(next);
    at = next;
  }
}

function reprintsOf(tables: SourceTables, article: Path): readonly Path[] {
  return (tables.dependents.get(article) ?? []).flatMap(path => {
    const origin = headerOf(tables.files.get(path))?.origin;
    return origin !== undefined && resolvePath(path, origin.value) === article ? companionArticles(path) : [];
  });
}

function updateCorrections(tables: SourceTables, path: Path, before: FileSummary | undefined): void {
  const [old, now] = [correctedBy(path, headerOf(before)), correctedBy(path, headerOf(tables.files.get(path)))];
  const correcting = companionArticles(path)[0];
  for (const target of old) {
    const left = (tables.corrections.get(target) ?? []).filter(other => other !== correcting);
    if (left.length === 0) tables.corrections.delete(target);
    else tables.corrections.set(target, left);
  }
  for (const target of now) {
    const others = (tables.corrections.get(target) ?? []).filter(other => other !== correcting);
    tables.corrections.set(target, [...others, correcting].sort());
  }
}

function correctedBy(path: Path, header: ArticleHeader | undefined): readonly Path[] {
  return (header?.corrects ?? []).flatMap(({ value }) => resolvePath(path, value) ?? []);
}

const headerOf = (summary: FileSummary | undefined): ArticleHeader | undefined =>
  summary?.kind === 'facts' ? summary.file.header : undefined;
