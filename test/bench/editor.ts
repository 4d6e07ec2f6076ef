// The built server as an editor has it, for what is measured over its request handlers: in a thread of its own, so that
// what it works can be told from what its client waits.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  type ClientCapabilities,
  createMessageConnection,
  type MessageConnection,
  type Position,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';

export interface Editor {
  readonly connection: MessageConnection;
  uri(path: string): string;
  text(path: string): string;
  open(path: string): Promise<void>;
  /** Replaces the whole text, as one change. */
  type(path: string, text: string): Promise<void>;
  /** Milliseconds that the server has worked so far. */
  worked(): number;
  close(): Promise<void>;
}

/** What VS Code's client can do, as far as the server asks. */
const CAPABILITIES: ClientCapabilities = {
  textDocument: {
    publishDiagnostics: { relatedInformation: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    completion: {
      completionItem: {
        labelDetailsSupport: true,
        insertReplaceSupport: true,
        snippetSupport: true,
        documentationFormat: ['markdown'],
      },
    },
  },
  workspace: {
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename'] },
  },
};

/** Once the corpus has been read. */
export async function openEditor(files: ReadonlyMap<string, string>): Promise<Editor> {
  const folder = mkdtempSync(join(tmpdir(), 'corroborate-bench-'));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const worker = new Worker('./dist/server.js', { argv: ['--stdio'], stdin: true, stdout: true });
  const ended = new Promise(resolve => worker.once('exit', resolve));
  if (worker.stdin === null) throw new Error('the server has no input');
  const connection = createMessageConnection(
    new StreamMessageReader(worker.stdout),
    new StreamMessageWriter(worker.stdin),
  );
  const uri = (path: string): string => URI.file(join(folder, path)).toString();
  const read = new Promise<void>(resolve => {
    connection.onNotification('corroborate/status', ({ corpora }) => {
      if (corpora.length > 0 && corpora.every(({ reading }: { reading: boolean }) => !reading)) resolve();
    });
  });
  connection.onRequest(() => null);
  connection.listen();
  const root = URI.file(folder).toString();
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: 'bench' }],
    capabilities: CAPABILITIES,
    initializationOptions: { settle: 'settle' },
  });
  await connection.sendNotification('initialized', {});
  await read;
  const texts = new Map(files);
  const versions = new Map<string, number>();
  const text = (path: string): string => texts.get(path) ?? '';
  return {
    connection,
    uri,
    text,
    open(path) {
      versions.set(path, 1);
      const textDocument = { uri: uri(path), languageId: 'plaintext', version: 1, text: text(path) };
      return connection.sendNotification('textDocument/didOpen', { textDocument });
    },
    type(path, now) {
      const version = (versions.get(path) ?? 0) + 1;
      versions.set(path, version);
      texts.set(path, now);
      const textDocument = { uri: uri(path), version };
      return connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ text: now }] });
    },
    worked: () => worker.performance.eventLoopUtilization().active,
    async close() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await ended;
      connection.dispose();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Where the words begin, `further` on. */
export function positionOf(text: string, words: string, further = 0): Position {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`there is no ${JSON.stringify(words)}`);
  const before = text.slice(0, at + further).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
