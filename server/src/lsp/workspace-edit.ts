// Edits of files as one WorkspaceEdit, undone in one step: each names the version of the document that it is of.
import type { AnnotatedTextEdit, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { FileEdit } from '../fixes/text-edit.ts';
import type { Locale } from '../messages/account.ts';
import { type Context, type Subject, uriIn } from './context.ts';
import { toRange } from './convert.ts';

/** `undefined` where one of the files has changed while this was worked out, or is to be made and the client makes none. */
export async function workspaceEdit(
  context: Context,
  subject: Subject,
  edits: readonly FileEdit[],
): Promise<WorkspaceEdit | undefined> {
  const { documents, session, client } = context;
  const { corpus } = subject;
  const versions = edits.map(({ path }) => documents.versionAt(session.absolute(corpus, path)) ?? null);
  // What was typed before these versions were asked for is in the snapshot now; what comes later makes other versions.
  await session.idle();
  if (edits.some(({ path, version }) => corpus.snapshot.file(path)?.hash !== version)) return undefined;
  if (!client.createsFiles && edits.some(({ version }) => version === undefined)) return undefined;
  const isPreviewed = edits.length > 1 && client.previewsEdits;
  const documentChanges = edits.flatMap((edit, at) =>
    changesOf(context, subject, { edit, version: versions[at] ?? null, isPreviewed }),
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

interface Versioned {
  readonly edit: FileEdit;
  readonly version: number | null;
  readonly isPreviewed: boolean;
}

function changesOf(
  context: Context,
  { corpus, snapshot }: Subject,
  { edit: { path, version: hash, edits }, version, isPreviewed }: Versioned,
): NonNullable<WorkspaceEdit['documentChanges']> {
  const uri = uriIn(context, corpus, path);
  const lines = snapshot.file(path) ?? { lineStarts: [0], length: 0 };
  const annotation = isPreviewed ? { annotationId: SEVERAL } : {};
  const change: TextDocumentEdit = {
    textDocument: { uri, version },
    edits: edits.map(({ span, text }): AnnotatedTextEdit | { range: AnnotatedTextEdit['range']; newText: string } => ({
      range: toRange(lines, span),
      newText: text,
      ...annotation,
    })),
  };
  if (hash !== undefined) return [change];
  return [{ kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } }, change];
}
