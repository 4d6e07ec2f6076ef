// The commands that show a timeline and a matrix.
import { commands, Disposable, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PictureAbout } from '../../../server/src/lsp/protocol.ts';
import type { PictureKind } from '../webview/messages.ts';
import { corpusUri } from './corpus-uri.ts';
import type { Pictures } from './picture-panel.ts';

export function contributePictureCommands(client: BaseLanguageClient, pictures: Pictures): Disposable {
  const show = (kind: PictureKind, about: PictureAbout): void => {
    const corpus = corpusUri();
    if (corpus === undefined) void window.showInformationMessage(l10n.t('There is no corpus here.'));
    else pictures.show(kind, { uri: client.code2ProtocolConverter.asUri(corpus), about, choice: 'all', first: 0 });
  };
  return Disposable.from(
    commands.registerCommand('corroborate.showTimeline', () => show('timeline', hereOrAll())),
    commands.registerCommand('corroborate.showMatrix', () => show('matrix', { kind: 'corpus' })),
  );
}

/** The entity under the cursor; the server takes the whole corpus where there is none. */
function hereOrAll(): PictureAbout {
  const cursor = window.activeTextEditor?.selection.active;
  if (cursor === undefined) return { kind: 'corpus' };
  return { kind: 'at', position: { line: cursor.line, character: cursor.character } };
}
