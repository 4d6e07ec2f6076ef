// Files that only the client can read, asked of it one by one: those of a browser, of a repository that was never cloned, of
// any file system that an editor has. Decides what is taken of an answer; knows no disk.
import type { Connection } from 'vscode-languageserver';
import { slots } from '../base/slots.ts';
import type { DirectoryEntry, FileFailure, FileSystem } from '../ports.ts';
import type { Readers } from '../workspace/reading-jobs.ts';
import type { ClientRequests } from './protocol.ts';
import { isRecord } from './settings.ts';
import { isElsewhere, uriOf } from './uris.ts';

export interface FilesNeed {
  readonly connection: Connection;
  /** Those of this machine; none where it has no disk. */
  readonly disk: FileSystem | undefined;
  /** Whether the client reads files for the server. */
  readonly asksClient: boolean;
}

/** Each file from where it is. */
export function filesOf({ connection, disk, asksClient }: FilesNeed): FileSystem {
  const client = asksClient ? clientFiles(connection) : NOWHERE;
  const at = (path: string): FileSystem => (disk === undefined || isElsewhere(path) ? client : disk);
  return {
    readFile: (path, ...rest) => at(path).readFile(path, ...rest),
    readFolder: (path, root) => at(path).readFolder(path, root),
    exists: path => at(path).exists(path),
  };
}

/** Threads read what is on a disk: of anything else they answer nothing, and the main thread asks the client. */
export function readersOfDisk(readers: Readers | undefined): Readers | undefined {
  return (
    readers && {
      files: async jobs => (jobs.some(({ absolute }) => isElsewhere(absolute)) ? [] : readers.files(jobs)),
      articles: async (jobs, settings) =>
        jobs.some(({ file }) => isElsewhere(file.absolute)) ? [] : readers.articles(jobs, settings),
    }
  );
}

const MISSING: FileFailure = { failure: 'missing', detail: '' };

const NOWHERE: FileSystem = {
  readFile: async () => MISSING,
  readFolder: async () => MISSING,
  exists: async () => undefined,
};

type Method = keyof ClientRequests;

/** Requests under way at once: each may become one over a network, and the client has more to do. */
const CONCURRENT = 32;

function clientFiles(connection: Connection): FileSystem {
  const slot = slots(CONCURRENT);
  const ask = async <M extends Method>(method: M, params: ClientRequests[M]['params']): Promise<unknown> => {
    try {
      return await slot(() => connection.sendRequest(method, params));
    } catch (reason) {
      return { failure: 'failed', detail: reason instanceof Error ? reason.message : String(reason) };
    }
  };
  return {
    async readFile(path, limit) {
      const uri = uriOf(path);
      const answer = await ask('corroborate/readFile', limit === undefined ? { uri } : { uri, limit });
      if (!isRecord(answer) || typeof answer.base64 !== 'string') return failureIn(answer);
      const bytes = bytesOf(answer.base64);
      if (bytes === undefined) return failureIn(undefined);
      return limit !== undefined && bytes.length > limit
        ? { failure: 'too-large', detail: String(bytes.length) }
        : bytes;
    },
    async readFolder(path) {
      const answer = await ask('corroborate/readFolder', { uri: uriOf(path) });
      if (!isRecord(answer) || !Array.isArray(answer.entries)) return failureIn(answer);
      return answer.entries.flatMap(entryOf);
    },
    async exists(path) {
      const answer = await ask('corroborate/kindOf', { uri: uriOf(path) });
      const kind = isRecord(answer) ? answer.kind : undefined;
      return kind === 'file' || kind === 'folder' ? kind : undefined;
    },
  };
}

function bytesOf(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

const FAILURES = ['missing', 'denied', 'too-large', 'outside', 'failed'] as const satisfies FileFailure['failure'][];

function failureIn(answer: unknown): FileFailure {
  const told = isRecord(answer) ? answer : {};
  const failure = FAILURES.find(each => each === told.failure) ?? 'failed';
  return { failure, detail: typeof told.detail === 'string' ? told.detail : 'no answer of the client' };
}

/** No name leads anywhere but into the folder; no link is followed, since nobody can say where it leads. */
function entryOf(entry: unknown): readonly DirectoryEntry[] {
  const { name, kind } = isRecord(entry) ? entry : {};
  if (typeof name !== 'string' || name === '' || name === '.' || name === '..' || /[/\0]/.test(name)) return [];
  if (kind === 'file' || kind === 'folder') return [{ name, kind }];
  if (kind === 'other') return [{ name, kind: 'skipped', of: 'file', why: 'special' }];
  if (kind === 'file-link') return [{ name, kind: 'skipped', of: 'file', why: 'outside' }];
  return kind === 'folder-link' ? [{ name, kind: 'skipped', of: 'folder', why: 'outside' }] : [];
}
