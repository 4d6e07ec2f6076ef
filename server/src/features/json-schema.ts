// The formats of both kinds of file as JSON Schema, for editors and tools that know nothing of this server. Made of the
// tables that the readers go by; `server/schemas` holds what comes of it, and a test holds the two equal. A schema knows one
// file: what hangs on another (an article that is not there, a name nobody declared) is beyond it.
import { keyPage } from '../messages/key-page.ts';
import { findingCodes, severities } from '../syntax/codes.ts';
import type { FactKind } from '../syntax/fact-file.ts';
import { behind, keysOf, type Where } from '../syntax/format.ts';
import { type FactKeyEntry, factKeys, factKinds, type KeyEntry, type Shape, sourceKeys } from '../syntax/keys.ts';
import { oncePerKeys, type Section, sections } from '../syntax/settings-keys.ts';
import { SLOTS } from '../vocabulary/slots.ts';

export type Draft = '2020-12' | 'draft-07';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Schema = { readonly [key: string]: Json };

export const factsSchema = (draft: Draft): Schema =>
  headed(draft, {
    title: 'Corroborate fact file',
    description: 'What an article, or the sources of each fact, state.',
    body: factFile(draft),
  });

export const settingsSchema = (draft: Draft): Schema =>
  headed(draft, {
    title: 'corroborate.yaml',
    description: 'The vocabulary, the severities and the settings of a corpus.',
    body: mappingOf(draft, 'settings', { nullable: true }),
  });

interface Headed {
  readonly title: string;
  readonly description: string;
  readonly body: Schema;
}

const headed = (draft: Draft, { title, description, body }: Headed): Schema => ({
  $schema:
    draft === '2020-12' ? 'https://json-schema.org/draft/2020-12/schema' : 'http://json-schema.org/draft-07/schema#',
  title,
  description,
  ...body,
  [draft === '2020-12' ? '$defs' : 'definitions']: definitions(draft),
});

/** What is said in many places stands once. */
const DEFINED = [
  'text',
  'date',
  'day',
  'quote',
  'quotes',
  'scope',
  'ignore',
  'tolerance-days',
  'tolerance-share',
] as const;
type Defined = (typeof DEFINED)[number];

/** In draft-07 a `$ref` silences what stands beside it. */
const refer = (draft: Draft, name: Defined): Schema =>
  draft === '2020-12' ? { $ref: `#/$defs/${name}` } : { allOf: [{ $ref: `#/definitions/${name}` }] };

function definitions(draft: Draft): Schema {
  const quote = refer(draft, 'quote');
  return {
    text: { type: ['string', 'number', 'boolean'], pattern: '\\S' },
    date: { anyOf: [{ type: 'integer' }, { type: 'string', pattern: EDTF }] },
    day: { anyOf: [{ type: 'integer' }, { type: 'string', pattern: EDTF, not: { pattern: '\\.\\.\\s*$' } }] },
    quote: { anyOf: [refer(draft, 'text'), mappingOf(draft, 'quote')] },
    quotes: { anyOf: [quote, { type: 'array', minItems: 1, items: quote }] },
    scope: { anyOf: [{ type: 'boolean' }, mappingOf(draft, 'scope')] },
    ignore: { type: 'array', items: mappingOf(draft, 'ignore') },
    'tolerance-days': {
      anyOf: [
        { type: 'integer', minimum: 0, maximum: 99999 },
        { type: 'string', pattern: '^\\d{1,5} ?[dwmy]?$' },
      ],
    },
    'tolerance-share': {
      anyOf: [
        { type: 'number', minimum: 0, maximum: 1 },
        { type: 'string', pattern: '^\\d{1,3}(?:\\.\\d{1,6})? ?[%％]$' },
      ],
    },
  };
}

/** Figures, signs and the letters of EDTF; whether there is such a day is beyond a pattern. */
const EDTF = '^\\s*(?=[^\\s]*[0-9X.])[-0-9XYESTZ:+.,/?~%\\[\\]{}]+\\s*$';

function factFile(draft: Draft): Schema {
  const kinds = factKinds.map(kind => factOf(draft, kind));
  const facts = { ...described('file', 'facts'), type: 'array', items: { oneOf: kinds } };
  return {
    type: ['object', 'null'],
    properties: { article: { ...described('file', 'article'), ...mappingOf(draft, 'article') }, facts },
    additionalProperties: false,
    // With a header the file goes with one article, and its facts name no sources.
    if: { type: 'object', required: ['article'] },
    // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema
    then: { properties: { facts: { items: { properties: { sources: false } } } } },
  };
}

function factOf(draft: Draft, kind: FactKind): Schema {
  const entries = factKeys.filter(({ kinds }) => kinds.includes(kind));
  const stated = { anyOf: [{ required: ['value'] }, { required: ['sources'] }] };
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(entry => [entry.key, factValue(draft, kind, entry)])),
    required: ['subject', kind],
    additionalProperties: false,
    if: { properties: { rank: { const: 'deprecated' } }, required: ['rank'] },
    // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema
    then: { required: ['because'] },
    ...(kind === 'event' ? {} : stated),
  };
}

