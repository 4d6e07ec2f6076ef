// How events, measures and attributes are named and told apart.
import { foldName } from '../text/fold.ts';
import type { OncePerKey } from './layer.ts';
import type { PredicateEntry } from './vocabulary.ts';

export type PredicateKind = 'event' | 'measure' | 'attribute';

/** The form in which ids and labels are compared: blanks, hyphens and underscores are alike as well. */
export const foldPredicate = (text: string): string => foldName(foldName(text).replace(/[-_]/g, ' '));

/** What tells two occurrences apart; for what no vocabulary declares, everything that can. */
export const oncePerOf = (kind: PredicateKind, entry: PredicateEntry | undefined): readonly OncePerKey[] | 'none' =>
  entry?.oncePer ?? defaultOncePer(kind);

export const defaultOncePer = (kind: PredicateKind): readonly OncePerKey[] =>
  kind === 'event' ? ['subject', 'by', 'in', 'for', 'with'] : ['subject', 'by', 'in', 'for', 'with', 'as-of'];
