// What a finding about a quote says in every language: whose quote, which words, which article.
import type { CitationFinding } from '../rules/finding.ts';
import type { Account, FindingByCode, Telling } from './account.ts';
import { shorten } from './material.ts';
import { flat } from './names.ts';
import { aboutOf } from './sides.ts';

const QUOTE_LENGTH = 120;

/** An account of a quote, under the occurrence that it is cited for. */
export function cited(
  finding: CitationFinding,
  telling: Telling,
  lead: string,
  ...notes: readonly (string | undefined)[]
): Account {
  const claim = telling.snapshot.claim(finding.claim);
  return {
    about: claim && aboutOf(telling, [claim]),
    lead,
    sources: undefined,
    notes: notes.filter(note => note !== undefined),
  };
}

/** What the language says of each way in which a quote is not found: `quote` and `path` are ready to print. */
export interface NotFoundWords {
  misplaced(quote: string, path: string): string;
  nowhere(quote: string, path: string): string;
  notWordForWord(quote: string, path: string): string;
  notLookedFor(quote: string, path: string): string;
  readonly noNearSearch: string;
  readonly noSearch: string;
}

export function notFound(finding: FindingByCode['quote-not-found'], telling: Telling, words: NotFoundWords): Account {
  const [quote, path] = [quoteText(finding, telling), articlePath(finding, telling)];
  if (finding.misplaced) return cited(finding, telling, words.misplaced(quote, path));
  switch (finding.searched) {
    case 'nearly':
      return cited(finding, telling, words.nowhere(quote, path));
    case 'word-for-word':
      return cited(finding, telling, words.notWordForWord(quote, path), words.noNearSearch);
    case 'not-at-all':
      return cited(finding, telling, words.notLookedFor(quote, path), words.noSearch);
  }
}

/** The quote, shortened; of a list the one that is meant. */
export function quoteText(finding: CitationFinding, telling: Telling): string {
  const claim = telling.snapshot.claim(finding.claim);
  const located = claim && telling.locate(claim);
  const quotes = located?.source?.quotes ?? located?.fact?.quotes ?? [];
  const index = located?.anchor && 'quoteIndex' in located.anchor ? located.anchor.quoteIndex : 0;
  return telling.phrases.quoted(shorten(flat((quotes[index] ?? quotes[0])?.exact ?? ''), QUOTE_LENGTH));
}

export const articlePath = (finding: CitationFinding, telling: Telling): string =>
  telling.snapshot.claim(finding.claim)?.article?.path ?? '?';

/** What the article has in place of the quote; `undefined` where nobody has its text at hand. */
export function alteredWords(finding: FindingByCode['quote-altered'], telling: Telling): string | undefined {
  const { spans, quoteIndex } = finding.anchor;
  const span = spans[quoteIndex] ?? spans[0];
  const path = telling.snapshot.claim(finding.claim)?.article?.path;
  const words = span && path && telling.wordsAt({ path, span });
  return words ? telling.phrases.quoted(shorten(flat(words), 2 * QUOTE_LENGTH)) : undefined;
}

/** The expressions that were held against the fact, each with how it was read. */
export function statedTexts(finding: FindingByCode['unsupported-value'], { phrases }: Telling): string {
  const read = finding.stated.map(({ text, reading }) => {
    const words = phrases.quoted(flat(text));
    return reading === text || reading === '' ? words : phrases.readAs(words, flat(reading));
  });
  const named = read.slice(0, NAMED_READINGS);
  return phrases.andMore(named, read.length - named.length);
}

const NAMED_READINGS = 6;
