// Diagnostics of one document, when the client asks for them.
import { type DocumentDiagnosticReport, LSPErrorCodes } from 'vscode-languageserver';
import { type Context, subjectOf } from './context.ts';
import type { Report } from './reports.ts';
import { answering, refusal } from './requests.ts';
import { pathOf } from './uris.ts';
import { breathe, untilCancelled } from './waiting.ts';

interface Told {
  /** What the client has been given last for an open document. */
  answered(uri: string, report: Report): void;
  shown(absolute: string): void;
  /** A document that is no longer open was asked for. */
  closed(absolute: string): void;
}

/**
 * VS Code's client asks for a document once more when it closes it. Until it has that answer it takes no other report of the
 * file, and then it shows neither: so what it missed meanwhile is sent again, behind the answer.
 */
export function handleDocumentPulls(context: Context, { answered, shown, closed }: Told): void {
  const { connection, reading, reports, documents } = context;
  connection.languages.diagnostics.on(
    answering(context, 'textDocument/diagnostic', async ({ textDocument, previousResultId }, token) => {
      if (reading.isReading) {
        // Answered only when there is something to come back for: a client asks again at once.
        await untilCancelled(reading.whenDone(), token);
        throw refusal(LSPErrorCodes.ServerCancelled, 'the corpus is being read', { retriggerRequest: true });
      }
      const subject = await subjectOf(context, textDocument.uri);
      const report = subject === undefined ? reports.empty : reports.of(subject.corpus, subject.path);
      answered(textDocument.uri, report);
      const absolute = pathOf(textDocument.uri);
      if (absolute !== undefined) shown(absolute);
      if (absolute !== undefined && !documents.isOpen(absolute)) void breathe().then(() => closed(absolute));
      return reportTo(report, previousResultId);
    }),
  );
}

function reportTo({ id, items }: Report, previous: string | undefined): DocumentDiagnosticReport {
  return previous === id ? { kind: 'unchanged', resultId: id } : { kind: 'full', resultId: id, items };
}
