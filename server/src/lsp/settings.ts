// Settings as a client sends them are anything at all until they have been looked at.

import type { Severity } from '../vocabulary/vocabulary.ts';
import type { SnapshotOptions } from '../workspace/change.ts';

/** What the section `corroborate` may say; whatever is not as it should be counts as not said, and is named. */
export interface Settings {
  readonly options: Pick<SnapshotOptions, 'rules' | 'prose'>;
  readonly rejected: readonly string[];
}

export const defaultSettings: Settings = { options: { rules: {}, prose: true }, rejected: [] };

export function readSettings(value: unknown): Settings {
  if (value === undefined || value === null) return defaultSettings;
  if (!isRecord(value)) return { ...defaultSettings, rejected: ['corroborate'] };
  const rules = readRules(value.rules);
  const prose = value.prose;
  const known = prose === undefined || prose === null || typeof prose === 'boolean';
  return {
    options: { rules: rules.rules, prose: prose !== false },
    rejected: known ? rules.rejected : [...rules.rejected, 'corroborate.prose'],
  };
}

const LEVELS: ReadonlySet<unknown> = new Set(['error', 'warning', 'information', 'hint', 'off']);

const isLevel = (value: unknown): value is Severity | 'off' => LEVELS.has(value);

function readRules(value: unknown): { readonly rules: SnapshotOptions['rules']; readonly rejected: readonly string[] } {
  if (value === undefined || value === null) return { rules: {}, rejected: [] };
  if (!isRecord(value)) return { rules: {}, rejected: ['corroborate.rules'] };
  const rules = new Map<string, Severity | 'off'>();
  const rejected: string[] = [];
  for (const [code, level] of Object.entries(value)) {
    if (isLevel(level)) rules.set(code, level);
    else rejected.push(`corroborate.rules.${code}`);
  }
  return { rules: Object.fromEntries(rules), rejected };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
