// `corroborate report`: a page for readers, as HTML, Markdown or CSV.
import type { Path } from '../base/brand.ts';
import { csvReport } from '../report/csv.ts';
import { type CorpusToReport, type ReportDocument, reportDocument } from '../report/document.ts';
import { htmlReport } from '../report/html.ts';
import { markdownReport } from '../report/markdown.ts';
import { fileKindOf } from '../workspace/discover-kinds.ts';
import { joined, nameOf } from '../workspace/discover-paths.ts';
import type { ReportCommand } from './arguments.ts';
import type { Corpora, Corpus } from './corpora.ts';
import type { Host } from './host.ts';
import { isUnder } from './paths.ts';
import type { ReportFormat } from './report-format.ts';

/** `undefined` where the user interrupted. */
export async function reportText(host: Host, command: ReportCommand, asked: Corpora): Promise<string | undefined> {
  const document = await reportDocument(
    asked.corpora.map(corpus => toReport(asked, corpus)),
    {
      locale: command.locale,
      day: command.today,
      version: host.version,
      isCancelled: () => host.cancellation.isCancelled,
    },
  );
  return document && WRITERS[command.format](host, document);
}

/** What is written there would come back as a source of what it reports. */
export const isArticleOf = ({ corpora }: Corpora, output: string | undefined): boolean =>
  output !== undefined && fileKindOf(nameOf(output)) === 'article' && corpora.some(({ root }) => isUnder(output, root));

const WRITERS: Readonly<Record<ReportFormat, (host: Host, document: ReportDocument) => string>> = {
  html: ({ hasher }, document) => htmlReport(document, text => hasher.sha256(text)),
  markdown: (_host, document) => markdownReport(document),
  csv: (_host, document) => csvReport(document),
};

const toReport = (asked: Corpora, { root, snapshot, textOf }: Corpus): CorpusToReport => ({
  name: nameOf(root),
  snapshot,
  texts: { read: (path: Path) => textOf(path) },
  includes: path => asked.isAskedFor(joined(root, path)),
});
