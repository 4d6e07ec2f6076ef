// Places that the server names, shown in an editor: articles are opened as what they are encoded in, with the words selected.
import { type TextEditor, TextEditorRevealType, type ViewColumn, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Place } from '../../../server/src/lsp/protocol.ts';
import { prepare } from '../encodings.ts';

/** `column`: where it is to stay; without one it is shown as a preview in the active group. */
export async function goTo(client: BaseLanguageClient, place: Place, column?: ViewColumn): Promise<TextEditor> {
  const uri = client.protocol2CodeConverter.asUri(place.uri);
  if (/\.(txt|md)$/i.test(uri.path)) await prepare(client, uri);
  const document = await workspace.openTextDocument(uri);
  const selection = document.validateRange(client.protocol2CodeConverter.asRange(place.range));
  const shown = column === undefined ? { preview: true } : { preview: false, viewColumn: column };
  const editor = await window.showTextDocument(document, { selection, ...shown });
  editor.revealRange(selection, TextEditorRevealType.InCenter);
  return editor;
}
