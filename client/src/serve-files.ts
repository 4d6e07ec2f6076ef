// Files that the server cannot read by itself, read for it: what VS Code has on no disk, and everything in a browser. Only
// what lies in a folder of the workspace is read, whoever asks.
import { Disposable, FileSystemError, FileType, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type {
  FileParams,
  FileRefusal,
  FolderEntry,
  KindResult,
  ReadFileParams,
  ReadFileResult,
  ReadFolderResult,
} from '../../server/src/lsp/protocol.ts';

export function contributeFiles(client: BaseLanguageClient): Disposable {
  const uriOf = (params: FileParams): Uri => client.protocol2CodeConverter.asUri(String(params.uri));
  return Disposable.from(
    client.onRequest<ReadFileResult, void>('corroborate/readFile', (params: ReadFileParams) =>
      readFile(uriOf(params), params.limit),
    ),
    client.onRequest<ReadFolderResult, void>('corroborate/readFolder', (params: FileParams) =>
      readFolder(uriOf(params)),
    ),
    client.onRequest('corroborate/kindOf', (params: FileParams) => kindOf(uriOf(params))),
  );
}

async function readFile(uri: Uri, limit: number | undefined): Promise<ReadFileResult> {
  if (!isOfWorkspace(uri)) return OUTSIDE;
  try {
    const { type, size } = await workspace.fs.stat(uri);
    if ((type & FileType.SymbolicLink) !== 0) return OUTSIDE; // nobody here can say where it leads
    if ((type & FileType.File) === 0) return { failure: 'failed', detail: 'not a file' };
    if (limit !== undefined && size > limit) return { failure: 'too-large', detail: String(size) };
    return { base64: base64Of(await workspace.fs.readFile(uri)) };
  } catch (reason) {
    return refusalOf(reason);
  }
}

async function readFolder(uri: Uri): Promise<ReadFolderResult> {
  if (!isOfWorkspace(uri)) return OUTSIDE;
  try {
    const entries = await workspace.fs.readDirectory(uri);
    return { entries: entries.map(([name, type]) => ({ name, kind: kindOfEntry(type) })) };
  } catch (reason) {
    return refusalOf(reason);
  }
}

async function kindOf(uri: Uri): Promise<KindResult> {
  if (!isOfWorkspace(uri)) return {};
  try {
    const { type } = await workspace.fs.stat(uri);
    const kind = kindOfEntry(type);
    return kind === 'file' || kind === 'folder' ? { kind } : {};
  } catch {
    return {};
  }
}

const isOfWorkspace = (uri: Uri): boolean => workspace.getWorkspaceFolder(uri) !== undefined;

const OUTSIDE: FileRefusal = { failure: 'outside', detail: 'not of the workspace' };

function kindOfEntry(type: FileType): FolderEntry['kind'] {
  const isFolder = (type & FileType.Directory) !== 0;
  if ((type & FileType.SymbolicLink) !== 0) return isFolder ? 'folder-link' : 'file-link';
  if (isFolder) return 'folder';
  return (type & FileType.File) !== 0 ? 'file' : 'other';
}

function refusalOf(reason: unknown): FileRefusal {
  const detail = reason instanceof Error ? reason.message : String(reason);
  const code = reason instanceof FileSystemError ? reason.code : '';
  if (code === 'FileNotFound' || code === 'FileNotADirectory') return { failure: 'missing', detail };
  return { failure: code === 'NoPermissions' ? 'denied' : 'failed', detail };
}

/** Letters at once: a function takes no more than so many arguments. */
const PIECE = 0x4000;

function base64Of(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += PIECE) letters += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(letters);
}
