// What a fact file hangs on: the article that it goes with, and every path that it names.
import type { Path } from '../base/brand.ts';
import type { Reference } from '../rules/inputs.ts';
import type { FactFile, Written } from '../syntax/fact-file.ts';
import type { FactFileSummary, FileSummary } from './file-summary.ts';
import { factFileOf } from './packed-facts.ts';
import { companionArticles, relativePath, resolvePath } from './paths.ts';

export interface FileLookup {
  get(path: Path): FileSummary | undefined;
}

export interface References {
  readonly companionOf: Path | undefined;
  readonly references: readonly Reference[];
  /** Paths whose coming, going or changing changes what this file comes to. */
  readonly dependsOn: readonly Path[];
}

export function referencesOf(summary: FactFileSummary, files: FileLookup): References {
  const { path } = summary;
  const file = factFileOf(summary);
  const candidates = companionArticles(path);
  const there = candidates.find(candidate => isArticle(files.get(candidate)));
  const companionOf = there ?? (file.header === undefined ? undefined : candidates[0]);
  const orphaned = there === undefined && companionOf !== undefined ? [orphan(path, companionOf, file)] : [];
  const named = writtenPaths(file, companionOf !== undefined).map(written => reference(path, written, files));
  const references = [...orphaned, ...named];
  const targets = references.flatMap(({ target }) => (target === undefined ? [] : [target]));
  return { companionOf, references, dependsOn: [...new Set([...candidates, ...targets])] };
}

const isArticle = (summary: FileSummary | undefined): boolean =>
  summary?.kind === 'article' || summary?.kind === 'unreadable';

/** In a companion `sources` is out of place, and so are its paths. */
function writtenPaths({ header, facts }: FactFile, isCompanion: boolean): readonly Written[] {
  const sources = isCompanion ? [] : facts.flatMap(fact => fact.sources).map(source => source.article);
  return [...(header?.origin === undefined ? [] : [header.origin]), ...(header?.corrects ?? []), ...sources];
}

function orphan(path: Path, companionOf: Path, { header }: FactFile): Reference {
  const entry = header?.entries[0];
  const span = header?.title?.span ?? entry?.keySpan ?? { start: 0, end: 0 };
  return { written: relativePath(path, companionOf), span, target: companionOf, state: 'absent' };
}

function reference(from: Path, { value, span }: Written, files: FileLookup): Reference {
  const target = resolvePath(from, value);
  if (target === undefined) return { written: value, span, target, state: 'outside' };
  const state = stateOf(files.get(target));
  return { written: value, span, target, state };
}

function stateOf(summary: FileSummary | undefined): Reference['state'] {
  if (summary === undefined) return 'absent';
  if (summary.kind === 'article' || summary.kind === 'unreadable') return summary.kind;
  return 'not-an-article';
}
