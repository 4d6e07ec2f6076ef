// Diagnostics of all files, closed ones too. A request is held open while nothing changes, and streams only the files
// whose diagnostics are others than the client has: a client that got its answer at once would ask again for ever.
import type {
  CancellationToken,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceFullDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Context } from './context.ts';
import { answering } from './requests.ts';
import { isRecord } from './settings.ts';
import { pathOf } from './uris.ts';
import { inParts, signal, untilCancelled } from './waiting.ts';

/** Told of files whose diagnostics may have changed. */
export type Touch = (absolutes: readonly string[]) => void;

export interface WorkspacePulls {
  readonly touch: Touch;
  /** A document that was asked for shows what it was answered. */
  answered(absolute: string): void;
  /** Sends a file's diagnostics whatever the client was sent before. */
  resend(absolute: string): void;
  /** Answers what is still waited for. */
  end(): void;
}

interface Pull {
  /** What the client has, by absolute path. */
  readonly known: Map<string, string>;
  send(items: readonly WorkspaceFullDocumentDiagnosticReport[]): void;
  end(): void;
}

export function handleWorkspacePulls(context: Context): WorkspacePulls {
  const pulls = new Set<Pull>();
  const shown = new Set<string>();
  context.connection.languages.diagnostics.onWorkspace(
    answering(context, 'workspace/diagnostic', async (params, token, _, stream) => {
      await untilCancelled(context.reading.whenDone(), token);
      return hold(context, {
        params,
        token,
        pulls,
        shown,
        stream: stream && (items => stream.report({ items: [...items] })),
      });
    }),
  );
  const touch: Touch = absolutes => {
    for (const pull of pulls) void sendChanged(context, pull, absolutes);
  };
  return {
    touch,
    answered: absolute => shown.add(absolute),
    resend: absolute => {
      for (const { known } of pulls) known.set(absolute, UNKNOWN);
      touch([absolute]);
    },
    end() {
      for (const pull of pulls) pull.end();
    },
  };
}

/** What no report is called. */
const UNKNOWN = '';

interface Held {
  readonly params: WorkspaceDiagnosticParams;
  readonly token: CancellationToken;
  readonly pulls: Set<Pull>;
  /** Files of which the client may show diagnostics, though it does not say that it knows them: it forgets what it closes. */
  readonly shown: Set<string>;
  readonly stream: ((items: readonly WorkspaceFullDocumentDiagnosticReport[]) => void) | undefined;
}

async function hold(
  context: Context,
  { params, token, pulls, shown, stream }: Held,
): Promise<WorkspaceDiagnosticReport> {
  const gathered: WorkspaceFullDocumentDiagnosticReport[] = [];
  const enough = signal();
  const pull: Pull = {
    known: knownOf(params.previousResultIds),
    send: items => {
      for (const { uri } of items) shown.add(pathOf(uri) ?? uri);
      context.tally.notificationsSent += 1;
      if (stream !== undefined) stream(items);
      else {
        gathered.push(...items);
        enough.give();
      }
    },
    end: enough.give,
  };
  for (const absolute of shown) if (!pull.known.has(absolute)) pull.known.set(absolute, UNKNOWN);
  pulls.add(pull);
  try {
    await sendChanged(context, pull, [...new Set([...context.reports.told(), ...pull.known.keys()])]);
    await untilCancelled(enough.given, token);
  } finally {
    pulls.delete(pull);
  }
  return { items: gathered };
}

function sendChanged(context: Context, pull: Pull, absolutes: readonly string[]): Promise<void> {
  return inParts(absolutes, part => {
    const items = part.flatMap(absolute => changed(context, pull, absolute));
    if (items.length > 0) pull.send(items);
  });
}

/** The file's report where it is not what the client has. A file without findings that it never heard of is none. */
function changed(
  context: Context,
  { known }: Pull,
  absolute: string,
): readonly WorkspaceFullDocumentDiagnosticReport[] {
  const { session, reports, documents } = context;
  const report = reports.otherThan(known.get(absolute), session.locate(absolute));
  if (report === undefined) return [];
  const { id, items } = report;
  known.set(absolute, id);
  const version = documents.versionAt(absolute) ?? null;
  return [{ kind: 'full', uri: documents.uriOf(absolute), version, resultId: id, items }];
}

function knownOf(previous: unknown): Map<string, string> {
  const known = new Map<string, string>();
  for (const each of Array.isArray(previous) ? previous : []) {
    const path = isRecord(each) && typeof each.uri === 'string' ? pathOf(each.uri) : undefined;
    if (path !== undefined && isRecord(each) && typeof each.value === 'string') known.set(path, each.value);
  }
  return known;
}
