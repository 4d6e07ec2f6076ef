// What one entry of a layer says of another: `within`, `after`, `place` name an id, or any name of it.
import { nearestFolded } from '../text/nearest.ts';
import type { LayerIssue, VocabularyLayer } from './layer.ts';

export interface Reference {
  readonly id: string;
  readonly key: string;
  /** Whether the layer at hand wrote it: only then is it told where it leads nowhere. */
  readonly loose: boolean;
}

export interface References {
  resolve(text: string, from: Reference): string | undefined;
}

/** Looking for what was meant costs a pass over all names: a file with more slips than these shows them without. */
const NEAREST_LIMIT = 20;

export interface Target {
  /** The section whose entries refer. */
  readonly section: keyof VocabularyLayer;
  readonly ids: ReadonlyMap<string, unknown>;
  /** Folded names of the section that they refer to. */
  readonly names: ReadonlyMap<string, string>;
  readonly fold: (text: string) => string;
}

export function referencesTo({ section, ids, names, fold }: Target, issues: LayerIssue[]): References {
  return {
    resolve(text, { id, key, loose }) {
      if (ids.has(text)) return text;
      const folded = fold(text);
      const known = names.get(folded);
      if (known !== undefined || !loose) return known;
      const near = issues.length < NEAREST_LIMIT ? nearestFolded(folded, names.keys()) : undefined;
      const nearest = near === undefined ? undefined : names.get(near);
      issues.push({ section, id, key, what: { kind: 'unknown-id', key, text, nearest } });
      return undefined;
    },
  };
}
