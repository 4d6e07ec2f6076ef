// Between a client's URIs and the engine's absolute paths (with `/`, a Windows drive in lower case).
import { URI } from 'vscode-uri';

/** `undefined` for what is no file of this machine, or no URI at all. */
export function pathOf(uri: string): string | undefined {
  const parsed = parse(uri);
  if (parsed?.scheme !== 'file' || parsed.path.includes('\0')) return undefined;
  const { authority, path } = parsed;
  if (authority !== '') return `//${authority}${path}`;
  const whole = /^\/[A-Za-z]:/.test(path) ? path.charAt(1).toLowerCase() + path.slice(2) : path;
  return whole.length > 1 && whole.endsWith('/') ? whole.slice(0, -1) : whole;
}

export const uriOf = (path: string): string => URI.file(path).toString();

function parse(uri: string): URI | undefined {
  try {
    return URI.parse(uri, true);
  } catch {
    return undefined;
  }
}
