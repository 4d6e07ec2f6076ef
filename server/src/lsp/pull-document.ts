// Diagnostics of one document, when the client asks for them.
import { type DocumentDiagnosticReport, LSPErrorCodes } from 'vscode-languageserver';
import { type Context, subjectOf } from './context.ts';
import type { Report } from './reports.ts';
import { answering, refusal } from './requests.ts';
import { untilCancelled } from './waiting.ts';

/** `answered` is told what the client has been given last for an open document. */
export function handleDocumentPulls(context: Context, answered: (uri: string, report: Report) => void): void {
  const { connection, reading, reports } = context;
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
      return reportTo(report, previousResultId);
    }),
  );
}

function reportTo({ id, items }: Report, previous: string | undefined): DocumentDiagnosticReport {
  return previous === id ? { kind: 'unchanged', resultId: id } : { kind: 'full', resultId: id, items };
}
