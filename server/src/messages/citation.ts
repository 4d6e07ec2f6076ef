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

/** The quote, shortened; of a list the one that is meant. */
export function quoteText(finding: CitationFinding, telling: Telling): string {
  const claim = telling.snapshot.claim(finding.claim);
  const located = claim && telling.locate(claim);
  const quotes = located?.source?.quotes ?? located?.fact?.quotes ?? [];
  const index = located?.anchor?.kind === 'missing' ? located.anchor.quoteIndex : 0;
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
