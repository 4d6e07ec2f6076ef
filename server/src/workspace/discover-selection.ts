// Which files of a corpus count, by `exclude` and `articles` of its corroborate.yaml. A pattern that names a folder names
// everything below it, in both.
import type { Path } from '../base/brand.ts';
import { compileGlob, type Glob, globBudget, matchGlob } from '../text/glob.ts';
import type { CorpusSettings } from '../vocabulary/vocabulary.ts';
import { fileKindOf } from './discover-kinds.ts';

export type SelectionSettings = Pick<CorpusSettings, 'exclude' | 'articles'>;

export interface Selection {
  readonly exclude: readonly Glob[];
  readonly articles: readonly Glob[] | undefined;
}

/** More patterns than this are not read: each is held against each path. */
const MOST_GLOBS = 1_000;

export const selectionOf = (settings: SelectionSettings): Selection => ({
  exclude: settings.exclude.slice(0, MOST_GLOBS).flatMap(globsOf),
  articles: settings.articles?.slice(0, MOST_GLOBS).flatMap(globsOf),
});

export const sameSelection = (a: SelectionSettings, b: SelectionSettings): boolean =>
  sameList(a.exclude, b.exclude) && sameList(a.articles ?? ANY, b.articles ?? ANY);

const ANY: readonly string[] = ['**'];

/** Whether the file is of the corpus, so far as the patterns go. No pattern leaves out the file that it stands in. */
export function selects(selection: Selection, path: Path): boolean {
  const kind = fileKindOf(path);
  if (kind === 'settings') return true;
  if (kind === undefined || matchesUpwards(selection.exclude, path)) return false;
  return kind === 'facts' || selection.articles === undefined || matchesUpwards(selection.articles, path);
}

/** Whether a folder is excluded with all that it holds. */
export function excludesFolder(selection: Selection, folder: Path): boolean {
  const budget = globBudget();
  return selection.exclude.some(glob => matchGlob(glob, `${folder}/`, budget));
}

/** `drafts/**` names the folder's whole content: the folder then need not be opened. */
function globsOf(pattern: string): readonly Glob[] {
  const folder = pattern.endsWith('/**') ? pattern.slice(0, -2) : '';
  return folder.length > 1
    ? [compileGlob(pattern), compileGlob(`/${folder.replace(/^\.?\//, '')}`)]
    : [compileGlob(pattern)];
}

function matchesUpwards(globs: readonly Glob[], path: string): boolean {
  const budget = globBudget();
  if (globs.some(glob => matchGlob(glob, path, budget))) return true;
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
    const folder = path.slice(0, at + 1);
    if (globs.some(glob => matchGlob(glob, folder, budget))) return true;
  }
  return false;
}

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, at) => each === b[at]);
