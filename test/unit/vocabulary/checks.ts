// What the tests of the vocabulary share: layers in a few words, and checks that name what they expect.
import { expect } from 'vitest';
import { buildVocabulary } from '../../../server/src/vocabulary/build.ts';
import { builtinVocabulary } from '../../../server/src/vocabulary/builtin.ts';
import type { LayerIssue, VocabularyLayer } from '../../../server/src/vocabulary/layer.ts';
import { resolvePlace } from '../../../server/src/vocabulary/look-up.ts';
import { placeContains, placeKey, placesDisjoint } from '../../../server/src/vocabulary/places.ts';
import type { Vocabulary } from '../../../server/src/vocabulary/vocabulary.ts';

export const BUILTIN = builtinVocabulary();
export const REGULATORY = { regulatory: true };

const EMPTY: VocabularyLayer = { entities: {}, places: {}, authorities: {}, events: {}, measures: {}, attributes: {} };

export const layerOf = (sections: Partial<VocabularyLayer>): VocabularyLayer => ({ ...EMPTY, ...sections });

/** A corpus' layer over the built-in one, which must be free of issues. */
export function corpus(sections: Partial<VocabularyLayer>): Vocabulary {
  const { vocabulary, issues } = buildVocabulary({ base: BUILTIN, layer: layerOf(sections) });
  expect(issues).toEqual([]);
  return vocabulary;
}

export const issuesOf = (sections: Partial<VocabularyLayer>): readonly LayerIssue[] =>
  buildVocabulary({ base: BUILTIN, layer: layerOf(sections) }).issues;

interface Scoped {
  readonly vocabulary?: Vocabulary;
  readonly event?: { readonly regulatory: boolean };
}

/** `outer` holds all of `inner`, both as a fact file writes them. */
export function checkContains(outer: string, inner: string, options: Scoped = {}): void {
  expect(containsAs(outer, inner, options), `${outer} holds ${inner}`).toBe(true);
}

export function checkNotContains(outer: string, inner: string, options: Scoped = {}): void {
  expect(containsAs(outer, inner, options), `${outer} holds ${inner}`).toBe(false);
}

function containsAs(outer: string, inner: string, { vocabulary = BUILTIN, event }: Scoped): boolean {
  return placeContains(vocabulary, resolvePlace(vocabulary, outer), resolvePlace(vocabulary, inner), event);
}

export function checkDisjoint(
  a: string,
  b: string,
  expected: boolean,
  { vocabulary = BUILTIN, event }: Scoped = {},
): void {
  const [left, right] = [resolvePlace(vocabulary, a), resolvePlace(vocabulary, b)];
  expect(placesDisjoint(vocabulary, left, right, event), `${a} and ${b} are apart`).toBe(expected);
  expect(placesDisjoint(vocabulary, right, left, event), `${b} and ${a} are apart`).toBe(expected);
}

export function checkPlace(text: string, key: string, vocabulary: Vocabulary = BUILTIN): void {
  expect(placeKey(resolvePlace(vocabulary, text)), text).toBe(key);
}
