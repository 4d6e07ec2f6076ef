// Two sides of a contradiction beside each other: real editors, so that whoever reads can also mend, each scrolled to its
// sentence, which is marked with what it says.
import {
  CodeAction,
  CodeActionKind,
  commands,
  type Diagnostic,
  Disposable,
  l10n,
  languages,
  MarkdownString,
  type Position,
  type QuickPickItem,
  type TextEditor,
  ThemeColor,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ComparedClash, ComparedSide, CompareParams, CompareResult } from '../../../server/src/lsp/protocol.ts';
import { corpusFiles } from '../schemes.ts';
import { goTo } from './go-to.ts';

/** Milliseconds for which the status bar says what the two sides say. */
const SHOWN = 15_000;

const COMMAND = 'corroborate.compareSides';

export function contributeCompare(client: BaseLanguageClient): Disposable {
  const marks = newMarks();
  return Disposable.from(
    marks,
    commands.registerCommand(COMMAND, (about: unknown) => compare(client, marks, about)),
    languages.registerCodeActionsProvider(
      corpusFiles('**/*.{txt,md,facts.yaml,facts.yml}'),
      { provideCodeActions: ({ uri }, _range, context) => context.diagnostics.flatMap(one => offer(client, uri, one)) },
      { providedCodeActionKinds: [CodeActionKind.QuickFix] },
    ),
  );
}

async function compare(client: BaseLanguageClient, marks: Marks, about: unknown): Promise<void> {
  const asked = readAbout(about) ?? underCursor(client);
  if (asked === undefined) return;
  const { clashes } = await client.sendRequest<CompareResult>('corroborate/compare', asked);
  if (clashes.length === 0) {
    void window.showInformationMessage(l10n.t('No other source contradicts what is said here.'));
    return;
  }
  const clash = await chooseClash(clashes);
  const sides = clash && (await chooseSides(clash));
  if (sides === undefined) return;
  const [left, right] = sides;
  const first = await goTo(client, left, ViewColumn.One);
  const second = await goTo(client, right, ViewColumn.Two);
  marks.show([
    { editor: first, side: left },
    { editor: second, side: right },
  ]);
  window.setStatusBarMessage(`${sideText(left)} ↔ ${sideText(right)}`, SHOWN);
}

/** Where a mark of a picture or a code action says what is meant. */
function readAbout(about: unknown): CompareParams | undefined {
  if (typeof about !== 'object' || about === null || !('uri' in about) || typeof about.uri !== 'string')
    return undefined;
  if ('claim' in about && typeof about.claim === 'string') return { uri: about.uri, claim: about.claim };
  if (!('position' in about) || !isPosition(about.position)) return undefined;
  const { line, character } = about.position;
  return { uri: about.uri, position: { line, character } };
}

const isPosition = (value: unknown): value is Position =>
  typeof value === 'object' && value !== null && 'line' in value && 'character' in value;

function underCursor(client: BaseLanguageClient): CompareParams | undefined {
  const editor = window.activeTextEditor;
  if (editor === undefined) return undefined;
  const { line, character } = editor.selection.active;
  return { uri: client.code2ProtocolConverter.asUri(editor.document.uri), position: { line, character } };
}

async function chooseClash(clashes: readonly ComparedClash[]): Promise<ComparedClash | undefined> {
  const [only] = clashes;
  if (clashes.length === 1) return only;
  const items = clashes.map(clash => ({
    clash,
    label: clash.about,
    description: clash.settled ? l10n.t('settled') : '',
    detail: clash.sides.map(sideText).join(' ↔ '),
  }));
  const chosen = await window.showQuickPick(items, { title: l10n.t('Which contradiction?'), matchOnDetail: true });
  return chosen?.clash;
}

/** Of two sides both; of more the reader chooses one, then the other, those that say otherwise first. */
async function chooseSides({
  about,
  sides,
}: ComparedClash): Promise<readonly [ComparedSide, ComparedSide] | undefined> {
  const [one, two] = sides;
  if (one === undefined || two === undefined) {
    void window.showInformationMessage(l10n.t('This contradiction has no second side to show.'));
    return undefined;
  }
  if (sides.length === 2) return [one, two];
  const left = await chooseSide(sides, { title: about, placeHolder: l10n.t('The first of the two sides') });
  if (left === undefined) return undefined;
  const others = sides.filter(side => side !== left);
  const telling = [
    ...others.filter(each => each.value !== left.value),
    ...others.filter(each => each.value === left.value),
  ];
  const right = await chooseSide(telling, { title: about, placeHolder: l10n.t('The side to compare it with') });
  return right && [left, right];
}

async function chooseSide(
  sides: readonly ComparedSide[],
  words: { readonly title: string; readonly placeHolder: string },
): Promise<ComparedSide | undefined> {
  const items = sides.map((side): QuickPickItem & { readonly side: ComparedSide } => ({
    side,
    label: side.value,
    description: side.source,
  }));
  return (await window.showQuickPick(items, { ...words, matchOnDescription: true }))?.side;
}

const sideText = ({ source, value }: ComparedSide): string => `${source}: ${value}`;

interface Marked {
  readonly editor: TextEditor;
  readonly side: ComparedSide;
}

interface Marks extends Disposable {
  /** In place of those that were there. They go when one of the texts changes. */
  show(marked: readonly Marked[]): void;
}

function newMarks(): Marks {
  const look = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('corroborate.contradictedBackground'),
    borderColor: new ThemeColor('corroborate.contradicted'),
    borderStyle: 'solid',
    borderWidth: '1px',
    borderRadius: '2px',
    overviewRulerColor: new ThemeColor('corroborate.contradicted'),
  });
  let shown: readonly Marked[] = [];
  const clear = (): void => {
    for (const { editor } of shown) editor.setDecorations(look, []);
    shown = [];
  };
  const edits = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (contentChanges.length > 0 && shown.some(({ editor }) => editor.document === document)) clear();
  });
  return {
    show(marked) {
      clear();
      shown = marked;
      for (const { editor, side } of marked) {
        // Words put beside the sentence would push its own out of sight: what it says is told where the pointer rests.
        const hoverMessage = new MarkdownString().appendText(sideText(side));
        editor.setDecorations(look, [{ range: editor.selection, hoverMessage }]);
      }
    },
    dispose: () => Disposable.from(look, edits).dispose(),
  };
}

/** The codes of findings whose sides are claims that contradict each other. */
const CLASH = /^(?:conflicting-|competing-|refuted-|misplaced-|incomparable-|out-of-order$)/;

function offer(client: BaseLanguageClient, uri: Uri, diagnostic: Diagnostic): readonly CodeAction[] {
  const code = codeOf(diagnostic);
  if (code === undefined || !CLASH.test(code)) return [];
  const title = l10n.t('Compare the sides');
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  const { line, character } = diagnostic.range.start;
  const about = { uri: client.code2ProtocolConverter.asUri(uri), position: { line, character } };
  action.command = { command: COMMAND, title, arguments: [about] };
  return [action];
}

function codeOf(diagnostic: Diagnostic): string | undefined {
  if (diagnostic.source !== 'corroborate') return undefined;
  const { code } = diagnostic;
  return typeof code === 'object' ? String(code.value) : code === undefined ? undefined : String(code);
}
