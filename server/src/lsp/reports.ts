// The diagnostics of each file as the client gets them, with a digest that tells whether they are the same as before.
// Digests are kept until the session says that a file was touched; nothing else may drop them. Diagnostics, which take more
// than all that is known of their file, are kept of those that were asked about last, and made anew of any other.
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Path } from '../base/brand.ts';
import { type Diagnose, diagnosing, type FileDiagnostic } from '../features/diagnostics.ts';
import type { Locale } from '../messages/account.ts';
import type { Corpus, Located, Session } from '../workspace/session.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { ClientFacts } from './client-facts.ts';
import { toRange, toSeverity } from './convert.ts';
import type { OpenDocuments } from './documents.ts';
import { editorName, mismatchMessage } from './encoding-names.ts';
import type { Host } from './host.ts';
import type { DiagnosticData } from './protocol.ts';
import { unturned } from './unturned.ts';

export interface Report {
  readonly id: string;
  readonly items: Diagnostic[];
}

export interface Reports {
  /** The digest alone: whoever has it needs nothing else. */
  idOf(corpus: Corpus, path: Path): string;
  of(corpus: Corpus, path: Path): Report;
  /**
   * What a client is to be given that was last given `had`, or nothing; `undefined`: it has it. A file that is in no corpus
   * any more has nothing to tell.
   */
  otherThan(had: string | undefined, located: Located | undefined): Report | undefined;
  /** Absolute paths of all files that have something to tell. */
  told(): readonly string[];
  forget(absolute: string): void;
  readonly empty: Report;
}

export interface ReportsNeed {
  readonly session: Session;
  readonly documents: OpenDocuments;
  readonly client: ClientFacts;
  readonly host: Host;
}

export function newReports(need: ReportsNeed): Reports {
  const ids = new Map<string, string>();
  const recent = new Map<string, Report>();
  const diagnose = diagnosingLast(need.client.locale);
  const { session, documents, host } = need;
  const empty = reportOf(host, []);
  const of = (corpus: Corpus, path: Path): Report => {
    const absolute = session.absolute(corpus, path);
    const report = recent.get(absolute) ?? reportOf(host, itemsOf(need, diagnose, { corpus, path }));
    ids.set(absolute, report.id);
    recent.delete(absolute);
    recent.set(absolute, report);
    const [oldest] = recent.size > RECENT ? recent.keys() : [];
    if (oldest !== undefined) recent.delete(oldest);
    return report;
  };
  const idOf: Reports['idOf'] = (corpus, path) => ids.get(session.absolute(corpus, path)) ?? of(corpus, path).id;
  return {
    empty,
    idOf,
    of,
    otherThan(had, located) {
      const id = located === undefined ? empty.id : idOf(located.corpus, located.path);
      if (id === (had ?? empty.id)) return undefined;
      return located === undefined ? empty : of(located.corpus, located.path);
    },
    told() {
      const open = [...documents.paths()].filter(absolute => session.mismatchedEncoding(absolute) !== undefined);
      return [...new Set([...session.corpora().flatMap(corpus => pathsOf(session, corpus)), ...open])];
    },
    forget(absolute) {
      ids.delete(absolute);
      recent.delete(absolute);
    },
  };
}

/** Reports whose diagnostics are at hand: of more files than anybody has open. */
const RECENT = 200;

function pathsOf(session: Session, corpus: Corpus): readonly string[] {
  const { snapshot } = corpus;
  const told = [...snapshot.paths()].filter(path => snapshot.findingsIn(path).length > 0);
  return told.map(path => session.absolute(corpus, path));
}

const reportOf = ({ hasher }: Host, items: Diagnostic[]): Report => ({
  id: hasher.sha256(JSON.stringify(items)),
  items,
});

/** One snapshot of each corpus is asked about many files before the next one comes. */
function diagnosingLast(locale: Locale): (corpus: Corpus) => Diagnose {
  const last = new WeakMap<Corpus, { readonly snapshot: Snapshot; readonly diagnose: Diagnose }>();
  return corpus => {
    const { snapshot } = corpus;
    const had = last.get(corpus);
    if (had?.snapshot === snapshot) return had.diagnose;
    const diagnose = diagnosing(snapshot, locale);
    last.set(corpus, { snapshot, diagnose });
    return diagnose;
  };
}

function itemsOf(
  need: ReportsNeed,
  diagnose: (corpus: Corpus) => Diagnose,
  { corpus, path }: { readonly corpus: Corpus; readonly path: Path },
): Diagnostic[] {
  const found = diagnose(corpus)(path).map(each => toDiagnostic(need, corpus, { path, found: each }));
  const encoding = need.session.mismatchedEncoding(need.session.absolute(corpus, path));
  return encoding === undefined ? found : [mismatch(need, encoding), ...found];
}

function toDiagnostic(
  need: ReportsNeed,
  corpus: Corpus,
  { path, found }: { readonly path: Path; readonly found: FileDiagnostic },
): Diagnostic {
  const { client, host } = need;
  const summary = corpus.snapshot.file(path) ?? { lineStarts: [0], length: 0 };
  const page = client.codeDescription ? host.pageOf?.(found.code) : undefined;
  const data: DiagnosticData | undefined =
    found.key === undefined ? undefined : { kind: 'finding', code: found.code, key: found.key };
  return {
    range: toRange(summary, found.span),
    severity: toSeverity(found.severity),
    code: found.code,
    source: 'corroborate',
    message: unturned(found.message),
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    ...(found.unnecessary && client.diagnosticTags ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(client.relatedInformation ? { relatedInformation: related(need, corpus, found) } : {}),
    ...(data === undefined ? {} : { data }),
  };
}

function related({ session, documents }: ReportsNeed, corpus: Corpus, found: FileDiagnostic) {
  return found.related.flatMap(({ site, message }) => {
    const lines = corpus.snapshot.file(site.path);
    if (lines === undefined) return [];
    const uri = documents.uriOf(session.absolute(corpus, site.path));
    return [{ location: { uri, range: toRange(lines, site.span) }, message: unturned(message) }];
  });
}

/** The buffer of the editor is not what the file says: its own text stays in force until it is reopened. */
function mismatch({ client }: ReportsNeed, encoding: Parameters<typeof editorName>[0]): Diagnostic {
  const name = editorName(encoding);
  const data: DiagnosticData = { kind: 'encoding', encoding: name ?? encoding };
  return {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    severity: DiagnosticSeverity.Information,
    code: 'other-encoding',
    source: 'corroborate',
    message: mismatchMessage(encoding, client.locale),
    data,
  };
}
