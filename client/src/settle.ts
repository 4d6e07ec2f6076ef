// The command behind a fix that asks for something: why a side is preferred or given up, and until when a finding is to be
// ignored. The server works out the edit; nothing is put into a text that was typed in meanwhile.
import { commands, type Disposable, l10n, window, workspace } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import type { FixParams, FixToAsk } from '../../server/src/lsp/protocol.ts';
import { versions } from './fresh-edits.ts';
import { haveChanged } from './versions.ts';

export const SETTLE = 'corroborate.settle';

export const contributeSettling = (client: BaseLanguageClient): Disposable =>
  commands.registerCommand(SETTLE, (given: unknown) => (isFix(given) ? settle(client, given) : undefined));

/** Nothing is done where the user leaves a question. */
async function settle(client: BaseLanguageClient, { asks, title, ...fix }: FixToAsk): Promise<void> {
  const because = await askReason(title);
  const until = because !== undefined && asks === 'reason-and-day' ? await askDay(title) : '';
  if (because === undefined || until === undefined) return;
  try {
    await apply(client, { ...fix, because, until });
  } catch (reason) {
    void window.showWarningMessage(reason instanceof Error ? reason.message : String(reason));
  }
}

async function apply(client: BaseLanguageClient, params: FixParams): Promise<void> {
  const before = versions();
  const { edit } = await client.sendRequest<{ edit: WorkspaceEdit }>('corroborate/fix', params);
  const own = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  const uris = own.entries().map(([uri]) => uri.toString());
  if (haveChanged(before, versions(), uris)) throw new Error(l10n.t('The text has changed since. Choose it again.'));
  await workspace.applyEdit(own);
}

const askReason = (title: string): Thenable<string | undefined> =>
  window.showInputBox({
    title,
    prompt: l10n.t('Why? The reason is written beside it, for whoever reads it later.'),
    placeHolder: l10n.t('Reason'),
    ignoreFocusOut: true,
  });

const askDay = (title: string): Thenable<string | undefined> =>
  window.showInputBox({
    title,
    prompt: l10n.t('Until when? Leave it empty for good.'),
    placeHolder: l10n.t('2027-01-31'),
    ignoreFocusOut: true,
    validateInput: day =>
      /^$|^\d{4}-\d\d-\d\d$/.test(day.trim()) ? undefined : l10n.t('A day such as 2027-01-31, or nothing'),
  });

function isFix(given: unknown): given is FixToAsk {
  if (typeof given !== 'object' || given === null) return false;
  const texts = new Map<string, unknown>(Object.entries(given));
  return ['uri', 'code', 'key', 'fix', 'asks', 'title'].every(key => typeof texts.get(key) === 'string');
}
