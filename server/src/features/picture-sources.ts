// The sources of a picture, in the order in which they spoke: the lanes of a timeline, the columns of a matrix.
import type { Path } from '../base/brand.ts';
import type { Claim } from '../claims/claim.ts';
import { hullOf } from '../dates/compare.ts';
import type { DayInterval, EdtfDate } from '../dates/edtf.ts';
import { shorten, sourceOf, sourcePath } from '../messages/material.ts';
import { compareText } from '../rules/outcome.ts';
import type { Tier } from '../syntax/fact-file.ts';
import type { Site } from '../workspace/snapshot.ts';
import { type Naming, tierWords } from './claim-words.ts';
import { phrasesIn } from './hover-words.ts';

export interface PictureSource {
  /** Of the article; of the fact file where there is none. */
  readonly path: string;
  readonly name: string;
  /** When it was published, and how close it is to the event. */
  readonly detail: string;
  readonly published: DayInterval | undefined;
  readonly tier: Tier | undefined;
  /** Where it begins. */
  readonly site: Site;
}

const NAME_LENGTH = 60;

/** By publication, those without one last; then by path. */
export function sourcesOf(naming: Naming, claims: readonly Claim[]): readonly PictureSource[] {
  const first = new Map<string, Claim>();
  for (const claim of claims) {
    const path = sourcePath(claim);
    if (!first.has(path)) first.set(path, claim);
  }
  return [...first.values()].map(claim => sourceIn(naming, claim)).sort(bySpeaking);
}

function sourceIn(naming: Naming, claim: Claim): PictureSource {
  const { name } = sourceOf(naming.snapshot, claim);
  const path: Path = claim.article?.path ?? claim.path;
  const published = claim.article?.published;
  return {
    path,
    name: shorten(name, NAME_LENGTH),
    detail: detailOf(naming, claim, published),
    published: published && hullOf(published),
    tier: claim.article?.tier,
    site: { path, span: { start: 0, end: 0 } },
  };
}

function detailOf({ locale }: Naming, claim: Claim, published: EdtfDate | undefined): string {
  const { article } = claim;
  const parts = [
    published && phrasesIn[locale].date(published),
    article?.tier && tierWords[locale][article.tier],
    article?.retired && retiredWords[locale][article.retired.kind],
  ];
  return parts.flatMap(part => part ?? []).join(' · ');
}

const retiredWords = {
  en: { corrected: 'corrected', retracted: 'retracted' },
  zh: { corrected: '已更正', retracted: '已撤回' },
} as const;

/** In the order in which they spoke. */
export const bySpeaking = (a: PictureSource, b: PictureSource): number =>
  (a.published?.first ?? Number.MAX_VALUE) - (b.published?.first ?? Number.MAX_VALUE) || compareText(a.path, b.path);
