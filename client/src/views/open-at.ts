// Opens a place of a file as what the file is, whatever the editor's guess of its encoding, with its words selected.
import { type TextEditor, TextEditorRevealType, type ViewColumn, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Range } from '../../../server/src/lsp/protocol.ts';
import { prepare } from '../encodings.ts';

export interface Place {
  readonly uri: string;
  readonly range: Range;
}

export async function openAt(client: BaseLanguageClient, place: Place, viewColumn: ViewColumn): Promise<TextEditor> {
  const uri = client.protocol2CodeConverter.asUri(place.uri);
  if (/\.(txt|md)$/i.test(uri.path)) await prepare(client, uri);
  const document = await workspace.openTextDocument(uri);
  const selection = document.validateRange(client.protocol2CodeConverter.asRange(place.range));
  const editor = await window.showTextDocument(document, { viewColumn, selection, preview: false });
  editor.revealRange(selection, TextEditorRevealType.InCenter);
  return editor;
}
