// Lines above facts and sentences: how many sources agree, how many contradict. Where they stand costs a look at one file;
// what they say is found out when it is shown.
import type { ClaimId, Path } from '../base/brand.ts';
import { largest } from '../base/largest.ts';
import type { Span } from '../base/span.ts';
import type { Locale } from '../messages/account.ts';
import { positionAt } from '../text/line-index.ts';
import { factFileOf } from '../workspace/packed-facts.ts';
import type { Site, Snapshot } from '../workspace/snapshot.ts';
import { citedSite, claimFinder, statedSite } from './claim-site.ts';
import { inOrder } from './mentions.ts';
import { passagesOf } from './passages.ts';
import { standingOf } from './standing.ts';
import { claimsOfFact } from './target.ts';

export interface LensKinds {
  readonly facts: boolean;
  readonly articles: boolean;
}

export interface Lens {
  readonly kind: 'fact' | 'passage';
  readonly span: Span;
  readonly claims: readonly ClaimId[];
}

export interface LensText {
  readonly title: string;
  /** Where the claims stand that it counts. */
  readonly sites: readonly Site[];
}

/** In the order of the text; of an article one for each line that facts cite. */
export function lensesOf(snapshot: Snapshot, path: Path, kinds: LensKinds): readonly Lens[] {
  const summary = snapshot.file(path);
  if (summary?.kind === 'facts' && kinds.facts)
    return factFileOf(summary).facts.flatMap(({ span }, at): readonly Lens[] => {
      const claims = claimsOfFact(snapshot, path, at).map(({ claim }) => claim.id);
      return claims.length === 0 ? [] : [{ kind: 'fact', span, claims }];
    });
  if (summary?.kind !== 'article' || !kinds.articles) return [];
  const byLine = new Map<number, Lens>();
  for (const { span, claims } of passagesOf(snapshot, path)) {
    const written = claims.filter(({ fact }) => fact !== undefined).map(({ claim }) => claim.id);
    const { line } = positionAt(summary.lineStarts, span.start);
    const had = byLine.get(line);
    if (written.length > 0)
      byLine.set(line, {
        kind: 'passage',
        span: had?.span ?? span,
        claims: [...new Set([...(had?.claims ?? []), ...written])],
      });
  }
  return [...byLine.values()];
}

/** `undefined` where the claims are gone. */
export function lensText(snapshot: Snapshot, lens: Omit<Lens, 'span'>, locale: Locale): LensText | undefined {
  const claims = lens.claims.flatMap(id => snapshot.claim(id) ?? []);
  const [first] = claims;
  if (first === undefined) return undefined;
  const standings = claims.map(claim => standingOf(snapshot, claim));
  const find = claimFinder(snapshot);
  const told = standings.flatMap(({ agreeing, contradicting }) => [...contradicting, ...agreeing]);
  const shown = lens.kind === 'fact' ? told : [...claims, ...standings.flatMap(({ contradicting }) => contradicting)];
  const sites = shown.flatMap(claim => {
    const site = find(claim);
    return site === undefined ? [] : [statedSite(site), citedSite(site)].filter(each => each !== undefined);
  });
  const distinct = [...new Map(sites.map(site => [`${site.span.start} ${site.path}`, site])).values()];
  return { title: titleOf(lens.kind, standings, locale), sites: distinct.sort(inOrder) };
}

function titleOf(kind: Lens['kind'], standings: readonly ReturnType<typeof standingOf>[], locale: Locale): string {
  const words = WORDS[locale];
  const most = (count: 'against' | 'sources'): number => largest(standings.map(each => each[count]));
  const against = most('against');
  const isSettled = standings.some(({ settled }) => settled);
  const first = standings.map(each => each.first).find(each => each !== 'none');
  const parts = [
    kind === 'fact' ? words.agree(most('sources')) : words.cited(standings.length),
    ...(against > 0 ? [words.contradict(against)] : isSettled ? [words.settled] : []),
    ...(first === undefined ? [] : [first === 'stands' ? words.firstStands : words.firstContested]),
  ];
  return parts.join(' · ');
}

interface Words {
  readonly agree: (sources: number) => string;
  readonly cited: (facts: number) => string;
  readonly contradict: (sources: number) => string;
  readonly settled: string;
  readonly firstStands: string;
  readonly firstContested: string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  en: {
    agree: sources => (sources < 2 ? '1 source' : `${sources} sources agree`),
    cited: facts => (facts < 2 ? 'cited by 1 fact' : `cited by ${facts} facts`),
    contradict: sources => (sources < 2 ? '1 contradicts' : `${sources} contradict`),
    settled: 'settled',
    firstStands: 'claim of first stands',
    firstContested: 'claim of first contested',
  },
  zh: {
    agree: sources => (sources < 2 ? '1 个来源' : `${sources} 个来源一致`),
    cited: facts => `${facts} 条事实引用`,
    contradict: sources => `${sources} 个矛盾`,
    settled: '已裁定',
    firstStands: '“首个”之说成立',
    firstContested: '“首个”之说存疑',
  },
};
