// Altered quotes: the article's own words are taken over, for one, for all of a file, or for all of the corpus. In bulk only
// where the words say the same numbers: whoever changes several at once does not look at each.

import type { Path } from '../base/brand.ts';
import { groupBy } from '../base/group-by.ts';
import type { FindingByCode } from '../messages/account.ts';
import { locator } from '../messages/locate.ts';
import type { TextSource } from '../ports.ts';
import type { Code } from '../rules/finding.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { quoteOf } from './choose-quote.ts';
import { type FactPlace, type FilePlan, type Fix, factPlace, type Mending, mend } from './fix.ts';
import { type CiteAgain, citeChanges, quotesIn, takingOver } from './mend-quote.ts';
import type { YamlChange } from './yaml-change.ts';

type Altered = FindingByCode['quote-altered'];

const SHOWN: ReadonlySet<Code> = new Set<Code>(['unsupported-value']);

export function fixesOfAltered(mending: Mending<Altered>): readonly Fix[] {
  const { snapshot, finding } = mending;
  const place = factPlace(mending, finding.claim);
  const cite = place && takeOver(place, finding);
  if (place === undefined || cite === undefined) return [];
  const { path, article } = place.claim;
  const one = mend('take-over', { of: 'take-over' }, async texts => {
    const changes = await citeChanges(texts, article?.path, [cite]);
    return changes && [{ path, changes }];
  });
  const inFile = alteredIn(snapshot, path).length > 1;
  const all = (where: 'file' | 'corpus'): Fix => ({
    ...mend(`take-over:${where}`, { of: 'take-over-all', where }, texts =>
      takeOverIn(snapshot, texts, where === 'file' ? [path] : [...snapshot.paths()]),
    ),
    mayBring: SHOWN,
  });
  return [{ ...one, isProposed: true, mayBring: SHOWN }, ...(inFile ? [all('file')] : []), all('corpus')];
}

/** `undefined` where there is nothing to take over. Those whose numbers differ are left to be looked at one by one. */
export async function takeOverIn(
  snapshot: Snapshot,
  texts: TextSource,
  paths: readonly Path[],
): Promise<readonly FilePlan[] | undefined> {
  const plans: FilePlan[] = [];
  for (const path of paths) {
    const changes = await alteredChanges(texts, alteredIn(snapshot, path));
    if (changes.length > 0) plans.push({ path, changes });
  }
  return plans.length === 0 ? undefined : plans;
}

interface AlteredPlace {
  readonly place: FactPlace;
  readonly cite: CiteAgain;
}

/** Of the facts that are written in the file itself. */
function alteredIn(snapshot: Snapshot, path: Path): readonly AlteredPlace[] {
  if (snapshot.file(path)?.kind !== 'facts') return [];
  const locate = locator(snapshot);
  const seen = new Set<number>();
  return snapshot.findingsIn(path).flatMap(({ finding }): readonly AlteredPlace[] => {
    if (finding.code !== 'quote-altered') return [];
    const place = factPlace({ snapshot, locate }, finding.claim);
    const cite = place?.claim.path === path ? takeOver(place, finding) : undefined;
    const at = place && quotesIn(place)[finding.anchor.quoteIndex]?.span.start;
    if (place === undefined || cite === undefined || at === undefined || seen.has(at)) return [];
    seen.add(at);
    return [{ place, cite }];
  });
}

function takeOver(place: FactPlace, { anchor }: Altered): CiteAgain | undefined {
  const span = anchor.spans[anchor.quoteIndex];
  return span && takingOver(place, anchor.quoteIndex, span);
}

async function alteredChanges(texts: TextSource, altered: readonly AlteredPlace[]): Promise<readonly YamlChange[]> {
  const changes: YamlChange[] = [];
  for (const [article, own] of groupBy(altered, ({ place }) => place.claim.article?.path)) {
    for (const { cite } of own) {
      const careful: CiteAgain = {
        ...cite,
        find: (prepared, quote) => {
          const span = cite.find(prepared, quote);
          const words = span && quoteOf(prepared, span);
          return words && numbersIn(words.exact) === numbersIn(quote.exact) ? span : undefined;
        },
      };
      changes.push(...((await citeChanges(texts, article, [careful])) ?? []));
    }
  }
  return changes;
}

const numbersIn = (text: string): string =>
  JSON.stringify(text.match(/[\p{N}〇一二三四五六七八九十百千万亿]+/gu) ?? []);
