// What a prepared change needs of the texts of articles, as jobs that another thread can do.
import type { Path } from '../base/brand.ts';
import { groupBy } from '../base/group-by.ts';
import type { Prepared } from './apply.ts';
import { readingsOf } from './apply-prose.ts';
import type { FileToRead } from './reader.ts';
import type { ArticleJob } from './reading-jobs.ts';

/** Of the articles whose text is not at hand. */
export function articleJobs(prepared: Prepared, fileOf: (path: Path) => FileToRead): readonly ArticleJob[] {
  const { draft, resolving, prose, textsNeeded } = prepared;
  const readings = readingsOf(draft, prose);
  const citations = [...resolving.values()].flatMap(each => each?.citations ?? []);
  const searches = groupBy(
    citations.flatMap(each => (each !== undefined && 'quotes' in each ? [each] : [])),
    search => search.article,
  );
  return textsNeeded.flatMap((path): readonly ArticleJob[] => {
    const summary = draft.files.get(path);
    if (summary?.kind !== 'article') return [];
    const own = searches.get(path) ?? [];
    return [{ path, file: fileOf(path), hash: summary.hash, prose: readings.get(path), searches: own }];
  });
}
