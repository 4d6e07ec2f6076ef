// A client that takes edits with versions and shows lenses, and what stands at a range, for the tests of both.
import type { ClientCapabilities, Range } from 'vscode-languageserver/node';
import { PULLING } from './client.ts';

export const EDITING: ClientCapabilities = {
  ...PULLING,
  workspace: {
    ...PULLING.workspace,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename'],
      changeAnnotationSupport: { groupsOnLabel: true },
    },
    codeLens: { refreshSupport: true },
  },
};

export function wordsIn(text: string | Uint8Array | undefined, { start: from, end }: Range): string {
  return String(text).split('\n')[from.line]?.slice(from.character, end.character) ?? '';
}
