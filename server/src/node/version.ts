// The version of what was built: package.json lies one folder above the bundles. Empty where it is not there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export function builtVersion(): string {
  const manifest = join(__dirname, '..', 'package.json');
  if (!existsSync(manifest)) return '';
  const read: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
  return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : '';
}
