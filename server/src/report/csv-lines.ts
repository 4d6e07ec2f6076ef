// Lines of CSV (RFC 4180) that a spreadsheet opens as what they are.

export type CsvCell = string | number | null | undefined;

export const csvLine = (cells: readonly CsvCell[]): string => `${cells.map(cellText).join(',')}\r\n`;

/**
 * Texts of a corpus come from anywhere, and a spreadsheet runs what begins like a formula: an apostrophe keeps it a
 * text (OWASP, 'CSV injection'). Numbers of our own are none.
 */
function cellText(cell: CsvCell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = /^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
