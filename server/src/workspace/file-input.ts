// What the rules of one file are given.

import type { Path } from '../base/brand.ts';
import type { ArticleFacts, ClaimPosition } from '../claims/claim.ts';
import type { CitationInput, DateProblem, FactFileInput, FileInput } from '../rules/inputs.ts';
import type { FactFile } from '../syntax/fact-file.ts';
import type { CorpusWords, ResolvedArticle, ResolvedFile } from './corpus-state.ts';
import { fileKindOf } from './discover-kinds.ts';
import { anchorAt } from './file-claims.ts';
import type { FactFileSummary, FileSummary } from './file-summary.ts';
import { factFileOf } from './packed-facts.ts';
import { companionArticles } from './paths.ts';

export interface FileInputContext {
  readonly words: CorpusWords;
  file(path: Path): FileSummary | undefined;
  resolved(path: Path): ResolvedFile | undefined;
  prose(path: Path): ResolvedArticle | undefined;
  source(path: Path): ArticleFacts | undefined;
}

export function fileInput(summary: FileSummary, context: FileInputContext): FileInput | undefined {
  const { path } = summary;
  switch (summary.kind) {
    case 'article':
      return {
        kind: 'article',
        path,
        language: context.source(path)?.language,
        dateProblems: dateProblems(context, path),
      };
    case 'settings':
      return { kind: 'settings', path, problems: context.words.problems };
    case 'unreadable': {
      const { reason, detail } = summary;
      return { kind: 'unreadable', path, of: fileKindOf(path) ?? 'article', reason, detail };
    }
    case 'facts':
      return factFileInput(summary, context);
  }
}

/** On a day of publication that was only inferred nothing rests for sure. */
function dateProblems(context: FileInputContext, path: Path): readonly DateProblem[] {
  const all = context.prose(path)?.dateProblems ?? [];
  return context.source(path)?.publishedInferred === true ? all.filter(({ relative }) => !relative) : all;
}

function factFileInput(summary: FactFileSummary, context: FileInputContext): FactFileInput | undefined {
  const { path } = summary;
  const resolved = context.resolved(path);
  if (resolved === undefined) return undefined;
  const file = factFileOf(summary);
  const article = resolved.companionOf && context.file(resolved.companionOf);
  const [txt, md] = companionArticles(path);
  const isRival = resolved.companionOf === txt && article !== undefined && context.file(md)?.kind === 'article';
  return {
    kind: 'facts',
    path,
    file,
    isCompanion: resolved.companionOf !== undefined,
    references: resolved.references,
    article: article?.kind === 'article' ? { path: article.path, hashes: [article.hash, article.textHash] } : undefined,
    rivalArticle: isRival ? md : undefined,
    citations: citationsOf(file, resolved),
  };
}

/** A quote that stands with the fact and not with its sources need be in only one of them. */
function citationsOf(file: FactFile, resolved: ResolvedFile): readonly CitationInput[] {
  const citations = resolved.claims.map((claim, index) => ({
    position: resolved.positions[index] ?? { fact: 0, source: undefined },
    claim,
    anchor: anchorAt(resolved, index),
    stated: resolved.stated[index],
  }));
  const isShared = ({ fact, source }: ClaimPosition): boolean =>
    source !== undefined && file.facts[fact]?.sources[source]?.quotes.length === 0;
  const held = new Set(
    citations
      .filter(({ anchor, position }) => isShared(position) && anchor !== undefined && anchor.kind !== 'missing')
      .map(({ position }) => position.fact),
  );
  return citations.map(({ position, claim, anchor, stated }) => {
    const isElsewhere = anchor?.kind === 'missing' && isShared(position) && held.has(position.fact);
    return { fact: position.fact, claim, anchor: isElsewhere ? undefined : anchor, stated };
  });
}
