// What is mended in the header of an article's companion. The article itself is evidence, and is never written to.
import type { FindingByCode } from '../messages/account.ts';
import type { FileFinding } from '../rules/finding.ts';
import { headerPlan } from './article-header.ts';
import { type Fix, type Mending, mend, planned } from './fix.ts';

type Of<C extends FileFinding['code']> = Mending<FindingByCode[C]>;

/** Every quote is looked for in the text as it is now: what no longer holds is told by itself. */
export function fixesOfChanged({ snapshot, finding }: Of<'article-changed'>): readonly Fix[] {
  const article = snapshot.file(finding.article);
  if (article?.kind !== 'article') return [];
  const change = { kind: 'replace', at: finding.span, value: article.hash } as const;
  return [mend('hash', { of: 'record-hash' }, planned(finding.path, [change]))];
}

/** A language that is written in one order says which of day and month comes first. */
const ORDERS = [
  { language: 'en-GB', order: 'day-first' },
  { language: 'en-US', order: 'month-first' },
] as const;

export function fixesOfAmbiguousDate({ snapshot, finding }: Of<'ambiguous-date'>): readonly Fix[] {
  const article = snapshot.article(finding.path);
  if (article?.language !== undefined && !/^en$/i.test(article.language)) return [];
  return ORDERS.map(({ language, order }) =>
    mend(`language:${language}`, { of: 'set-language', language, order }, () =>
      headerPlan(snapshot, finding.path, new Map([['language', language]])),
    ),
  );
}
