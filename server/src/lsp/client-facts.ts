// What the client says that it can do, read once: the handlers ask here and nowhere else.
import { type InitializeParams, InsertTextMode } from 'vscode-languageserver';
import type { Locale } from '../messages/account.ts';
import { isRecord } from './settings.ts';

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
  /** Edits of a workspace carry the version of the document that they are of. */
  readonly versionedEdits: boolean;
  readonly createsFiles: boolean;
  readonly renamesFiles: boolean;
  readonly annotatesEdits: boolean;
  readonly codeActions: boolean;
  /** What a code action changes is asked for once it was chosen. */
  readonly resolvesActionEdits: boolean;
  readonly refreshesInlayHints: boolean;
  /** The command of the client that asks for a reason and then for the fix; without it fixes ask for nothing. */
  readonly settleCommand: string | undefined;
  /** Edits of several files are shown before they are made. */
  readonly previewsEdits: boolean;
  readonly completion: CompletionFacts;
  readonly refreshesLenses: boolean;
  readonly refreshesTokens: boolean;
  /** The client's command that shows places: `(uri, position, locations)`. Without it there are no lenses. */
  readonly showsClaims: string | undefined;
  /** Has the kinds of tokens that package.json names. */
  readonly claimTokens: boolean;
  /** An absolute path: where corpora may be kept between runs. */
  readonly cacheFolder: string | undefined;
  /** Reads for the server what is on no disk of its machine. */
  readonly readsFiles: boolean;
  readonly locale: Locale;
}

export interface CompletionFacts {
  readonly labelDetails: boolean;
  /** The client lets its user choose whether what stands behind the cursor stays. */
  readonly insertsOrReplaces: boolean;
  /** Further lines of an item keep the indentation that they are given. */
  readonly keepsLines: boolean;
  readonly leadsThroughStops: boolean;
  readonly markdown: boolean;
}

export function clientFacts({ capabilities, locale, initializationOptions }: InitializeParams): ClientFacts {
  const own = isRecord(initializationOptions) ? initializationOptions : {};
  const { textDocument, workspace, window } = capabilities;
  const published = textDocument?.diagnostic ?? textDocument?.publishDiagnostics;
  const { workspaceEdit } = workspace ?? {};
  const actions = textDocument?.codeAction;
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
    versionedEdits: workspaceEdit?.documentChanges === true,
    createsFiles: workspaceEdit?.resourceOperations?.includes('create') === true,
    renamesFiles: workspaceEdit?.resourceOperations?.includes('rename') === true,
    annotatesEdits: workspaceEdit?.changeAnnotationSupport !== undefined,
    codeActions: actions?.codeActionLiteralSupport !== undefined,
    resolvesActionEdits: actions?.dataSupport === true && actions.resolveSupport?.properties.includes('edit') === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    settleCommand: settleCommandIn(initializationOptions),
    previewsEdits: workspaceEdit?.changeAnnotationSupport !== undefined,
    completion: completionFacts(capabilities),
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    showsClaims: typeof own.showClaims === 'string' ? own.showClaims : undefined,
    claimTokens: own.claimTokens === true,
    cacheFolder: typeof own.cacheFolder === 'string' ? own.cacheFolder : undefined,
    readsFiles: own.readsFiles === true,
    locale: typeof locale === 'string' && locale.toLowerCase().startsWith('zh') ? 'zh' : 'en',
  };
}

function settleCommandIn(options: unknown): string | undefined {
  const command = isRecord(options) ? options.settle : undefined;
  return typeof command === 'string' ? command : undefined;
}

function completionFacts({ textDocument }: InitializeParams['capabilities']): CompletionFacts {
  const item = textDocument?.completion?.completionItem;
  return {
    labelDetails: item?.labelDetailsSupport === true,
    insertsOrReplaces: item?.insertReplaceSupport === true,
    keepsLines: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
    leadsThroughStops: item?.snippetSupport === true,
    markdown: item?.documentationFormat?.includes('markdown') === true,
  };
}
