// A row of a view, as plain data: what it is called, what it says beside its name, where it leads. It must not know which
// editor draws it.

import type { Claim } from '../claims/claim.ts';
import type { Locale } from '../messages/account.ts';
import { labelOf } from '../messages/material.ts';
import { flat, type Naming, placeWords, termName } from '../messages/names.ts';
import type { Term } from '../vocabulary/vocabulary.ts';
import type { Site, Snapshot } from '../workspace/snapshot.ts';

export type TreeIcon =
  | 'error'
  | 'warning'
  | 'information'
  | 'hint'
  | 'settled'
  | 'entity'
  | 'occurrence'
  | 'contradicted'
  | 'fact'
  | 'prose'
  | 'article'
  | 'orphan'
  | 'group'
  | 'corpus';

export interface TreeNode {
  /** Its own among its siblings, and the same for as long as it is the same thing. */
  readonly key: string;
  readonly label: string;
  readonly description: string;
  /** Plain text of some lines. */
  readonly tooltip: string;
  readonly icon: TreeIcon;
  readonly kind: 'corpus' | 'group' | 'entity' | 'finding' | 'side' | 'occurrence' | 'claim' | 'article';
  readonly fold: 'none' | 'collapsed' | 'expanded';
  /** Where a click leads. */
  readonly site: Site | undefined;
  /** The words of an article that it rests on. */
  readonly cited: Site | undefined;
  /** The finding that it is, or is a side of. */
  readonly finding: string | undefined;
}

/** A row that is made once it is shown: of a long list few are. */
export interface Unmade {
  readonly key: TreeNode['key'];
  make(): TreeNode;
}

export const made = (node: TreeNode): Unmade => ({ key: node.key, make: () => node });

/** Keys from the top of a corpus' rows down to one of them. */
export type TreePath = readonly string[];

export interface Asked {
  readonly snapshot: Snapshot;
  readonly locale: Locale;
  /** Words that what is shown must have, folded; empty for all. */
  readonly words: readonly string[];
}

export const bare = {
  description: '',
  tooltip: '',
  fold: 'none',
  site: undefined,
  cited: undefined,
  finding: undefined,
} as const;

/** What happened, without to whom: the event and the keys that tell its occurrence from others. */
export const happening = ({ snapshot, locale }: Naming, claim: Claim, nameOf = termName): string =>
  [labelOf(snapshot, claim.kind, claim.name, locale), circumstances({ snapshot, locale }, claim, nameOf)]
    .filter(Boolean)
    .join(' · ');

/** By whom, where, for what and with what. */
export function circumstances(naming: Naming, claim: Claim, nameOf = termName): string {
  const place = claim.place === undefined || claim.placeFromBy ? undefined : placeWords(naming, claim.place);
  const outside = place?.outside === true ? OUTSIDE[naming.locale](place.label) : place?.label;
  const [by, purpose, other] = [claim.by, claim.for, claim.with].map(term => term && nameOf(naming, term));
  return [by, outside, purpose, other].filter(part => part !== undefined && part !== '').join(' · ');
}

/** An authority by its id where that is shorter, as a narrow row wants it: `FDA`. */
export function briefName(naming: Naming, term: Term): string {
  const name = termName(naming, term);
  const isAuthority = term.known && naming.snapshot.vocabulary.authorities.has(term.key);
  return isAuthority && widthOf(term.key) < widthOf(name) ? term.key : name;
}

/** In letters: a Chinese character is as wide as two. */
const widthOf = (text: string): number => text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);

const OUTSIDE: Readonly<Record<Locale, (place: string) => string>> = {
  en: place => `outside ${place}`,
  zh: place => `${place}以外`,
};

/** One line of whatever a corpus holds. */
export const line = (text: string): string => flat(text).slice(0, 160);

export const hasWords = (words: readonly string[], text: string): boolean => words.every(word => text.includes(word));

/** Equal labels are told apart by what they stand for, never by which was read first. */
export const byLabel = (a: Labelled, b: Labelled): number =>
  a.label === b.label ? Number(a.key > b.key) - Number(a.key < b.key) : a.label < b.label ? -1 : 1;

type Labelled = Pick<TreeNode, 'key' | 'label'>;
