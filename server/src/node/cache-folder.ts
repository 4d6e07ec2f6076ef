// Where a program keeps for its user what can be made again, as each system has it.
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** `undefined` where the user has no home. The XDG Base Directory Specification ignores relative paths. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const base = [env.XDG_CACHE_HOME, env.LOCALAPPDATA, ofHome(homedir())].find(path => path && isAbsolute(path));
  return base && join(base, 'corroborate');
}

function ofHome(home: string): string | undefined {
  if (home === '') return undefined;
  return process.platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache');
}
