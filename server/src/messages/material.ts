// What a message says of a claim, looked up in the snapshot: labels, the name of its source, its value, its reason.
// Knows no finding code and no language.
import type { Claim, Scope } from '../claims/claim.ts';
import type { Term } from '../vocabulary/vocabulary.ts';
import { articleHeaderOf } from '../workspace/packed-facts.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { flat, type Naming, nameIn, placeWords, termName } from './names.ts';
import type { OccurrenceWords, OpenKey, ScopeWords, SourceWords } from './phrases.ts';

const TITLE_LENGTH = 70;

/** At most `length` code points, with an ellipsis where something was left out. */
export function shorten(text: string, length: number): string {
  const points = Array.from(text.slice(0, 2 * length + 2));
  return points.length <= length
    ? text
    : `${points
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}

/** What an event, measure or attribute is called; in Chinese by the first of its words that is Chinese. */
export function labelOf(
  snapshot: Snapshot,
  kind: Claim['kind'],
  name: string,
  locale: Naming['locale'] = 'en',
): string {
  const { events, measures, attributes } = snapshot.vocabulary;
  const table = kind === 'event' ? events : kind === 'measure' ? measures : attributes;
  const entry = table.get(name);
  return nameIn(locale, entry?.label ?? name, entry?.words);
}

/** The keys of an occurrence as its claims fill them together: the first that fills a key counts. */
export function occurrenceOf(
  snapshot: Snapshot,
  claims: readonly Claim[],
  locale: Naming['locale'] = 'en',
): OccurrenceWords | undefined {
  const [first] = claims;
  if (first === undefined) return undefined;
  const naming = { snapshot, locale };
  const filled = <T>(read: (claim: Claim) => T | undefined): T | undefined =>
    claims.map(read).find(value => value !== undefined);
  const term = (read: (claim: Claim) => Term | undefined) => {
    const found = filled(read);
    return found && termName(naming, found);
  };
  const place = filled(claim => (claim.placeFromBy ? undefined : claim.place));
  return {
    subject: termName(naming, first.subject),
    label: labelOf(snapshot, first.kind, first.name, locale),
    by: term(claim => claim.by),
    place: place && placeWords(naming, place),
    for: term(claim => claim.for),
    with: term(claim => claim.with),
    asOf: filled(claim => claim.asOf),
  };
}

/** The scope that a claim of first (or only) leads, in words. */
export const scopeWords = (naming: Naming, kind: 'first' | 'only', scope: Scope): ScopeWords => ({
  kind,
  in: scope.in && placeWords(naming, scope.in),
  among: scope.among && flat(scope.among.label),
  for: scope.for && flat(scope.for.label),
});

/** Who says it: the publisher, else the article's title, else its path; the fact file where there is no article. */
export function sourceOf(snapshot: Snapshot, claim: Claim): SourceWords {
  const { article } = claim;
  if (article === undefined) return { name: claim.path, quoted: false, published: undefined, inferred: false };
  const dates = { published: article.published, inferred: article.publishedInferred };
  if (article.publisher !== undefined) return { name: flat(article.publisher), quoted: false, ...dates };
  const title = titleOf(snapshot, claim);
  return title === undefined
    ? { name: article.path, quoted: false, ...dates }
    : { name: shorten(flat(title), TITLE_LENGTH), quoted: true, ...dates };
}

/** The path of the article that a claim rests on, else of the file it is written in. */
export const sourcePath = (claim: Claim): string => claim.article?.path ?? claim.path;

function titleOf(snapshot: Snapshot, claim: Claim): string | undefined {
  const file = snapshot.file(claim.path);
  const header = file?.kind === 'facts' ? articleHeaderOf(file)?.title?.value : undefined;
  if (header) return header;
  const article = claim.article && snapshot.file(claim.article.path);
  return article?.kind === 'article' ? article.meta.title : undefined;
}

/** The keys that this claim leaves out and one of the others fills. */
export function openKeys(claim: Claim, others: readonly Claim[]): readonly OpenKey[] {
  const reads: readonly (readonly [OpenKey, (claim: Claim) => unknown])[] = [
    ['by', claim => claim.by],
    ['in', claim => claim.place],
    ['for', claim => claim.for],
    ['with', claim => claim.with],
    ['as-of', claim => claim.asOf],
  ];
  return reads
    .filter(([, read]) => read(claim) === undefined && others.some(other => read(other) !== undefined))
    .map(([key]) => key);
}
