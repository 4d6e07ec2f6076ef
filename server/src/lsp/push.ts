// Diagnostics for clients that do not ask for them: published when they differ from what was published last.
import type { Context } from './context.ts';
import type { Touch } from './pull-workspace.ts';
import { breathe } from './waiting.ts';

const PART = 50;

export interface Pusher {
  readonly touch: Touch;
  /** Publishes whatever the client does not have yet. */
  all(): Promise<void>;
}

export function pushing(context: Context): Pusher {
  const sent = new Map<string, string>();
  const publish = (absolute: string): void => {
    const { session, reports, documents, connection, tally } = context;
    const located = session.locate(absolute);
    const { id, items } = located === undefined ? reports.empty : reports.of(located.corpus, located.path);
    if ((sent.get(absolute) ?? reports.empty.id) === id) return;
    if (id === reports.empty.id) sent.delete(absolute);
    else sent.set(absolute, id);
    const version = documents.versionAt(absolute);
    tally.notificationsSent += 1;
    void connection.sendDiagnostics({
      uri: documents.uriOf(absolute),
      diagnostics: items,
      ...(version === undefined ? {} : { version }),
    });
  };
  return {
    touch(absolutes) {
      if (!context.reading.isReading) for (const absolute of absolutes) publish(absolute);
    },
    async all() {
      const { session, reports } = context;
      const told = session.corpora().flatMap(each => reports.paths(each).map(path => session.absolute(each, path)));
      for (const [at, absolute] of [...new Set([...told, ...sent.keys()])].entries()) {
        publish(absolute);
        if (at % PART === PART - 1) await breathe();
      }
    },
  };
}
