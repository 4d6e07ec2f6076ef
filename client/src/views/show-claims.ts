// The command of code lenses: shows the places that a lens counts, in the editor's own list of references.
import { commands, type Disposable, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Place, Position } from '../../../server/src/lsp/protocol.ts';

export const SHOW_CLAIMS = 'corroborate.showClaims';

export function contributeShowClaims(client: BaseLanguageClient): Disposable {
  return commands.registerCommand(SHOW_CLAIMS, (uri: unknown, position: unknown, places: unknown) => {
    if (typeof uri !== 'string' || !isPosition(position) || !Array.isArray(places)) return undefined;
    const { protocol2CodeConverter: to } = client;
    const locations = places
      .filter(isPlace)
      .map(place =>
        to.asLocation({ uri: place.uri, range: { start: { ...place.range.start }, end: { ...place.range.end } } }),
      );
    return commands.executeCommand(
      'editor.action.showReferences',
      Uri.parse(uri),
      to.asPosition({ ...position }),
      locations,
    );
  });
}

const isPosition = (value: unknown): value is Position =>
  typeof value === 'object' && value !== null && 'line' in value && 'character' in value;

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' && value !== null && 'uri' in value && typeof value.uri === 'string' && 'range' in value;
