// Brings the snapshots of a session to what its files say now. Everything here runs inside the session's queue.
//   look: the files that were marked, a keystroke's one file as well as a checkout's thousands
//   walk: a folder whose rules changed
//   catchUp: corpora come and go, and what was found but never read is read, in batches between which marks are looked at
import { asPath, type Path } from '../base/brand.ts';
import { never } from '../base/cancellation.ts';
import { groupBy } from '../base/group-by.ts';
import type { CorpusSettings } from '../vocabulary/vocabulary.ts';
import { apply, emptySnapshot, markComplete, prepare } from './apply.ts';
import type { SnapshotOptions } from './change.ts';
import { isIgnoreFile } from './discover.ts';
import { fileKindOf, isToolFolder, SETTINGS_FILE } from './discover-kinds.ts';
import { joined, nameOf, relativeTo } from './discover-paths.ts';
import { sameSelection } from './discover-selection.ts';
import { BatchSize, Unread } from './session-batch.ts';
import { type Corpus, LiveCorpus, type TakenFile } from './session-corpus.ts';
import { walkFolder } from './session-discovery.ts';
import { AHEAD, type FileAsked, Files } from './session-files.ts';
import { type FoundFiles, Ground, type Standing } from './session-ground.ts';
import { keepCorpus, keptCorpus } from './session-keeping.ts';
import { LongArticles } from './session-long-articles.ts';
import type { Mark } from './session-marks.ts';
import type { Effort, IntakeOptions } from './session-ports.ts';
import { Texts } from './session-texts.ts';

/** Beyond so many unknown paths at once, walking the whole folder is cheaper than seeking each. */
const MANY = 100;

/** Of texts of closed files, in UTF-16 code units: some hundred articles. */
const ROOM = 3_000_000;

export class Intake {
  readonly ground = new Ground();
  readonly corpora = new Map<string, LiveCorpus>();
  readonly #given: IntakeOptions;
  readonly #texts = new Texts(ROOM);
  readonly #files: Files;
  readonly #toWalk = new Set<string>();
  /** By root: what the settings said when the corpus was walked, which may be others than are then taken in. */
  readonly #walkedWith = new Map<string, CorpusSettings>();
  /** Files whose buffer was last told to be in the wrong encoding. */
  readonly #mismatched = new Set<string>();
  readonly #longArticles: LongArticles;
  #options: SnapshotOptions;
  #behind = false;

  constructor(given: IntakeOptions, options: SnapshotOptions) {
    this.#given = given;
    this.#files = new Files(given);
    this.#longArticles = new LongArticles(given.ports.log);
    this.#options = options;
  }

  setFolders(folders: readonly string[]): void {
    this.ground.setFolders(folders);
    for (const folder of this.ground.folders) this.#toWalk.add(folder);
    this.#behind = true;
  }

  async setOptions(options: SnapshotOptions): Promise<void> {
    this.#options = options;
    for (const corpus of this.corpora.values()) {
      this.#tell(corpus, await corpus.setOptions(options));
      this.#longArticles.name(corpus, corpus.snapshot.paths());
    }
  }

