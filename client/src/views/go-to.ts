// Places that the server names, shown in an editor: articles are opened as what they are encoded in.
import { Uri, type ViewColumn, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Place } from '../../../server/src/lsp/protocol.ts';
import { prepare } from '../encodings.ts';

export interface Shown {
  readonly column?: ViewColumn;
  readonly preserveFocus?: boolean;
  readonly preview?: boolean;
}

export async function goTo(client: BaseLanguageClient, { uri, range }: Place, shown: Shown = {}): Promise<void> {
  const target = Uri.parse(uri);
  if (/\.(?:txt|md)$/i.test(target.path)) await prepare(client, target);
  const { column, preserveFocus = false, preview = true } = shown;
  await window.showTextDocument(await workspace.openTextDocument(target), {
    selection: client.protocol2CodeConverter.asRange(range),
    preserveFocus,
    preview,
    ...(column === undefined ? {} : { viewColumn: column }),
  });
}
