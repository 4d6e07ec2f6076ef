// textDocument/codeAction, codeAction/resolve: claims of an article's prose that can be written into its fact file, and what
// can be done about findings. What would be written is worked out once the user has chosen, from the text of that moment; a
// client that cannot ask for it then is given it at once. Nothing is offered to a client whose edits carry no version.
import { type CodeAction, CodeActionKind, LSPErrorCodes, type Range, type WorkspaceEdit } from 'vscode-languageserver';
import { asClaimId } from '../base/brand.ts';
import { recordActionsAt } from '../features/record-actions.ts';
import { recordClaims } from '../fixes/record-claims.ts';
import type { Locale } from '../messages/account.ts';
import { type Context, type Subject, subjectOf } from './context.ts';
import { toSpan } from './convert.ts';
import {
  editOfAll,
  editOfFix,
  editOfRefinement,
  FIX_ALL_KIND,
  FIX_KIND,
  fixAllIn,
  fixDataOf,
  fixesAt,
  REFINE_KIND,
  refinementsAt,
  UNDONE,
} from './fix-actions.ts';
import type { CodeActionData } from './protocol.ts';
import { answering, refusal } from './requests.ts';
import { isRecord } from './settings.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** In the menu of refactorings, where a text is taken out into another file. */
export const RECORD_KIND = `${CodeActionKind.RefactorExtract}.fact`;

export function handleCodeActions(context: Context): void {
  const { connection, client } = context;
  connection.onCodeAction(
    answering(context, 'textDocument/codeAction', async ({ textDocument: { uri }, range, context: asked }) => {
      if (!client.codeActions || !client.versionedEdits) return [];
      const subject = await subjectOf(context, uri);
      if (subject === undefined) return [];
      const actions = [
        ...(isAskedFor(asked?.only, FIX_KIND) ? fixesAt(context, subject, range, uri) : []),
        ...(isAskedFor(asked?.only, REFINE_KIND) ? refinementsAt(context, subject, range, uri) : []),
        ...(isAskedFor(asked?.only, RECORD_KIND) ? recordsAt(context, subject, range, uri) : []),
        // Nobody who opens a light bulb wants to change all of a file.
        ...(asked?.only && isAskedFor(asked.only, FIX_ALL_KIND) ? await fixAllIn(context, subject, uri) : []),
      ];
      return client.resolvesActionEdits ? actions : filled(context, actions);
    }),
  );
  connection.onCodeActionResolve(
    answering(context, 'codeAction/resolve', async action => {
      // What asks the user first is worked out later: an editor may want it resolved all the same.
      if (action.command !== undefined) return action;
      const data = dataOf(action.data);
      const edit = data && (await editOf(context, data));
      const told = data?.kind === 'record' ? GONE : UNDONE;
      if (edit === undefined) throw refusal(LSPErrorCodes.ContentModified, told[client.locale]);
      return { ...action, edit };
    }),
  );
}

function recordsAt({ client }: Context, { snapshot, path, summary }: Subject, range: Range, uri: string) {
  if (summary.kind !== 'article') return [];
  const place = { path, span: toSpan(summary, range), locale: client.locale };
  return recordActionsAt(snapshot, place).map(({ title, claims }): CodeAction => {
    const data: CodeActionData = { kind: 'record', uri, claims };
    return { title, kind: RECORD_KIND, data };
  });
}

/** Kinds are a hierarchy: who asks for `refactor` asks for all that lies below it. */
function isAskedFor(only: unknown, kind: string): boolean {
  return !Array.isArray(only) || only.some(wanted => kind === wanted || kind.startsWith(`${wanted}.`));
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
    else if (action.command !== undefined) whole.push(action);
  }
  return whole;
}

function dataOf(value: unknown): CodeActionData | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, uri, claim, claims } = value;
  const fix = kind === 'fix' ? fixDataOf(value) : undefined;
  if (fix !== undefined) return { kind: 'fix', ...fix };
  if (typeof uri !== 'string') return undefined;
  if (kind === 'fix-all') return { kind, uri };
  if (kind === 'refine') return typeof claim === 'string' ? { kind, uri, claim } : undefined;
  if (kind !== 'record' || !Array.isArray(claims)) return undefined;
  return { kind, uri, claims: claims.filter(each => typeof each === 'string') };
}

/** `undefined` where there is nothing to write any more, or the file to write to changed while this was worked out. */
async function editOf(context: Context, data: CodeActionData): Promise<WorkspaceEdit | undefined> {
  if (data.kind === 'fix') return editOfFix(context, data, {});
  if (data.kind === 'fix-all') return editOfAll(context, data.uri);
  if (data.kind === 'refine') return editOfRefinement(context, data.uri, data.claim);
  // Even while a corpus is being read: an edit of another text than the user sees would be worse than a wait.
  await context.session.idle();
  const subject = await subjectOf(context, data.uri);
  if (subject === undefined) return undefined;
  const { snapshot, texts, path } = subject;
  const edit = await recordClaims(snapshot, texts, { article: path, claims: data.claims.map(asClaimId) });
  return edit === undefined ? undefined : await workspaceEdit(context, subject, [edit]);
}
