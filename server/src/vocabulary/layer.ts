// One vocabulary file as plain data: the built-in ones and a corpus' `corroborate.yaml` have the same shape.
import type { ProblemKind } from '../base/problem.ts';

/** The keys on which two claims must agree to speak of one occurrence. */
export type OncePerKey = 'subject' | 'by' | 'in' | 'for' | 'with' | 'as-of';

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
  /** What texts call all that lies outside it: 境外 for everything outside mainland-china. */
  readonly outside?: readonly string[];
  /** The place that it is the same as where a regulatory event is concerned. */
  readonly regulatoryAs?: string;
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

/** The sections of one or more layers, merged, by id. */
export interface Drafts {
  readonly entities: ReadonlyMap<string, EntityDraft>;
  readonly places: ReadonlyMap<string, PlaceDraft>;
  readonly authorities: ReadonlyMap<string, AuthorityDraft>;
  readonly events: ReadonlyMap<string, PredicateDraft>;
  readonly measures: ReadonlyMap<string, PredicateDraft>;
  readonly attributes: ReadonlyMap<string, PredicateDraft>;
}

/** What laying one layer over another found wrong; the reader of the file knows where it stands. */
export interface LayerIssue {
  readonly section: keyof VocabularyLayer;
  readonly id: string;
  /** The key of the entry, `undefined` for the entry itself. */
  readonly key: string | undefined;
  readonly what: ProblemKind;
}
