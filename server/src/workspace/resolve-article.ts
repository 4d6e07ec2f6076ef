// What the prose of one article comes to: its statements, and the claims that they make. A statement whose words a fact
// cites already makes none: the fact says it, as a person read it.

import { detached } from '../base/detached.ts';
import { exact } from '../base/exact.ts';
import { partitionPoint } from '../base/partition-point.ts';
import type { Span } from '../base/span.ts';
import type { Anchor } from '../citations/anchor.ts';
import { packAnchor } from '../citations/packed-anchor.ts';
import type { PreparedArticle } from '../citations/prepared-article.ts';
import type { ArticleFacts, Claim } from '../claims/claim.ts';
import { resolveStatements } from '../claims/resolve-statements.ts';
import type { DateMention } from '../dates/read.ts';
import type { Lexicon } from '../prose/lexicon.ts';
import { endOfProse } from '../prose/long-article.ts';
import { type Prose, type ProseContext, readProse } from '../prose/read.ts';
import type { Statement } from '../prose/statement.ts';
import type { DateProblem } from '../rules/inputs.ts';
import type { CorpusWords, RelativeDate, ResolvedArticle } from './corpus-state.ts';
import type { FileClaims } from './file-claims.ts';
import type { ArticleSummary } from './file-summary.ts';

/** The words of an article that a claim of a fact file cites. */
export interface Cited {
  readonly claim: Claim;
  readonly anchor: Anchor | undefined;
}

export interface Reading {
  readonly summary: ArticleSummary;
  readonly source: ArticleFacts;
  readonly words: CorpusWords;
}

/** What an article's prose is read from, short of the vocabulary, and of its text, which the hash stands for. */
export const readingKey = ({ summary, source }: Reading): string =>
  JSON.stringify([summary.hash, source.published?.text, source.language ?? summary.meta.language]);

export type ReadArticle = Omit<ResolvedArticle, keyof FileClaims>;

/** What a text is read with, short of the lexicon: plain data, so that it can be done anywhere. */
export interface ProseReading extends Omit<ProseContext, 'lexicon' | 'dates'> {
  readonly key: string;
}

export const proseReading = (reading: Reading): ProseReading => ({
  key: readingKey(reading),
  published: reading.source.published,
  language: languageOf(reading.source, reading.summary),
  bodyStart: reading.summary.meta.bodyStart,
});

export function readArticle(
  article: PreparedArticle,
  { key, ...context }: ProseReading,
  lexicon: Lexicon,
): ReadArticle {
  const { text } = article;
  const prose = readProse(text, { ...context, lexicon, dates: datesToRead(article, context) });
  return {
    key,
    statements: exact(prose.statements),
    words: prose.words,
    relativeDates: exact(relativeDates(prose)),
    dateProblems: exact(dateProblems(text, prose)),
    readTo: prose.readTo,
  };
}

function datesToRead(article: PreparedArticle, context: Omit<ProseReading, 'key'>): readonly DateMention[] {
  const [dates, end] = [article.dates(context), endOfProse(article.text, context.bodyStart)];
  return end === article.text.length ? dates.all() : dates.within({ start: 0, end });
}

/** As its header has it, if it is one of the two; else as the text looks. */
export function languageOf(source: ArticleFacts | undefined, summary: ArticleSummary): 'en' | 'zh' {
  const stated = source?.language?.toLowerCase();
  if (stated === undefined) return summary.meta.language;
  return stated.startsWith('zh') ? 'zh' : stated.startsWith('en') ? 'en' : summary.meta.language;
}

const relativeDates = ({ dates }: Prose): readonly RelativeDate[] =>
  dates.flatMap(({ span, date, nominal, relative }) => {
    const shown = nominal ?? date;
    return relative && shown !== undefined ? [{ span, date: shown.text }] : [];
  });

const dateProblems = (text: string, { dates }: Prose): readonly DateProblem[] =>
  dates.flatMap(({ span, problem, relative }) =>
    problem === undefined ? [] : [{ span, text: detached(text.slice(span.start, span.end)), relative, what: problem }],
  );

export interface Claiming {
  readonly source: ArticleFacts;
  readonly words: CorpusWords;
  readonly cited: readonly Cited[];
  readonly before: ResolvedArticle | undefined;
}

/** Claims that were there before are taken over, so that whoever compares them by identity sees that nothing changed. */
export function claimArticle(read: ReadArticle, { source, words, cited, before }: Claiming): ResolvedArticle {
  const isCited = citedPlaces(cited);
  const spoken = read.statements.flatMap((statement, fact) => (isCited(statement) ? [] : [{ statement, fact }]));
  const known = new Map(before?.claims.map(claim => [claim.id, claim]));
  const context = { vocabulary: words.vocabulary, article: source };
  const claims = resolveStatements(
    spoken.map(({ statement }) => statement),
    context,
  ).map(claim => known.get(claim.id) ?? claim);
  const { key, statements, words: digest, relativeDates, dateProblems, readTo } = read;
  return {
    key,
    statements,
    words: digest,
    relativeDates,
    dateProblems,
    readTo,
    claims,
    positions: spoken.map(({ fact }) => ({ fact, source: undefined })),
    anchors: spoken.map(({ statement }) => packAnchor({ kind: 'exact', spans: [statement.span] })),
    stated: spoken.map(() => undefined),
  };
}

/** Whether a fact of the same event, measure or attribute cites words of a statement's sentence. */
function citedPlaces(cited: readonly Cited[]): (statement: Statement) => boolean {
  const byName = new Map<string, Span[]>();
  for (const { claim, anchor } of cited) {
    if (anchor === undefined || anchor.kind === 'missing' || anchor.kind === 'not-searched') continue;
    const key = `${claim.kind} ${claim.name}`;
    const spans = byName.get(key) ?? [];
    byName.set(key, spans);
    for (const span of anchor.spans) spans.push(span);
  }
  const places = new Map([...byName].map(([key, spans]) => [key, apart(spans)]));
  return ({ kind, name, span }) => meets(places.get(`${kind} ${name}`) ?? [], span);
}

/** In order, with those that overlap made one. */
function apart(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || span.start > last.end) merged.push(span);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return merged;
}

/** `spans`: in order and apart. */
function meets(spans: readonly Span[], { start, end }: Span): boolean {
  const first = spans[partitionPoint(spans.length, index => (spans[index]?.end ?? 0) > start)];
  return first !== undefined && first.start < end;
}
