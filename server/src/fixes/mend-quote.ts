// Quotes that are anchored again: the article's own words in place of altered ones, and what adjoins them where they stand
// more than once.

import type { Path } from '../base/brand.ts';
import type { Span } from '../base/span.ts';
import type { QuoteWords } from '../citations/anchor-quote.ts';
import { adjoins, placesOf, spanOfPlace } from '../citations/places.ts';
import { type PreparedArticle, prepareArticle } from '../citations/prepared-article.ts';
import type { FindingByCode } from '../messages/account.ts';
import type { TextSource } from '../ports.ts';
import type { Code } from '../rules/finding.ts';
import type { Quote } from '../syntax/fact-file.ts';
import { quoteKeys } from '../syntax/keys.ts';
import { foldQuote } from '../text/fold.ts';
import { quoteOf } from './choose-quote.ts';
import { type FactPlace, type Fix, factPath, factPlace, type Mending, mend, sourcePath } from './fix.ts';
import type { YamlChange } from './yaml-change.ts';

type Of<C extends Code> = Mending<FindingByCode[C]>;

/** What only a quote that is found can show. */
const SHOWN: ReadonlySet<Code> = new Set<Code>(['unsupported-value', 'quote-ambiguous']);

/** As many places as a reader chooses from. */
const MOST = 8;

export function fixesOfAmbiguous(mending: Of<'quote-ambiguous'>): readonly Fix[] {
  const place = factPlace(mending, mending.finding.claim);
  if (place === undefined || quotesIn(place).length !== 1) return [];
  const { count } = mending.finding;
  return Array.from({ length: Math.min(count, MOST) }, (_, at): Fix => {
    const cite = citedAgain(place, (article, quote) => placesIn(article, quote)[at]);
    const fix = mend(`place:${at}`, { of: 'cite-place', nth: at + 1, count }, texts => plan(place, texts, [cite]));
    return { ...fix, mayBring: SHOWN };
  });
}

/** The words stand there, but not between what is said to adjoin them: where they stand once, that is dropped. */
export function fixesOfMisplaced(mending: Of<'quote-not-found'>): readonly Fix[] {
  const place = factPlace(mending, mending.finding.claim);
  if (place === undefined || !mending.finding.misplaced || quotesIn(place).length !== 1) return [];
  const cite = citedAgain(place, (article, { exact }) => {
    const [only, ...more] = placesIn(article, { exact });
    return more.length === 0 ? only : undefined;
  });
  const fix = mend('drop-context', { of: 'drop-context' }, texts => plan(place, texts, [cite]));
  return [{ ...fix, mayBring: SHOWN }];
}

export function takingOver(place: FactPlace, index: number, span: Span): CiteAgain {
  return { index, place, find: () => span };
}

export interface CiteAgain {
  readonly place: FactPlace;
  readonly index: number;
  readonly find: (article: PreparedArticle, quote: Quote) => Span | undefined;
}

const citedAgain = (place: FactPlace, find: CiteAgain['find']): CiteAgain => ({ place, index: 0, find });

export const quotesIn = ({ source, fact }: FactPlace): readonly Quote[] => (source ?? fact).quotes;

async function plan(place: FactPlace, texts: TextSource, cites: readonly CiteAgain[]) {
  const changes = await citeChanges(texts, place.claim.article?.path, cites);
  return changes && [{ path: place.claim.path, changes }];
}

/** `undefined` where one of the places is not to be found again, or no words tell it from others. */
export async function citeChanges(
  texts: TextSource,
  path: Path | undefined,
  cites: readonly CiteAgain[],
): Promise<readonly YamlChange[] | undefined> {
  const text = path && (await texts.read(path));
  if (text === undefined) return undefined;
  const article = prepareArticle(text);
  const changes: YamlChange[] = [];
  for (const { place, index, find } of cites) {
    const quote = quotesIn(place)[index];
    const span = quote && find(article, quote);
    const words = span && quoteOf(article, span);
    if (quote === undefined || words === undefined) return undefined;
    changes.push(...quoteChanges(place, quote, words));
  }
  return changes;
}

function quoteChanges(place: FactPlace, quote: Quote, words: QuoteWords): readonly YamlChange[] {
  const { before, after } = words;
  const context = [
    ...(before === undefined ? [] : [['before', before] as const]),
    ...(after === undefined ? [] : [['after', after] as const]),
  ];
  const isSelector = quote.before !== undefined || quote.after !== undefined;
  if (!isSelector && context.length === 0) return [{ kind: 'replace', at: quote.span, value: words.exact }];
  if (!isSelector) return [{ kind: 'replace', at: quote.span, value: new Map([['exact', words.exact], ...context]) }];
  const parent = place.source === undefined ? factPath(place) : sourcePath(place, place.source);
  const at = [...parent, 'quote', quote.span];
  const stale = (['before', 'after'] as const).filter(key => quote[key] !== undefined && words[key] === undefined);
  const pairs = new Map([['exact', words.exact], ...context]);
  return [
    { kind: 'put', at, pairs, order: quoteKeys.map(({ key }) => key) },
    ...stale.map((key): YamlChange => ({ kind: 'remove', at: [...at, key] })),
  ];
}

function placesIn(article: PreparedArticle, { exact, before, after }: QuoteWords): readonly Span[] {
  const context = { before: foldQuote(before ?? '').text, after: foldQuote(after ?? '').text };
  return placesOf(article, foldQuote(exact).text, exact)
    .filter(place => adjoins(place, context))
    .map(spanOfPlace);
}
