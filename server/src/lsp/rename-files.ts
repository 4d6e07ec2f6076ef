// workspace/willRenameFiles: the companion of an article that is renamed goes along, and paths in fact files follow.
import type { FileRename, RenameFile, RenameFilesParams, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { type Move, moveFiles } from '../features/rename-files.ts';
import { renameWords } from '../features/rename-words.ts';
import type { Corpus } from '../workspace/session.ts';
import { type Context, uriIn } from './context.ts';
import { documentEdits } from './file-edits.ts';
import { answering } from './requests.ts';
import { pathOf, uriOf } from './uris.ts';

/** What a client asks about: articles and fact files, and any folder. */
export const RENAME_FILTERS = [
  {
    pattern: { glob: '**/*.{txt,md,facts.yaml,facts.yml}', matches: 'file', options: { ignoreCase: true } },
  },
  { pattern: { glob: '**/*', matches: 'folder' } },
] as const;

export function handleRenameFiles(context: Context): void {
  const { connection, client } = context;
  // An editor may ask about the renames that an answer of ours makes it do: their paths have been seen to.
  const ours = new Set<string>();
  connection.workspace.onWillRenameFiles(
    answering(
      context,
      'workspace/willRenameFiles',
      async ({ files }: RenameFilesParams): Promise<WorkspaceEdit | null> => {
        const asked = files.filter(file => !ours.delete(keyOf(file)));
        if (!client.versionedEdits || asked.length === 0) return null;
        await context.session.idle();
        const changes: (TextDocumentEdit | RenameFile)[] = [];
        for (const [corpus, moves] of movesIn(context, asked)) {
          const renames = await changesIn(context, corpus, moves);
          changes.push(...renames);
          for (const each of renames) if ('kind' in each) ours.add(keyOf(each));
        }
        return changes.length === 0 ? null : { documentChanges: changes, ...annotations(context) };
      },
    ),
  );
}

const keyOf = ({ oldUri, newUri }: Pick<FileRename, 'oldUri' | 'newUri'>): string =>
  `${pathOf(oldUri) ?? oldUri}\n${pathOf(newUri) ?? newUri}`;

/** What moves within a corpus; what leaves it, or comes to it, is deleted and made as far as the corpus goes. */
function movesIn({ session }: Context, files: readonly FileRename[]): ReadonlyMap<Corpus, readonly Move[]> {
  const moves = new Map<Corpus, readonly Move[]>();
  for (const { oldUri, newUri } of files) {
    const [from, to] = [locate(oldUri), locate(newUri)];
    if (from === undefined || to === undefined || from.corpus !== to.corpus) continue;
    moves.set(from.corpus, [...(moves.get(from.corpus) ?? []), { from: from.path, to: to.path }]);
  }
  return moves;

  function locate(uri: string): ReturnType<typeof session.locate> {
    const path = pathOf(uri);
    return path === undefined ? undefined : session.locate(path);
  }
}

async function changesIn(
  context: Context,
  corpus: Corpus,
  moves: readonly Move[],
): Promise<readonly (TextDocumentEdit | RenameFile)[]> {
  const { session, client } = context;
  const { companions, edits } = await moveFiles(corpus.snapshot, session.textOf(corpus), moves);
  // A path that leads nowhere is a finding; an edit of a newer text would be damage.
  const texts = (await documentEdits(context, { corpus }, edits)) ?? [];
  if (!client.renamesFiles) return texts;
  const renames = companions.map(
    ({ from, to }): RenameFile => ({
      kind: 'rename',
      oldUri: uriIn(context, corpus, from),
      newUri: uriOf(session.absolute(corpus, to)),
      options: { overwrite: false, ignoreIfExists: true },
      ...(client.annotatesEdits ? { annotationId: COMPANION } : {}),
    }),
  );
  return [...texts, ...renames];
}

const COMPANION = 'companion';

function annotations({ client }: Context): Pick<WorkspaceEdit, 'changeAnnotations'> {
  if (!client.annotatesEdits) return {};
  return {
    changeAnnotations: { [COMPANION]: { label: renameWords[client.locale].companion, needsConfirmation: false } },
  };
}
