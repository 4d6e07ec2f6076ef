// All that the client does on any host: waits until there is a corpus, starts the server, and shows what it tells.
// It must not know how a server process is made (node/, browser/), nor anything of the engine but its messages.
import {
  commands,
  Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  l10n,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { cacheFolderIn } from './cache-folder.ts';
import { contributeCommands } from './commands.ts';
import { contributeDecorations } from './decorations.ts';
import { contributeEncodings, openInItsEncoding } from './encodings.ts';
import { onlyFreshEdits, onlyFreshRenames } from './fresh-edits.ts';
import { CORPUS_FILES, isCorpusOpen } from './look-for-corpus.ts';
import { contributeRecording } from './recording.ts';
import { restarting } from './restart.ts';
import { corpusFiles } from './schemes.ts';
import { contributeFiles } from './serve-files.ts';
import { contributeSettling, SETTLE } from './settle.ts';
import { contributeStart } from './start-corpus.ts';
import { statusOf } from './status.ts';
import { contributeStatusBar } from './status-bar.ts';
import { suggestBehindKeys } from './suggest.ts';
import { contributeCompare } from './views/compare.ts';
import { contributeFileMarks } from './views/file-marks.ts';
import { contributeReport } from './views/make-report.ts';
import { contributePictureCommands } from './views/picture-commands.ts';
import { contributePictures } from './views/picture-panel.ts';
import { contributeShowClaims, SHOW_CLAIMS } from './views/show-claims.ts';
import { contributeViews } from './views/views.ts';
import { contributeWordWrap } from './word-wrap.ts';

export interface Client extends Disposable {
  /** Ends the server; settles once it has gone. */
  stop(): Promise<void>;
}

/** Starts the server where there is something to check; else waits, in silence, for the first fact file. */
export async function start(
  make: (options: LanguageClientOptions) => BaseLanguageClient,
  { extensionUri, storageUri, globalStorageUri }: ExtensionContext,
): Promise<Client> {
  const log = window.createOutputChannel('Corroborate', { log: true });
  const client: BaseLanguageClient = make(
    optionsOf(log, { client: () => client, storage: storageUri ?? globalStorageUri }),
  );
  const status = statusOf(client);
  const pictures = contributePictures(client, extensionUri);
  const parts = [
    status,
    contributeStatusBar(status.onDidChange),
    pictures,
    contributePictureCommands(client, pictures),
    contributeCompare(client),
    contributeReport(client),
    contributeDecorations(client),
    contributeEncodings(),
    contributeFiles(client),
    contributeViews(client, status.onDidChange),
    contributeFileMarks(client),
    contributeShowClaims(client),
    contributeCommands(client, log),
    contributeSettling(client),
    contributeRecording(client),
    contributeWordWrap(),
  ];
  const running = once(() => run(client, log));
  parts.push(contributeStart(client, running), await whenThereIsACorpus(running));
  return {
    stop: async () => {
      if (client.needsStop()) await client.stop();
    },
    dispose: () => {
      for (const part of [...parts, log]) part.dispose();
    },
  };
}

interface Around {
  readonly client: () => BaseLanguageClient;
  /** Where VS Code lets the extension keep files. */
  readonly storage: Uri;
}

function optionsOf(log: LogOutputChannel, { client, storage }: Around): LanguageClientOptions {
  return {
    documentSelector: [CORPUS_FILES, '**/*.{txt,md}'].flatMap(corpusFiles),
    outputChannel: log,
    diagnosticCollectionName: 'corroborate',
    errorHandler: restarting(log, () => client().start()),
    progressOnInitialization: true,
    initializationOptions: {
      reopenWithEncoding: 'corroborate.reopenWithEncoding',
      settle: SETTLE,
      showClaims: SHOW_CLAIMS,
      claimTokens: true,
      cacheFolder: cacheFolderIn(storage, workspace),
      readsFiles: true,
    },
    middleware: {
      provideDefinition: openInItsEncoding(client),
      resolveCodeAction: onlyFreshEdits,
      provideCompletionItem: suggestBehindKeys,
      provideRenameEdits: onlyFreshRenames,
    },
    markdown: { supportHtml: false, isTrusted: false },
  };
}

/** A server that does not start is told by the language client; the log says why. */
async function run(client: BaseLanguageClient, log: LogOutputChannel): Promise<void> {
  void commands.executeCommand('setContext', 'corroborate.hasCorpus', true);
  try {
    await client.start();
  } catch (reason) {
    log.error(l10n.t('The server did not start: {0}', String(reason)));
  }
}

async function whenThereIsACorpus(found: () => Promise<void>): Promise<Disposable> {
  const watcher = workspace.createFileSystemWatcher(CORPUS_FILES, false, true, true);
  const look = async () => {
    if (await isCorpusOpen()) await found();
  };
  watcher.onDidCreate(() => found());
  const folders = workspace.onDidChangeWorkspaceFolders(look);
  await look();
  return Disposable.from(watcher, folders);
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= act();
    return done;
  };
}
