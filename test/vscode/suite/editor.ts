// What the suites ask of the editor: its findings, answers at a place in a file, and waiting for what it shows.
import { strict as assert } from 'node:assert';
import {
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  commands,
  type Disposable,
  type DocumentLink,
  type Hover,
  type Location,
  type LocationLink,
  languages,
  type MarkdownString,
  type Position,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';

const PATIENCE_MILLISECONDS = 20_000;

/** The file of this name in the folder that is open. */
export function uriOf(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert(folder, 'a folder is open');
  return Uri.joinPath(folder.uri, name);
}

/** Opens it in an editor of its own, as a reader would. */
export async function open(name: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uriOf(name));
  await window.showTextDocument(document, { preview: false });
  return document;
}

/** Every finding of the window as `file code`, in order; each file has a code once for each place of it. */
export function findings(...codes: readonly string[]): readonly string[] {
  return languages
    .getDiagnostics()
    .flatMap(([uri, all]) => all.map(one => [nameOf(uri), codeOf(one.code)]))
    .filter(([, code]) => codes.length === 0 || codes.includes(code ?? ''))
    .map(([name, code]) => `${name} ${code}`)
    .sort();
}

/** Waits until the findings (of these codes, if any are named) are what is expected, one to one. */
export async function checkFindings(expected: readonly string[], ...codes: readonly string[]): Promise<void> {
  const wanted = [...expected].sort().join('\n');
  await until(
    () => (findings(...codes).join('\n') === wanted ? true : undefined),
    () => assert.deepEqual(findings(...codes), [...expected].sort()),
  );
}

/** Waits, without a clock of its own but the last one, until `look` sees something. */
export async function until<T>(look: () => T | undefined, giveUp: () => void): Promise<T> {
  const now = look();
  if (now !== undefined) return now;
  const listening: Disposable[] = [];
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      const again = () => {
        const seen = look();
        if (seen !== undefined) resolve(seen);
      };
      listening.push(languages.onDidChangeDiagnostics(again), workspace.onDidOpenTextDocument(again));
      timer = setTimeout(() => {
        try {
          giveUp();
          reject(new Error('nothing was seen in time'));
        } catch (reason) {
          reject(reason);
        }
      }, PATIENCE_MILLISECONDS);
    });
  } finally {
    clearTimeout(timer);
    for (const one of listening) one.dispose();
  }
}

/** Where these words begin; they stand in the file. */
export function placeOf(document: TextDocument, words: string): Position {
  const at = document.getText().indexOf(words);
  assert(at >= 0, `“${words}” stands in ${document.uri.path}`);
  return document.positionAt(at + 1);
}

export async function hoverAt(document: TextDocument, words: string): Promise<string> {
  const hovers = await commands.executeCommand<readonly Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    placeOf(document, words),
  );
  return hovers.flatMap(hover => hover.contents.map(textOf)).join('\n');
}

/** Targets as `file: words`. */
export async function definitionsAt(document: TextDocument, words: string): Promise<readonly string[]> {
  return targets('vscode.executeDefinitionProvider', document, words);
}

export async function referencesAt(document: TextDocument, words: string): Promise<readonly string[]> {
  return targets('vscode.executeReferenceProvider', document, words);
}

/** What is offered where these words begin, each with what is told of it. */
export async function completionsAt(document: TextDocument, words: string): Promise<ReadonlyMap<string, string>> {
  const list = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    placeOf(document, words).translate(0, -1),
    undefined,
    100, // resolves that many
  );
  const labelOf = ({ label }: CompletionItem): string => (typeof label === 'string' ? label : label.label);
  return new Map(
    list.items.map(item => [labelOf(item), item.documentation === undefined ? '' : textOf(item.documentation)]),
  );
}

export async function linksOf(document: TextDocument): Promise<readonly string[]> {
  const links = await commands.executeCommand<readonly DocumentLink[]>(
    'vscode.executeLinkProvider',
    document.uri,
    1000, // resolves that many
  );
  return links.map(
    link => `${document.getText(link.range)} -> ${link.target === undefined ? '?' : shortOf(link.target)}`,
  );
}

/** Puts `after` for `before` in the buffer, which is not saved. */
export async function edit(document: TextDocument, before: string, after: string): Promise<void> {
  const at = document.getText().indexOf(before);
  assert(at >= 0, `“${before}” stands in ${document.uri.path}`);
  const change = new WorkspaceEdit();
  change.replace(document.uri, new Range(document.positionAt(at), document.positionAt(at + before.length)), after);
  assert(await workspace.applyEdit(change));
}

/** Does what the light bulb at the top of the file offers by this title. */
export async function takeQuickFix(document: TextDocument, title: string): Promise<void> {
  const top = document.lineAt(0).range;
  const offered = await commands.executeCommand<readonly CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    top,
  );
  const command = offered.find(action => action.title === title)?.command;
  assert(command, `“${title}” is offered, among ${offered.map(action => action.title).join(', ')}`);
  await commands.executeCommand(command.command, ...(command.arguments ?? []));
}

export async function rename(before: string, after: string): Promise<void> {
  const change = new WorkspaceEdit();
  change.renameFile(uriOf(before), uriOf(after));
  assert(await workspace.applyEdit(change));
}

async function targets(command: string, document: TextDocument, words: string): Promise<readonly string[]> {
  const place = placeOf(document, words);
  const found = await commands.executeCommand<readonly (Location | LocationLink)[]>(command, document.uri, place);
  const told = found.map(async one => {
    const [uri, range] = 'targetUri' in one ? [one.targetUri, wordsOf(one)] : [one.uri, one.range];
    return `${nameOf(uri)}: ${(await workspace.openTextDocument(uri)).getText(range)}`;
  });
  return (await Promise.all(told)).sort();
}

const wordsOf = (link: LocationLink): Range => link.targetSelectionRange ?? link.targetRange;

const nameOf = (uri: Uri): string => uri.path.split('/').at(-1) ?? '';

const shortOf = (uri: Uri): string => (uri.scheme === 'file' ? nameOf(uri) : uri.toString(true));

function codeOf(code: string | number | { readonly value: string | number } | undefined): string {
  return String(typeof code === 'object' ? code.value : code);
}

function textOf(content: MarkdownString | string | { readonly value: string }): string {
  return typeof content === 'string' ? content : content.value;
}
