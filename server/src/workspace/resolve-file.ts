// What one fact file comes to: its claims, and where the quotes of each stand. Claims and citations that are what they were
// are taken over from before, so that whoever compares them by identity sees that nothing changed.
import type { Path } from '../base/brand.ts';
import type { Anchor } from '../citations/anchor.ts';
import { anchorQuotes, searchBudget } from '../citations/anchor-quote.ts';
import { type PackedStated, packStated } from '../citations/packed-stated.ts';
import type { PreparedArticle } from '../citations/prepared-article.ts';
import { readStated } from '../citations/stated.ts';
import type { ArticleFacts, Claim, ClaimPosition } from '../claims/claim.ts';
import { resolveFacts } from '../claims/resolve-facts.ts';
import type { EdtfDate } from '../dates/edtf.ts';
import type { Fact, FactFile, Quote } from '../syntax/fact-file.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { ResolvedFile } from './corpus-state.ts';
import type { ArticleSummary, FactFileSummary } from './file-summary.ts';
import { factFileOf } from './packed-facts.ts';
import { resolvePath } from './paths.ts';
import type { References } from './references.ts';
import { languageOf } from './resolve-article.ts';

export interface ResolveFileContext {
  readonly vocabulary: Vocabulary;
  source(path: Path): ArticleFacts | undefined;
  article(path: Path): ArticleSummary | undefined;
}

/** A fact file whose quotes may still have to be searched for. */
export interface Resolving {
  readonly file: Omit<ResolvedFile, 'anchors' | 'stated'>;
  readonly citations: readonly (Found | QuoteSearch | undefined)[];
  /** Articles whose text the search needs. */
  readonly wanted: readonly Path[];
}

/** What the file came to before, and what that hung on. */
export interface Earlier {
  readonly summary: FactFileSummary;
  readonly resolved: ResolvedFile;
  article(path: Path): ArticleSummary | undefined;
}

/** What a search came to. */
export interface Found {
  readonly anchor: Anchor | undefined;
  readonly stated: PackedStated | undefined;
}

/** What is to be looked for in one article: plain data, so that it can be done anywhere. */
export interface QuoteSearch {
  /** Equal keys find the same. */
  readonly key: string;
  readonly article: Path;
  readonly quotes: readonly Quote[];
  /** How much work the search may be. */
  readonly steps: number;
  readonly published: EdtfDate | undefined;
  readonly language: 'en' | 'zh';
  /** Whether the claim has a number, which the words may support or not. */
  readonly numbers: boolean;
}

/** All but the search; what was found from the same words in the same text is taken over. */
export function resolveFile(
  summary: FactFileSummary,
  earlier: Earlier | undefined,
  { companionOf, references }: References,
  context: ResolveFileContext,
): Resolving {
  const { path } = summary;
  const file = factFileOf(summary);
  const resolved = resolveFacts(file, {
    vocabulary: context.vocabulary,
    path,
    companionOf: companionOf && context.source(companionOf),
    articleAt: written => sourceAt(path, written, context),
  });
  const before = earlier?.resolved;
  const known = new Map(before?.claims.map(claim => [claim.id, claim]));
  const claims = resolved.map(({ claim }) => known.get(claim.id) ?? claim);
  const positions = resolved.map(({ position }) => position);
  const citations = takenOver(searchesOf({ file, claims, positions }, context.article), earlier);
  return {
    file: {
      claims: sameList(before?.claims, claims),
      positions,
      references,
      companionOf,
    },
    citations,
    wanted: [...new Set(citations.flatMap(citation => (citation && 'quotes' in citation ? [citation.article] : [])))],
  };
}

interface Citing {
  readonly file: FactFile;
  readonly claims: readonly Claim[];
  readonly positions: readonly ClaimPosition[];
}

/** In parallel with the claims; `undefined` where nothing is to be looked for. */
function searchesOf(
  { file, claims, positions }: Citing,
  article: ResolveFileContext['article'],
): readonly (QuoteSearch | undefined)[] {
  const steps = stepsFor(claims.length);
  return claims.map((claim, index) => citationOf({ claim, steps, quotes: quotesAt(file, positions[index]) }, article));
}

