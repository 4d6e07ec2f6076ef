// Which articles' prose a change concerns, and what it comes to now. A text is read again only where it or its publication
// has changed, or words of the vocabulary that it holds; which of its statements facts cite is asked again with every such
// fact file.

import { asPath, type Path } from '../base/brand.ts';
import { getFrom } from '../base/bucket-map.ts';
import { type Rewording, rewordingOf } from '../prose/rewording.ts';
import type { ResolvedArticle } from './corpus-state.ts';
import { fileKindOf } from './discover-kinds.ts';
import type { Draft } from './draft.ts';
import { anchorAt } from './file-claims.ts';
import {
  type Cited,
  claimArticle,
  type ProseReading,
  proseReading,
  type ReadArticle,
  readingKey,
} from './resolve-article.ts';

/** Articles to look at, each with whether its text must be read. */
export type ProseWork = ReadonlyMap<Path, Task>;

type Task = 'read' | 'claim' | 'drop';

export interface Concerned {
  /** Articles that have changed, or of which something else is known. */
  readonly articles: Iterable<Path>;
  readonly factFiles: Iterable<Path>;
  /** Whether the vocabulary or the settings have changed. */
  readonly isReworded: boolean;
}

export function proseWork(draft: Draft, { articles, factFiles, isReworded }: Concerned): ProseWork {
  const paths = new Set(isReworded ? [...draft.files.keys(), ...draft.prose.keys()].map(asPath) : articles);
  for (const file of factFiles) {
    for (const path of getFrom(draft.base.dependsOn, file) ?? []) paths.add(path);
    for (const path of draft.dependsOn.get(file) ?? []) paths.add(path);
  }
  const own = [...paths].filter(path => fileKindOf(path) === 'article');
  const rewording = rewordingOf(draft.base.words.vocabulary, draft.words.vocabulary);
  return new Map(own.map(path => [path, taskFor(draft, path, rewording)]));
}

function taskFor(draft: Draft, path: Path, isReworded: Rewording): Task {
  const reading = readingOf(draft, path);
  if (reading === undefined) return 'drop';
  const before = draft.prose.get(path);
  return before?.key === readingKey(reading) && !isReworded(before.words) ? 'claim' : 'read';
}

/** `undefined` where there is no prose to read. */
function readingOf(draft: Draft, path: Path) {
  const [summary, source] = [draft.files.get(path), draft.sources.get(path)];
  if (!draft.words.settings.prose || summary?.kind !== 'article' || source === undefined) return undefined;
  return { summary, source, words: draft.words };
}

/** What the prose of an article comes to; the fact files of the change have been resolved. */
export function resolveProse(
  draft: Draft,
  [path, task]: readonly [Path, Task],
  read: (path: Path, reading: ProseReading) => ReadArticle | undefined,
): ResolvedArticle | undefined {
  const reading = readingOf(draft, path);
  if (reading === undefined) return undefined;
  const before = draft.prose.get(path);
  const article = task === 'claim' ? before : read(path, proseReading(reading));
  return article && claimArticle(article, { ...reading, cited: citing(draft, path), before });
}

/** With what the texts of articles are to be read, where they are. */
export function readingsOf(draft: Draft, work: ProseWork): ReadonlyMap<Path, ProseReading> {
  const readings = new Map<Path, ProseReading>();
  for (const [path, task] of work) {
    const reading = task === 'read' ? readingOf(draft, path) : undefined;
    if (reading !== undefined) readings.set(path, proseReading(reading));
  }
  return readings;
}

function citing(draft: Draft, article: Path): readonly Cited[] {
  return (draft.dependents.get(article) ?? []).flatMap(path => {
    const resolved = draft.resolved.get(path);
    return (resolved?.claims ?? []).flatMap((claim, at) =>
      claim.article?.path === article ? [{ claim, anchor: anchorAt(resolved, at) }] : [],
    );
  });
}
