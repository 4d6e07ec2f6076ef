// What the client tells of the workspace: its folders, its files on disk, its settings.
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type InitializeParams,
} from 'vscode-languageserver';
import type { DiskEvent } from '../workspace/session.ts';
import type { Context } from './context.ts';
import { isRecord, readSettings } from './settings.ts';
import { pathOf } from './uris.ts';

const SECTION = 'corroborate';

/** What may be read, and what says what is read. */
const WATCHED: readonly string[] = ['**/*.{txt,md}', '**/*.facts.{yaml,yml}', '**/corroborate.yaml', '**/.gitignore'];

/** The folders that the client opened, by absolute path; older clients name one root. */
export function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  const folders = uris.flatMap(uri => pathOf(uri) ?? []);
  return folders.length === 0 && !rootUri && !workspaceFolders && rootPath ? [rootPath.replaceAll('\\', '/')] : folders;
}

/** Once the client is ready: registers what it lets register, takes its settings, then reads its folders. */
export function openWorkspace(context: Context, params: InitializeParams): Promise<void> {
  const folders = new Set(foldersOf(params));
  followFolders(context, folders);
  followFiles(context);
  return context.reading.start(async (progress, cancellation) => {
    await followSettings(context, params.initializationOptions);
    await context.session.setFolders([...folders], progress, cancellation);
  });
}

function followFolders(context: Context, folders: Set<string>): void {
  const { connection, client, reading, session } = context;
  if (!client.changesFolders) return;
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    for (const { uri } of removed) folders.delete(pathOf(uri) ?? '');
    for (const { uri } of added) {
      const path = pathOf(uri);
      if (path !== undefined) folders.add(path);
    }
    void reading.start((progress, cancellation) => session.setFolders([...folders], progress, cancellation));
  });
}

function followFiles({ connection, session, client, log, tally, options }: Context): void {
  connection.onDidChangeWatchedFiles(({ changes }) => {
    tally.changes += 1;
    options.checkDay();
    session.diskChanged(changes.flatMap(diskEvent));
  });
  if (!client.registersWatchers) return;
  const watchers = WATCHED.map(globPattern => ({ globPattern }));
  connection.client
    .register(DidChangeWatchedFilesNotification.type, { watchers })
    .catch(reason => log('warning', `files are not watched: ${String(reason)}`));
}

const KINDS = new Map<number, DiskEvent['kind']>([
  [FileChangeType.Created, 'created'],
  [FileChangeType.Changed, 'changed'],
  [FileChangeType.Deleted, 'deleted'],
]);

function diskEvent({ uri, type }: FileEvent): readonly DiskEvent[] {
  const path = pathOf(uri);
  const kind = KINDS.get(type);
  return path === undefined || kind === undefined ? [] : [{ path, kind }];
}

async function followSettings(context: Context, initial: unknown): Promise<void> {
  const { connection, client, log } = context;
  connection.onDidChangeConfiguration(async ({ settings }) => {
    apply(context, client.configuration ? await ask(context) : sectionOf(settings));
  });
  if (client.registersConfiguration) {
    connection.client
      .register(DidChangeConfigurationNotification.type, { section: SECTION })
      .catch(reason => log('warning', `changes of settings are not told: ${String(reason)}`));
  }
  if (!client.configuration) return apply(context, sectionOf(initial));
  // Whoever does not answer still wants his corpus read; what he says later counts from then on.
  await Promise.race([ask(context).then(settings => apply(context, settings)), patience()]);
}

/** Milliseconds: an editor that is starting may be slow to answer, and settings that come later mean rules run twice. */
const PATIENCE = 2_000;

const patience = (): Promise<void> => new Promise(resolve => setTimeout(resolve, PATIENCE).unref());

/** `undefined`, and so the defaults, where the client does not answer with settings. */
async function ask({ connection, log }: Context): Promise<unknown> {
  try {
    return await connection.workspace.getConfiguration(SECTION);
  } catch (reason) {
    log('warning', `the client gave no settings: ${String(reason)}`);
    return undefined;
  }
}

/** Settings come with their section around them, or without it. */
function sectionOf(settings: unknown): unknown {
  return isRecord(settings) && isRecord(settings[SECTION]) ? settings[SECTION] : settings;
}

function apply({ options, log }: Context, value: unknown): void {
  const settings = readSettings(value);
  const { rejected } = settings;
  if (rejected.length > 0) log('warning', `settings that are not as they should be: ${rejected.join(', ')}`);
  options.set(settings);
}