function factValue(draft: Draft, kind: FactKind, entry: FactKeyEntry): Schema {
  if (entry.key !== 'sources') return valueFor(draft, 'fact', entry);
  const keys = sourceKeys.filter(({ kinds }) => kinds.includes(kind));
  return { ...described('fact', 'sources'), type: 'array', items: objectOf(draft, 'source', keys) };
}

interface Nullable {
  /** Nothing behind its key is no mistake. */
  readonly nullable?: boolean;
}

const mappingOf = (draft: Draft, where: Where, { nullable = false }: Nullable = {}): Schema => ({
  ...objectOf(draft, where, keysOf(where)),
  type: nullable ? ['object', 'null'] : 'object',
});

function objectOf(draft: Draft, where: Where, entries: readonly KeyEntry[]): Schema {
  const required = entries.flatMap(({ key, required: isRequired }) => (isRequired ? [key] : []));
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(entry => [entry.key, valueFor(draft, where, entry)])),
    additionalProperties: false,
    ...(required.length === 0 ? {} : { required }),
  };
}

function valueFor(draft: Draft, where: Where, entry: KeyEntry): Schema {
  return {
    ...described(where, entry.key),
    ...special(draft, where, entry.key),
    ...(hasSpecial(where, entry.key) ? {} : shapeOf(draft, where, entry)),
  };
}

function described(where: Where, key: string): Schema {
  const entry = keysOf(where).find(each => each.key === key);
  if (entry === undefined || where === 'rules') return {};
  const { about, takes, values, example } = keyPage(where, entry, 'en');
  const words = values.map(({ value, means }) => (means === undefined ? value : `${value}: ${means}`));
  return {
    description: [about, `${takes}${words.length === 0 ? '' : ` ${words.join('; ')}.`}`].join(' '),
    ...(example === undefined
      ? {}
      : {
          markdownDescription: [about, takes, ...words.map(word => `- ${word}`), `\`\`\`yaml\n${example}\n\`\`\``].join(
            '\n\n',
          ),
        }),
  };
}

/** Text that the reader looks at more closely than its shape says. */
function special(draft: Draft, where: Where, key: string): Schema {
  return SPECIAL[`${where}.${key}`]?.(draft) ?? sectionSpecial(draft, where, key);
}

const hasSpecial = (where: Where, key: string): boolean => Object.keys(special('2020-12', where, key)).length > 0;

const SPECIAL: Readonly<Record<string, (draft: Draft) => Schema>> = {
  'article.sha256': () => ({ type: ['string', 'integer'], pattern: '^\\s*[0-9a-fA-F]{64}\\s*$' }),
  'settings.version': () => ({ enum: [1, '1'] }),
  'settings.prose': () => ({ enum: ['on', 'off', 'true', 'false', true, false] }),
  'settings.min-sources': () => ({
    anyOf: [
      { type: 'integer', minimum: 1, maximum: 999999 },
      { type: 'string', pattern: '^[1-9]\\d{0,5}$' },
    ],
  }),
  'settings.rules': () => ({
    type: 'object',
    properties: Object.fromEntries(findingCodes.map(code => [code, { enum: [...severities] }])),
    additionalProperties: false,
  }),
};

function sectionSpecial(draft: Draft, where: Where, key: string): Schema {
  const inner = where === 'settings' ? behind(where, key) : undefined;
  if (inner !== undefined) {
    const section = sections.find(each => each === key);
    return section === undefined
      ? {}
      : { type: ['object', 'null'], additionalProperties: mappingOf(draft, `${section} entry`, { nullable: true }) };
  }
  const section = sections.find(each => where === `${each} entry`);
  if (section === undefined) return {};
  if (key === 'once-per') return oncePer(section);
  if (key === 'tolerance') return refer(draft, section === 'events' ? 'tolerance-days' : 'tolerance-share');
  return key === 'words' ? wordsOf(section) : {};
}

function oncePer(section: Section): Schema {
  const words = [...oncePerKeys(section)];
  return {
    anyOf: [
      { enum: [...words, 'none'] },
      { type: 'array', items: { enum: words } },
      { type: 'array', items: { const: 'none' }, maxItems: 1 },
    ],
  };
}

/** Slots are for events, and are known. */
function wordsOf(section: Section): Schema {
  const wrong = section === 'events' ? `\\{(?!(?:${SLOTS.join('|')})\\})[^{}]*\\}` : '\\{[^{}]*\\}';
  const word = { type: ['string', 'number', 'boolean'], pattern: '\\S', not: { type: 'string', pattern: wrong } };
  return { anyOf: [word, { type: 'array', items: word }] };
}

function shapeOf(draft: Draft, where: Where, { key, shape, values = [] }: KeyEntry): Schema {
  const listed: readonly Shape[] = ['texts', 'text or texts', 'paths'];
  const text = refer(draft, 'text');
  if (listed.includes(shape)) return { anyOf: [text, { type: 'array', items: text }] };
  if (shape === 'edtf') return refer(draft, 'date');
  if (shape === 'day') return refer(draft, 'day');
  if (shape === 'flag') return { type: 'boolean' };
  if (shape === 'code') return { enum: [...findingCodes] };
  if (shape === 'choice') return { enum: [...values] };
  if (shape === 'quotes') return refer(draft, 'quotes');
  if (shape === 'scope') return refer(draft, 'scope');
  if (where === 'fact' && key === 'ignore') return refer(draft, 'ignore');
  return text;
}
