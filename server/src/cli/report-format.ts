// The formats of a report, and which of them the name of a file asks for.

export const REPORT_FORMATS = ['html', 'markdown', 'csv'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

export function formatOf(output: string | undefined): ReportFormat {
  if (output !== undefined && /\.(?:md|markdown)$/i.test(output)) return 'markdown';
  return output !== undefined && /\.csv$/i.test(output) ? 'csv' : 'html';
}
