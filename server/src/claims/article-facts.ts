// What is known of an article as a source: its companion's header, and what its own text says where the header is silent.
import type { Path } from '../base/brand.ts';
import { type EdtfDate, parseEdtf } from '../dates/edtf.ts';
import type { ArticleHeader, ArticleMeta } from '../syntax/fact-file.ts';
import type { ArticleFacts } from './claim.ts';

export interface ArticleKnowledge {
  readonly path: Path;
  readonly header: ArticleHeader | undefined;
  /** `undefined` where the article itself is missing or unreadable. */
  readonly meta: ArticleMeta | undefined;
  /** The article whose text this one reprints. */
  readonly origin: Path | undefined;
  readonly correctedBy: Path | undefined;
}

export function articleFacts({ path, header, meta, origin, correctedBy }: ArticleKnowledge): ArticleFacts {
  const written = dateOf(header?.published?.value);
  const found = written ?? dateOf(meta?.published);
  return {
    path,
    title: header?.title?.value ?? meta?.title,
    published: found,
    publishedInferred: written === undefined && found !== undefined && meta?.publishedFrom !== 'front-matter',
    tier: header?.tier?.value,
    publisher: header?.publisher?.value,
    language: header?.language?.value,
    origin: origin ?? path,
    retired: retirement(header, correctedBy),
  };
}

function retirement(header: ArticleHeader | undefined, correctedBy: Path | undefined): ArticleFacts['retired'] {
  if (header?.retracted?.value === true) return { kind: 'retracted' };
  return correctedBy === undefined ? undefined : { kind: 'corrected', by: correctedBy };
}

function dateOf(text: string | undefined): EdtfDate | undefined {
  if (text === undefined) return undefined;
  const parsed = parseEdtf(text);
  return parsed.ok ? parsed.value : undefined;
}
