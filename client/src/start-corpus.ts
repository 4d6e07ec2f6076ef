// A folder of texts becomes a corpus: its settings file is proposed from the names that the texts use, and opened.
import { commands, type Disposable, l10n, ProgressLocation, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { NewSettingsResult } from '../../server/src/lsp/protocol.ts';
import { chosenFolder } from './chosen-folder.ts';
import { exists } from './files.ts';

const SETTINGS_FILE = 'corroborate.yaml';

/** `run` starts the server, once. */
export function contributeStart(client: BaseLanguageClient, run: () => Promise<void>): Disposable {
  return commands.registerCommand('corroborate.startCorpus', (uri: unknown) => startIn(client, run, uri));
}

async function startIn(client: BaseLanguageClient, run: () => Promise<void>, chosen: unknown): Promise<void> {
  const folder = await chosenFolder(chosen);
  if (folder === undefined) return;
  const uri = Uri.joinPath(folder, SETTINGS_FILE);
  if (!(await exists(uri))) {
    const text = await proposed(client, run, folder);
    if (text === undefined) return;
    const edit = new WorkspaceEdit();
    edit.createFile(uri, { contents: new TextEncoder().encode(text), overwrite: false });
    await workspace.applyEdit(edit);
  }
  await window.showTextDocument(uri);
}

async function proposed(
  client: BaseLanguageClient,
  run: () => Promise<void>,
  folder: Uri,
): Promise<string | undefined> {
  const title = l10n.t('Reading the texts of this folder…');
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  return await window.withProgress(options, async (_, token) => {
    await run();
    const params = { folder: client.code2ProtocolConverter.asUri(folder) };
    return (await client.sendRequest<NewSettingsResult>('corroborate/newSettings', params, token)).text;
  });
}
