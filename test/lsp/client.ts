// A client that speaks to the built server over its standard streams, as an editor does. It keeps what it is told, and
// waits for messages, never for time to pass.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  createMessageConnection,
  type Diagnostic,
  FileChangeType,
  type InitializeResult,
  type MessageConnection,
  type Position,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceDiagnosticReportPartialResult,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';

export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface StartOptions {
  readonly server: string;
  readonly files: Files;
  /** One that is there already, and stays when the client has gone; one of its own, if left out. */
  readonly folder?: string;
  readonly capabilities?: ClientCapabilities;
  /** What the client answers for the section `corroborate`. */
  readonly settings?: unknown;
  readonly locale?: string;
  readonly initializationOptions?: unknown;
  /** Folders below the workspace to open; the workspace itself, if left out. */
  readonly folders?: readonly string[];
  /** Whose client the server is told to be; this process, if left out. */
  readonly processId?: number;
  /** What stands before the server on the command line: Node with its options, a shell that sets limits. */
  readonly command?: readonly [program: string, ...args: string[]];
  readonly env?: NodeJS.ProcessEnv;
  /** Says what is said before `initialize`. */
  readonly early?: (connection: MessageConnection) => Promise<void>;
  /** Called before `initialized` is sent, to answer requests of the server otherwise. */
  readonly prepare?: (connection: MessageConnection) => void;
}

export interface Client {
  readonly connection: MessageConnection;
  readonly process: ChildProcess;
  readonly initialized: InitializeResult;
  readonly folder: string;
  /** Every notification and request of the server, in order. */
  readonly heard: readonly Heard[];
  uri(name: string): string;
  /** Settles as soon as the condition holds; it is looked at after every message of the server. */
  until(condition: () => boolean, what: string): Promise<void>;
  /** What was published or streamed last for a file, by its name. */
  diagnostics(name: string): readonly Diagnostic[] | undefined;
  open(name: string, languageId?: string): Promise<void>;
  openText(name: string, text: string): Promise<void>;
  /** Replaces the first place of `from` in the open document. */
  edit(name: string, from: string, to: string): Promise<void>;
  close(name: string): Promise<void>;
  /** Writes to the disk and says so. */
  write(name: string, text: string | Uint8Array): Promise<void>;
  remove(name: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  configure(settings: unknown): Promise<void>;
  /** Where the first place of the words begins, `offset` further on. */
  position(name: string, words: string, offset?: number): Position;
  /** Pulls one document, as often as it is told to come again. */
  pull(name: string): Promise<readonly Diagnostic[]>;
  /** Holds a pull of the workspace open; its parts show in `diagnostics`. Answers when the server ends it. */
  pullWorkspace(previous?: readonly { readonly uri: string; readonly value: string }[]): WorkspacePull;
  stop(): Promise<void>;
}

export interface Heard {
  readonly method: string;
  readonly params: unknown;
}

export interface WorkspacePull {
  readonly parts: readonly WorkspaceDiagnosticReportPartialResult[];
  readonly done: Promise<unknown>;
  cancel(): void;
}

export const PULLING: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  window: { workDoneProgress: true },
};

export const PUSHED: ClientCapabilities = {
  textDocument: { publishDiagnostics: { relatedInformation: true } },
};

