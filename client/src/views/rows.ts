// The rows of one view as the server gives them: asked for when they are unfolded, a page at a time, and asked for again
// where the server says that they changed. What a row looks like is decided in row-look.ts.
import { type Disposable, EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { TreeAtResult, TreeResult, TreeRow, TreeView } from '../../../server/src/lsp/protocol.ts';
import type { Row } from './row.ts';
import { lookOf, moreLook } from './row-look.ts';

/** Rows of one list that are shown before a reader asks for more. */
const PAGE = 200;

export interface Rows extends TreeDataProvider<Row>, Disposable {
  readonly view: TreeView;
  readonly filter: string;
  setFilter(filter: string): void;
  refresh(): void;
  /** The lists below these rows are to be asked for again; `null` is the top. */
  changed(ids: readonly (string | null)[]): void;
  /** Unfolds another page of the list in which this row stands. */
  showMore(row: Row): void;
  /** Makes the rows of a way known, so that it can be revealed; gives the last of them. */
  adopt(way: TreeAtResult['rows']): Row | undefined;
  below(row: Row | undefined): Promise<Row[]>;
}

export function rowsOf(client: BaseLanguageClient, view: TreeView): Rows {
  const changed = new EventEmitter<Row | undefined>();
  const known = new Map<string, Row>();
  const limits = new Map<string, number>();
  let filter = '';
  const take = (row: TreeRow, parent: Row | undefined): Row => {
    const taken: Row = { kind: 'row', view, row, parent };
    known.set(row.id, taken);
    return taken;
  };
  const forget = (): void => {
    known.clear();
    limits.clear();
    changed.fire(undefined);
  };
  const below = async (parent: Row | undefined): Promise<Row[]> => {
    if (client.state !== State.Running || parent?.kind === 'more') return [];
    const id = idOf(parent);
    const asked = { limit: limits.get(id ?? '') ?? PAGE, filter, ...(id === undefined ? {} : { parent: id }) };
    const { rows, more } = await client.sendRequest<TreeResult>(`corroborate/${view}`, asked);
    const all = rows.map(row => take(row, parent));
    return more > 0 ? [...all, { kind: 'more', view, count: more, parent }] : all;
  };
  const listening = [changed, client.onDidChangeState(forget)];
  return {
    view,
    get filter() {
      return filter;
    },
    onDidChangeTreeData: changed.event,
    setFilter(next) {
      filter = next;
      forget();
    },
    refresh: forget,
    changed(ids) {
      for (const id of ids) {
        const row = id === null ? undefined : known.get(id);
        if (id === null || row !== undefined) changed.fire(row);
      }
    },
    showMore({ parent }) {
      const id = idOf(parent) ?? '';
      limits.set(id, (limits.get(id) ?? PAGE) * 2);
      changed.fire(parent);
    },
    adopt(way) {
      let last: Row | undefined;
      for (const { row, at } of way) {
        const id = idOf(last) ?? '';
        if (at >= (limits.get(id) ?? PAGE)) {
          limits.set(id, at + PAGE);
          changed.fire(last);
        }
        last = known.get(row.id) ?? take(row, last);
      }
      return last;
    },
    below,
    getChildren: below,
    getParent: ({ parent }) => parent,
    getTreeItem: (row): TreeItem => (row.kind === 'more' ? moreLook(row, idOf(row.parent)) : lookOf(row)),
    dispose: () => listening.forEach(one => void one.dispose()),
  };
}

function idOf(row: Row | undefined): string | undefined {
  return row?.kind === 'row' ? row.row.id : undefined;
}
