// `corroborate dates`: how the date expressions of files, or of the lines of standard input, are read.
import type { DatesCommand } from './arguments.ts';
import { type FileDates, readFileDates } from './dates-file.ts';
import { answerLines } from './dates-input.ts';
import { datesLines, datesReport } from './dates-report.ts';
import type { ExitCode, Host } from './host.ts';
import { safe, styleOf, wantsColour } from './terminal.ts';

export async function runDates(host: Host, command: DatesCommand): Promise<ExitCode> {
  const problems = command.from === 'input' ? await answerLines(host) : await printFiles(host, command);
  return problems === 0 ? 0 : 2;
}

/** One file after the other: what cannot be read is told, and the others are printed. */
async function printFiles(host: Host, { files, format }: DatesCommand & { readonly from: 'files' }): Promise<number> {
  const style = styleOf(wantsColour(host.env, host.out.isTerminal));
  const print = format === 'ndjson' ? datesLines : (file: FileDates) => datesReport(file, style);
  let problems = 0;
  for (const written of files) {
    if (host.cancellation.isCancelled || host.out.isClosed()) break;
    const read = await readFileDates(host, written);
    if (read.ok) await host.out.write(print(read.value));
    else {
      problems += 1;
      await host.err.write(`corroborate: ${safe(read.error)}\n`);
    }
  }
  return problems;
}
