// Paths of a corpus: how a path that a file names is resolved, and which names make a companion.
import { asPath, type Path } from '../base/brand.ts';

/**
 * What a file at `from` means by `written`. `undefined`: it leads out of the corpus, or is no path at all: absolute, on a
 * drive, with a scheme.
 */
export function resolvePath(from: Path, written: string): Path | undefined {
  if (written === '' || written.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(written)) return undefined;
  const parts = from.split('/').slice(0, -1);
  for (const part of written.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.length === 0 ? undefined : asPath(parts.join('/'));
}

const FACTS = /\.facts\.ya?ml$/i;
const ARTICLE = /\.(txt|md)$/i;

/** The articles that a fact file goes with by its name; the first that is there has it. */
export function companionArticles(factFile: Path): readonly [txt: Path, md: Path] {
  const stem = factFile.replace(FACTS, '');
  return [asPath(`${stem}.txt`), asPath(`${stem}.md`)];
}

/** The fact files that may be an article's companion. */
export function companionFiles(article: Path): readonly Path[] {
  const stem = article.replace(ARTICLE, '');
  return [asPath(`${stem}.facts.yaml`), asPath(`${stem}.facts.yml`)];
}

/** The `.txt` and the `.md` that share a name. */
export function siblings(article: Path): readonly [txt: Path, md: Path] {
  const stem = article.replace(ARTICLE, '');
  return [asPath(`${stem}.txt`), asPath(`${stem}.md`)];
}

/** The other files of an article and its fact file, as their names go; of an absolute path as well. */
export function namesakes(path: string): readonly string[] {
  const stem = path.replace(FACTS, '').replace(ARTICLE, '');
  return stem === path ? [] : ENDINGS.map(ending => stem + ending).filter(each => each !== path);
}

const ENDINGS = ['.txt', '.md', '.facts.yaml', '.facts.yml'];

/** How to write `target` in a file at `from`. */
export function relativePath(from: Path, target: Path): string {
  const [base, parts] = [from.split('/').slice(0, -1), target.split('/')];
  let shared = 0;
  while (shared < base.length && base[shared] === parts[shared]) shared += 1;
  return [...base.slice(shared).map(() => '..'), ...parts.slice(shared)].join('/');
}
