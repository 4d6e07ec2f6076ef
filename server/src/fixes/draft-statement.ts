// The fact that a statement read in prose comes to when it is written down: the same claim, in words that the vocabulary
// reads as what was read in the prose, with a quote that finds the sentence again.
import { covers, overlaps, type Span } from '../base/span.ts';
import type { PreparedArticle } from '../citations/anchor-quote.ts';
import { type Claim, isNotTold, type Scope } from '../claims/claim.ts';
import type { Role, Statement } from '../prose/statement.ts';
import { factKeys } from '../syntax/keys.ts';
import { sentenceAt } from '../text/sentences.ts';
import { resolveActor, resolveClass, resolvePlace, resolveSubject, resolveTerm } from '../vocabulary/look-up.ts';
import { placeKey } from '../vocabulary/places.ts';
import type { Place, Term, Vocabulary } from '../vocabulary/vocabulary.ts';
import { quoteOf } from './choose-quote.ts';
import type { DraftEntry, DraftMapping, DraftValue, FactDraft } from './fact-draft.ts';

export interface Drafting {
  readonly vocabulary: Vocabulary;
  readonly article: PreparedArticle;
  /** All that was read in the article. */
  readonly statements: readonly Statement[];
}

/** `undefined` where the fact would say something else than the claim, or nothing that the format takes; it may say less. */
export function draftStatement(statement: Statement, claim: Claim, drafting: Drafting): FactDraft | undefined {
  const writing: Writing = { statement, text: drafting.article.text, vocabulary: drafting.vocabulary };
  const quote = quotesOf(statement, drafting);
  const needsValue = statement.kind !== 'event' && statement.value === undefined;
  if (quote === undefined || needsValue) return undefined;
  const entries = [...keysOf(writing, claim), { key: 'quote', value: quote }];
  const known = entries.filter(({ value }) => value !== undefined).filter(({ key }) => fits(statement, key));
  return known.some(({ value }) => value === UNSAYABLE) ? undefined : { entries: known.flatMap(entry => said(entry)) };
}

/** Words that nothing stands for: no text is read as what was read here. */
const UNSAYABLE = Symbol('unsayable');

type Said = DraftValue | undefined | typeof UNSAYABLE;

interface Keyed {
  readonly key: string;
  readonly value: Said;
}

const said = ({ key, value }: Keyed): readonly DraftEntry[] =>
  value === undefined || value === UNSAYABLE ? [] : [{ key, value }];

const fits = ({ kind }: Statement, key: string): boolean =>
  factKeys.some(entry => entry.key === key && entry.kinds.includes(kind));

interface Writing {
  readonly statement: Statement;
  /** The article's. */
  readonly text: string;
  readonly vocabulary: Vocabulary;
}

/** In the order in which a person writes them. */
function keysOf(writing: Writing, claim: Claim): readonly Keyed[] {
  const { statement } = writing;
  return [
    { key: 'subject', value: termText(writing, 'subject', statement.subject) },
    { key: statement.kind, value: statement.name },
    { key: 'by', value: termText(writing, 'by', statement.by) },
    { key: 'in', value: placeText(writing.vocabulary, statement.place) },
    { key: 'for', value: termText(writing, 'for', statement.for) },
    { key: 'with', value: termText(writing, 'with', statement.with) },
    // The claim's own, as scopes are: what hangs on an inferred publication is marked there.
    { key: 'as-of', value: claim.asOf?.text },
    { key: 'value', value: statement.value },
    { key: 'date', value: claim.date?.text },
    { key: 'first', value: scopeValue(writing, claim.first) },
    { key: 'only', value: scopeValue(writing, claim.only) },
    { key: 'status', value: statement.status === 'happened' ? undefined : statement.status },
  ];
}

type TermRole = 'subject' | 'by' | 'for' | 'with' | 'among';

const RESOLVED: Readonly<Record<TermRole, (vocabulary: Vocabulary, text: string) => Term>> = {
  subject: resolveSubject,
  by: resolveActor,
  for: resolveTerm,
  with: resolveTerm,
  among: resolveClass,
};

/** Authorities by the short name that is their id, all else as the vocabulary or else the article calls it. */
function termText(writing: Writing, role: TermRole, term: Term | undefined): string | undefined | typeof UNSAYABLE {
  if (term === undefined) return undefined;
  const { vocabulary } = writing;
  const names = [term.label, ...wordsOf(writing, role), term.key];
  const candidates = term.kind === 'authority' ? [term.key, ...names] : names;
  return candidates.find(text => RESOLVED[role](vocabulary, text).key === term.key) ?? UNSAYABLE;
}

const wordsOf = ({ statement, text }: Writing, role: Role): readonly string[] =>
  statement.parts.filter(part => part.role === role).map(({ span }) => text.slice(span.start, span.end));

function placeText(vocabulary: Vocabulary, place: Place | undefined): string | undefined | typeof UNSAYABLE {
  if (place === undefined) return undefined;
  const inner = place.kind === 'outside' ? place.of : place;
  const names = inner.known ? [inner.key, inner.label] : [inner.label];
  const texts = names.map(name => (place.kind === 'outside' ? `outside ${name}` : name));
  return texts.find(text => placeKey(resolvePlace(vocabulary, text)) === placeKey(place)) ?? UNSAYABLE;
}

/** A fact cannot leave open where it is the first, and without a place it would be the first anywhere: more than was read. */
function scopeValue(writing: Writing, scope: Scope | undefined): Said {
  if (scope === undefined || (scope.in !== undefined && isNotTold(scope.in))) return undefined;
  const among = termText(writing, 'among', scope.among);
  const keys = [
    ['in', placeText(writing.vocabulary, scope.in)],
    ['among', among],
    ['for', termText(writing, 'for', scope.for)],
  ] as const;
  const filled: (readonly [string, string])[] = [];
  for (const [key, value] of keys) {
    if (value === UNSAYABLE) return UNSAYABLE;
    if (value !== undefined) filled.push([key, value]);
  }
  return filled.length === 0 ? true : new Map(filled);
}

/** The sentence, and the one that a date or a value was taken from where that is another. */
function quotesOf(statement: Statement, { article, statements }: Drafting): DraftValue | undefined {
  const places = [statement.span, ...elsewhere(statement, article.text)]
    .filter((place, at) => at === 0 || !saysTheSame(statements, statement, place))
    .sort((a, b) => a.start - b.start);
  const quotes = places.map(place => quoteOf(article, place));
  const found = quotes.flatMap(quote => (quote === undefined ? [] : [quote]));
  if (found.length < quotes.length) return undefined;
  const [first, ...more] = found.map(({ exact, ...context }): string | DraftMapping => {
    const sides = Object.entries(context);
    return sides.length === 0 ? exact : new Map([['exact', exact], ...sides]);
  });
  return first === undefined || more.length === 0 ? first : [first, ...more];
}

function elsewhere({ parts, span }: Statement, text: string): readonly Span[] {
  const places = parts
    .filter(({ role, span: words }) => STATED.has(role) && !covers(span, words))
    .map(({ span: words }) => sentenceAt(text, words.start));
  return places.filter((place, at) => places.findIndex(other => other.start === place.start) === at);
}

/** What a quote must state for its fact to be supported. */
const STATED: ReadonlySet<Role> = new Set<Role>(['date', 'as-of', 'value']);

/** A sentence with a statement of the same name would be taken for cited, and its own claim with it. */
const saysTheSame = (statements: readonly Statement[], own: Statement, place: Span): boolean =>
  statements.some(
    other => other !== own && other.kind === own.kind && other.name === own.name && overlaps(other.span, place),
  );
