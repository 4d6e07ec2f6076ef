// What the client says that it can do, read once: the handlers ask here and nowhere else.
import type { InitializeParams } from 'vscode-languageserver';
import type { Locale } from '../messages/account.ts';

export interface ClientFacts {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticTags: boolean;
  readonly definitionLinks: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly hoverMarkdown: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly changesFolders: boolean;
  readonly progress: boolean;
  readonly linkTooltips: boolean;
  readonly locale: Locale;
}

export function clientFacts({ capabilities, locale }: InitializeParams): ClientFacts {
  const { textDocument, workspace, window } = capabilities;
  const published = textDocument?.diagnostic ?? textDocument?.publishDiagnostics;
  const formats = textDocument?.hover?.contentFormat;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation:
      published?.relatedInformation === true || textDocument?.publishDiagnostics?.relatedInformation === true,
    codeDescription:
      textDocument?.publishDiagnostics?.codeDescriptionSupport === true ||
      textDocument?.diagnostic?.codeDescriptionSupport === true,
    diagnosticTags:
      textDocument?.publishDiagnostics?.tagSupport !== undefined || textDocument?.diagnostic?.tagSupport !== undefined,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    hoverMarkdown: formats === undefined || formats.includes('markdown'),
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    changesFolders: workspace?.workspaceFolders === true,
    progress: window?.workDoneProgress === true,
    linkTooltips: textDocument?.documentLink?.tooltipSupport === true,
    locale: typeof locale === 'string' && locale.toLowerCase().startsWith('zh') ? 'zh' : 'en',
  };
}
