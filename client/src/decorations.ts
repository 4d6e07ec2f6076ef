// Cited passages of an article carry a quiet mark whose look (line and colour) tells agreed from contradicted from
// settled. Which passages there are, and how they stand, only the server knows.
import {
  CancellationTokenSource,
  type Disposable,
  OverviewRulerLane,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { Passage, PassageState, PassagesChangedParams, PassagesResult } from '../../server/src/lsp/protocol.ts';
import { corpusSchemes } from './schemes.ts';

const STATES = ['agreed', 'contradicted', 'settled'] as const satisfies readonly PassageState[];

type Looks = Readonly<Record<PassageState, TextEditorDecorationType>>;

export function contributeDecorations(client: BaseLanguageClient): Disposable {
  const looks = createLooks();
  const asked = new Map<TextEditor, CancellationTokenSource>();
  const mark = (editors: readonly TextEditor[]) => {
    for (const editor of editors) {
      asked.get(editor)?.cancel();
      const source = new CancellationTokenSource();
      asked.set(editor, source);
      void decorate(client, looks, editor, source).finally(() => {
        if (asked.get(editor) === source) asked.delete(editor);
      });
    }
  };
  const parts = [
    ...Object.values(looks),
    window.onDidChangeVisibleTextEditors(mark),
    client.onDidChangeState(() => mark(window.visibleTextEditors)),
    client.onNotification('corroborate/passagesChanged', (changed: PassagesChangedParams) =>
      mark(window.visibleTextEditors.filter(editor => isAmong(changed.uris, editor))),
    ),
    workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('corroborate.decorations')) mark(window.visibleTextEditors);
    }),
  ];
  return { dispose: () => parts.forEach(part => void part.dispose()) };
}

/** A line under the words: dotted where sources agree, solid on a tint where they clash, dashed where it is settled. */
function createLooks(): Looks {
  const under = (line: string, color: string) => ({
    borderStyle: line,
    borderWidth: '0 0 1px 0',
    borderColor: new ThemeColor(color),
  });
  return {
    agreed: window.createTextEditorDecorationType(under('dotted', 'corroborate.agreed')),
    settled: window.createTextEditorDecorationType(under('dashed', 'corroborate.settled')),
    contradicted: window.createTextEditorDecorationType({
      ...under('solid', 'corroborate.contradicted'),
      backgroundColor: new ThemeColor('corroborate.contradictedBackground'),
      overviewRulerColor: new ThemeColor('corroborate.contradicted'),
      overviewRulerLane: OverviewRulerLane.Right,
    }),
  };
}

async function decorate(
  client: BaseLanguageClient,
  looks: Looks,
  editor: TextEditor,
  source: CancellationTokenSource,
): Promise<void> {
  const passages = await passagesOf(client, editor, source);
  if (source.token.isCancellationRequested || passages === undefined) return;
  for (const state of STATES) {
    const own = passages.filter(passage => passage.state === state);
    editor.setDecorations(
      looks[state],
      own.map(passage => client.protocol2CodeConverter.asRange(passage.range)),
    );
  }
}

/** `undefined` where the server has no answer: what is marked then stays as it is. */
async function passagesOf(
  client: BaseLanguageClient,
  editor: TextEditor,
  source: CancellationTokenSource,
): Promise<readonly Passage[] | undefined> {
  const { uri } = editor.document;
  if (!isArticle(editor) || !workspace.getConfiguration('corroborate', uri).get('decorations.enabled', true)) return [];
  if (client.state !== State.Running) return undefined;
  try {
    const { version } = editor.document;
    const result = await client.sendRequest<PassagesResult>(
      'corroborate/passages',
      { uri: client.code2ProtocolConverter.asUri(uri) },
      source.token,
    );
    return version === editor.document.version ? result.passages : undefined;
  } catch (reason) {
    client.debug(`No passages of ${uri}: ${String(reason)}`);
    return undefined;
  }
}

function isArticle({ document }: TextEditor): boolean {
  return corpusSchemes().includes(document.uri.scheme) && /\.(txt|md)$/i.test(document.uri.path);
}

/** One address may be written in several ways. */
function isAmong(uris: readonly string[], { document }: TextEditor): boolean {
  return uris.some(uri => Uri.parse(uri).toString() === document.uri.toString());
}
