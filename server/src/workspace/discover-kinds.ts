// What a file of a corpus is, by its name alone, and which of its folders are never read.
import type { Path } from '../base/brand.ts';
import type { FileKind } from '../syntax/fact-file.ts';

/** `undefined`: no file of a corpus. `corroborate.yaml` counts at the root of its corpus alone. */
export function fileKindOf(path: Path | string): FileKind | undefined {
  if (path === SETTINGS_FILE) return 'settings';
  const lower = path.toLowerCase();
  if (lower.endsWith('.facts.yaml') || lower.endsWith('.facts.yml')) return 'facts';
  return lower.endsWith('.txt') || lower.endsWith('.md') ? 'article' : undefined;
}

export const SETTINGS_FILE = 'corroborate.yaml';
export const IGNORE_FILE = '.gitignore';

/** Dot folders and node_modules: what tools keep for themselves. */
export const isToolFolder = (name: string): boolean => name.startsWith('.') || name === 'node_modules';
