// The version of what was built: package.json lies one folder above the bundles. Empty where it is not there.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export function builtVersion(): string {
  const manifest = join(__dirname, '..', 'package.json');
  if (!existsSync(manifest)) return '';
  const read: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
  return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : '';
}

/** What tells this build from every other: the bundle that runs, and with it all words and rules that are built in. */
export const builtEngine = (): string => createHash('sha256').update(readFileSync(__filename)).digest('hex');
