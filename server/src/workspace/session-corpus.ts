// One corpus of a session: its snapshot of now, and the texts that belong to exactly that snapshot.
import type { Path } from '../base/brand.ts';
import type { TextSource } from '../ports.ts';
import { type Applied, apply, noWork, prepare, prepareOptions, sumOfWork, type Work } from './apply.ts';
import type { SnapshotOptions } from './change.ts';
import { fileKindOf } from './discover-kinds.ts';
import { joined } from './discover-paths.ts';
import type { Counted } from './open-documents.ts';
import { type ReaderPorts, readContent } from './reader.ts';
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
  readonly ports: ReaderPorts;
  readonly texts: Texts;
  readonly snapshot: Snapshot;
  /** The disk turned out to hold something else than what the snapshot was made from. */
  readonly onStale: (absolute: string) => void;
}

export class LiveCorpus implements Corpus, TextSource {
  readonly root: string;
  readonly #options: LiveCorpusOptions;
  #snapshot: Snapshot;
  #generation = 0;
  #work: Work = noWork;
  /** Of the files that `work` counts, those that have been read since it was last kept are the others. */
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
    const fresh = files.filter(file => !this.#holds(file)).map(({ path, content }) => ({ path, content }));
    const prepared = fresh.length > 0 ? prepare(this.#snapshot, fresh) : undefined;
    const texts = await this.#textsOf(prepared?.textsNeeded ?? []);
    // From here on without a pause, so that nobody sees the new snapshot with the old texts.
    const touched = prepared && this.become(apply(this.#snapshot, prepared, texts));
    for (const file of files) this.#remember(file);
    return touched;
  }

  /** What the host lays over the settings. `undefined` where nothing is new. */
  async setOptions(options: SnapshotOptions): Promise<ReadonlySet<Path> | undefined> {
    const prepared = prepareOptions(this.#snapshot, options);
    const texts = await this.#textsOf(prepared?.textsNeeded ?? []);
    return prepared && this.become(apply(this.#snapshot, prepared, texts));
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
  async read(path: Path): Promise<string | undefined> {
    const buffer = this.#buffers.get(path);
    const summary = this.#snapshot.file(path);
    if (buffer !== undefined || summary === undefined || summary.kind === 'unreadable') return buffer;
    const absolute = joined(this.root, path);
    return this.#options.texts.get(absolute, summary.hash) ?? (await this.#readDisk(path, absolute, summary.hash));
  }

  async #readDisk(path: Path, absolute: string, hash: string): Promise<string | undefined> {
    const { ports, folder, texts, onStale } = this.#options;
    const content = await readContent(ports, { absolute, root: folder, kind: fileKindOf(path) ?? 'article' });
    if (content.kind === 'text' && content.hash === hash) texts.keep(absolute, hash, content.text);
    else onStale(absolute);
    return content.kind === 'text' ? content.text : undefined;
  }

  async #textsOf(paths: readonly Path[]): Promise<ReadonlyMap<Path, string>> {
    const texts = new Map<Path, string>();
    const readings = paths.map(async path => {
      const text = await this.read(path);
      if (text !== undefined) texts.set(path, text);
    });
    await Promise.all(readings);
    return texts;
  }

  /** Whether the snapshot says it already: the same bytes, unreadable for the same reason, or still no file. */
  #holds({ path, content }: TakenFile): boolean {
    const summary = this.#snapshot.file(path);
    if (content.kind === 'absent' || summary === undefined) return content.kind === 'absent' && summary === undefined;
    if (content.kind === 'text') return summary.kind !== 'unreadable' && summary.hash === content.hash;
    return summary.kind === 'unreadable' && summary.reason === content.reason && summary.detail === content.detail;
  }

  #remember({ path, content, from }: TakenFile): void {
    if (content.kind === 'absent') this.#taken.delete(path);
    else this.#taken.add(path);
    if (content.kind === 'text' && from === 'buffer') this.#buffers.set(path, content.text);
    else this.#buffers.delete(path);
  }
}
