// The report as CSV: a line for each side of a contradiction, for spreadsheets.
import { csvLine } from './csv-lines.ts';
import type { CorpusReport, ReportDocument } from './document.ts';

const COLUMNS = [
  'corpus',
  'contradiction',
  'code',
  'severity',
  'state',
  'about',
  'problem',
  'source',
  'tier',
  'says',
  'words',
  'path',
  'line',
] as const;

export const csvReport = ({ corpora }: ReportDocument): string =>
  [csvLine(COLUMNS), ...corpora.flatMap(linesOf)].join('');

function linesOf({ name, dossier }: CorpusReport): readonly string[] {
  return dossier.contradictions.flatMap(({ code, severity, state, about, lead, sides }, at) =>
    sides.map(side => {
      const place = [side.tier, side.value, side.context?.words, side.site.path, side.line];
      return csvLine([name, at + 1, code, severity, state, about, lead, side.source, ...place]);
    }),
  );
}
