// Words of an article into a fact file: by a command that opens the file beside, and by copy and paste. What is written is
// worked out by the server; nothing is put into a text that has changed meanwhile.
import {
  commands,
  type DataTransfer,
  DataTransferItem,
  Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
  l10n,
  languages,
  type Range,
  SnippetString,
  type TextDocument,
  type TextEditor,
  Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type {
  QuoteResult,
  RecordParams,
  RecordResult,
  RecordTarget,
  RecordTargetsResult,
} from '../../server/src/lsp/protocol.ts';
import { exists } from './files.ts';
import { corpusFiles } from './schemes.ts';

export function contributeRecording(client: BaseLanguageClient): Disposable {
  const paste = new PassagePaste(client);
  const kinds = { providedPasteEditKinds: [FACT, QUOTE] };
  return Disposable.from(
    commands.registerCommand('corroborate.recordFact', () => record(client, firstOf)),
    commands.registerCommand('corroborate.recordFactIn', () => record(client, askFor)),
    languages.registerDocumentPasteEditProvider(corpusFiles('**/*.{txt,md}'), paste, {
      ...kinds,
      copyMimeTypes: [PASSAGE],
    }),
    languages.registerDocumentPasteEditProvider(corpusFiles('**/*.facts.{yaml,yml}'), paste, {
      ...kinds,
      pasteMimeTypes: [PASSAGE],
    }),
  );
}

type Choose = (targets: readonly RecordTarget[]) => Promise<RecordTarget | undefined>;

const firstOf: Choose = async targets => targets[0];

const askFor: Choose = async targets => {
  const items = targets.map(target => ({
    label: target.path,
    description: target.exists ? '' : l10n.t('will be made'),
    target,
  }));
  const chosen = await window.showQuickPick(items, { placeHolder: l10n.t('The fact file to write into') });
  return chosen?.target;
};

async function record(client: BaseLanguageClient, choose: Choose): Promise<void> {
  const article = window.activeTextEditor;
  if (article === undefined) return;
  const { document, selection } = article;
  const { targets } = await client.sendRequest<RecordTargetsResult>('corroborate/recordTargets', {
    uri: client.code2ProtocolConverter.asUri(document.uri),
  });
  if (targets.length === 0) {
    void window.showInformationMessage(l10n.t('Words are recorded from an article of a corpus: a .txt or .md file.'));
    return;
  }
  const target = await choose(targets);
  if (target === undefined) return;
  const editor = await openBeside(Uri.parse(target.uri), article);
  await insertFact(client, editor, { document, range: selection });
}

/** In the group where it is open already, else in the one beside the article. */
async function openBeside(uri: Uri, article: TextEditor): Promise<TextEditor> {
  if (!(await exists(uri))) {
    const making = new WorkspaceEdit();
    making.createFile(uri, { ignoreIfExists: true });
    await workspace.applyEdit(making);
  }
  const open = window.visibleTextEditors.find(editor => editor.document.uri.toString() === uri.toString());
  const column = open?.viewColumn ?? (article.viewColumn === ViewColumn.Two ? ViewColumn.One : ViewColumn.Beside);
  return await window.showTextDocument(await workspace.openTextDocument(uri), { viewColumn: column });
}

interface Passage {
  readonly document: TextDocument;
  readonly range: Range;
}

async function insertFact(client: BaseLanguageClient, editor: TextEditor, passage: Passage): Promise<void> {
  const versions = [editor.document.version, passage.document.version];
  const { recorded } = await ask(client, editor.document, passage);
  if (recorded === undefined) {
    void window.showWarningMessage(l10n.t('This file cannot take a new fact as it stands. Mend its YAML first.'));
    return;
  }
  if (versions[0] !== editor.document.version || versions[1] !== passage.document.version) {
    void window.showWarningMessage(l10n.t('The text has changed since. Choose it again.'));
    return;
  }
  const range = client.protocol2CodeConverter.asRange(recorded.range);
  const options = { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true };
  await editor.insertSnippet(new SnippetString(recorded.snippet), range, options);
  editor.revealRange(range);
}

function ask(
  client: BaseLanguageClient,
  target: TextDocument,
  { document, range }: Passage,
  at?: Range,
): Promise<RecordResult> {
  const { code2ProtocolConverter: convert } = client;
  const params: RecordParams = {
    textDocument: { uri: convert.asUri(target.uri) },
    article: convert.asUri(document.uri),
    range: convert.asRange(range),
    ...(at === undefined ? {} : { position: convert.asPosition(at.start) }),
  };
  return client.sendRequest<RecordResult>('corroborate/record', params);
}

/** Where copied words came from; its value is a JSON of `Copied`. Seen in this window alone. */
const PASSAGE = 'application/vnd.corroborate.passage';
const FACT = DocumentDropOrPasteEditKind.Text.append('corroborate', 'fact');
const QUOTE = DocumentDropOrPasteEditKind.Text.append('corroborate', 'quote');

class PassagePaste implements DocumentPasteEditProvider {
  readonly #client: BaseLanguageClient;
  /** What was copied last, whose place and version the transfer's number names. */
  #copied: (Passage & { readonly version: number; readonly number: number }) | undefined;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  prepareDocumentPaste(document: TextDocument, [range, ...more]: readonly Range[], transfer: DataTransfer): void {
    if (range === undefined || range.isEmpty || more.length > 0 || !/\.(txt|md)$/i.test(document.uri.path)) return;
    const number = (this.#copied?.number ?? 0) + 1;
    this.#copied = { document, range, version: document.version, number };
    transfer.set(PASSAGE, new DataTransferItem(String(number)));
  }

  async provideDocumentPasteEdits(
    document: TextDocument,
    [range]: readonly Range[],
    transfer: DataTransfer,
  ): Promise<DocumentPasteEdit[]> {
    const number = Number(await transfer.get(PASSAGE)?.asString());
    const copied = this.#copied;
    if (range === undefined || copied?.number !== number || copied.version !== copied.document.version) return [];
    const words = copied.document.getText(copied.range);
    const [quote, fact] = [await this.#asQuote(document, range, words), await this.#asFact(document, range, copied)];
    return [...quote, ...fact];
  }

  async #asQuote(document: TextDocument, range: Range, words: string): Promise<readonly DocumentPasteEdit[]> {
    if (!range.isEmpty) return [];
    const { code2ProtocolConverter: convert } = this.#client;
    const { text } = await this.#client.sendRequest<QuoteResult>('corroborate/quote', {
      textDocument: { uri: convert.asUri(document.uri) },
      position: convert.asPosition(range.start),
      words,
    });
    return text === undefined ? [] : [new DocumentPasteEdit(text, l10n.t('Paste as a Quote'), QUOTE)];
  }

  async #asFact(document: TextDocument, range: Range, copied: Passage): Promise<readonly DocumentPasteEdit[]> {
    const { recorded } = await ask(this.#client, document, copied, range);
    if (recorded === undefined) return [];
    const edit = new DocumentPasteEdit('', l10n.t('Paste as a Fact'), FACT);
    edit.additionalEdit = new WorkspaceEdit();
    edit.additionalEdit.replace(
      document.uri,
      this.#client.protocol2CodeConverter.asRange(recorded.range),
      recorded.text,
    );
    return [edit];
  }
}
