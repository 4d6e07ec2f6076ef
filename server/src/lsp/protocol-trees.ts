// The messages about the views' rows and the marks of files: a part of protocol.ts, through which the client knows them.
import type { Position, Range } from './protocol-range.ts';

export type TreeView = 'contradictions' | 'facts' | 'sources';

export interface TreeParams {
  /** The `id` of a row; left out for the top. */
  readonly parent?: string;
  readonly limit: number;
  /** Words that what is shown must have. */
  readonly filter?: string;
}

export interface TreeResult {
  readonly rows: readonly TreeRow[];
  /** How many rows were cut off. */
  readonly more: number;
}

export interface TreeRow {
  /** Its own in its view, and the same for as long as it is the same thing. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** Plain text. */
  readonly tooltip: string;
  readonly icon:
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
  readonly kind: 'corpus' | 'group' | 'entity' | 'finding' | 'side' | 'occurrence' | 'claim' | 'article';
  readonly fold: 'none' | 'collapsed' | 'expanded';
  readonly place?: Place;
  /** The words of an article that it rests on. */
  readonly cited?: Place;
  /** The key of the finding that it is, or is a side of. */
  readonly finding?: string;
}

export interface Place {
  readonly uri: string;
  readonly range: Range;
}

export interface TreeAtParams {
  readonly view: TreeView;
  readonly uri: string;
  readonly position: Position;
  readonly filter?: string;
}

export interface TreeAtResult {
  /** From the top down; empty where nothing of the view stands there. `at`: which of its parent's rows. */
  readonly rows: readonly { readonly row: TreeRow; readonly at: number }[];
}

export interface TreeTextParams {
  readonly view: TreeView;
  readonly id: string;
  readonly filter?: string;
  readonly as: 'text' | 'markdown';
}

export interface TreeTextResult {
  readonly text: string;
}

export interface TreesChangedParams {
  /** By view the rows whose own rows changed; `null` is the top. */
  readonly views: Readonly<Partial<Record<TreeView, readonly (string | null)[]>>>;
}

export interface FileMarksResult {
  readonly files: readonly { readonly uri: string; readonly contradictions: number }[];
}
