// The command that makes a report: asks where to, has the server write it, and offers to open it.
import { commands, type Disposable, env, l10n, ProgressLocation, UIKind, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ReportFormat, ReportResult } from '../../../server/src/lsp/protocol.ts';
import { corpusUri } from './corpus-uri.ts';

export function contributeReport(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('corroborate.makeReport', () => makeReport(client));
}

async function makeReport(client: BaseLanguageClient): Promise<void> {
  const corpus = corpusUri();
  if (corpus === undefined) {
    void window.showInformationMessage(l10n.t('There is no corpus here.'));
    return;
  }
  const target = await window.showSaveDialog({
    title: l10n.t('Make a Report'),
    defaultUri: defaultTarget(corpus),
    filters: { HTML: ['html'], Markdown: ['md'], CSV: ['csv'] },
  });
  if (target === undefined) return;
  const report = await written(client, corpus, formatOf(target));
  if (report === undefined) return;
  if (isArticleIn(target, report.root)) {
    const message = l10n.t('A .md in the corpus would be read as one of its articles. Choose a place outside of it.');
    void window.showErrorMessage(message);
    return;
  }
  if (await isWritten(target, report.text)) await offerToOpen(target);
}

async function isWritten(target: Uri, text: string): Promise<boolean> {
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
    return true;
  } catch (reason) {
    const why = reason instanceof Error ? reason.message : String(reason);
    void window.showErrorMessage(l10n.t('The report could not be written there: {0}', why));
    return false;
  }
}

/** Beside the corpus, not in it: what is made of the sources is no source. Beside a repository nothing can be put. */
function defaultTarget(corpus: Uri): Uri {
  const folder = workspace.getWorkspaceFolder(corpus)?.uri ?? Uri.joinPath(corpus, '..');
  const name = `${nameOf(folder)}-report.html`;
  return folder.scheme === 'file' ? Uri.joinPath(folder, '..', name) : Uri.joinPath(folder, name);
}

function formatOf({ path }: Uri): ReportFormat {
  if (/\.(?:md|markdown)$/i.test(path)) return 'markdown';
  return /\.csv$/i.test(path) ? 'csv' : 'html';
}

function isArticleIn(target: Uri, root: string): boolean {
  const folder = Uri.parse(root).path;
  return /\.(?:md|txt)$/i.test(target.path) && target.path.startsWith(`${folder}/`);
}

async function written(
  client: BaseLanguageClient,
  corpus: Uri,
  format: ReportFormat,
): Promise<ReportResult | undefined> {
  const uri = client.code2ProtocolConverter.asUri(corpus);
  const options = { location: ProgressLocation.Notification, cancellable: true, title: l10n.t('Making the report') };
  try {
    const made = await window.withProgress(options, (_, token) =>
      client.sendRequest<ReportResult | null>('corroborate/report', { uri, format }, token),
    );
    if (made === null) void window.showInformationMessage(l10n.t('There is no corpus here.'));
    return made ?? undefined;
  } catch (reason) {
    client.debug(`No report: ${String(reason)}`);
    return undefined;
  }
}

async function offerToOpen(target: Uri): Promise<void> {
  const [browse, show] = [l10n.t('Open in Browser'), l10n.t('Show')];
  const choices = isForBrowser(target) ? [browse, show] : [show];
  const chosen = await window.showInformationMessage(l10n.t('The report is made: {0}', nameOf(target)), ...choices);
  // On a machine that is far away no browser can open it.
  const isOpen = chosen === browse && (await env.openExternal(target));
  if (chosen === show || (chosen === browse && !isOpen)) await window.showTextDocument(target);
}

/** A browser opens files of a disk, and only where it may look at that disk. */
const isForBrowser = ({ scheme, path }: Uri): boolean =>
  scheme === 'file' && env.uiKind === UIKind.Desktop && /\.html?$/i.test(path);

const nameOf = ({ path }: Uri): string => path.split('/').filter(Boolean).at(-1) ?? '';
