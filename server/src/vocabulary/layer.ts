// One vocabulary file as plain data: the built-in ones and a corpus' `corroborate.yaml` have the same shape.
import type { ProblemKind } from '../base/problem.ts';
import type { OncePerKey } from './vocabulary.ts';

export interface VocabularyLayer {
  readonly entities: Readonly<Record<string, EntityDraft>>;
  readonly places: Readonly<Record<string, PlaceDraft>>;
  readonly authorities: Readonly<Record<string, AuthorityDraft>>;
  readonly events: Readonly<Record<string, PredicateDraft>>;
  readonly measures: Readonly<Record<string, PredicateDraft>>;
  readonly attributes: Readonly<Record<string, PredicateDraft>>;
}

interface Named {
  readonly name?: string;
  readonly aliases?: readonly string[];
}
export interface EntityDraft extends Named {
  readonly classes?: readonly string[];
}
export interface PlaceDraft extends Named {
  readonly within?: readonly string[];
  readonly contains?: readonly string[];
}
export interface AuthorityDraft extends Named {
  readonly place?: string;
}
export interface PredicateDraft {
  readonly label?: string;
  readonly words?: readonly string[];
  readonly oncePer?: readonly OncePerKey[] | 'none';
  /** Days for an event, a share for the others. */
  readonly tolerance?: number;
  readonly after?: readonly string[];
  readonly many?: boolean;
  readonly regulatory?: boolean;
}

/** What laying one layer over another found wrong; the reader of the file knows where it stands. */
export interface LayerIssue {
  readonly section: keyof VocabularyLayer;
  readonly id: string;
  /** The key of the entry, `undefined` for the entry itself. */
  readonly key: string | undefined;
  readonly what: ProblemKind;
}