function takenOver(
  wanted: readonly (QuoteSearch | undefined)[],
  earlier: Earlier | undefined,
): readonly (Found | QuoteSearch | undefined)[] {
  if (earlier === undefined) return wanted;
  const { anchors, stated, ...before } = earlier.resolved;
  const searches = searchesOf({ file: factFileOf(earlier.summary), ...before }, earlier.article);
  // What could not be searched then must be searched now.
  const known = new Map(searches.flatMap((search, index) => (search && anchors[index] ? [[search.key, index]] : [])));
  return wanted.map(citation => {
    const index = citation && known.get(citation.key);
    return index === undefined ? citation : { anchor: anchors[index], stated: stated[index] };
  });
}

/** `search` answers nothing where the text of the article cannot be had. */
export function completeFile(
  { file, citations }: Resolving,
  search: (citation: QuoteSearch) => Found | undefined,
): ResolvedFile {
  const found = citations.map(citation =>
    citation !== undefined && 'quotes' in citation ? search(citation) : citation,
  );
  return { anchors: found.map(each => each?.anchor), stated: found.map(each => each?.stated), ...file };
}

function sourceAt(path: Path, written: string, context: ResolveFileContext): ArticleFacts | undefined {
  const target = resolvePath(path, written);
  return target && context.source(target);
}

interface Cited {
  readonly claim: Claim;
  readonly quotes: readonly Quote[];
  /** How much work the search may be. */
  readonly steps: number;
}

/** For all citations of a file together: some three seconds' work. No citation has more than a sixth of it. */
const STEPS = 120_000_000;
const STEPS_FOR_ONE = 20_000_000;
/** A quote of some hundred letters in an article of a hundred pages takes no more. */
const FEWEST_STEPS = 200_000;

/** In powers of two, so that a fact more or less seldom changes it: a search that had another limit is made again. */
function stepsFor(citations: number): number {
  const shares = 2 ** Math.ceil(Math.log2(Math.max(1, citations)));
  return Math.max(FEWEST_STEPS, Math.min(STEPS_FOR_ONE, Math.floor(STEPS / shares)));
}

/** A source without a quote of its own is cited by the fact's. */
export function quotesOf(fact: Fact | undefined, { source }: ClaimPosition): readonly Quote[] {
  const own = source === undefined ? undefined : fact?.sources[source]?.quotes;
  return own === undefined || own.length === 0 ? (fact?.quotes ?? []) : own;
}

const quotesAt = ({ facts }: FactFile, position: ClaimPosition | undefined): readonly Quote[] =>
  position === undefined ? [] : quotesOf(facts[position.fact], position);

/** `undefined`: there is nothing to search, or nothing to search it in. */
function citationOf(
  { claim, quotes, steps }: Cited,
  articleAt: ResolveFileContext['article'],
): QuoteSearch | undefined {
  const article = claim.article && articleAt(claim.article.path);
  if (article === undefined || quotes.length === 0) return undefined;
  const words = quotes.map(({ exact, before, after }) => [exact, before, after]);
  const published = claim.article?.published;
  const language = languageOf(claim.article, article);
  const numbers = claim.value?.kind === 'quantity';
  const key = JSON.stringify([words, article.path, article.hash, published?.text, language, numbers, steps]);
  return { key, article: article.path, quotes, steps, published, language, numbers };
}

export function searchQuotes(prepared: PreparedArticle, { quotes, steps, ...about }: QuoteSearch): Found {
  const anchor = anchorQuotes(prepared, quotes, searchBudget(steps));
  const isFound = anchor.kind === 'exact' || anchor.kind === 'ambiguous';
  return { anchor, stated: isFound ? packStated(readStated(prepared, anchor.spans, about)) : undefined };
}

/** The list of before where it holds the same things: what was made from it still holds. */
export function sameList<T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] {
  const isSame = before?.length === now.length && now.every((item, index) => item === before[index]);
  return isSame && before !== undefined ? before : now;
}
