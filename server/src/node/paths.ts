// Paths of the machine as the engine takes them: absolute, with `/`, a Windows drive in lower case, no `/` at the end.
import { resolve, sep } from 'node:path';

export function enginePath(path: string): string {
  const absolute = resolve(path);
  const slashed = sep === '/' ? absolute : absolute.replaceAll(sep, '/');
  // VS Code writes drives in lower case, the current folder of a shell comes in upper case: one corpus, not two.
  return /^[A-Z]:/.test(slashed) ? slashed.charAt(0).toLowerCase() + slashed.slice(1) : slashed;
}
