// Requests of the server to a client that reads files for it: a part of protocol.ts. Sent to a client that has said so
// (`initializationOptions.readsFiles`), for what the server's own machine does not have.

export interface ClientRequests {
  readonly 'corroborate/readFile': { readonly params: ReadFileParams; readonly result: ReadFileResult };
  readonly 'corroborate/readFolder': { readonly params: FileParams; readonly result: ReadFolderResult };
  readonly 'corroborate/kindOf': { readonly params: FileParams; readonly result: KindResult };
}

export interface FileParams {
  readonly uri: string;
}

export interface ReadFileParams extends FileParams {
  /** In bytes: a larger file is not read. */
  readonly limit?: number;
}

/** The bytes in base64: not every connection can carry bytes. */
export type ReadFileResult = { readonly base64: string } | FileRefusal;

export type ReadFolderResult = { readonly entries: readonly FolderEntry[] } | FileRefusal;

export interface FolderEntry {
  readonly name: string;
  /** A link is one, whatever it leads to. */
  readonly kind: 'file' | 'folder' | 'file-link' | 'folder-link' | 'other';
}

export interface KindResult {
  readonly kind?: 'file' | 'folder';
}

export interface FileRefusal {
  readonly failure: 'missing' | 'denied' | 'too-large' | 'outside' | 'failed';
  readonly detail: string;
}
