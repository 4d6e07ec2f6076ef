// The keys of `corroborate.yaml` as data: what each means in a line, what it takes. The reader, completion, hover and the
// JSON schema all go by these tables.
import type { OncePerKey, VocabularyLayer } from '../vocabulary/layer.ts';
import type { KeyEntry } from './keys.ts';

export type Section = keyof VocabularyLayer;

export const sections: readonly Section[] = ['entities', 'places', 'authorities', 'events', 'measures', 'attributes'];

export const settingsKeys: readonly KeyEntry[] = [
  { key: 'version', shape: 'choice', values: ['1'], about: 'The version of the format: 1.' },
  { key: 'entities', shape: 'mapping', about: 'Who and what facts are about, by id.' },
  { key: 'places', shape: 'mapping', about: 'Places beside those that are built in, by id.' },
  { key: 'authorities', shape: 'mapping', about: 'Authorities beside those that are built in, by id.' },
  { key: 'events', shape: 'mapping', about: 'What can happen, by id.' },
  { key: 'measures', shape: 'mapping', about: 'What can be measured, by id.' },
  { key: 'attributes', shape: 'mapping', about: 'What can be stated of a subject, by id.' },
  { key: 'rules', shape: 'mapping', about: 'How severe findings are, by code.' },
  { key: 'min-sources', shape: 'text', about: 'How many independent sources the rule uncorroborated asks for.' },
  { key: 'exclude', shape: 'texts', about: 'Globs of files that are no part of the corpus.' },
  { key: 'articles', shape: 'texts', about: 'Globs of what is an article; every .txt and .md if left out.' },
  {
    key: 'prose',
    shape: 'choice',
    values: ['on', 'off', 'true', 'false'],
    about: 'Whether the prose of articles is read.',
  },
];

const name: KeyEntry = { key: 'name', shape: 'text', about: 'What it is called.' };
const aliases: KeyEntry = { key: 'aliases', shape: 'texts', about: 'What else texts call it.' };
const label: KeyEntry = { key: 'label', shape: 'text', about: 'How it is shown.' };
const words: KeyEntry = { key: 'words', shape: 'texts', about: 'The words by which prose speaks of it.' };
const oncePer: KeyEntry = {
  key: 'once-per',
  shape: 'texts',
  about: 'The keys on which two facts must agree to speak of one occurrence; none: any number of times.',
};
const share: KeyEntry = { key: 'tolerance', shape: 'text', about: 'How far two values may differ and agree: 2%.' };

export const sectionKeys: Readonly<Record<Section, readonly KeyEntry[]>> = {
  entities: [name, aliases, { key: 'classes', shape: 'texts', about: 'The classes that it is of.' }],
  places: [
    name,
    aliases,
    { key: 'within', shape: 'texts', about: 'The places that hold it.' },
    { key: 'contains', shape: 'texts', about: 'The places that it holds.' },
    { key: 'outside', shape: 'texts', about: 'What texts call all that is not in it.' },
    { key: 'regulatory-as', shape: 'place', about: 'The place that it is the same as for regulatory events.' },
  ],
  authorities: [name, aliases, { key: 'place', shape: 'place', about: 'The place that it decides for.' }],
  events: [
    label,
    words,
    oncePer,
    { key: 'tolerance', shape: 'text', about: 'How far two dates may differ and agree: 1d, 2w, 1m, 1y.' },
    { key: 'after', shape: 'texts', about: 'The events that come before it.' },
    { key: 'regulatory', shape: 'flag', about: 'An authority does it for its place.' },
  ],
  measures: [label, words, oncePer, share],
  attributes: [label, words, oncePer, share, { key: 'many', shape: 'flag', about: 'Several values may hold at once.' }],
};

/** What says the same in another section. */
const instead: ReadonlyMap<string, string> = new Map([
  ['name', 'label'],
  ['aliases', 'words'],
  ['label', 'name'],
  ['words', 'aliases'],
]);

/** Keys of the other sections, with what stands for them in this one. */
export function keysElsewhere(section: Section): ReadonlyMap<string, string | undefined> {
  const own = new Set(sectionKeys[section].map(entry => entry.key));
  const others = sections.flatMap(other => sectionKeys[other]).filter(entry => !own.has(entry.key));
  return new Map(others.map(({ key }) => [key, own.has(instead.get(key) ?? '') ? instead.get(key) : undefined]));
}

/** What `once-per` may name. An event has no `as-of`. */
export const oncePerKeys = (section: Section): readonly OncePerKey[] =>
  section === 'events' ? ['subject', 'by', 'in', 'for', 'with'] : ['subject', 'by', 'in', 'for', 'with', 'as-of'];
