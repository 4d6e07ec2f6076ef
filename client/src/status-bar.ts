// One item in the status bar: how many contradictions this corpus holds. A click opens the Problems panel.
import {
  type Disposable,
  type Event,
  l10n,
  MarkdownString,
  StatusBarAlignment,
  type StatusBarItem,
  window,
  workspace,
} from 'vscode';
import type { CorpusStatus, StatusParams } from '../../server/src/lsp/protocol.ts';
import { within } from './within.ts';

export function contributeStatusBar(onStatus: Event<StatusParams>): Disposable {
  const item = window.createStatusBarItem('corroborate.contradictions', StatusBarAlignment.Left, 10);
  item.name = l10n.t('Corroborate: contradictions');
  item.command = 'corroborate.showContradictions';
  let corpora: readonly CorpusStatus[] = [];
  const update = () => show(item, here(corpora));
  const parts = [
    item,
    onStatus(status => {
      corpora = status.corpora;
      update();
    }),
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidChangeConfiguration(change => change.affectsConfiguration('corroborate.statusBar') && update()),
  ];
  return { dispose: () => parts.forEach(part => void part.dispose()) };
}

/** The corpus of the active editor; all of them where it lies in none. */
function here(corpora: readonly CorpusStatus[]): readonly CorpusStatus[] {
  const uri = window.activeTextEditor?.document.uri.toString();
  const own = uri === undefined ? undefined : within(corpora, uri);
  return own === undefined ? corpora : [own];
}

function show(item: StatusBarItem, corpora: readonly CorpusStatus[]): void {
  const enabled = workspace.getConfiguration('corroborate').get('statusBar.enabled', true);
  if (!enabled || corpora.length === 0) {
    item.hide();
    return;
  }
  const reading = corpora.some(corpus => corpus.reading);
  const count = total(corpora, corpus => corpus.contradictions);
  item.text = `$(${reading ? 'loading~spin' : 'law'}) ${count}`;
  item.tooltip = new MarkdownString(corpora.map(describe).join('\n\n'));
  item.accessibilityInformation = { role: 'button', label: label(count, reading) };
  item.show();
}

function label(count: number, reading: boolean): string {
  if (reading) return l10n.t('Corroborate is reading the corpus, contradictions so far: {0}', count);
  if (count === 0) return l10n.t('Corroborate found no contradictions');
  return l10n.t('Corroborate, contradictions: {0}. Opens the Problems panel', count);
}

function describe(corpus: CorpusStatus): string {
  const name = decodeURIComponent(corpus.root.split('/').filter(Boolean).at(-1) ?? corpus.root);
  const { error, warning, information, hint } = corpus.findings;
  return [
    `**${new MarkdownString().appendText(name).value}**`,
    l10n.t('contradictions: {0}', corpus.contradictions),
    l10n.t('findings: {0}', error + warning + information + hint),
    l10n.t('{0} facts, {1} articles', corpus.facts, corpus.articles),
    ...(corpus.readInPart > 0 ? [l10n.t('too long to be read to their end: {0}', corpus.readInPart)] : []),
  ].join('  \n');
}

function total(corpora: readonly CorpusStatus[], count: (corpus: CorpusStatus) => number): number {
  return corpora.reduce((sum, corpus) => sum + count(corpus), 0);
}
