// A client that pulls the diagnostics of its open documents does so when one of them is edited. Where something else
// changed them, a file on disk or another document, it is asked to pull again, and only then.
import type { Context } from './context.ts';
import type { Touch } from './pull-workspace.ts';
import type { Report } from './reports.ts';
import { pathOf } from './uris.ts';

export interface Refreshing {
  readonly touch: Touch;
  /** What the client has been given for a document. */
  answered(uri: string, report: Report): void;
  closed(absolute: string): void;
}

interface Given {
  readonly id: string;
  readonly version: number | undefined;
}

export function refreshing(context: Context): Refreshing {
  const given = new Map<string, Given>();
  let asking = false;
  /** What changed while the client was asked: it may have pulled before that. */
  const missed = new Set<string>();
  const ask = async (): Promise<void> => {
    asking = true;
    context.tally.notificationsSent += 1;
    try {
      await context.connection.languages.diagnostics.refresh();
    } catch (reason) {
      context.log('warning', `the client did not refresh its diagnostics: ${String(reason)}`);
    } finally {
      asking = false;
    }
    const late = [...missed];
    missed.clear();
    touch(late);
  };
  const touch: Touch = absolutes => {
    if (!context.client.refreshesDiagnostics) return;
    if (asking) for (const absolute of absolutes) missed.add(absolute);
    else if ([...absolutes].some(absolute => isStale(context, given.get(absolute), absolute))) void ask();
  };
  return {
    touch,
    answered(uri, { id }) {
      const path = pathOf(uri);
      if (path !== undefined) given.set(path, { id, version: context.documents.versionOf(uri) });
    },
    closed: absolute => void given.delete(absolute),
  };
}

/** A document that was edited since is pulled again anyhow. */
function isStale({ session, reports, documents }: Context, had: Given | undefined, absolute: string): boolean {
  const version = documents.versionAt(absolute);
  const located = session.locate(absolute);
  if (had === undefined || located === undefined || version === undefined || version !== had.version) return false;
  return reports.idOf(located.corpus, located.path) !== had.id;
}
