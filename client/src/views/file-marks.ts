// Files with contradictions carry a badge and a colour in the explorer. How many each has, only the server knows.
import { type Disposable, EventEmitter, type FileDecoration, l10n, ThemeColor, Uri, window, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { FileMarksResult } from '../../../server/src/lsp/protocol.ts';

export function contributeFileMarks(client: BaseLanguageClient): Disposable {
  const counts = new Map<string, number>();
  const changed = new EventEmitter<Uri[]>();
  const take = ({ files }: FileMarksResult): void => {
    const uris = files.map(({ uri }) => Uri.parse(uri));
    for (const [at, { contradictions }] of files.entries()) counts.set(uris[at]?.toString() ?? '', contradictions);
    changed.fire(uris);
  };
  const ask = async (): Promise<void> => {
    const before = [...counts.keys()].map(uri => Uri.parse(uri));
    counts.clear();
    changed.fire(before);
    if (client.state !== State.Running || !isEnabled()) return;
    take(await client.sendRequest<FileMarksResult>('corroborate/fileMarks', {}));
  };
  const asking = (): void => void ask().catch(reason => client.debug(`No marks of files: ${String(reason)}`));
  const parts = [
    changed,
    window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changed.event,
      provideFileDecoration: uri => markOf(counts.get(uri.toString()) ?? 0),
    }),
    client.onDidChangeState(asking),
    client.onNotification('corroborate/fileMarksChanged', (marks: FileMarksResult) => {
      if (isEnabled()) take(marks);
    }),
    workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('corroborate.fileDecorations')) asking();
    }),
  ];
  return { dispose: () => parts.forEach(part => void part.dispose()) };
}

const isEnabled = (): boolean => workspace.getConfiguration('corroborate').get('fileDecorations.enabled', true);

/**
 * A sign, as source control has its letters: VS Code counts the problems of a file by itself and puts that number before
 * it, so a number of ours would read as the same one twice. What the number cannot say is that sources contradict.
 */
function markOf(contradictions: number): FileDecoration | undefined {
  if (contradictions === 0) return undefined;
  return {
    badge: '≠',
    color: new ThemeColor('corroborate.contradictedFile'),
    tooltip: l10n.t('Contradictions: {0}', contradictions),
    propagate: false,
  };
}
