// What a client was given last for each open document, and whether that is still what it would be given now: so that it
// is asked to come again only where something else than an edit of that document changed it.
import type { Context, Subject } from './context.ts';

type Place = Pick<Subject, 'snapshot' | 'path'>;

export interface Stale {
  given(uri: string, place: Place): void;
  /** Asks the client to come again where it must. Call it whenever something may have changed. */
  check(): void;
}

export interface Refreshed {
  readonly name: string;
  readonly wanted: boolean;
  readonly digestOf: (place: Place) => string;
  readonly refresh: () => Promise<void>;
}

export function newStale(context: Context, { name, wanted, digestOf, refresh }: Refreshed): Stale {
  const had = new Map<string, { readonly version: number | undefined; readonly digest: string }>();
  let asking = false;
  const isStale = (): boolean => {
    const { documents, session } = context;
    let stale = false;
    for (const [uri, { version, digest }] of had) {
      const absolute = documents.pathOf(uri);
      const located = absolute === undefined ? undefined : session.locate(absolute);
      if (absolute === undefined) had.delete(uri);
      // A document that was edited since is asked about again anyhow.
      else if (located !== undefined && version === documents.versionOf(uri))
        stale ||= digest !== digestOf({ snapshot: located.corpus.snapshot, path: located.path });
    }
    return stale;
  };
  return {
    given(uri, place) {
      if (wanted) had.set(uri, { version: context.documents.versionOf(uri), digest: digestOf(place) });
    },
    check() {
      if (asking || !isStale()) return;
      asking = true;
      context.tally.notificationsSent += 1;
      refresh()
        .catch(reason => context.log('warning', `the client did not refresh its ${name}: ${String(reason)}`))
        .finally(() => {
          asking = false;
        });
    },
  };
}
