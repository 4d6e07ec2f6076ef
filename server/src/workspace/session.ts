// A host's one object: the folders it works in, the buffers it holds open, and the snapshot of each corpus as it stands.
// Buffers and events are noted at once and looked at in the queue, in order, one thing at a time.
import type { Path } from '../base/brand.ts';
import type { Cancellation } from '../base/cancellation.ts';
import type { EncodingName, TextSource } from '../ports.ts';
import { builtinVocabulary } from '../vocabulary/builtin.ts';
import type { SnapshotOptions } from './change.ts';
import { fileKindOf } from './discover-kinds.ts';
import { joined, nameOf, plainPath } from './discover-paths.ts';
import { OpenDocuments } from './open-documents.ts';
import type { Corpus } from './session-corpus.ts';
import { Intake } from './session-intake.ts';
import {
  BUFFER_CHANGED,
  BUFFER_CLOSED,
  BUFFER_OPENED,
  type DiskEvent,
  type Mark,
  Marks,
  markOf,
} from './session-marks.ts';
import type { CorpusEvent, Progress, SessionPorts } from './session-ports.ts';
import { WorkQueue } from './session-queue.ts';

export type { Corpus } from './session-corpus.ts';
export type { DiskEvent } from './session-marks.ts';
export type { CorpusEvent, Progress, SessionPorts } from './session-ports.ts';

export interface Located {
  readonly corpus: Corpus;
  readonly path: Path;
}

export type Listener = (event: CorpusEvent) => void;

/** Every path that goes in or out is absolute, with `/`. */
export class Session {
  readonly #ports: SessionPorts;
  readonly #documents: OpenDocuments;
  readonly #intake: Intake;
  readonly #marks = new Marks();
  readonly #queue = new WorkQueue();
  readonly #listeners = new Set<Listener>();
  #isLookDue = false;
  /** What is being written settles before the session ends. */
  #keeping = Promise.resolve();

  constructor(ports: SessionPorts, options: SnapshotOptions) {
    this.#ports = ports;
    this.#documents = new OpenDocuments(ports.hasher);
    const given = {
      ports,
      documents: this.#documents,
      marks: this.#marks,
      builtin: builtinVocabulary(),
      emit: (event: CorpusEvent) => this.#emit(event),
      onStale: (absolute: string) => this.diskChanged([{ path: absolute, kind: 'changed' }]),
    };
    this.#intake = new Intake(given, options);
  }

  /**
   * Finds the corpora of the folders and reads what of them has not been read. Called again with other folders, or after
   * it was cancelled, it does what is missing; cancelled, it leaves what is there, and nothing is called complete.
   */
  setFolders(folders: readonly string[], progress?: Progress, cancellation?: Cancellation): Promise<void> {
    return this.#queue.add(async () => {
      this.#intake.setFolders(folders.map(plainPath));
      await this.#intake.work({ progress, cancellation });
    });
  }

  setOptions(options: SnapshotOptions): void {
    this.#enqueue(() => this.#intake.setOptions(options));
  }

  open(path: string, text: string, version: number): void {
    this.#documents.open(path, text, version);
    if (fileKindOf(nameOf(path)) !== undefined) this.#mark(path, BUFFER_OPENED);
  }

  change(path: string, text: string, version: number): void {
    if (this.#documents.change(path, text, version)) this.#mark(path, BUFFER_CHANGED);
  }

  close(path: string): void {
    if (this.#documents.close(path)) this.#mark(path, BUFFER_CLOSED);
  }

  /** An event of a folder stands for everything below it. */
  diskChanged(events: readonly DiskEvent[]): void {
    for (const event of events) this.#mark(plainPath(event.path), markOf(event));
  }

  /** In the order of their roots. */
  corpora(): readonly Corpus[] {
    return [...this.#intake.corpora.values()].sort((a, b) => (a.root < b.root ? -1 : 1));
  }

  /** The innermost corpus that the path lies in, whether or not it has such a file. */
  locate(path: string): Located | undefined {
    const standing = this.#intake.ground.standingOf(path);
    const corpus = standing && this.#intake.corpora.get(standing.found.root);
    return corpus && standing && { corpus, path: standing.path };
  }

  /** The workspace folder that a path lies in, or is. */
  folderOf(path: string): string | undefined {
    return this.#intake.ground.folderOf(plainPath(path));
  }

  absolute(corpus: Corpus, path: Path): string {
    return joined(corpus.root, path);
  }

  /** The texts that belong to the corpus' snapshot of now. */
  textOf(corpus: Corpus): TextSource {
    return this.#intake.corpora.get(corpus.root) ?? { read: async () => undefined };
  }

  /** Where the editor shows a file in the wrong encoding: the right one. */
  mismatchedEncoding(path: string): EncodingName | undefined {
    return this.#documents.mismatchedEncoding(path);
  }

  onDidChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Leaves what has been read to the next run. Once a corpus is complete, and before the session ends. */
  keep(): Promise<void> {
    this.#keeping = this.#keeping.then(() => this.#intake.keep());
    return this.#keeping;
  }

  /** When everything that was noted before has been looked at. */
  idle(): Promise<void> {
    return this.#queue.idle();
  }

  #mark(path: string, mark: Mark): void {
    this.#marks.add(path, mark);
    if (this.#isLookDue) return;
    this.#isLookDue = true;
    this.#enqueue(() => {
      this.#isLookDue = false;
      return this.#intake.work();
    });
  }

  /** Nobody waits for this work: what goes wrong in it is a bug, and goes to the log. */
  #enqueue(work: () => Promise<void>): void {
    this.#queue.add(work).catch(thrown => this.#logBug(thrown));
  }

  #emit(event: CorpusEvent): void {
    for (const listener of this.#listeners) {
      try {
        listener(event);
      } catch (thrown) {
        this.#logBug(thrown);
      }
    }
  }

  #logBug(thrown: unknown): void {
    this.#ports.log('error', thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
  }
}
