// What is known of each article as a source, and which fact files that concerns. An article's standing hangs on its own
// text, its companion's header, the articles that correct it, and (for reprints) the article that it was taken from.

import type { Path } from '../base/brand.ts';
import type { BucketMapEditor } from '../base/bucket-map.ts';
import { articleFacts } from '../claims/article-facts.ts';
import type { ArticleFacts } from '../claims/claim.ts';
import type { ArticleHeader } from '../syntax/fact-file.ts';
import { fileKindOf } from './discover-kinds.ts';
import type { FileSummary } from './file-summary.ts';
import { articleHeaderOf } from './packed-facts.ts';
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
  const originOf = originFinder(tables);
  for (const article of concerned) {
    refresh(tables, article, originOf(article));
    // A reprint takes its origin's origin: the set grows while it is walked.
    for (const reprint of reprintsOf(tables, article)) concerned.add(reprint);
  }
  return concerned;
}

function articlesConcerned(
  tables: SourceTables,
  { path, before }: { readonly path: Path; readonly before: FileSummary | undefined },
): readonly Path[] {
  if (fileKindOf(path) === 'article') {
    // Which of its siblings a fact file goes with is also which of them corrects others.
    const corrected = companionFiles(path).flatMap(file => correctedBy(file, headerOf(tables.files.get(file))));
    return [...siblings(path), ...corrected];
  }
  if (fileKindOf(path) !== 'facts') return [];
  const headers = [headerOf(before), headerOf(tables.files.get(path))];
  return [...companionArticles(path), ...headers.flatMap(header => correctedBy(path, header))];
}

function refresh(tables: SourceTables, path: Path, origin: Path): void {
  const summary = tables.files.get(path);
  const header = companionHeader(tables, path)?.header;
  if (summary === undefined && header === undefined) {
    tables.sources.delete(path);
    return;
  }
  const meta = summary?.kind === 'article' ? summary.meta : undefined;
  tables.sources.set(path, articleFacts({ path, header, meta, origin, correctedBy: correctionOf(tables, path) }));
}

function correctionOf(tables: SourceTables, path: Path): Path | undefined {
  const correcting = (tables.corrections.get(path) ?? []).map(file => articleOf(tables, companionArticles(file)));
  return correcting.find(article => article !== path);
}

/** Which of the two that share a name is the article that a fact file goes with; the `.txt` where neither is there. */
const articleOf = (tables: SourceTables, [txt, md]: readonly [Path, Path]): Path =>
  tables.files.get(txt) === undefined && tables.files.get(md) !== undefined ? md : txt;

/** The header of the fact file that goes with an article; a `.md` beside a `.txt` has none. */
function companionHeader(
  tables: SourceTables,
  article: Path,
): { readonly path: Path; readonly header: ArticleHeader } | undefined {
  if (articleOf(tables, siblings(article)) !== article) return undefined;
  for (const path of companionFiles(article)) {
    const header = headerOf(tables.files.get(path));
    if (header !== undefined) return { path, header };
  }
  return undefined;
}

/**
 * Follows reprints of reprints; each way is walked once. Articles that reprint one another in a circle are one source too:
 * the first of them by name stands for all.
 */
function originFinder(tables: SourceTables): (article: Path) => Path {
  const known = new Map<Path, Path>();
  const next = (article: Path): Path | undefined => {
    const own = companionHeader(tables, article);
    return own?.header.origin && resolvePath(own.path, own.header.origin.value);
  };
  return article => {
    const way = new Set<Path>();
    let [at, last]: [Path | undefined, Path] = [article, article];
    while (at !== undefined && !known.has(at) && !way.has(at)) {
      way.add(at);
      [last, at] = [at, next(at)];
    }
    const origin = at === undefined ? last : (known.get(at) ?? firstOf([...way], at));
    for (const step of way) known.set(step, origin);
    return origin;
  };
}

/** `way` has come back to one of its own steps: from there on it is the circle. */
function firstOf(way: readonly Path[], back: Path): Path {
  return way.slice(way.indexOf(back)).sort()[0] ?? back;
}

function reprintsOf(tables: SourceTables, article: Path): readonly Path[] {
  return (tables.dependents.get(article) ?? []).flatMap(path => {
    const origin = headerOf(tables.files.get(path))?.origin;
    return origin !== undefined && resolvePath(path, origin.value) === article ? companionArticles(path) : [];
  });
}

function updateCorrections(tables: SourceTables, path: Path, before: FileSummary | undefined): void {
  const now = new Set(correctedBy(path, headerOf(tables.files.get(path))));
  for (const target of new Set([...correctedBy(path, headerOf(before)), ...now])) {
    const others = (tables.corrections.get(target) ?? []).filter(other => other !== path);
    const correcting = now.has(target) ? [...others, path].sort() : others;
    if (correcting.length === 0) tables.corrections.delete(target);
    else tables.corrections.set(target, correcting);
  }
}

function correctedBy(path: Path, header: ArticleHeader | undefined): readonly Path[] {
  return (header?.corrects ?? []).flatMap(({ value }) => resolvePath(path, value) ?? []);
}

const headerOf = (summary: FileSummary | undefined): ArticleHeader | undefined =>
  summary?.kind === 'facts' ? articleHeaderOf(summary) : undefined;
