// One corpus of a session: its snapshot of now, and the texts that belong to exactly that snapshot.
import type { Path } from '../base/brand.ts';
import type { TextSource } from '../ports.ts';
import { type Applied, apply, noWork, type Prepared, prepare, prepareOptions, sumOfWork, type Work } from './apply.ts';
import { articleJobs } from './article-jobs.ts';
import type { SnapshotOptions } from './change.ts';
import { fileKindOf } from './discover-kinds.ts';
import { joined } from './discover-paths.ts';
import type { FileSummary } from './file-summary.ts';
import type { Counted } from './open-documents.ts';
import { type FileToRead, type ReaderPorts, readContent } from './reader.ts';
import type { ArticleDone, Readers } from './reading-jobs.ts';
import type { Texts } from './session-texts.ts';
import type { Snapshot } from './snapshot.ts';

/** A corpus as features see it: each look gives the newest snapshot. */
export interface Corpus {
  /** Absolute, with `/`. */
  readonly root: string;
  readonly snapshot: Snapshot;
  /** Grows with every new snapshot. */
  readonly generation: number;
  /** All that was done for it so far. */
  readonly work: Work;
}

export interface TakenFile extends Counted {
  readonly path: Path;
}

export interface LiveCorpusOptions {
  readonly root: string;
  /** The workspace folder: nothing outside it is read. */
  readonly folder: string;
  readonly ports: ReaderPorts & { readonly readers?: Readers | undefined };
  readonly texts: Texts;
  readonly snapshot: Snapshot;
  /** The disk turned out to hold something else than what the snapshot was made from. */
  readonly onStale: (absolute: string) => void;
}

/** Fewer are read before they have been handed over and taken back. */
const WORTH_THREADS = 16;

export class LiveCorpus implements Corpus, TextSource {
  readonly root: string;
  readonly #options: LiveCorpusOptions;
  #snapshot: Snapshot;
  #generation = 0;
  #work: Work = noWork;
  /** `work.filesRead` as it was when the corpus was last kept. */
  filesKept = 0;
  /** What has been taken in. */
  readonly #taken = new Set<Path>();
  /** The buffers that the snapshot was made from. */
  readonly #buffers = new Map<Path, string>();

  constructor(options: LiveCorpusOptions) {
    this.root = options.root;
    this.#options = options;
    this.#snapshot = options.snapshot;
  }

  get folder(): string {
    return this.#options.folder;
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  get generation(): number {
    return this.#generation;
  }

  get work(): Work {
    return this.#work;
  }

  get taken(): ReadonlySet<Path> {
    return this.#taken;
  }

  /** Makes the next snapshot. `undefined` where nothing is new. */
  async take(files: readonly TakenFile[]): Promise<ReadonlySet<Path> | undefined> {
    const fresh = new Set(files.filter(file => !this.#holds(file)));
    // The others belong to the snapshot of now: what is new may cite the words of a buffer that no disk has.
    for (const file of files) if (!fresh.has(file)) this.#remember(file);
    const changes = [...fresh].map(({ path, content }) => ({ path, content }));
    const prepared = changes.length > 0 ? prepare(this.#snapshot, changes) : undefined;
    const touched = prepared && (await this.#finish(prepared));
    for (const file of fresh) this.#remember(file);
    return touched;
  }

  /** What the host lays over the settings. `undefined` where nothing is new. */
  async setOptions(options: SnapshotOptions): Promise<ReadonlySet<Path> | undefined> {
    const prepared = prepareOptions(this.#snapshot, options);
    return prepared && (await this.#finish(prepared));
  }

  async #finish(prepared: Prepared): Promise<ReadonlySet<Path> | undefined> {
    const done = await this.#doneElsewhere(prepared);
    const texts = await this.#textsFor(prepared, done);
    // From here on without a pause, so that nobody sees the new snapshot with the old texts.
    return this.become(apply(this.#snapshot, prepared, { texts, done }));
  }

  /** `undefined` where it is the snapshot that stands already. */
  become({ snapshot, touched, work }: Applied): ReadonlySet<Path> | undefined {
    if (snapshot === this.#snapshot) return undefined;
    this.#snapshot = snapshot;
    this.#generation++;
    this.#work = sumOfWork(this.#work, work);
    return touched;
  }

  /** The text that the snapshot was made from; from the disk for a closed file. */
  read(path: Path): Promise<string | undefined> {
    return this.#textOf(path, this.#snapshot.file(path));
  }

  async #textOf(path: Path, summary: FileSummary | undefined): Promise<string | undefined> {
    const buffer = this.#buffers.get(path);
    if (buffer !== undefined || summary === undefined || summary.kind === 'unreadable') return buffer;
    const absolute = joined(this.root, path);
    return this.#options.texts.get(absolute, summary.hash) ?? (await this.#readDisk(path, absolute, summary.hash));
  }

  async #readDisk(path: Path, absolute: string, hash: string): Promise<string | undefined> {
    const { ports, texts, onStale } = this.#options;
    const content = await readContent(ports, this.#fileAt(path));
    if (content.kind === 'text' && content.hash === hash) texts.keep(absolute, hash, content.text);
    else onStale(absolute);
    return content.kind === 'text' ? content.text : undefined;
  }

  /** Many articles at once are shared out among other threads, but for those that an editor holds. */
  async #doneElsewhere(prepared: Prepared): Promise<ReadonlyMap<Path, ArticleDone>> {
    const { readers } = this.#options.ports;
    if (readers === undefined || prepared.textsNeeded.length < WORTH_THREADS) return new Map();
    const jobs = articleJobs(prepared, path => this.#fileAt(path)).filter(({ path }) => !this.#buffers.has(path));
    const answers = await readers.articles(jobs, prepared.draft.words.written);
    return new Map(
      jobs.flatMap(({ path }, at) => {
        const answer = answers[at];
        return answer === undefined ? [] : [[path, answer] as const];
      }),
    );
  }

  #fileAt(path: Path): FileToRead {
    return { absolute: joined(this.root, path), root: this.#options.folder, kind: fileKindOf(path) ?? 'article' };
  }

  /** Those that a change needs, as they will be once it is made. */
  async #textsFor(
    { textsNeeded, draft }: Prepared,
    done: ReadonlyMap<Path, ArticleDone>,
  ): Promise<ReadonlyMap<Path, string>> {
    const texts = new Map<Path, string>();
    const needed = textsNeeded.filter(path => !done.has(path));
    const readings = needed.map(async path => {
      const text = await this.#textOf(path, draft.files.get(path));
      if (text !== undefined) texts.set(path, text);
    });
    await Promise.all(readings);
    return texts;
  }

  /** Whether the snapshot says it already: the same bytes, unreadable for the same reason, or still no file. */
  #holds({ path, content }: TakenFile): boolean {
    const summary = this.#snapshot.file(path);
    if (content.kind === 'absent' || summary === undefined) return content.kind === 'absent' && summary === undefined;
    if (content.kind === 'text' || content.kind === 'summarised')
      return summary.kind !== 'unreadable' && summary.hash === content.hash;
    return summary.kind === 'unreadable' && summary.reason === content.reason && summary.detail === content.detail;
  }

  #remember({ path, content, from }: TakenFile): void {
    if (content.kind === 'absent') this.#taken.delete(path);
    else this.#taken.add(path);
    if (content.kind === 'text' && from === 'buffer') this.#buffers.set(path, content.text);
    else this.#buffers.delete(path);
  }
}
