// textDocument/codeAction, codeAction/resolve: claims of an article's prose that can be written into its fact file. What
// would be written is worked out once the user has chosen, from the text of that moment; a client that cannot ask for it
// then is given it at once. Nothing is offered to a client whose edits carry no version.
import { type CodeAction, CodeActionKind, LSPErrorCodes, type WorkspaceEdit } from 'vscode-languageserver';
import { asClaimId } from '../base/brand.ts';
import { recordActionsAt } from '../features/record-actions.ts';
import { recordClaims } from '../fixes/record-claims.ts';
import type { FileEdit } from '../fixes/text-edit.ts';
import type { Locale } from '../messages/account.ts';
import { type Context, type Subject, subjectOf, uriIn } from './context.ts';
import { toRange, toSpan } from './convert.ts';
import type { CodeActionData } from './protocol.ts';
import { answering, refusal } from './requests.ts';
import { isRecord } from './settings.ts';

/** In the menu of refactorings, where a text is taken out into another file. */
export const RECORD_KIND = `${CodeActionKind.RefactorExtract}.fact`;

export function handleCodeActions(context: Context): void {
  const { connection, client } = context;
  connection.onCodeAction(
    answering(context, 'textDocument/codeAction', async ({ textDocument, range, context: asked }) => {
      if (!client.codeActions || !client.versionedEdits || !isAskedFor(asked?.only)) return [];
      const subject = await subjectOf(context, textDocument.uri);
      if (subject?.summary.kind !== 'article') return [];
      const { snapshot, path, summary } = subject;
      const place = { path, span: toSpan(summary, range), locale: client.locale };
      const actions = recordActionsAt(snapshot, place).map(({ title, claims }): CodeAction => {
        const data: CodeActionData = { kind: 'record', uri: textDocument.uri, claims };
        return { title, kind: RECORD_KIND, data };
      });
      return client.resolvesActionEdits ? actions : filled(context, actions);
    }),
  );
  connection.onCodeActionResolve(
    answering(context, 'codeAction/resolve', async action => {
      const data = dataOf(action.data);
      const edit = data && (await editOf(context, data));
      if (edit === undefined) throw refusal(LSPErrorCodes.ContentModified, GONE[client.locale]);
      return { ...action, edit };
    }),
  );
}

/** Kinds are a hierarchy: who asks for `refactor` asks for all that lies below it. */
function isAskedFor(only: unknown): boolean {
  return !Array.isArray(only) || only.some(kind => RECORD_KIND === kind || RECORD_KIND.startsWith(`${kind}.`));
}

const GONE: Readonly<Record<Locale, string>> = {
  en: 'This claim can no longer be written down: the article or its fact file has changed.',
  zh: '无法再写入此说法：文章或其事实文件已更改。',
};

async function filled(context: Context, actions: readonly CodeAction[]): Promise<CodeAction[]> {
  const whole: CodeAction[] = [];
  for (const { data, ...action } of actions) {
    const known = dataOf(data);
    const edit = known && (await editOf(context, known));
    if (edit !== undefined) whole.push({ ...action, edit });
  }
  return whole;
}

function dataOf(value: unknown): CodeActionData | undefined {
  if (!isRecord(value) || value.kind !== 'record') return undefined;
  const { uri, claims } = value;
  if (typeof uri !== 'string' || !Array.isArray(claims)) return undefined;
  return { kind: 'record', uri, claims: claims.filter(each => typeof each === 'string') };
}

/** `undefined` where there is nothing to write any more, or the file to write to changed while this was worked out. */
async function editOf(context: Context, { uri, claims }: CodeActionData): Promise<WorkspaceEdit | undefined> {
  // Even while a corpus is being read: an edit of another text than the user sees would be worse than a wait.
  await context.session.idle();
  const subject = await subjectOf(context, uri);
  if (subject === undefined) return undefined;
  const { snapshot, texts, path } = subject;
  const edit = await recordClaims(snapshot, texts, { article: path, claims: claims.map(asClaimId) });
  return edit === undefined ? undefined : await workspaceEdit(context, subject, edit);
}

async function workspaceEdit(
  context: Context,
  { corpus, snapshot }: Subject,
  { path, version, edits }: FileEdit,
): Promise<WorkspaceEdit | undefined> {
  const { documents, session, client } = context;
  const document = documents.versionAt(session.absolute(corpus, path)) ?? null;
  // What was typed before this version was asked for is in the snapshot now; what comes later makes another version.
  await session.idle();
  if (corpus.snapshot.file(path)?.hash !== version) return undefined;
  const uri = uriIn(context, corpus, path);
  const lines = snapshot.file(path) ?? { lineStarts: [0], length: 0 };
  const change = {
    textDocument: { uri, version: document },
    edits: edits.map(({ span, text }) => ({ range: toRange(lines, span), newText: text })),
  };
  if (version !== undefined) return { documentChanges: [change] };
  if (!client.createsFiles) return undefined;
  return { documentChanges: [{ kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } }, change] };
}
