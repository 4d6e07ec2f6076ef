// Edits of several files as one change of the workspace, with the version of each open document that they are of.
import type { TextDocumentEdit } from 'vscode-languageserver';
import type { FileEdit } from '../fixes/text-edit.ts';
import { type Context, type Subject, uriIn } from './context.ts';
import { toRange } from './convert.ts';

/** `undefined` where one of the files is no longer the text that its edits are of, or is there where it was to be made. */
export async function documentEdits(
  context: Context,
  { corpus }: Pick<Subject, 'corpus'>,
  files: readonly FileEdit[],
): Promise<readonly TextDocumentEdit[] | undefined> {
  const { documents, session } = context;
  const versions = files.map(({ path }) => documents.versionAt(session.absolute(corpus, path)) ?? null);
  // What was typed before these versions were asked for is in the snapshot now; what comes later makes other versions.
  await session.idle();
  const { snapshot } = corpus;
  if (files.some(({ path, version }) => snapshot.file(path)?.hash !== version)) return undefined;
  return files.map(({ path, edits }, at) => {
    const lines = snapshot.file(path) ?? { lineStarts: [0], length: 0 };
    return {
      textDocument: { uri: uriIn(context, corpus, path), version: versions[at] ?? null },
      edits: edits.map(({ span, text }) => ({ range: toRange(lines, span), newText: text })),
    };
  });
}
