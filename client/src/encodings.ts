// Articles in another encoding than the editor guessed: reopens them as what they are, and opens them so from the start
// where a definition leads into one. Which encoding a file has, only the server knows.
import {
  CodeAction,
  CodeActionKind,
  commands,
  type Definition,
  type DefinitionLink,
  type Diagnostic,
  Disposable,
  l10n,
  languages,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import type { EncodingResult } from '../../server/src/lsp/protocol.ts';
import { corpusFiles } from './schemes.ts';

const REOPEN = 'corroborate.reopenWithEncoding';

/** The command that reopens an article, and the light bulb that offers it. */
export function contributeEncodings(): Disposable {
  return Disposable.from(
    commands.registerCommand(REOPEN, (uri: unknown, encoding: unknown) =>
      typeof uri === 'string' && typeof encoding === 'string' ? reopen(Uri.parse(uri), encoding) : undefined,
    ),
    languages.registerCodeActionsProvider(
      corpusFiles('**/*.{txt,md}'),
      { provideCodeActions: ({ uri }, _range, context) => context.diagnostics.flatMap(one => offer(uri, one)) },
      { providedCodeActionKinds: [CodeActionKind.QuickFix] },
    ),
  );
}

/** Definitions whose targets the editor would open as mojibake are opened right before it goes there. */
export function openInItsEncoding(client: () => BaseLanguageClient): NonNullable<Middleware['provideDefinition']> {
  return async (document, position, token, next) => {
    const found = await next(document, position, token);
    for (const uri of targetsOf(found)) await prepare(client(), uri);
    return found;
  };
}

function targetsOf(found: Definition | DefinitionLink[] | null | undefined): readonly Uri[] {
  const links = Array.isArray(found) ? found : found ? [found] : [];
  const uris = links.map(link => ('targetUri' in link ? link.targetUri : link.uri));
  return [...new Map(uris.map(uri => [uri.toString(), uri])).values()].filter(uri => /\.(txt|md)$/i.test(uri.path));
}

/** Never keeps the reader from where they were going: whatever fails here, the editor's own guess stands. */
export async function prepare(client: BaseLanguageClient, uri: Uri): Promise<void> {
  try {
    const asked = { uri: client.code2ProtocolConverter.asUri(uri) };
    const { encoding } = await client.sendRequest<EncodingResult>('corroborate/encoding', asked);
    if (encoding !== undefined) await workspace.openTextDocument(uri, { encoding });
  } catch (reason) {
    client.debug(`${uri} is left in the editor's encoding: ${String(reason)}`);
  }
}

async function reopen(uri: Uri, encoding: string): Promise<void> {
  try {
    await window.showTextDocument(await workspace.openTextDocument(uri, { encoding }));
  } catch {
    const message = l10n.t('It has unsaved changes. Save or revert them, then it can be reopened as {0}.', encoding);
    void window.showWarningMessage(message);
  }
}

function offer(uri: Uri, diagnostic: Diagnostic): readonly CodeAction[] {
  const encoding = encodingIn(diagnostic);
  if (encoding === undefined) return [];
  const title = l10n.t('Reopen as {0}', encoding);
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.isPreferred = true;
  action.command = { command: REOPEN, title, arguments: [uri.toString(), encoding] };
  return [action];
}

/** The server's finding carries it as data; anything else is none. */
function encodingIn(diagnostic: Diagnostic): string | undefined {
  if (diagnostic.source !== 'corroborate' || !('data' in diagnostic)) return undefined;
  const { data } = diagnostic;
  if (typeof data !== 'object' || data === null || !('encoding' in data)) return undefined; // the server's DiagnosticData
  return typeof data.encoding === 'string' ? data.encoding : undefined;
}
