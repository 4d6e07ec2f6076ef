// The vocabulary that ships: what most corpora need, as YAML files that a reader can open.
import { once } from '../base/once.ts';
import { buildVocabulary } from './build.ts';
import authorities from './builtin/authorities.yaml';
import events from './builtin/events.yaml';
import news from './builtin/news.yaml';
import places from './builtin/places.yaml';
import type { VocabularyLayer } from './layer.ts';
import { readLayer } from './read-layer.ts';
import type { Vocabulary } from './vocabulary.ts';

export const builtinLayer: () => VocabularyLayer = once(() => readLayer([places, authorities, events, news]));

/** Folds two thousand names: made once by whoever keeps it. */
export const builtinVocabulary = (): Vocabulary => buildVocabulary({ layer: builtinLayer() }).vocabulary;
