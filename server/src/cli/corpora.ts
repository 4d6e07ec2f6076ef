// From the PATHs of a command line to corpora that have been read, and to what lies under the PATHs. The session reads
// them as it does for an editor, so that both find the same.
import { asPath, type Path } from '../base/brand.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { unreadableText } from '../messages/problems-en.ts';
import type { Log } from '../ports.ts';
import { largestFile } from '../syntax/file-limits.ts';
import { corpusRootOf } from '../workspace/corpus-roots.ts';
import { isCorpus } from '../workspace/discover.ts';
import { SETTINGS_FILE } from '../workspace/discover-kinds.ts';
import { joined, parentOf } from '../workspace/discover-paths.ts';
import type { FileSummary } from '../workspace/file-summary.ts';
import { Session } from '../workspace/session.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Reading } from './arguments.ts';
import type { Host } from './host.ts';
import { isUnder, relativePath } from './paths.ts';
import { progressOn } from './progress.ts';
import { safe as oneLine } from './terminal.ts';

export interface Corpora {
  readonly corpora: readonly Corpus[];
  /** What the paths of a report are relative to: absolute. */
  readonly base: string;
  /** Whether a file lies under one of the PATHs. */
  isAskedFor(absolute: string): boolean;
  /** Leaves what was read to the next run. */
  keep(): Promise<void>;
}

export interface Corpus {
  /** Absolute. */
  readonly root: string;
  readonly snapshot: Snapshot;
  textOf(path: Path): Promise<string | undefined>;
}

/** The error is one line that says what to do. `undefined` where the user interrupted. */
export async function readCorpora(host: Host, reading: Reading): Promise<Result<Corpora, string> | undefined> {
  const written = reading.paths.length === 0 ? ['.'] : reading.paths;
  const asked = await Promise.all(written.map(path => askedFor(host, path)));
  const folders = new Set<string>();
  for (const each of asked) {
    if (!each.ok) return each;
    folders.add(each.value.folder);
  }
  const targets = asked.flatMap(each => (each.ok ? [each.value] : []));
  const session = sessionOf(host, reading);
  const progress = progressOn(host);
  await session.setFolders([...folders].sort(), progress.report, host.cancellation);
  await progress.done();
  if (host.cancellation.isCancelled) return undefined;
  const corpora = corporaOf(session, targets);
  const unreadable = corpora.find(corpus => unreadableSettings(corpus));
  if (unreadable) return fail(settingsError(host, unreadable));
  return ok({
    corpora,
    base: baseOf(host, reading.paths, targets),
    isAskedFor: file => targets.some(({ path }) => isUnder(file, path)),
    keep: () => session.keep(),
  });
}

interface Target {
  /** Absolute. */
  readonly path: string;
  readonly kind: 'file' | 'folder';
  /** What must be read for it. */
  readonly folder: string;
}

async function askedFor(host: Host, written: string): Promise<Result<Target, string>> {
  const path = host.absolute(written);
  const kind = await host.files.exists(path);
  if (kind === undefined) return fail(`there is no file or folder ${written}: give the path of a corpus`);
  const own = kind === 'folder' ? path : (parentOf(path) ?? path);
  return ok({ path, kind, folder: (await corpusRootOf(host.files, path)) ?? own });
}

function sessionOf(host: Host, reading: Reading): Session {
  const { files, decoder, hasher, clock, readers } = host;
  const store = reading.cache ? host.store : undefined;
  const log: Log = (level, message) => {
    if (level === 'error' || level === 'warning') void host.err.write(`corroborate: ${oneLine(message)}\n`);
  };
  return new Session(
    { files, decoder, hasher, clock, log, store, readers },
    { rules: reading.rules, prose: reading.prose, today: reading.today ?? clock.today() },
  );
}

/** The corpora that hold anything asked for, in the order of their roots. */
function corporaOf(session: Session, targets: readonly Target[]): readonly Corpus[] {
  return session
    .corpora()
    .filter(({ snapshot }) => isCorpus(snapshot.paths()))
    .filter(({ root }) => targets.some(({ path }) => isUnder(root, path) || isUnder(path, root)))
    .map(corpus => {
      const texts = session.textOf(corpus);
      return { root: corpus.root, snapshot: corpus.snapshot, textOf: (path: Path) => texts.read(path) };
    })
    .sort((a, b) => (a.root < b.root ? -1 : 1));
}

/** One PATH is what paths are relative to; with none, or several, it is the current folder. */
function baseOf(host: Host, written: readonly string[], targets: readonly Target[]): string {
  const [only] = targets;
  if (written.length !== 1 || only === undefined) return host.cwd;
  return only.kind === 'folder' ? only.path : (parentOf(only.path) ?? only.path);
}

/** A corroborate.yaml that is there and cannot be read; one that breaks the format is a finding, and the rest goes on. */
function unreadableSettings({ snapshot }: Corpus): (FileSummary & { readonly kind: 'unreadable' }) | undefined {
  const file = snapshot.file(asPath(SETTINGS_FILE));
  return file?.kind === 'unreadable' ? file : undefined;
}

function settingsError(host: Host, corpus: Corpus): string {
  const path = relativePath(host.cwd, joined(corpus.root, SETTINGS_FILE));
  const file = unreadableSettings(corpus);
  const why = file === undefined ? '' : unreadableText(file, largestFile.settings);
  return `cannot read the settings file ${path} (${why}): make it readable or move it away`;
}
