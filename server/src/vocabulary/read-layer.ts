// Reads the built-in vocabulary, which is data of our own: what does not have its shape is left out, and a test says so.
// The reader of `corroborate.yaml`, which must say what is wrong and where, stands in syntax/.
import type { AuthorityDraft, EntityDraft, OncePerKey, PlaceDraft, PredicateDraft, VocabularyLayer } from './layer.ts';

/** One layer of several files, each with some of the sections. */
export function readLayer(files: readonly unknown[]): VocabularyLayer {
  const section = <D>(name: keyof VocabularyLayer, read: (entry: Fields) => D): Readonly<Record<string, D>> =>
    Object.fromEntries(
      files.flatMap(file => [...fields(fields(file).get(name))].map(([id, entry]) => [id, read(fields(entry))])),
    );
  return {
    entities: section('entities', readEntity),
    places: section('places', readPlace),
    authorities: section('authorities', readAuthority),
    events: section('events', readPredicate),
    measures: section('measures', readPredicate),
    attributes: section('attributes', readPredicate),
  };
}

type Fields = ReadonlyMap<string, unknown>;

const fields = (value: unknown): Fields =>
  new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);

const readNamed = (entry: Fields) => ({
  ...given(text(entry.get('name')), name => ({ name })),
  ...given(list(entry.get('aliases')), aliases => ({ aliases })),
});

const readEntity = (entry: Fields): EntityDraft => ({
  ...readNamed(entry),
  ...given(list(entry.get('classes')), classes => ({ classes })),
});

const readPlace = (entry: Fields): PlaceDraft => ({
  ...readNamed(entry),
  ...given(list(entry.get('within')), within => ({ within })),
  ...given(list(entry.get('contains')), contains => ({ contains })),
  ...given(list(entry.get('outside')), outside => ({ outside })),
  ...given(text(entry.get('regulatory-as')), regulatoryAs => ({ regulatoryAs })),
});

const readAuthority = (entry: Fields): AuthorityDraft => ({
  ...readNamed(entry),
  ...given(text(entry.get('place')), place => ({ place })),
});

const readPredicate = (entry: Fields): PredicateDraft => ({
  ...given(text(entry.get('label')), label => ({ label })),
  ...given(list(entry.get('words')), words => ({ words })),
  ...given(list(entry.get('after')), after => ({ after })),
  ...given(oncePer(entry.get('once-per')), once => ({ oncePer: once })),
  ...given(number(entry.get('tolerance')), tolerance => ({ tolerance })),
  ...given(flag(entry.get('many')), many => ({ many })),
  ...given(flag(entry.get('regulatory')), regulatory => ({ regulatory })),
});

/** A key that is there, or none at all. */
const given = <T, R>(value: T | undefined, keyed: (value: T) => R) => (value === undefined ? {} : keyed(value));

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
const flag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

/** One text stands for a list of one. */
const list = (value: unknown): readonly string[] | undefined =>
  value === undefined ? undefined : (Array.isArray(value) ? value : [value]).filter(item => typeof item === 'string');

const KEYS: readonly OncePerKey[] = ['subject', 'by', 'in', 'for', 'with', 'as-of'];

function oncePer(value: unknown): readonly OncePerKey[] | 'none' | undefined {
  if (value === undefined || value === 'none') return value;
  return KEYS.filter(key => list(value)?.includes(key));
}
