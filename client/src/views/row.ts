// A row of a view as the client holds it: what the server gave, and the row that it lies below.
import type { TreeRow, TreeView } from '../../../server/src/lsp/protocol.ts';

export type Row = Shown | More;

export interface Shown {
  readonly kind: 'row';
  readonly view: TreeView;
  readonly row: TreeRow;
  readonly parent: Row | undefined;
}

export interface More {
  readonly kind: 'more';
  readonly view: TreeView;
  readonly count: number;
  readonly parent: Row | undefined;
}
