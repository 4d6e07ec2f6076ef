// Settings as a client sends them are anything at all until they have been looked at.

import type { LensKinds } from '../features/code-lenses.ts';
import type { HintKinds } from '../features/inlay-hints.ts';
import type { Severity } from '../vocabulary/vocabulary.ts';
import type { SnapshotOptions } from '../workspace/change.ts';

/** What the section `corroborate` may say; whatever is not as it should be counts as not said, and is named. */
export interface Settings {
  readonly options: Pick<SnapshotOptions, 'rules' | 'prose'>;
  readonly hints: HintKinds;
  readonly lenses: LensKinds;
  readonly rejected: readonly string[];
}

export const defaultSettings: Settings = {
  options: { rules: {}, prose: true },
  hints: { dates: true, claims: false },
  lenses: { facts: true, articles: true },
  rejected: [],
};

export function readSettings(value: unknown): Settings {
  if (value === undefined || value === null) return defaultSettings;
  if (!isRecord(value)) return { ...defaultSettings, rejected: ['corroborate'] };
  const rules = readRules(value.rules);
  const prose = readFlag(value.prose, 'corroborate.prose', defaultSettings.options.prose);
  const hints = readHints(value.inlayHints);
  const lenses = readLenses(value.codeLens);
  return {
    options: { rules: rules.rules, prose: prose.value },
    hints: hints.value,
    lenses: lenses.value,
    rejected: [...rules.rejected, ...prose.rejected, ...hints.rejected, ...lenses.rejected],
  };
}

interface Read<T> {
  readonly value: T;
  readonly rejected: readonly string[];
}

function readFlag(value: unknown, name: string, otherwise: boolean): Read<boolean> {
  if (typeof value === 'boolean') return { value, rejected: [] };
  return { value: otherwise, rejected: value === undefined || value === null ? [] : [name] };
}

function readHints(value: unknown): Read<HintKinds> {
  const otherwise = defaultSettings.hints;
  if (value === undefined || value === null) return { value: otherwise, rejected: [] };
  if (!isRecord(value)) return { value: otherwise, rejected: ['corroborate.inlayHints'] };
  const dates = readFlag(value.dates, 'corroborate.inlayHints.dates', otherwise.dates);
  const claims = readFlag(value.claims, 'corroborate.inlayHints.claims', otherwise.claims);
  return { value: { dates: dates.value, claims: claims.value }, rejected: [...dates.rejected, ...claims.rejected] };
}

function readLenses(value: unknown): Read<LensKinds> {
  const otherwise = defaultSettings.lenses;
  if (value === undefined || value === null) return { value: otherwise, rejected: [] };
  if (!isRecord(value)) return { value: otherwise, rejected: ['corroborate.codeLens'] };
  const facts = readFlag(value.facts, 'corroborate.codeLens.facts', otherwise.facts);
  const articles = readFlag(value.articles, 'corroborate.codeLens.articles', otherwise.articles);
  return {
    value: { facts: facts.value, articles: articles.value },
    rejected: [...facts.rejected, ...articles.rejected],
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
