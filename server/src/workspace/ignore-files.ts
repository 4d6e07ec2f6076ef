// What .gitignore files leave out, read as git reads them. Not the npm package `ignore`: it makes RegExps that backtrack,
// and a single line of six `**/` took it seven seconds for one deep path. Knows no file system: texts and paths come in.
import { compileGlob, type Glob, type GlobBudget, globBudget, matchGlob } from '../text/glob.ts';

/** The rules of one file, in the order of its lines. */
export interface IgnoreFile {
  /** The absolute folder that it stands in. */
  readonly folder: string;
  readonly rules: readonly { readonly glob: Glob; readonly negated: boolean }[];
}

/** Those that hold in a folder: from the git root down to the folder itself. */
export type IgnoreFiles = readonly IgnoreFile[];

/** Far more than anybody writes by hand; the rest of such a file is not read. */
const MOST_RULES = 10_000;

export function readIgnoreFile(folder: string, text: string): IgnoreFile {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/, MOST_RULES);
  return { folder, rules: lines.map(ruleOf).filter(rule => rule !== undefined) };
}

/**
 * The last rule that matches decides, and a deeper file before one above it. `path` is absolute, a folder's ends in `/`.
 * Asks about the path alone: below a folder that is ignored, everything is, and nobody needs to ask.
 */
export function isIgnored(files: IgnoreFiles, path: string): boolean {
  const budget = globBudget();
  const rule = files
    .toReversed()
    .map(file => lastMatch(file, path, budget))
    .find(found => found !== undefined);
  return rule !== undefined && !rule.negated;
}

function lastMatch(file: IgnoreFile, path: string, budget: GlobBudget): IgnoreFile['rules'][number] | undefined {
  const relative = path.slice(file.folder.endsWith('/') ? file.folder.length : file.folder.length + 1);
  return file.rules.findLast(rule => matchGlob(rule.glob, relative, budget));
}

function ruleOf(line: string): IgnoreFile['rules'][number] | undefined {
  const pattern = withoutTrailingSpaces(line);
  if (pattern === '' || pattern.startsWith('#')) return undefined;
  const negated = pattern.startsWith('!');
  return { glob: compileGlob(negated ? pattern.slice(1) : pattern, 'gitignore'), negated };
}

/** A space at the end counts only behind a backslash. */
function withoutTrailingSpaces(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === ' ' && line[end - 2] !== '\\') end--;
  return line.slice(0, end);
}
