// What can be done with a row: open it, lay its sides beside each other, settle them, copy it.
import { commands, Disposable, env } from 'vscode';
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
    on('corroborate.views.compare', ({ row }) => compare(row)),
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

/** As at the place itself: with more than two sides, the user chooses. */
async function compare({ place }: TreeRow): Promise<void> {
  if (place === undefined) return;
  await commands.executeCommand('corroborate.compareSides', { uri: place.uri, position: place.range.start });
}

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
