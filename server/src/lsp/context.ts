// What every handler is given: the connection, the session, the open documents, and what the client can do.
import type { Connection } from 'vscode-languageserver';
import type { Path } from '../base/brand.ts';
import type { FileSystem, Log, TextSource } from '../ports.ts';
import type { FileSummary } from '../workspace/file-summary.ts';
import type { Corpus, Session } from '../workspace/session.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { ClientFacts } from './client-facts.ts';
import type { OpenDocuments } from './documents.ts';
import type { Host } from './host.ts';
import type { Options } from './options.ts';
import type { Reading } from './reading.ts';
import type { Reports } from './reports.ts';
import type { Tally } from './tally.ts';
import { pathOf } from './uris.ts';

export interface Context {
  readonly connection: Connection;
  readonly session: Session;
  readonly documents: OpenDocuments;
  readonly reading: Reading;
  readonly reports: Reports;
  readonly options: Options;
  readonly client: ClientFacts;
  readonly host: Host;
  /** Of this machine, and those that only the client can read. */
  readonly files: FileSystem;
  readonly log: Log;
  readonly tally: Tally;
}

/** A file of a corpus as a request found it. */
export interface Subject {
  readonly corpus: Corpus;
  readonly snapshot: Snapshot;
  readonly texts: TextSource;
  readonly path: Path;
  readonly summary: FileSummary;
}

/**
 * The file that a URI names, once all edits that came before have been taken in; `undefined` where it is no file of a
 * corpus. While a corpus is being read it answers at once, from what is there.
 */
export async function subjectOf(context: Context, uri: string): Promise<Subject | undefined> {
  const absolute = pathOf(uri);
  if (absolute === undefined) return undefined;
  if (!context.reading.isReading) await context.session.idle();
  const located = context.session.locate(absolute);
  const summary = located?.corpus.snapshot.file(located.path);
  if (located === undefined || summary === undefined) return undefined;
  const { corpus, path } = located;
  return { corpus, snapshot: corpus.snapshot, texts: context.session.textOf(corpus), path, summary };
}

/** The URI of a file of a corpus: the client's own where the client has it open. */
export function uriIn({ session, documents }: Context, corpus: Corpus, path: Path): string {
  return documents.uriOf(session.absolute(corpus, path));
}
