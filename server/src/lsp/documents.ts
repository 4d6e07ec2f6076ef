// The documents that the client has open: their texts go to the session, which decides what counts, and their URIs are
// kept as the client spells them.
import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { pathOf, uriOf } from './uris.ts';

export interface DocumentEvents {
  opened(absolute: string, text: string, version: number): void;
  changed(absolute: string, text: string, version: number): void;
  closed(absolute: string): void;
}

export interface OpenDocuments {
  /** The client's own URI of an open file, else the usual one. */
  uriOf(absolute: string): string;
  isOpen(absolute: string): boolean;
  /** Of the document with that very URI; `undefined` where it is not open. */
  versionOf(uri: string): number | undefined;
  versionAt(absolute: string): number | undefined;
  /** The path of the open document with that very URI. */
  pathOf(uri: string): string | undefined;
  paths(): Iterable<string>;
  onDidOpenOrClose(listener: (absolute: string) => void): void;
}

/** Only files are told of: a document that was never saved belongs to no corpus. */
export function openDocuments(connection: Connection, events: DocumentEvents): OpenDocuments {
  const documents = new TextDocuments(TextDocument);
  const uris = new Map<string, string>();
  const listeners: ((absolute: string) => void)[] = [];
  const told = new WeakMap<TextDocument, number>();
  const opened = (path: string, document: TextDocument): void => {
    uris.set(path, document.uri);
    told.set(document, document.version);
    events.opened(path, document.getText(), document.version);
    for (const listener of listeners) listener(path);
  };
  const closed = (path: string): void => {
    uris.delete(path);
    events.closed(path);
    for (const listener of listeners) listener(path);
  };
  documents.onDidOpen(({ document }) => {
    const path = pathOf(document.uri);
    if (path !== undefined) opened(path, document);
  });
  documents.onDidChangeContent(({ document }) => {
    const path = pathOf(document.uri);
    // The first content of a document is told twice.
    if (path === undefined || told.get(document) === document.version) return;
    if (!uris.has(path)) return opened(path, document);
    if (uris.get(path) !== document.uri) return;
    told.set(document, document.version);
    events.changed(path, document.getText(), document.version);
  });
  documents.onDidClose(({ document }) => {
    const path = pathOf(document.uri);
    if (path !== undefined && uris.get(path) === document.uri) closed(path);
  });
  // VS Code may keep the document of a file that it has renamed for minutes, though nobody can see it.
  connection.workspace.onDidRenameFiles(({ files }) => {
    for (const { oldUri } of files) {
      const old = pathOf(oldUri);
      if (old === undefined) continue;
      for (const path of [...uris.keys()]) if (path === old || path.startsWith(`${old}/`)) closed(path);
    }
  });
  documents.listen(connection);
  return {
    uriOf: absolute => uris.get(absolute) ?? uriOf(absolute),
    isOpen: absolute => uris.has(absolute),
    versionOf: uri => documents.get(uri)?.version,
    versionAt: absolute => documents.get(uris.get(absolute) ?? '')?.version,
    pathOf: uri => (documents.get(uri) === undefined ? undefined : pathOf(uri)),
    paths: () => uris.keys(),
    onDidOpenOrClose: listener => void listeners.push(listener),
  };
}
