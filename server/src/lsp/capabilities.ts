// What the server offers.
import { type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import type { ClientFacts } from './client-facts.ts';
import { RECORD_KIND } from './code-actions.ts';
import { TRIGGERS } from './completion.ts';
import { FIX_ALL_KIND, FIX_KIND, REFINE_KIND } from './fix-actions.ts';

export function initializeResult(client: ClientFacts, version: string): InitializeResult {
  return {
    serverInfo: { name: 'corroborate', version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      foldingRangeProvider: true,
      documentLinkProvider: { resolveProvider: false },
      completionProvider: { triggerCharacters: [...TRIGGERS], resolveProvider: true },
      inlayHintProvider: { resolveProvider: false },
      codeActionProvider: {
        codeActionKinds: [FIX_KIND, REFINE_KIND, RECORD_KIND, FIX_ALL_KIND],
        resolveProvider: true,
      },
      ...(client.pullsDiagnostics
        ? {
            diagnosticProvider: {
              identifier: 'corroborate',
              interFileDependencies: true,
              workspaceDiagnostics: true,
            },
          }
        : {}),
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        fileOperations: { didRename: { filters: [{ scheme: 'file', pattern: { glob: '**/*' } }] } },
      },
    },
  };
}
