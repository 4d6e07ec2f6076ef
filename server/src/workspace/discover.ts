// Finds the corpora of a workspace folder and the files of each, without reading any but .gitignore and what the caller
// reads of corroborate.yaml. One walk serves the cold start, a changed .gitignore and a single new file alike, so that
// what counts never depends on how it came to be noticed.
import type { Path } from '../base/brand.ts';
import { type Cancellation, never } from '../base/cancellation.ts';
import type { Decoder, DirectoryEntry, FileSystem, Log, SkippedEntry } from '../ports.ts';
import { decodeText } from '../text/decode.ts';
import { gitRootOf } from './corpus-roots.ts';
import { fileKindOf, IGNORE_FILE, isToolFolder, SETTINGS_FILE } from './discover-kinds.ts';
import { foldersAbove, isBelow, joined, nameOf, relativeTo } from './discover-paths.ts';
import { excludesFolder, type Selection, type SelectionSettings, selectionOf, selects } from './discover-selection.ts';
import { type IgnoreFile, type IgnoreFiles, isIgnored, readIgnoreFile } from './ignore-files.ts';

export interface DiscoverHost {
  readonly files: FileSystem;
  readonly decoder: Decoder;
  readonly log: Log;
  /** What the corroborate.yaml of a corpus says; asked once for each corpus that has one. */
  settingsOf(root: string): Promise<SelectionSettings>;
}

export interface DiscoverRequest {
  /** The workspace folder: the root of a corpus, whatever it holds. */
  readonly folder: string;
  /** Workspace folders, which are corpora of their own where they lie inside this one. */
  readonly others: ReadonlySet<string>;
  /** Only these files and what lies below these folders; everything, if left out. */
  readonly within?: readonly string[];
  readonly cancellation?: Cancellation;
}

export interface FoundCorpus {
  readonly root: string;
  readonly paths: ReadonlySet<Path>;
}

/** Outer corpora before inner ones. Where the folder holds neither facts nor settings, nobody asked for a corpus. */
export async function discover(host: DiscoverHost, request: DiscoverRequest): Promise<readonly FoundCorpus[]> {
  const { folder, cancellation = never } = request;
  const walk: Walk = { host, request, towards: foldersTowards(request), corpora: [] };
  let level: readonly Place[] = [
    { folder, ignores: await ignoresAbove(host, folder), corpus: { root: folder, paths: new Set(), selection: ALL } },
  ];
  while (level.length > 0 && !cancellation.isCancelled) {
    // One level after the other, since a folder's rules must be known before what it holds is looked at.
    level = (await Promise.all(level.map(place => visit(walk, place)))).flat();
  }
  return walk.corpora;
}

/** A corpus without facts and without settings is a folder of texts like any other. */
export const isCorpus = (paths: Iterable<Path>): boolean => {
  for (const path of paths) if (fileKindOf(path) !== 'article') return true;
  return false;
};

interface Walk {
  readonly host: DiscoverHost;
  readonly request: DiscoverRequest;
  /** The folders that lead to what is looked for; `undefined` where that is everything. */
  readonly towards: ReadonlySet<string> | undefined;
  readonly corpora: Found[];
}

interface Found {
  readonly root: string;
  readonly paths: Set<Path>;
  readonly selection: Selection;
}

/** A folder that the walk has come to. */
interface Place {
  readonly folder: string;
  /** From the folders above it. */
  readonly ignores: IgnoreFiles;
  readonly corpus: Found;
}

const ALL: Selection = { exclude: [], articles: undefined };

/** Takes the folder's files into its corpus and answers the folders to visit next. */
async function visit(walk: Walk, place: Place): Promise<readonly Place[]> {
  const { folder } = place;
  const listed = await walk.host.files.readFolder(folder, walk.request.folder);
  if ('failure' in listed) {
    if (listed.failure !== 'missing') walk.host.log('warning', `cannot read the folder ${folder}: ${listed.detail}`);
    return [];
  }
  const ignores = await ignoresIn(walk.host, place, listed);
  const corpus = await corpusOf(walk, { ...place, ignores }, listed);
  const here: Place = { folder, ignores, corpus };
  for (const entry of listed) {
    const file = fileOf(walk, here, entry);
    if (file !== undefined) corpus.paths.add(file);
    else if (entry.kind === 'skipped') tellSkipped(walk, here, entry);
  }
  return listed
    .filter(({ name, kind }) => kind === 'folder' && isEntered(walk, here, name))
    .map(({ name }) => ({ folder: joined(folder, name), ignores, corpus }));
}

