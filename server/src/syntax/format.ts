// Which mapping lies behind which key, and which keys each mapping has, for both kinds of file: what completion, hovers and
// the JSON schema walk along. The readers go by the same tables of keys.
import { findingCodes, severities } from './codes.ts';
import {
  articleKeys,
  factKeys,
  fileKeys,
  ignoreKeys,
  type KeyEntry,
  quoteKeys,
  scopeKeys,
  sourceKeys,
} from './keys.ts';
import { type Section, sectionKeys, sections, settingsKeys } from './settings-keys.ts';

/** A kind of mapping. A section of the settings maps ids to declarations. */
export type Where =
  | 'file'
  | 'article'
  | 'fact'
  | 'source'
  | 'quote'
  | 'scope'
  | 'ignore'
  | 'settings'
  | 'rules'
  | Section
  | `${Section} entry`;

export interface Behind {
  readonly where: Where;
  /** How it may stand there: as it is, in a list, or either. */
  readonly as: 'mapping' | 'list' | 'either';
}

/** `undefined` where a key has no mapping behind it. */
export function behind(where: Where, key: string): Behind | undefined {
  const section = sections.find(each => each === where);
  if (section !== undefined) return { where: `${section} entry`, as: 'mapping' };
  const inner = BEHIND.get(where)?.[key];
  return inner ?? (where === 'settings' ? sectionBehind(key) : undefined);
}

function sectionBehind(key: string): Behind | undefined {
  const section = sections.find(each => each === key);
  return section && { where: section, as: 'mapping' };
}

const quotes: Behind = { where: 'quote', as: 'either' };

const BEHIND: ReadonlyMap<Where, Readonly<Record<string, Behind>>> = new Map<Where, Readonly<Record<string, Behind>>>([
  ['file', { article: { where: 'article', as: 'mapping' }, facts: { where: 'fact', as: 'list' } }],
  [
    'fact',
    {
      quote: quotes,
      sources: { where: 'source', as: 'list' },
      ignore: { where: 'ignore', as: 'list' },
      first: { where: 'scope', as: 'mapping' },
      only: { where: 'scope', as: 'mapping' },
    },
  ],
  ['source', { quote: quotes }],
  ['settings', { rules: { where: 'rules', as: 'mapping' } }],
]);

/** Empty for a section, whose keys are ids. */
export const keysOf = (where: Where): readonly KeyEntry[] => KEYS.get(where) ?? [];

export const keyEntry = (where: Where, key: string): KeyEntry | undefined =>
  keysOf(where).find(entry => entry.key === key);

const ruleKeys: readonly KeyEntry[] = findingCodes.map(key => ({
  key,
  shape: 'choice',
  values: severities,
  about: '',
}));

const KEYS: ReadonlyMap<Where, readonly KeyEntry[]> = new Map<Where, readonly KeyEntry[]>([
  ['file', fileKeys],
  ['article', articleKeys],
  ['fact', factKeys],
  ['source', sourceKeys],
  ['quote', quoteKeys],
  ['scope', scopeKeys],
  ['ignore', ignoreKeys],
  ['settings', settingsKeys],
  ['rules', ruleKeys],
  ...sections.map(section => [`${section} entry`, sectionKeys[section]] as const),
]);

/** All that have keys of the format. */
export const kindsOfMapping: readonly Where[] = [...KEYS.keys()];

/** The section that a kind of mapping belongs to, as the whole of it or as one of its entries. */
export const sectionOf = (where: Where): Section | undefined =>
  sections.find(section => where === section || where === `${section} entry`);
