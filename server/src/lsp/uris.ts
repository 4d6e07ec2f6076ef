// Between a client's URIs and the engine's absolute paths (with `/`, a Windows drive in lower case). What is on no disk of
// this machine has a path as well, which names its scheme and authority and looks like no file's:
//   vscode-vfs://github/owner/repo/a.txt   is   //vscode-vfs:github:/owner/repo/a.txt
import { URI } from 'vscode-uri';

/** `undefined` for what is no file: another version of one (a query says which), a text without a place, no URI at all. */
export function pathOf(uri: string): string | undefined {
  const parsed = parse(uri);
  if (parsed === undefined || !parsed.path.startsWith('/') || parsed.path.includes('\0')) return undefined;
  return parsed.scheme === 'file' ? pathOnDisk(parsed) : pathElsewhere(parsed);
}

export function uriOf(path: string): string {
  const [, scheme, authority, within] = ELSEWHERE.exec(path) ?? [];
  if (scheme === undefined || authority === undefined || within === undefined) return URI.file(path).toString();
  return URI.from({ scheme, authority, path: within }).toString();
}

/** Whether only the client can read it. */
export const isElsewhere = (path: string): boolean => ELSEWHERE.test(path);

const ELSEWHERE = /^\/\/([a-z][a-z\d+.-]*):([^/]*):(\/.*)$/s;

function pathOnDisk({ authority, path }: URI): string | undefined {
  if (authority.includes(':')) return undefined; // no machine is named so, and it would read as another scheme
  if (authority !== '') return `//${authority}${path}`;
  return withoutEnd(/^\/[A-Za-z]:/.test(path) ? path.charAt(1).toLowerCase() + path.slice(2) : path);
}

function pathElsewhere({ scheme, authority, path, query, fragment }: URI): string | undefined {
  if (query !== '' || fragment !== '' || /[/\0]/.test(authority)) return undefined;
  return `//${scheme.toLowerCase()}:${authority}:${withoutEnd(path)}`;
}

const withoutEnd = (path: string): string => (path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path);

function parse(uri: string): URI | undefined {
  try {
    return URI.parse(uri, true);
  } catch {
    return undefined;
  }
}
