// Long lines of articles wrap where the user asks for it: in the texts of one folder, and in no other file of theirs.
import { ConfigurationTarget, commands, type Disposable, l10n, type Uri, window, workspace } from 'vscode';
import { chosenFolder } from './chosen-folder.ts';

/** What VS Code takes articles for. */
const LANGUAGES = ['plaintext', 'markdown'];

export const contributeWordWrap = (): Disposable =>
  commands.registerCommand('corroborate.wrapArticles', (named: unknown) => wrapArticles(named));

async function wrapArticles(named: unknown): Promise<void> {
  const shown = window.activeTextEditor?.document.uri;
  const folder = await chosenFolder(named ?? (shown && workspace.getWorkspaceFolder(shown)?.uri));
  if (folder === undefined) return;
  const unwrapped = LANGUAGES.filter(language => settingsOf(folder, language).get('wordWrap') === 'off');
  if (unwrapped.length === 0) {
    void window.showInformationMessage(l10n.t('Lines are wrapped here already.'));
    return;
  }
  const before = unwrapped.map(language => ({ language, value: ownValue(folder, language) }));
  for (const language of unwrapped) await wrap(folder, language, 'on');
  void offerUndo(folder, before);
}

interface Setting {
  readonly language: string;
  /** What the folder itself said, if it did. */
  readonly value: string | undefined;
}

async function offerUndo(folder: Uri, before: readonly Setting[]): Promise<void> {
  const undo = l10n.t('Undo');
  const message = l10n.t('Lines are wrapped in this folder’s texts.');
  if ((await window.showInformationMessage(message, undo)) !== undo) return;
  for (const { language, value } of before) await wrap(folder, language, value);
}

const settingsOf = (uri: Uri, languageId: string) => workspace.getConfiguration('editor', { uri, languageId });

const ownValue = (folder: Uri, language: string): string | undefined =>
  settingsOf(folder, language).inspect<string>('wordWrap')?.workspaceFolderLanguageValue;

const wrap = (folder: Uri, language: string, value: string | undefined): Thenable<void> =>
  settingsOf(folder, language).update('wordWrap', value, ConfigurationTarget.WorkspaceFolder, true);
