// corroborate/report: the report of a corpus as one text, which the client puts where the user wants it.
import { csvReport } from '../report/csv.ts';
import { type ReportDocument, reportDocument } from '../report/document.ts';
import { htmlReport } from '../report/html.ts';
import { markdownReport } from '../report/markdown.ts';
import { nameOf } from '../workspace/discover-paths.ts';
import type { Context } from './context.ts';
import { corpusOf } from './corpus-of.ts';
import { textIn } from './params.ts';
import type { ReportFormat, ReportParams, ReportResult } from './protocol.ts';
import { answering, stopIfCancelled } from './requests.ts';
import { uriOf } from './uris.ts';

export function handleReport(context: Context, version: string): void {
  const { connection, session, client } = context;
  connection.onRequest(
    'corroborate/report',
    answering(context, 'corroborate/report', async (params: ReportParams, token): Promise<ReportResult | null> => {
      const corpus = await corpusOf(context, textIn(params.uri));
      if (corpus === undefined) return null;
      const { root, snapshot } = corpus;
      const asked = [{ name: nameOf(root), snapshot, texts: session.textOf(corpus), includes: () => true }];
      const isCancelled = () => token.isCancellationRequested;
      const document = await reportDocument(asked, { locale: client.locale, day: undefined, version, isCancelled });
      stopIfCancelled(token);
      return document === undefined ? null : { root: uriOf(root), text: textOf(context, document, params.format) };
    }),
  );
}

function textOf({ host }: Context, document: ReportDocument, format: ReportFormat): string {
  if (format === 'csv') return csvReport(document);
  return format === 'markdown' ? markdownReport(document) : htmlReport(document, text => host.hasher.sha256(text));
}
