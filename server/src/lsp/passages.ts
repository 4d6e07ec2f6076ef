// The cited passages of an article, for the client's quiet marks, and word of it when those of an open article change.
import { decorationsOf } from '../features/decorations.ts';
import { type Context, type Subject, subjectOf } from './context.ts';
import { toRange } from './convert.ts';
import type { Passage, PassagesResult, ServerRequests } from './protocol.ts';
import { answering } from './requests.ts';

/** Gives what is to be called whenever something may have changed. */
export function handlePassages(context: Context): () => void {
  const given = new Map<string, string>();
  type Params = ServerRequests['corroborate/passages']['params'];
  context.connection.onRequest(
    'corroborate/passages',
    answering(context, 'corroborate/passages', async ({ uri }: Params): Promise<PassagesResult> => {
      const subject = await subjectOf(context, uri);
      const passages = subject === undefined ? [] : passagesIn(subject);
      given.set(uri, JSON.stringify(passages));
      return { passages };
    }),
  );
  return () => tellChanged(context, given);
}

/** An article that nobody asked about has no marks that could be out of date. */
function tellChanged(context: Context, given: Map<string, string>): void {
  const { connection, session, documents, tally } = context;
  const uris: string[] = [];
  for (const [uri, had] of given) {
    const absolute = documents.pathOf(uri);
    const located = absolute === undefined ? undefined : session.locate(absolute);
    if (absolute === undefined) given.delete(uri);
    else if (had !== JSON.stringify(passagesAt(located))) uris.push(uri);
  }
  if (uris.length === 0) return;
  tally.notificationsSent += 1;
  void connection.sendNotification('corroborate/passagesChanged', { uris });
}

function passagesAt(located: Pick<Subject, 'corpus' | 'path'> | undefined): readonly Passage[] {
  const summary = located?.corpus.snapshot.file(located.path);
  if (located === undefined || summary === undefined) return [];
  return passagesIn({ snapshot: located.corpus.snapshot, path: located.path, summary });
}

function passagesIn({ snapshot, path, summary }: Pick<Subject, 'snapshot' | 'path' | 'summary'>): readonly Passage[] {
  return decorationsOf(snapshot, path).map(({ span, state }) => ({ range: toRange(summary, span), state }));
}
