// The vocabulary that ships: what most corpora need, as YAML files that a reader can open.
import { once } from '../base/once.ts';
import { buildVocabulary } from './build.ts';
import authorities from './builtin/authorities.yaml';
import events from './builtin/events.yaml';
import forms from './builtin/forms.yaml';
import news from './builtin/news.yaml';
import places from './builtin/places.yaml';
import type { PredicateDraft, VocabularyLayer } from './layer.ts';
import { readLayer } from './read-layer.ts';
import type { Vocabulary } from './vocabulary.ts';

export const builtinLayer: () => VocabularyLayer = once(() => {
  const layer = readLayer([places, authorities, events, news]);
  const known = new Set(Object.values(layer.events).flatMap(({ words }) => words ?? []));
  const withForms = (event: PredicateDraft): PredicateDraft => {
    const words = event.words?.flatMap(word => [word, ...formsOf(word).filter(form => !known.has(form))]);
    return words === undefined ? event : { ...event, words: [...new Set(words)] };
  };
  const all = Object.entries(layer.events).map(([id, event]) => [id, withForms(event)]);
  return { ...layer, events: Object.fromEntries(all) };
});

/** By the verb that a phrase begins with. */
const FORMS: ReadonlyMap<string, unknown> = new Map(
  Object.entries<unknown>(forms as Readonly<Record<string, unknown>>),
);

/** The phrase with its verb in the other forms that `forms.yaml` has for it. */
function formsOf(phrase: string): readonly string[] {
  const [verb = '', ...rest] = phrase.split(' ');
  const others = rest.length === 0 ? undefined : FORMS.get(verb);
  return Array.isArray(others) ? others.map(form => [form, ...rest].join(' ')) : [];
}

/** Folds two thousand names: made once by whoever keeps it. */
export const builtinVocabulary = (): Vocabulary => buildVocabulary({ layer: builtinLayer() }).vocabulary;
