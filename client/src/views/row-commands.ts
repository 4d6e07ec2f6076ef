// What can be done with a row: open it, lay its sides beside each other, settle them, copy it.
import { commands, Disposable, env, l10n, ViewColumn, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Place, TreeRow, TreeTextResult } from '../../../server/src/lsp/protocol.ts';
import { goTo } from './go-to.ts';
import type { More, Shown } from './row.ts';
import type { Rows } from './rows.ts';

export function contributeRowCommands(client: BaseLanguageClient, all: readonly Rows[]): Disposable {
  const rowsOf = ({ view }: Shown | More): Rows | undefined => all.find(each => each.view === view);
  const on = (name: string, act: (shown: Shown) => unknown): Disposable =>
    commands.registerCommand(name, (shown: unknown) => (isShown(shown) ? act(shown) : undefined));
  return Disposable.from(
    on('corroborate.views.open', ({ row }) => open(client, row.place)),
    on('corroborate.views.openSentence', ({ row }) => open(client, row.cited)),
    on('corroborate.views.compare', shown => compare(client, rowsOf(shown), shown)),
    on('corroborate.views.settle', ({ row }) => offerFixes(client, row)),
    on('corroborate.views.copy', shown => copy(client, { shown, filter: rowsOf(shown)?.filter, as: 'text' })),
    on('corroborate.views.copyAsMarkdown', shown =>
      copy(client, { shown, filter: rowsOf(shown)?.filter, as: 'markdown' }),
    ),
    commands.registerCommand('corroborate.views.showMore', (more: unknown) =>
      isMore(more) ? rowsOf(more)?.showMore(more) : undefined,
    ),
  );
}

/** Only a view hands rows to these commands; whatever else calls them is not heard. */
const isShown = (value: unknown): value is Shown => isOfKind(value, 'row');

const isMore = (value: unknown): value is More => isOfKind(value, 'more');

const isOfKind = (value: unknown, kind: string): boolean =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;

async function open(client: BaseLanguageClient, place: Place | undefined): Promise<void> {
  if (place !== undefined) await goTo(client, place);
}

/** The words of two sides in two columns: those of the side chosen and the next, or the first two. */
async function compare(client: BaseLanguageClient, rows: Rows | undefined, shown: Shown): Promise<void> {
  const finding = shown.row.kind === 'side' ? shown.parent : shown;
  const below = (await rows?.below(finding)) ?? [];
  const sides = below.flatMap(each => (each.kind === 'row' ? [each.row] : []));
  const left = sides.find(({ id }) => id === shown.row.id) ?? sides[0];
  const right = sides.find(each => each.id !== left?.id && wordsOf(each)?.uri !== (left && wordsOf(left))?.uri);
  const [one, other] = [left && wordsOf(left), right && wordsOf(right)];
  if (one === undefined || other === undefined) {
    void window.showInformationMessage(l10n.t('There are no two sources to lay beside each other.'));
    return;
  }
  await goTo(client, one, { column: ViewColumn.One, preserveFocus: true, preview: false });
  await goTo(client, other, { column: ViewColumn.Two, preview: false });
}

const wordsOf = ({ cited, place }: TreeRow): Place | undefined => cited ?? place;

/** From the menu of the light bulb at its place, which has all that can be done about it. */
async function offerFixes(client: BaseLanguageClient, { place }: TreeRow): Promise<void> {
  if (place === undefined) return;
  await goTo(client, place);
  await commands.executeCommand('editor.action.quickFix');
}

interface Copied {
  readonly shown: Shown;
  readonly filter: string | undefined;
  readonly as: 'text' | 'markdown';
}

async function copy(client: BaseLanguageClient, { shown, filter = '', as }: Copied): Promise<void> {
  const asked = { view: shown.view, id: shown.row.id, filter, as };
  const { text } = await client.sendRequest<TreeTextResult>('corroborate/treeText', asked);
  await env.clipboard.writeText(text);
}
