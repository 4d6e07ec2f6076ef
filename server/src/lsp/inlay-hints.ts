// textDocument/inlayHint, and word to the client when those of an open article may no longer be what it shows.
import type { InlayHint } from 'vscode-languageserver';
import { inlayHintsOf } from '../features/inlay-hints.ts';
import { type Context, type Subject, subjectOf } from './context.ts';
import { toPosition, toSpan } from './convert.ts';
import { answering } from './requests.ts';
import { unturned } from './unturned.ts';

/** Gives what is to be called whenever something may have changed. */
export function handleInlayHints(context: Context): () => void {
  const given = new Map<string, Given>();
  let asking = false;
  context.connection.languages.inlayHint.on(
    answering(context, 'textDocument/inlayHint', async ({ textDocument, range }) => {
      const subject = await subjectOf(context, textDocument.uri);
      if (subject === undefined) return null;
      const version = context.documents.versionOf(textDocument.uri);
      given.set(textDocument.uri, { version, hints: digestOf(context, subject) });
      return hintsOf(context, subject, toSpan(subject.summary, range));
    }),
  );
  return () => {
    if (!context.client.refreshesInlayHints || asking || !isStale(context, given)) return;
    asking = true;
    context.tally.notificationsSent += 1;
    context.connection.languages.inlayHint
      .refresh()
      .catch(reason => context.log('warning', `the client did not refresh its inlay hints: ${String(reason)}`))
      .finally(() => {
        asking = false;
      });
  };
}

/** What the client was given last for a document: all of its hints, whatever part it asked for. */
interface Given {
  readonly version: number | undefined;
  readonly hints: string;
}

/** A document that was edited since is asked about again anyhow. */
function isStale(context: Context, given: Map<string, Given>): boolean {
  const { documents, session } = context;
  let stale = false;
  for (const [uri, had] of given) {
    const absolute = documents.pathOf(uri);
    const located = absolute === undefined ? undefined : session.locate(absolute);
    if (absolute === undefined) given.delete(uri);
    else if (had.version === documents.versionOf(uri)) stale ||= had.hints !== digestAt(context, located);
  }
  return stale;
}

type Place = Pick<Subject, 'snapshot' | 'path'>;

function digestAt(context: Context, located: Pick<Subject, 'corpus' | 'path'> | undefined): string {
  return located === undefined ? NOTHING : digestOf(context, { snapshot: located.corpus.snapshot, path: located.path });
}

const NOTHING = '[]';

const digestOf = ({ options, client }: Context, { snapshot, path }: Place): string =>
  JSON.stringify(inlayHintsOf(snapshot, { path, kinds: options.hints(), locale: client.locale }));

function hintsOf({ options, client }: Context, subject: Subject, within: { start: number; end: number }): InlayHint[] {
  const { snapshot, path, summary } = subject;
  return inlayHintsOf(snapshot, { path, within, kinds: options.hints(), locale: client.locale }).map(
    ({ offset, label, tooltip }) => ({
      position: toPosition(summary, offset),
      label: unturned(label),
      tooltip,
      paddingLeft: true,
    }),
  );
}
