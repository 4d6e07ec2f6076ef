// The server on a connection: makes the session when the client introduces itself, hands it what the client tells, and
// answers what it asks. Knows no transport and no process.
import type { Connection, ConnectionOptions } from 'vscode-languageserver';
import type { Log } from '../ports.ts';
import { Session } from '../workspace/session.ts';
import { initializeResult } from './capabilities.ts';
import { type ClientFacts, clientFacts } from './client-facts.ts';
import { filesOf, readersOfDisk } from './client-files.ts';
import { handleCodeActions } from './code-actions.ts';
import { handleCodeLenses } from './code-lenses.ts';
import { handleCompare } from './compare.ts';
import { handleCompletion } from './completion.ts';
import type { Context } from './context.ts';
import { openDocuments } from './documents.ts';
import { handleEncoding } from './encodings.ts';
import { handleFileMarks } from './file-marks.ts';
import { handleFixes } from './fix-actions.ts';
import type { Host } from './host.ts';
import { handleHover } from './hover.ts';
import { handleInlayHints } from './inlay-hints.ts';
import { handleRefused, newLifecycle } from './lifecycle.ts';
import { handleMeasuring } from './measuring.ts';
import { handleNavigation } from './navigation.ts';
import { handleNewSettings } from './new-settings.ts';
import { firstOptions, sessionOptions } from './options.ts';
import { handlePassages } from './passages.ts';
import { handlePictures } from './pictures.ts';
import { handleDocumentPulls } from './pull-document.ts';
import { handleWorkspacePulls } from './pull-workspace.ts';
import { pushing } from './push.ts';
import { newReading } from './reading.ts';
import { handleRecording } from './recording.ts';
import { refreshing } from './refresh.ts';
import { handleRename } from './rename.ts';
import { handleRenameFiles } from './rename-files.ts';
import { handleReport } from './report.ts';
import { newReports } from './reports.ts';
import { handleSelectionRanges } from './selection-ranges.ts';
import { handleSemanticTokens } from './semantic-tokens.ts';
import { statusTelling } from './status.ts';
import { handleStructure } from './structure.ts';
import { newTally } from './tally.ts';
import { handleTrees } from './trees.ts';
import { openWorkspace } from './workspace.ts';

/** Listens until the client goes. */
export function serve(connect: (options: ConnectionOptions) => Connection, host: Host, version: string): void {
  const { messageStrategy, begin } = newLifecycle();
  const connection = connect({ messageStrategy });
  handleRefused(connection);
  connection.onInitialize(params => {
    const context = contextOf(connection, host, clientFacts(params));
    answer(context);
    handleReport(context, version);
    connection.onInitialized(() => void openWorkspace(context, params));
    begin();
    return initializeResult(context.client, version);
  });
  connection.listen();
}

function contextOf(connection: Connection, host: Host, client: ClientFacts): Context {
  const log = logTo(connection);
  const tally = newTally();
  const store = client.cacheFolder === undefined ? undefined : host.storeIn?.(client.cacheFolder);
  const files = filesOf({ connection, disk: host.files, asksClient: client.readsFiles });
  const readers = readersOfDisk(host.readers);
  const session = new Session({ ...host, files, readers, log, store }, firstOptions(host.clock));
  const options = sessionOptions(session, host.clock);
  const noticed = (): void => {
    tally.changes += 1;
    options.checkDay();
  };
  const documents = openDocuments(connection, {
    opened(path, text, version) {
      noticed();
      session.open(path, text, version);
    },
    changed(path, text, version) {
      noticed();
      session.change(path, text, version);
    },
    closed(path) {
      noticed();
      session.close(path);
    },
  });
  const reading = newReading({ connection, shows: client.progress, locale: client.locale, log });
  const reports = newReports({ session, documents, client, host });
  return { connection, session, documents, reading, reports, options, client, host, files, log, tally };
}

function answer(context: Context): void {
  const { client, session, reports, reading, documents } = context;
  const refresh = refreshing(context);
  const pusher = client.pullsDiagnostics ? undefined : pushing(context);
  const pulls = handleWorkspacePulls(context);
  const touches = [
    pulls.touch,
    refresh.touch,
    handleFileMarks(context),
    ...(pusher === undefined ? [] : [pusher.touch]),
  ];
  const hints = handleInlayHints(context);
  const lenses = handleCodeLenses(context);
  const followers = [
    statusTelling(context),
    handlePassages(context),
    handlePictures(context),
    hints,
    lenses,
    handleSemanticTokens(context),
    handleTrees(context),
  ];
  const changed = (absolutes: readonly string[]): void => {
    for (const absolute of absolutes) reports.forget(absolute);
    for (const touch of touches) touch(absolutes);
    for (const follow of followers) follow();
  };
  handleDocumentPulls(context, { answered: refresh.answered, shown: pulls.answered, closed: pulls.resend });
  for (const handle of HANDLERS) handle(context);
  session.onDidChange(({ corpus, touched }) => changed([...touched].map(path => session.absolute(corpus, path))));
  context.options.onDidChangeHints(hints);
  context.options.onDidChangeHints(lenses);
  documents.onDidOpenOrClose(path => void session.idle().then(() => changed([path])));
  reading.onDidEnd(() => {
    changed([]);
    void pusher?.all();
    void session.keep();
  });
  context.connection.onShutdown(async () => {
    pulls.end(); // a client that shuts down waits for what it asked
    await session.keep();
  });
}

/** What answers requests, and follows nothing. */
const HANDLERS: readonly ((context: Context) => void)[] = [
  handleHover,
  handleNavigation,
  handleStructure,
  handleCompletion,
  handleCodeActions,
  handleCompare,
  handleFixes,
  handleRecording,
  handleNewSettings,
  handleRename,
  handleRenameFiles,
  handleSelectionRanges,
  handleEncoding,
  handleMeasuring,
];

/** To the client's log; what only a developer wants to know goes where its traces go. */
function logTo({ console }: Connection): Log {
  return (level, message) => {
    if (level === 'error') console.error(message);
    else if (level === 'warning') console.warn(message);
    else if (level === 'information') console.info(message);
    else console.log(message);
  };
}