/** What holds in the folder: a repository inside another has nothing to do with the outer one's rules. */
async function ignoresIn(host: DiscoverHost, place: Place, listed: readonly DirectoryEntry[]): Promise<IgnoreFiles> {
  const above = listed.some(entry => entry.name === '.git') ? [] : place.ignores;
  if (!listed.some(entry => entry.name === IGNORE_FILE && entry.kind === 'file')) return above;
  const own = await ignoreFileOf(host, place.folder);
  return own === undefined ? above : [...above, own];
}

/** The corpus that the folder belongs to: a new one where it holds settings of its own. */
async function corpusOf(walk: Walk, place: Place, listed: readonly DirectoryEntry[]): Promise<Found> {
  const { folder, corpus } = place;
  // Whatever it is: settings that cannot be read are told, and not taken for none.
  const hasSettings = listed.some(entry => entry.name === SETTINGS_FILE);
  const isOwn = hasSettings && !isIgnored(place.ignores, joined(folder, SETTINGS_FILE));
  if (!isOwn && folder !== walk.request.folder) return corpus;
  const selection = isOwn ? selectionOf(await walk.host.settingsOf(folder)) : ALL;
  const found: Found = { root: folder, paths: new Set(), selection };
  walk.corpora.push(found);
  return found;
}

/**
 * The entry as a file of the corpus, where it is one. What cannot be read but has a file's name is taken for one, so that
 * whoever reads it says why not.
 */
function fileOf(walk: Walk, { folder, ignores, corpus }: Place, entry: DirectoryEntry): Path | undefined {
  const file = joined(folder, entry.name);
  const path = relativeTo(corpus.root, file);
  if (path === undefined || fileKindOf(path) === undefined || !isWanted(walk, file)) return undefined;
  const isFile = entry.kind === 'file' || path === SETTINGS_FILE || isUnreadable(entry);
  return isFile && selects(corpus.selection, path) && !isIgnored(ignores, file) ? path : undefined;
}

const isUnreadable = (entry: DirectoryEntry): boolean => entry.kind === 'skipped' && entry.why !== 'outside';

/** Only where it would have been read: nobody asks about the links of a folder that is left out anyway. */
function tellSkipped(walk: Walk, here: Place, { name, of, why }: SkippedEntry): void {
  const isRead = of === 'folder' ? isEntered(walk, here, name) : fileOf(walk, here, { name, kind: 'file' });
  if (!isRead) return;
  const reason = why === 'outside' ? 'it leads out of the folder' : 'it may lead round in circles';
  walk.host.log('warning', `the link ${joined(here.folder, name)} is not followed: ${reason}`);
}

function isEntered(walk: Walk, { folder, ignores, corpus }: Place, name: string): boolean {
  const inner = joined(folder, name);
  if (isToolFolder(name) || name === SETTINGS_FILE || walk.request.others.has(inner)) return false;
  if (walk.towards !== undefined && !walk.towards.has(inner) && !isWanted(walk, inner)) return false;
  const path = relativeTo(corpus.root, inner);
  return path !== undefined && !excludesFolder(corpus.selection, path) && !isIgnored(ignores, `${inner}/`);
}

const isWanted = ({ request }: Walk, path: string): boolean =>
  request.within === undefined || request.within.some(wanted => path === wanted || isBelow(path, wanted));

const foldersTowards = ({ within }: DiscoverRequest): ReadonlySet<string> | undefined =>
  within && new Set(within.flatMap(path => [...foldersAbove(path)]));

/** The .gitignore files from the git root down to the folder above this one. */
async function ignoresAbove(host: DiscoverHost, folder: string): Promise<IgnoreFiles> {
  const gitRoot = await gitRootOf(host.files, folder);
  if (gitRoot === undefined || gitRoot === folder) return [];
  const above = [...foldersAbove(folder)].filter(each => each === gitRoot || isBelow(each, gitRoot)).reverse();
  const read = await Promise.all(above.map(each => ignoreFileOf(host, each)));
  return read.filter(file => file !== undefined);
}

/** As large as no list of patterns is. */
const LARGEST_IGNORE_FILE = 1_000_000;

async function ignoreFileOf(host: DiscoverHost, folder: string): Promise<IgnoreFile | undefined> {
  const bytes = await host.files.readFile(joined(folder, IGNORE_FILE), LARGEST_IGNORE_FILE, folder);
  if ('failure' in bytes) return undefined;
  const decoded = decodeText(bytes, host.decoder);
  return decoded.ok ? readIgnoreFile(folder, decoded.text) : undefined;
}

export const isIgnoreFile = (path: string): boolean => nameOf(path) === IGNORE_FILE;
