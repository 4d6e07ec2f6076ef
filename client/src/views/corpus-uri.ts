// Which corpus a command means: that of the active editor, else that of the first folder.
import { type Uri, window, workspace } from 'vscode';
import { corpusSchemes } from '../schemes.ts';

/** An address in the corpus, or a folder that it lies in; the server knows which. */
export function corpusUri(): Uri | undefined {
  const active = window.activeTextEditor?.document.uri;
  const isInFolder = active !== undefined && workspace.getWorkspaceFolder(active) !== undefined;
  return isInFolder && corpusSchemes().includes(active.scheme) ? active : workspace.workspaceFolders?.[0]?.uri;
}