  /** Until nothing is left to do, or nobody waits for it. */
  async work(effort: Effort = {}): Promise<void> {
    do {
      await this.#look();
      for (const folder of this.#toWalk) await this.#walk(folder, effort);
      if (this.#behind) await this.#catchUp(effort);
    } while (!this.#given.marks.isEmpty || this.#toWalk.size > 0 || this.#behind);
  }

  async #look(): Promise<void> {
    while (!this.#given.marks.isEmpty) {
      const marked = this.#given.marks.takeAll();
      for (const [path, mark] of marked) if (mark.disk) this.#given.documents.forgetDisk(path);
      const known = marked.flatMap(([path, mark]) => this.#knownAt(path, mark));
      const sought = marked.filter(([path, mark]) => mark.come && this.#isUnknown(path)).map(([path]) => path);
      await this.#readAgain([...known, ...(await this.#seek(sought))]);
    }
  }

  /** The known files that a mark is about; what it says of whole folders is noted for a walk. */
  #knownAt(path: string, mark: Mark): readonly Standing[] {
    const folder = this.ground.folderOf(path);
    if (folder === undefined) return [];
    const standing = this.ground.standingOf(path);
    const isKnown = standing?.found.paths.has(standing.path) === true;
    const isNewCorpus = nameOf(path) === SETTINGS_FILE && mark.come && !isKnown;
    // A folder that was not there when it was walked.
    const isNewFolder = mark.come && standing?.found.folder !== folder;
    if (path === folder || isIgnoreFile(path) || isNewCorpus || isNewFolder) this.#toWalk.add(folder);
    if (standing !== undefined && isKnown) return [standing];
    // What has a file's name was a file, and none that is known.
    return mark.gone && fileKindOf(nameOf(path)) === undefined ? this.#below(folder, path) : [];
  }

  #below(folder: string, path: string): readonly Standing[] {
    const below = this.ground.below(path);
    for (const { found, path: inner } of below) this.#given.documents.forgetDisk(joined(found.root, inner));
    if (below.length > 0) this.#toWalk.add(folder); // a corpus of its own may have gone with it
    return below;
  }

  #isUnknown(path: string): boolean {
    const standing = this.ground.standingOf(path);
    if (standing === undefined || standing.found.paths.has(standing.path)) return false;
    return !standing.path.split('/').slice(0, -1).some(isToolFolder);
  }

  /** Those of the paths that are files of a corpus, or the files below them. */
  async #seek(paths: readonly string[]): Promise<readonly Standing[]> {
    const news: Standing[] = [];
    for (const [folder, within] of groupBy(paths, path => this.ground.folderOf(path))) {
      if (folder === undefined || this.#toWalk.has(folder)) continue;
      if (within.length > MANY) this.#toWalk.add(folder);
      else news.push(...(await this.#seekIn(folder, within)));
    }
    return news;
  }

  async #seekIn(folder: string, within: readonly string[]): Promise<readonly Standing[]> {
    const news: Standing[] = [];
    for (const { root, paths } of await walkFolder({ ...this.#walkOf(folder), within })) {
      const found = this.ground.corpus(root);
      if (found === undefined) this.#toWalk.add(folder);
      for (const path of found === undefined ? [] : paths) {
        found?.add(path);
        if (found) news.push({ found, path });
      }
    }
    return news;
  }

  async #readAgain(files: readonly Standing[]): Promise<void> {
    for (const [found, standing] of groupBy(files, file => file.found)) {
      const paths = [...new Set(standing.map(({ path }) => path))];
      const taken = await Promise.all(paths.map(path => this.#takenFile(found, path)));
      for (const { path, content } of taken) if (content.kind === 'absent') this.#forget(found, path);
      const corpus = this.corpora.get(found.root);
      if (found.isCorpus !== (corpus !== undefined)) this.#behind = true;
      if (corpus !== undefined) await this.#takeIn(corpus, found, taken);
    }
  }

  #forget(found: FoundFiles, path: Path): void {
    found.remove(path);
    if (path === SETTINGS_FILE) this.#toWalk.add(found.folder); // its files fall to the corpus around it
  }

  async #takeIn(corpus: LiveCorpus, found: FoundFiles, taken: readonly TakenFile[]): Promise<void> {
    const before = corpus.snapshot.settings;
    const touched = await corpus.take(taken);
    const isAnew = taken.some(({ path }) => path === SETTINGS_FILE);
    this.#longArticles.name(corpus, isAnew ? corpus.snapshot.paths() : taken.map(({ path }) => path));
    const walked = isAnew ? this.#walkedWith.get(corpus.root) : before;
    const isMeant = [before, walked ?? before].every(each => sameSelection(each, corpus.snapshot.settings));
    if (!isMeant) this.#toWalk.add(found.folder);
    const turned = taken.map(({ path }) => path).filter(path => this.#hasTurned(joined(found.root, path)));
    this.#tell(corpus, turned.length > 0 ? new Set([...(touched ?? []), ...turned]) : touched);
  }

  /** Whether the file has come to be shown in the wrong encoding, or no longer is. */
  #hasTurned(absolute: string): boolean {
    const isWrong = this.#given.documents.mismatchedEncoding(absolute) !== undefined;
    if (isWrong === this.#mismatched.has(absolute)) return false;
    return isWrong ? this.#mismatched.add(absolute).has(absolute) : this.#mismatched.delete(absolute);
  }

  async #walk(folder: string, { cancellation = never }: Effort): Promise<void> {
    this.#toWalk.delete(folder);
    if (!this.ground.folders.includes(folder)) return;
    const found = await walkFolder({ ...this.#walkOf(folder), cancellation });
    if (cancellation.isCancelled) return;
    this.ground.replace(folder, found);
    this.#behind = true;
  }

  async #catchUp({ progress, cancellation = never }: Effort): Promise<void> {
    this.#behind = false;
    const { clock, log } = this.#given.ports;
    const started = clock.now();
    for (const corpus of [...this.corpora.values()]) await this.#dropGone(corpus);
    const corpora = this.ground.corpora().filter(each => each.isCorpus);
    for (const found of corpora) if (!this.corpora.has(found.root)) await this.#begin(found);
    const files = corpora.flatMap(found => this.#unreadOf(found));
    const unread = new Unread(files, () => this.#given.documents.paths());
    const batch = new BatchSize(clock);
    const ahead = this.#files.ahead(unread.total, ({ found, path }: Standing) => this.#asked(found, path));
    while (unread.done < unread.total) {
      progress?.(unread.done, unread.total);
      if (cancellation.isCancelled) break;
      const next = unread.next(AHEAD);
      ahead.begin(next);
      const now = next.slice(0, ahead.together ?? batch.size);
      await batch.timed(() => this.#readAgain(now.filter(isStillFound)));
      unread.take(now);
      await this.#look();
    }
    ahead.end();
    if (unread.total > 0 && !cancellation.isCancelled) progress?.(unread.total, unread.total);
    for (const found of this.ground.corpora()) this.#completeIfRead(found);
    const spent = Math.round(clock.now() - started);
    if (unread.total > 0) log('debug', `read ${unread.total} files in ${spent} ms`);
  }

  /** Lets go of a corpus that is none any more, or of those of its files that are gone. */
  async #dropGone(corpus: LiveCorpus): Promise<void> {
    const found = this.ground.corpus(corpus.root);
    if (found?.isCorpus !== true || found.folder !== corpus.folder) {
      this.corpora.delete(corpus.root);
      this.#given.emit({ corpus, touched: new Set(corpus.snapshot.paths()), removed: true });
      return;
    }
    const gone = [...corpus.taken].filter(path => !found.paths.has(path));
    const absent = gone.map(path => ({ path, content: { kind: 'absent' }, from: 'disk' }) as const);
    if (absent.length > 0) await this.#takeIn(corpus, found, absent);
  }

  #unreadOf(found: FoundFiles): readonly Standing[] {
    const corpus = this.corpora.get(found.root);
    return [...found.paths]
      .sort()
      .filter(path => corpus?.taken.has(path) !== true)
      .map(path => ({ found, path }));
  }

  /** Where it was left the last time; its files are still to be read, for they may say something else by now. */
  async #begin(found: FoundFiles): Promise<void> {
    const { root, folder } = found;
    const { ports, builtin, onStale } = this.#given;
    const kept = await keptCorpus(ports.store, root, builtin);
    const snapshot = kept ?? emptySnapshot(this.#options, builtin);
    const corpus = new LiveCorpus({ root, folder, ports, texts: this.#texts, snapshot, onStale });
    this.corpora.set(root, corpus);
    if (kept === undefined) return;
    // It may have been made from buffers, whose text no disk has: they come before what reads texts.
    await this.#readAgain(this.#openIn(found));
    await corpus.setOptions(this.#options);
    const gone = [...kept.paths()].filter(path => !found.paths.has(path));
    await corpus.take(gone.map(path => ({ path, content: { kind: 'absent' }, from: 'disk' })));
    this.#tell(corpus, new Set(corpus.snapshot.paths()));
  }

  #openIn(found: FoundFiles): readonly Standing[] {
    const paths = [...this.#given.documents.paths()].map(open => relativeTo(found.root, open));
    return paths.flatMap(path => (path !== undefined && found.paths.has(path) ? [{ found, path }] : []));
  }

  #completeIfRead(found: FoundFiles): void {
    const corpus = this.corpora.get(found.root);
    if (corpus === undefined || corpus.snapshot.complete) return;
    for (const path of found.paths) if (!corpus.taken.has(path)) return;
    this.#tell(corpus, corpus.become(markComplete(corpus.snapshot)));
  }

  /** Leaves the corpora that have been read to the next run, where there is much in them that it need not do again. */
  async keep(): Promise<void> {
    for (const corpus of this.corpora.values()) await keepCorpus(this.#given.ports.store, corpus);
  }

  #tell(corpus: Corpus, touched: ReadonlySet<Path> | undefined): void {
    if (touched !== undefined) this.#given.emit({ corpus, touched, removed: false });
  }

  async #takenFile(found: FoundFiles, path: Path): Promise<TakenFile> {
    return { path, ...(await this.#files.counted(this.#asked(found, path))) };
  }

  #asked({ root, folder }: Pick<FoundFiles, 'root' | 'folder'>, path: Path): FileAsked {
    const summary = this.corpora.get(root)?.snapshot.file(path);
    return { path, absolute: joined(root, path), root: folder, kind: fileKindOf(path) ?? 'article', summary };
  }

  #walkOf(folder: string) {
    const { ports, documents } = this.#given;
    const host = { ...ports, settingsOf: (root: string) => this.#settingsOf(root, folder) };
    return { host, folder, folders: this.ground.folders, openPaths: documents.paths() };
  }

  /** Read anew for each walk: what the corpus knows of its settings may be what the walk is about to correct. */
  async #settingsOf(root: string, folder: string): Promise<CorpusSettings> {
    const path = asPath(SETTINGS_FILE);
    const { content } = await this.#files.counted(this.#asked({ root, folder }, path));
    const empty = emptySnapshot(this.#options, this.#given.builtin);
    const { settings } = apply(empty, prepare(empty, [{ path, content }]), { texts: new Map() }).snapshot;
    this.#walkedWith.set(root, settings);
    return settings;
  }
}

const isStillFound = ({ found, path }: Standing): boolean => found.paths.has(path);
