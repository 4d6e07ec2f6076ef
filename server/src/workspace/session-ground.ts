// What was found where: the workspace folders, the corpora in each, and the files of each corpus. Bookkeeping alone;
// a corpus that nobody asked for (no fact file, no settings) is kept here too, since one new file makes it one.
import type { Path } from '../base/brand.ts';
import type { FoundCorpus } from './discover.ts';
import { fileKindOf } from './discover-kinds.ts';
import { foldersAbove, isBelow, joined, relativeTo } from './discover-paths.ts';

/** One corpus as last walked, kept up to date by single files since. */
export class FoundFiles {
  readonly root: string;
  /** The workspace folder that it was found in. */
  readonly folder: string;
  readonly #paths: Set<Path>;
  #asking: number;

  constructor(folder: string, found: FoundCorpus) {
    this.root = found.root;
    this.folder = folder;
    this.#paths = new Set(found.paths);
    this.#asking = [...found.paths].filter(asksForCorpus).length;
  }

  get paths(): ReadonlySet<Path> {
    return this.#paths;
  }

  /** Without a fact file and without settings, a folder of texts is just that. */
  get isCorpus(): boolean {
    return this.#asking > 0;
  }

  add(path: Path): void {
    if (this.#paths.has(path)) return;
    this.#paths.add(path);
    if (asksForCorpus(path)) this.#asking++;
  }

  remove(path: Path): void {
    if (this.#paths.delete(path) && asksForCorpus(path)) this.#asking--;
  }
}

const asksForCorpus = (path: Path): boolean => fileKindOf(path) !== 'article';

export interface Standing {
  readonly found: FoundFiles;
  readonly path: Path;
}

export class Ground {
  #folders: readonly string[] = [];
  #corpora = new Map<string, FoundFiles>();

  get folders(): readonly string[] {
    return this.#folders;
  }

  /** Forgets what was found in folders that are no longer among them. */
  setFolders(folders: readonly string[]): void {
    this.#folders = [...new Set(folders)];
    for (const { root, folder } of this.corpora()) if (!this.#folders.includes(folder)) this.#corpora.delete(root);
  }

  /** Puts what a walk of the whole folder found in the place of what was known of it. */
  replace(folder: string, found: readonly FoundCorpus[]): void {
    for (const known of this.corpora()) if (known.folder === folder) this.#corpora.delete(known.root);
    for (const corpus of found) this.#corpora.set(corpus.root, new FoundFiles(folder, corpus));
  }

  corpora(): readonly FoundFiles[] {
    return [...this.#corpora.values()];
  }

  corpus(root: string): FoundFiles | undefined {
    return this.#corpora.get(root);
  }

  /** The innermost workspace folder that holds the path, or is it. */
  folderOf(path: string): string | undefined {
    if (this.#folders.includes(path)) return path;
    for (const above of foldersAbove(path)) if (this.#folders.includes(above)) return above;
    return undefined;
  }

  /** Where a path stands: in the innermost corpus above it, whether or not it is one of its files. */
  standingOf(absolute: string): Standing | undefined {
    for (const above of foldersAbove(absolute)) {
      const found = this.#corpora.get(above);
      const path = found && relativeTo(above, absolute);
      if (found !== undefined && path !== undefined) return { found, path };
    }
    return undefined;
  }

  /** The known files below a folder, in whichever corpus. */
  below(folder: string): readonly Standing[] {
    return this.corpora()
      .filter(({ root }) => root === folder || isBelow(root, folder) || isBelow(folder, root))
      .flatMap(found => [...found.paths].map(path => ({ found, path })))
      .filter(({ found, path }) => isBelow(joined(found.root, path), folder));
  }
}
