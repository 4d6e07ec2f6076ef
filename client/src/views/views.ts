// The views of the activity bar's container: contradictions, facts, sources. Each draws what the server gives, can be
// filtered, and shows the row of what stands at the cursor.
import { commands, Disposable, type Event, l10n, type TreeView as Tree, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { StatusParams, TreeAtResult, TreesChangedParams, TreeView } from '../../../server/src/lsp/protocol.ts';
import type { Row } from './row.ts';
import { contributeRowCommands } from './row-commands.ts';
import { type Rows, rowsOf } from './rows.ts';

interface Commands {
  readonly filter: string;
  readonly showAll: string;
  readonly reveal: string;
}

const COMMANDS = {
  contradictions: {
    filter: 'corroborate.filterContradictions',
    showAll: 'corroborate.showAllContradictions',
    reveal: 'corroborate.revealInContradictions',
  },
  facts: {
    filter: 'corroborate.filterFacts',
    showAll: 'corroborate.showAllFacts',
    reveal: 'corroborate.revealInFacts',
  },
  sources: {
    filter: 'corroborate.filterSources',
    showAll: 'corroborate.showAllSources',
    reveal: 'corroborate.revealInSources',
  },
} as const satisfies Readonly<Record<TreeView, Commands>>;

const VIEWS = ['contradictions', 'facts', 'sources'] as const satisfies readonly TreeView[];

export function contributeViews(client: BaseLanguageClient, onStatus: Event<StatusParams>): Disposable {
  const all = VIEWS.map(view => rowsOf(client, view));
  return Disposable.from(
    ...all.map(rows => contributeView(client, rows)),
    contributeRowCommands(client, all),
    commands.registerCommand('corroborate.refreshViews', () => {
      for (const rows of all) rows.refresh();
    }),
    client.onNotification('corroborate/treesChanged', ({ views }: TreesChangedParams) => {
      for (const rows of all) rows.changed(views[rows.view] ?? []);
    }),
    onStatus(tellContexts),
  );
}

function contributeView(client: BaseLanguageClient, rows: Rows): Disposable {
  const { view } = rows;
  const tree = window.createTreeView(`corroborate.${view}`, { treeDataProvider: rows, showCollapseAll: true });
  const filter = (words: string): void => {
    rows.setFilter(words);
    tree.description = words === '' ? '' : l10n.t('with “{0}”', words);
    void commands.executeCommand('setContext', `corroborate.${view}.filtered`, words !== '');
  };
  return Disposable.from(
    tree,
    rows,
    commands.registerCommand(COMMANDS[view].filter, () => askFilter(rows, filter)),
    commands.registerCommand(COMMANDS[view].showAll, () => filter('')),
    commands.registerCommand(COMMANDS[view].reveal, () => revealHere(client, rows, tree)),
  );
}

async function askFilter(rows: Rows, filter: (words: string) => void): Promise<void> {
  const words = await window.showInputBox({
    value: rows.filter,
    prompt: l10n.t('Show what has these words'),
    placeHolder: l10n.t('a name, an event, a source, a date …'),
  });
  if (words !== undefined) filter(words.trim());
}

/** Of what stands at the cursor; a filter that hides it gives way to it being told. */
async function revealHere(client: BaseLanguageClient, rows: Rows, tree: Tree<Row>): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const { rows: way } = await client.sendRequest<TreeAtResult>('corroborate/treeAt', {
    view: rows.view,
    uri: client.code2ProtocolConverter.asUri(editor.document.uri),
    position: client.code2ProtocolConverter.asPosition(editor.selection.active),
    filter: rows.filter,
  });
  const row = rows.adopt(way);
  if (row !== undefined) await tree.reveal(row, { select: true, focus: true, expand: true });
  else void window.showInformationMessage(l10n.t('Nothing at the cursor is shown there.'));
}

/** What the empty views go by. */
function tellContexts({ corpora }: StatusParams): void {
  const count = corpora.reduce((sum, each) => sum + each.contradictions, 0);
  const set = (key: string, value: boolean): void =>
    void commands.executeCommand('setContext', `corroborate.${key}`, value);
  set('hasCorpus', corpora.length > 0);
  set(
    'isReading',
    corpora.some(({ reading }) => reading),
  );
  set('hasContradictions', count > 0);
}
