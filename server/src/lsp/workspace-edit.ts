// Edits of files as one WorkspaceEdit, undone in one step: each names the version of the document that it is of.
import type { CreateFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { FileEdit } from '../fixes/text-edit.ts';
import type { Locale } from '../messages/account.ts';
import type { Context, Subject } from './context.ts';
import { documentEdits } from './file-edits.ts';

/** `undefined` where one of the files has changed while this was worked out, or is to be made and the client makes none. */
export async function workspaceEdit(
  context: Context,
  subject: Subject,
  edits: readonly FileEdit[],
): Promise<WorkspaceEdit | undefined> {
  const { client } = context;
  if (!client.createsFiles && edits.some(({ version }) => version === undefined)) return undefined;
  const changes = await documentEdits(context, subject, edits);
  if (changes === undefined) return undefined;
  const isPreviewed = edits.length > 1 && client.previewsEdits;
  const shown = isPreviewed ? changes.map(annotated) : changes;
  const documentChanges = shown.flatMap((change, at) =>
    edits[at]?.version === undefined ? [creation(change), change] : [change],
  );
  if (!isPreviewed) return { documentChanges };
  return {
    documentChanges,
    changeAnnotations: { [SEVERAL]: { label: LABEL[client.locale], needsConfirmation: true } },
  };
}

/** The identifier of the one annotation: whoever changes several files at once is shown them. */
const SEVERAL = 'several-files';

const LABEL: Readonly<Record<Locale, string>> = { en: 'Corroborate: several files', zh: 'Corroborate：多个文件' };

const annotated = ({ textDocument, edits }: TextDocumentEdit): TextDocumentEdit => ({
  textDocument,
  edits: edits.map(edit => ({ ...edit, annotationId: SEVERAL })),
});

const creation = ({ textDocument: { uri } }: TextDocumentEdit): CreateFile => ({
  kind: 'create',
  uri,
  options: { overwrite: false, ignoreIfExists: false },
});
