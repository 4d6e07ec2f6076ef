// Where the reader is taken: from a fact to the words it cites, from a name to its declaration, from a path to its
// article, from a cited sentence to its facts.
import type { Path } from '../base/brand.ts';
import { covers, type Span, touches } from '../base/span.ts';
import type { TextSource } from '../ports.ts';
import { sentenceAt } from '../text/sentences.ts';
import { companionArticles } from '../workspace/paths.ts';
import type { Site, Snapshot } from '../workspace/snapshot.ts';
import { type ArticlePath, articlePathAt } from './article-paths.ts';
import { type ClaimSite, citedSite, citedSpans, wholeSite } from './claim-site.ts';
import { type Declarations, declarationAt, predicateKey, readDeclarations } from './declarations.ts';
import { mentionKey, mentionsOf } from './mentions.ts';
import { passagesAt } from './passages.ts';
import { type FactTarget, type HeaderTarget, namesOf, targetAt } from './target.ts';

export interface Destination {
  /** The words under the cursor that lead there. */
  readonly origin: Span;
  readonly target: Site;
  /** The part of the target to put the cursor on. */
  readonly selection: Span;
}

export interface Cursor {
  readonly path: Path;
  readonly offset: number;
}

/** Empty where nothing leads anywhere: a quote that was not found leads to no place in its article. */
export async function definitionAt(
  snapshot: Snapshot,
  texts: TextSource,
  { path, offset }: Cursor,
): Promise<readonly Destination[]> {
  switch (snapshot.file(path)?.kind) {
    case 'article':
      return fromArticle(snapshot, path, await sentence(texts, path, offset));
    case 'settings':
      return fromSettings(snapshot, await readDeclarations(snapshot, texts), offset);
    case 'facts':
      return fromFactFile(snapshot, texts, { path, offset });
    default:
      return [];
  }
}

/** The sentence around an offset of an article; the place itself where its text is not at hand. */
export async function sentence(texts: TextSource, path: Path, offset: number): Promise<Span> {
  const text = await texts.read(path);
  return text === undefined || offset > text.length ? { start: offset, end: offset } : sentenceAt(text, offset);
}

async function fromFactFile(
  snapshot: Snapshot,
  texts: TextSource,
  { path, offset }: Cursor,
): Promise<readonly Destination[]> {
  const target = targetAt(snapshot, path, offset);
  const words = target?.kind === 'fact' ? fromFact(target) : [];
  const declared = target?.kind === 'fact' ? await declarationOf(snapshot, texts, { target, offset }) : [];
  if (words.length + declared.length > 0) return [...declared, ...words];
  const article =
    articlePathAt(snapshot, path, offset) ?? (target?.kind === 'header' ? ownArticle(snapshot, target) : undefined);
  if (article === undefined) return [];
  return [{ origin: article.span, target: startOf(article.target), selection: { start: 0, end: 0 } }];
}

/** The article that a header tells of. */
function ownArticle(snapshot: Snapshot, { path, entry, onKey, header }: HeaderTarget): ArticlePath | undefined {
  const target = companionArticles(path).find(each => snapshot.file(each)?.kind === 'article');
  const own = onKey ? entry?.keySpan : entry?.valueSpan;
  return target && { span: own ?? header.span, target };
}

function fromFact(target: FactTarget): readonly Destination[] {
  const origin = originOf(target);
  return cited(target.claims).map(site => ({ origin, target: site, selection: site.span }));
}

function originOf({ entry, onKey, fact }: FactTarget): Span {
  if (entry === undefined) return fact.subject.span;
  return onKey ? entry.keySpan : entry.valueSpan;
}

async function declarationOf(
  snapshot: Snapshot,
  texts: TextSource,
  { target, offset }: { readonly target: FactTarget; readonly offset: number },
): Promise<readonly Destination[]> {
  const key = declaredKey(target, offset);
  const declared = key === undefined ? undefined : (await readDeclarations(snapshot, texts)).byKey.get(key);
  if (declared === undefined) return [];
  return [{ origin: originOf(target), target: declared.whole, selection: declared.site.span }];
}

/** Of the name under the cursor, or of the event, measure or attribute. */
function declaredKey({ claims, onKey, fact }: FactTarget, offset: number): string | undefined {
  if (onKey) return undefined;
  const named = claims.flatMap(namesOf).find(({ span }) => touches(span, offset));
  if (named !== undefined) return mentionKey(named);
  const claim = claims[0]?.claim;
  return claim !== undefined && touches(fact.name.span, offset) ? predicateKey(claim) : undefined;
}

function cited(claims: readonly ClaimSite[]): readonly Site[] {
  const sites = claims.flatMap(claim => {
    const path = citedSite(claim)?.path;
    return path === undefined ? [] : citedSpans(claim).map(span => ({ path, span }));
  });
  return distinct(sites);
}

function fromArticle(snapshot: Snapshot, path: Path, place: Span): readonly Destination[] {
  return passagesAt(snapshot, path, place).flatMap(({ span, claims }) => {
    const facts = claims.flatMap(claim => wholeFact(claim) ?? []);
    const each = new Map(facts.map(fact => [`${fact.target.span.start} ${fact.target.path}`, fact]));
    return [...each.values()].map(fact => ({ origin: span, ...fact }));
  });
}

/** A fact is shown whole, with the cursor on its subject; of one source among several, on its article. */
function wholeFact(site: ClaimSite): Pick<Destination, 'target' | 'selection'> | undefined {
  const target = site.fact === undefined ? undefined : wholeSite(site);
  const words = site.source?.article.span ?? site.fact?.subject.span;
  if (target === undefined || words === undefined) return undefined;
  // An aliased value stands elsewhere in the file, and a target must hold what is selected in it.
  const start = { start: target.span.start, end: target.span.start };
  return { target, selection: covers(target.span, words) ? words : start };
}

/** From a declaration on to what names it. */
function fromSettings(snapshot: Snapshot, declarations: Declarations, offset: number): readonly Destination[] {
  const declared = declarationAt(declarations, offset);
  if (declared === undefined) return [];
  const origin = declared.names.find(name => touches(name, offset)) ?? declared.site.span;
  return mentionsOf(snapshot, declared.key).map(target => ({ origin, target, selection: target.span }));
}

const startOf = (path: Path): Site => ({ path, span: { start: 0, end: 0 } });

function distinct(sites: readonly Site[]): readonly Site[] {
  return [...new Map(sites.map(site => [`${site.span.start}-${site.span.end} ${site.path}`, site])).values()];
}
