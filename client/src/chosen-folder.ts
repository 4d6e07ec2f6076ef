// Which folder of the workspace a command is about. It must not know what the command does there.
import { commands, l10n, Uri, window, workspace } from 'vscode';

/** The folder that was named; else the one that is open, and only where there are several, a choice. */
export async function chosenFolder(named: unknown): Promise<Uri | undefined> {
  if (named instanceof Uri) return named;
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length > 1) return (await window.showWorkspaceFolderPick())?.uri;
  if (folders.length === 0) await offerToOpen();
  return folders[0]?.uri;
}

async function offerToOpen(): Promise<void> {
  const open = l10n.t('Open Folder…');
  const message = l10n.t('A corpus is a folder of texts. Open that folder first.');
  if ((await window.showInformationMessage(message, open)) === open)
    await commands.executeCommand('workbench.action.files.openFolder');
}
