// Findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request.
import type { Severity } from '../vocabulary/vocabulary.ts';
import type { Row } from './findings.ts';

export const githubReport = (rows: readonly Row[]): string => rows.map(lineOf).join('');

/** GitHub knows three levels. */
const COMMAND: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

function lineOf({ report, location }: Row): string {
  const { start, end } = location.range;
  const properties = {
    file: location.path,
    line: start.line + 1,
    endLine: end.line + 1,
    col: start.character + 1,
    endColumn: end.character + 1,
    title: `${report.code} (${report.certainty})`,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${COMMAND[report.severity]} ${written.join(',')}::${data(report.message)}\n`;
}

/** As the toolkit's command.ts escapes them: what is left as it is would end the command or begin another. */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
