// What counts of each file of a corpus: the buffer of an editor, what another thread has read ahead, or the disk.
import type { Path } from '../base/brand.ts';
import type { FileSummary } from './file-summary.ts';
import type { Counted, OpenDocuments } from './open-documents.ts';
import { type FileToRead, type ReaderPorts, readContent } from './reader.ts';
import type { FileAnswer, FileJob, Readers } from './reading-jobs.ts';

export interface FilesOptions {
  readonly ports: ReaderPorts & { readonly readers?: Readers | undefined };
  readonly documents: OpenDocuments;
}

export interface FileAsked extends FileToRead {
  readonly path: Path;
  /** What the corpus knows of it. */
  readonly summary: FileSummary | undefined;
}

/** Fewer files are read before another thread has loaded its code. */
const WORTH_THREADS = 300;

/** How many files other threads may be ahead: enough that none waits for work. */
export const AHEAD = 512;
const CHUNK = 32;

/** Files that are then taken in at once: the work that is left for this thread is some fifty milliseconds. */
const TOGETHER = 64;

export interface ReadingAhead<T> {
  /** How many files to take in at once; `undefined` where nobody reads ahead. */
  readonly together: number | undefined;
  /** Those that will be asked for next, in this order: as many as `AHEAD` are begun. */
  begin(next: readonly T[]): void;
  end(): void;
}

const NOBODY: ReadingAhead<unknown> = { together: undefined, begin: () => undefined, end: () => undefined };

export class Files {
  readonly #options: FilesOptions;
  readonly #ahead = new Map<string, Promise<FileAnswer | undefined>>();

  constructor(options: FilesOptions) {
    this.#options = options;
  }

  /** The disk is read only where no buffer knows it already. */
  async counted({ path: _, summary, ...file }: FileAsked): Promise<Counted> {
    const { documents, ports } = this.#options;
    const { absolute, kind } = file;
    const ahead = this.#ahead.get(absolute);
    this.#ahead.delete(absolute);
    const answer = documents.has(absolute) ? undefined : await ahead;
    if (answer?.kind === 'known' && summary?.hash === answer.hash)
      return { content: { kind: 'summarised', hash: answer.hash, summary }, from: 'disk' };
    if (answer !== undefined && answer.kind !== 'known' && !documents.has(absolute))
      return { content: answer, from: 'disk' };
    const counted = documents.counted(absolute, kind);
    return counted ?? documents.settle(absolute, await readContent(ports, file), kind);
  }

  /** Has other threads read what will be asked for, where there are files enough. */
  ahead<T>(count: number, asked: (file: T) => FileAsked): ReadingAhead<T> {
    const { readers } = this.#options.ports;
    if (readers === undefined || count < WORTH_THREADS) return NOBODY;
    const begun = new Set<T>();
    return {
      together: TOGETHER,
      begin: next => {
        const news = next.filter(file => !begun.has(file));
        for (const file of news) begun.add(file);
        for (let at = 0; at < news.length; at += CHUNK) this.#begin(readers, news.slice(at, at + CHUNK).map(asked));
      },
      end: () => this.#ahead.clear(),
    };
  }

  #begin(readers: Readers, files: readonly FileAsked[]): void {
    const jobs = files.map(({ summary, ...job }): FileJob => ({ ...job, known: summary?.hash }));
    const answers = readers.files(jobs);
    for (const [at, { absolute }] of jobs.entries())
      this.#ahead.set(
        absolute,
        answers.then(all => all[at]),
      );
  }
}
