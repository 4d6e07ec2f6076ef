// textDocument/prepareRename, textDocument/rename
import { LSPErrorCodes } from 'vscode-languageserver';
import { renamableAt, renameAt } from '../features/rename.ts';
import { renameWords } from '../features/rename-words.ts';
import type { RenameRefusal } from '../fixes/rename-name.ts';
import { type Context, type Subject, subjectOf } from './context.ts';
import { toOffset, toRange } from './convert.ts';
import { documentEdits } from './file-edits.ts';
import { answering, refusal } from './requests.ts';

/** Edits that carry no version are given to nobody: such a client is not offered to rename. */
export function handleRename(context: Context): void {
  const { connection, client } = context;
  const words = renameWords[client.locale];
  connection.onPrepareRename(
    answering(context, 'textDocument/prepareRename', async ({ textDocument, position }) => {
      const subject = await subjectOf(context, textDocument.uri);
      const offset = subject && toOffset(subject.summary, position);
      if (subject === undefined || offset === undefined) return null;
      const found = await renamableAt(subject.snapshot, subject.texts, { path: subject.path, offset });
      if (found === undefined) return null;
      if ('why' in found) throw refused(context, subject, found);
      return { range: toRange(subject.summary, found.span), placeholder: found.text };
    }),
  );
  connection.onRenameRequest(
    answering(context, 'textDocument/rename', async ({ textDocument, position, newName }) => {
      if (!client.versionedEdits) throw refusal(LSPErrorCodes.RequestFailed, words.unversioned);
      // Even while a corpus is being read: what is not read yet would keep the old name.
      await context.session.idle();
      const subject = await subjectOf(context, textDocument.uri);
      const offset = subject && toOffset(subject.summary, position);
      if (subject === undefined || offset === undefined) return null;
      if (!subject.snapshot.complete) throw refusal(LSPErrorCodes.RequestFailed, words.reading);
      const { snapshot, texts, path } = subject;
      const renamed = await renameAt(snapshot, texts, { path, offset, to: newName });
      if (renamed === undefined) return null;
      if ('why' in renamed) throw refused(context, subject, renamed);
      const edits = await documentEdits(context, subject, renamed.edits);
      if (edits === undefined) throw refusal(LSPErrorCodes.ContentModified, words.changed);
      return { documentChanges: [...edits] };
    }),
  );
}

function refused({ client }: Context, { snapshot }: Subject, why: RenameRefusal): Error {
  return refusal(LSPErrorCodes.RequestFailed, renameWords[client.locale].refused(why, lineOf));

  function lineOf({ path, span }: { path: Subject['path']; span: { start: number; end: number } }): number {
    const lines = snapshot.file(path);
    return lines === undefined ? 1 : toRange(lines, span).start.line + 1;
  }
}
