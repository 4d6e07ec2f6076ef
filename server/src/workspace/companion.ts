// The fact file of an article, and what is known of the article's date of publication.
import type { Path } from '../base/brand.ts';
import type { EdtfDate } from '../dates/edtf.ts';
import type { ArticleMeta } from '../syntax/fact-file.ts';
import { articleHeaderOf } from './packed-facts.ts';
import { companionArticles, companionFiles } from './paths.ts';
import type { Snapshot } from './snapshot.ts';

/** The fact file that belongs to an article, whether or not it is there; `undefined` where a sibling has it. */
export function companionFor(snapshot: Snapshot, article: Path): Path | undefined {
  const names = companionFiles(article);
  const [usual] = names;
  const owner = companionArticles(usual ?? article).find(path => snapshot.file(path) !== undefined);
  return owner === article ? (names.find(path => snapshot.file(path) !== undefined) ?? usual) : undefined;
}

export interface Publication {
  readonly date: EdtfDate;
  /** A companion and front matter are written; a dateline and a name are inferred from. */
  readonly from: 'companion' | NonNullable<ArticleMeta['publishedFrom']>;
}

/** When an article was published, and what says so. */
export function publicationOf(snapshot: Snapshot, article: Path): Publication | undefined {
  const date = snapshot.article(article)?.published;
  const summary = snapshot.file(article);
  const companion = companionFor(snapshot, article);
  const facts = companion && snapshot.file(companion);
  if (date === undefined || summary?.kind !== 'article') return undefined;
  if (facts?.kind === 'facts' && articleHeaderOf(facts)?.published !== undefined) return { date, from: 'companion' };
  return summary.meta.publishedFrom && { date, from: summary.meta.publishedFrom };
}
