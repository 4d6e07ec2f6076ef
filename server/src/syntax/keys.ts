// The keys of the fact file's mappings as data: which kind of fact each fits, what it means in a line, what it takes.
// The reader, completion, hover and the JSON schema all go by these tables.
import type { FactKind, Rank, Status, Tier } from './fact-file.ts';

/** What stands behind a key. */
export type Shape =
  | 'text'
  | 'texts' // a list of texts
  | 'text or texts'
  | 'edtf'
  | 'day' // a whole day, `2026-01-31`
  | 'flag' // true or false
  | 'path'
  | 'paths'
  | 'url'
  | 'subject'
  | 'authority'
  | 'place'
  | 'class'
  | 'code' // of a finding
  | 'predicate' // an event, measure or attribute
  | 'choice' // one of `values`
  | 'quotes'
  | 'scope'
  | 'mapping'
  | 'mappings';

export interface KeyEntry {
  readonly key: string;
  readonly shape: Shape;
  /** One line of English. */
  readonly about: string;
  /** For a `choice`. */
  readonly values?: readonly string[];
  /** The mapping does not count without it. */
  readonly required?: true;
}

export interface FactKeyEntry extends KeyEntry {
  readonly kinds: readonly FactKind[];
  /** Not in a companion: there the article is known. */
  readonly freeStanding?: true;
  /** What says the same on a kind of fact that this key does not fit. */
  readonly instead?: Readonly<Partial<Record<FactKind, string>>>;
}

export const tiers: readonly Tier[] = ['regulator', 'company', 'press', 'other'];
export const statuses: readonly Status[] = ['happened', 'planned', 'expected', 'denied'];
export const ranks: readonly Rank[] = ['normal', 'preferred', 'deprecated'];
export const factKinds: readonly FactKind[] = ['event', 'measure', 'attribute'];

const all = factKinds;
const stated: readonly FactKind[] = ['measure', 'attribute'];
const acted: readonly FactKind[] = ['event', 'attribute'];
const happened: readonly FactKind[] = ['event'];

export const fileKeys: readonly KeyEntry[] = [
  { key: 'article', shape: 'mapping', about: 'What is known of the article that this file belongs to.' },
  { key: 'facts', shape: 'mappings', about: 'What the article, or the sources of each fact, state.' },
];

export const articleKeys: readonly KeyEntry[] = [
  { key: 'title', shape: 'text', about: 'The headline of the article.' },
  { key: 'publisher', shape: 'text', about: 'Who published it.' },
  { key: 'author', shape: 'text', about: 'Who wrote it.' },
  { key: 'url', shape: 'url', about: 'Where it was published.' },
  { key: 'language', shape: 'text', about: 'The language that it is written in, such as en or zh.' },
  { key: 'published', shape: 'edtf', about: 'When it was published: what "last year" in it hangs on.' },
  { key: 'tier', shape: 'choice', values: tiers, about: 'How close the source is to what it tells of.' },
  { key: 'origin', shape: 'path', about: 'The article that this one reprints: both count as one source.' },
  { key: 'corrects', shape: 'paths', about: 'An article that this one corrects: its claims take part in nothing.' },
  { key: 'retracted', shape: 'flag', about: 'It no longer stands: its claims take part in nothing.' },
  { key: 'retrieved', shape: 'text', about: 'When the text was taken.' },
  { key: 'archived', shape: 'text', about: 'Where a copy of it is kept.' },
  { key: 'sha256', shape: 'text', about: 'The hash of the text when the facts were written.' },
];