export async function startClient(options: StartOptions): Promise<Client> {
  const folder = options.folder ?? realpathSync(mkdtempSync(join(tmpdir(), 'corroborate-lsp-')));
  for (const [name, content] of Object.entries(options.files)) put(folder, name, content);
  const [program, ...args] = options.command ?? [process.execPath];
  const env = { ...process.env, ...options.env };
  const child = spawn(program, [...args, options.server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'], env });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const heard: Heard[] = [];
  const told = new Map<string, readonly Diagnostic[]>();
  const watchers = new Set<() => void>();
  const notice = (): void => {
    for (const look of [...watchers]) look();
  };
  let settings: unknown = options.settings ?? null;
  const note = (method: string, params: unknown): void => {
    heard.push({ method, params });
    notice();
  };
  connection.onNotification((method, params) => note(method, params));
  connection.onNotification('textDocument/publishDiagnostics', params => {
    told.set(params.uri, params.diagnostics);
    note('textDocument/publishDiagnostics', params);
  });
  connection.onRequest((method, params) => {
    note(method, params);
    return null;
  });
  connection.onRequest('workspace/configuration', params => {
    note('workspace/configuration', params);
    return params.items.map(() => settings);
  });
  connection.onUnhandledProgress(params => note('$/progress', params));
  options.prepare?.(connection);
  connection.listen();
  await options.early?.(connection);
  const uri = (name: string): string => URI.file(join(folder, name)).toString();
  const roots = (options.folders ?? ['']).map(name => ({ uri: uri(name), name: name || 'workspace' }));
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: options.processId ?? process.pid,
    rootUri: roots[0]?.uri ?? null,
    workspaceFolders: roots,
    capabilities: options.capabilities ?? PULLING,
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    initializationOptions: options.initializationOptions ?? null,
  });
  await connection.sendNotification('initialized', {});

  const buffers = new Map<string, { text: string; version: number }>();
  const textOf = (name: string): string => buffers.get(name)?.text ?? readFileSync(join(folder, name), 'utf8');
  const changed = (name: string, type: FileChangeType) =>
    connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(name), type }] });

  const client: Client = {
    connection,
    process: child,
    initialized,
    folder,
    heard,
    uri,
    until: (condition, what) =>
      new Promise((resolve, reject) => {
        const gone = (): void => reject(new Error(`the server ended while waiting for ${what}`));
        const look = (): void => {
          if (!condition()) return;
          watchers.delete(look);
          child.off('exit', gone);
          resolve();
        };
        watchers.add(look);
        child.once('exit', gone);
        look();
      }),
    diagnostics: name => told.get(uri(name)),
    open: name => client.openText(name, readFileSync(join(folder, name), 'utf8')),
    openText(name, text) {
      buffers.set(name, { text, version: 1 });
      const textDocument = { uri: uri(name), languageId: 'plaintext', version: 1, text };
      return connection.sendNotification('textDocument/didOpen', { textDocument });
    },
    edit(name, from, to) {
      const buffer = buffers.get(name);
      const at = buffer?.text.indexOf(from) ?? -1;
      if (buffer === undefined || at < 0) throw new Error(`no ${JSON.stringify(from)} in the open ${name}`);
      const range = { start: positionIn(buffer.text, at), end: positionIn(buffer.text, at + from.length) };
      buffer.text = buffer.text.slice(0, at) + to + buffer.text.slice(at + from.length);
      buffer.version += 1;
      return connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: uri(name), version: buffer.version },
        contentChanges: [{ range, text: to }],
      });
    },
    close(name) {
      buffers.delete(name);
      return connection.sendNotification('textDocument/didClose', { textDocument: { uri: uri(name) } });
    },
    write(name, text) {
      put(folder, name, text);
      return changed(name, FileChangeType.Changed);
    },
    remove(name) {
      rmSync(join(folder, name));
      return changed(name, FileChangeType.Deleted);
    },
    async rename(from, to) {
      renameSync(join(folder, from), join(folder, to));
      const changes = [
        { uri: uri(from), type: FileChangeType.Deleted },
        { uri: uri(to), type: FileChangeType.Created },
      ];
      await connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    },
    configure(next) {
      settings = next;
      return connection.sendNotification('workspace/didChangeConfiguration', { settings: { corroborate: next } });
    },
    position(name, words, offset = 0) {
      const text = textOf(name);
      const at = text.indexOf(words);
      if (at < 0) throw new Error(`no ${JSON.stringify(words)} in ${name}`);
      return positionIn(text, at + offset);
    },
    async pull(name) {
      for (;;) {
        try {
          const report = await connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
            textDocument: { uri: uri(name) },
          });
          return report.items;
        } catch (error) {
          if (!isRetrigger(error)) throw error;
        }
      }
    },
    pullWorkspace: (previous = []) => holdPull(connection, told, notice, previous),
    async stop() {
      const ended = new Promise<void>(resolve => {
        child.once('exit', () => resolve());
      });
      if (child.exitCode === null && child.signalCode === null) {
        await connection.sendRequest('shutdown');
        await connection.sendNotification('exit');
        await ended;
      }
      connection.dispose();
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
  return client;
}

let tokens = 0;

function holdPull(
  connection: MessageConnection,
  told: Map<string, readonly Diagnostic[]>,
  notice: () => void,
  previousResultIds: readonly { readonly uri: string; readonly value: string }[],
): WorkspacePull {
  const parts: WorkspaceDiagnosticReportPartialResult[] = [];
  tokens += 1;
  const partialResultToken = `pull-${tokens}`;
  const take = (part: WorkspaceDiagnosticReportPartialResult): void => {
    parts.push(part);
    for (const item of part.items) if (item.kind === 'full') told.set(item.uri, item.items);
    notice();
  };
  const listener = connection.onProgress(WorkspaceDiagnosticRequest.partialResult, partialResultToken, take);
  const source = new CancellationTokenSource();
  const done = connection
    .sendRequest<WorkspaceDiagnosticReportPartialResult>(
      'workspace/diagnostic',
      { previousResultIds, partialResultToken },
      source.token,
    )
    .then(take)
    .finally(() => listener.dispose());
  done.catch(() => undefined);
  return { parts, done, cancel: () => source.cancel() };
}

function isRetrigger(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error) || error.code !== -32802) return false;
  const data = 'data' in error ? error.data : undefined;
  return typeof data === 'object' && data !== null && 'retriggerRequest' in data && data.retriggerRequest === true;
}

function positionIn(text: string, offset: number): Position {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

function put(folder: string, name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}
