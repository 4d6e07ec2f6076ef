// Diagnostics for clients that do not ask for them: published when they differ from what was published last.
import type { Context } from './context.ts';
import type { Touch } from './pull-workspace.ts';
import { inParts } from './waiting.ts';

export interface Pusher {
  readonly touch: Touch;
  /** Publishes whatever the client does not have yet. */
  all(): Promise<void>;
}

export function pushing(context: Context): Pusher {
  const sent = new Map<string, string>();
  const publish = (absolute: string): void => {
    const { session, reports, documents, connection, tally } = context;
    const report = reports.otherThan(sent.get(absolute), session.locate(absolute));
    if (report === undefined) return;
    const { id, items } = report;
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
  const publishEach = (absolutes: readonly string[]): Promise<void> =>
    inParts(absolutes, part => part.forEach(publish));
  return {
    touch(absolutes) {
      if (!context.reading.isReading) void publishEach(absolutes);
    },
    all: () => publishEach([...new Set([...context.reports.told(), ...sent.keys()])]),
  };
}