export const factKeys: readonly FactKeyEntry[] = [
  { key: 'id', kinds: all, shape: 'text', about: 'A name for the fact, unique in its file.' },
  { key: 'subject', kinds: all, shape: 'subject', required: true, about: 'Who or what the fact is about.' },
  { key: 'event', kinds: happened, shape: 'predicate', about: 'What happened; date says when.' },
  { key: 'measure', kinds: ['measure'], shape: 'predicate', about: 'What was measured; value says how much.' },
  {
    key: 'attribute',
    kinds: ['attribute'],
    shape: 'predicate',
    about: 'What is stated of the subject; value says it.',
  },
  {
    key: 'date',
    kinds: happened,
    shape: 'edtf',
    instead: { measure: 'as-of', attribute: 'as-of' },
    about: 'When it happened, as precisely as the source says: 2023, 2023-06, 2023-06-30, 2023-06~, 2024-11/..',
  },
  {
    key: 'value',
    kinds: stated,
    shape: 'text',
    instead: { event: 'date' },
    about: 'What is stated: a quantity for a measure; text, a number, a date or an entity for an attribute.',
  },
  {
    key: 'as-of',
    kinds: stated,
    shape: 'edtf',
    instead: { event: 'date' },
    about: 'The time that the value holds for.',
  },
  {
    key: 'by',
    kinds: acted,
    shape: 'authority',
    about: 'The actor: an authority, which brings its place, or a partner.',
  },
  { key: 'in', kinds: all, shape: 'place', about: 'The place, or outside a place.' },
  { key: 'for', kinds: all, shape: 'text', about: 'The purpose, indication or use.' },
  { key: 'with', kinds: all, shape: 'text', about: 'Anything else that tells one occurrence from another.' },
  {
    key: 'first',
    kinds: happened,
    shape: 'scope',
    about: 'It is said to be the first: true, or within in, among, for.',
  },
  {
    key: 'only',
    kinds: happened,
    shape: 'scope',
    about: 'It is said to be the only one: true, or within in, among, for.',
  },
  {
    key: 'status',
    kinds: acted,
    shape: 'choice',
    values: statuses,
    about: 'Whether it happened; happened if left out.',
  },
  { key: 'rank', kinds: all, shape: 'choice', values: ranks, about: 'Which side of a clash is preferred or given up.' },
  { key: 'because', kinds: all, shape: 'text', about: 'The reason for the rank.' },
  { key: 'quote', kinds: all, shape: 'quotes', about: 'The words of the article that state it.' },
  {
    key: 'sources',
    kinds: all,
    shape: 'mappings',
    freeStanding: true,
    about: 'The articles that state it, each a claim of its own.',
  },
  { key: 'ignore', kinds: all, shape: 'mappings', about: 'Findings that this fact is taken out of.' },
  { key: 'note', kinds: all, shape: 'text', about: 'Free text.' },
];

export const sourceKeys: readonly FactKeyEntry[] = [
  { key: 'article', kinds: all, shape: 'path', required: true, about: 'The article, relative to this file.' },
  { key: 'quote', kinds: all, shape: 'quotes', about: 'The words of that article that state it.' },
  {
    key: 'date',
    kinds: happened,
    shape: 'edtf',
    instead: { measure: 'value', attribute: 'value' },
    about: 'When it happened, as that source says, where it differs.',
  },
  {
    key: 'value',
    kinds: stated,
    shape: 'text',
    instead: { event: 'date' },
    about: 'What is stated, as that source says it, where it differs.',
  },
];

export const quoteKeys: readonly KeyEntry[] = [
  { key: 'exact', shape: 'text', required: true, about: 'The words themselves.' },
  { key: 'before', shape: 'text', about: 'The words right before them.' },
  { key: 'after', shape: 'text', about: 'The words right after them.' },
];

export const scopeKeys: readonly KeyEntry[] = [
  { key: 'in', shape: 'place', about: 'Among occurrences in this place.' },
  { key: 'among', shape: 'class', about: 'Among subjects of this class; the subject itself if left out.' },
  { key: 'for', shape: 'text', about: 'Among occurrences for this purpose.' },
];

export const ignoreKeys: readonly KeyEntry[] = [
  { key: 'rule', shape: 'code', required: true, about: 'The code of the finding.' },
  { key: 'because', shape: 'text', about: 'Why it is ignored.' },
  { key: 'until', shape: 'day', about: 'The last day on which it is.' },
];
