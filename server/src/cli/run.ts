// The command line: one command, its output, its exit status. A failure is one line on standard error that says what to do.
import { explain } from '../messages/explain.ts';
import type { Severity } from '../vocabulary/vocabulary.ts';
import {
  type CheckCommand,
  type ClaimsCommand,
  type Command,
  type DraftCommand,
  type FailOn,
  type InitCommand,
  parseCommand,
  type Reading,
  type ReportCommand,
} from './arguments.ts';
import { claimRows } from './claims.ts';
import { type Corpora, readCorpora } from './corpora.ts';
import { runDates } from './dates.ts';
import { draftOf } from './draft.ts';
import { type Row, rowsOf } from './findings.ts';
import type { ExitCode, Host } from './host.ts';
import { settingsFor } from './init.ts';
import { relativePath } from './paths.ts';
import { prettyWords } from './pretty-words.ts';
import { claimsReport } from './report-claims.ts';
import { githubReport } from './report-github.ts';
import { jsonReport, ndjsonReport } from './report-json.ts';
import { isArticleOf, reportText } from './report-page.ts';
import { prettyReport } from './report-pretty.ts';
import { sarifReport } from './report-sarif.ts';
import { safe, styleOf, wantsColour } from './terminal.ts';
import { readTexts } from './texts.ts';
import { usageOf } from './usage.ts';

export async function run(host: Host): Promise<ExitCode> {
  const command = parseCommand(host.argv);
  return command.ok ? runCommand(host, command.value) : failed(host, command.error);
}

async function runCommand(host: Host, command: Command): Promise<ExitCode> {
  switch (command.name) {
    case 'help':
      return printed(host, usageOf(command.of));
    case 'version':
      return printed(host, `${host.version}\n`);
    case 'explain':
      return printed(host, explain(command.code, command.locale));
    case 'lsp':
      await host.startServer();
      return 0;
    case 'dates':
      return runDates(host, command);
    case 'init':
      return runInit(host, command);
    case 'draft':
      return runDraft(host, command);
    case 'claims':
      return withCorpora(host, command, corpora => runClaims(host, command, corpora));
    case 'report':
      return withCorpora(host, command, corpora => runReport(host, command, corpora));
    case 'check':
      return withCorpora(host, command, corpora => runCheck(host, command, corpora));
  }
}

async function printed(host: Host, text: string): Promise<ExitCode> {
  await host.out.write(text);
  return 0;
}

async function failed(host: Host, message: string): Promise<ExitCode> {
  await tell(host, message);
  return 2;
}

const tell = (host: Host, message: string): Promise<void> => host.err.write(`corroborate: ${safe(message)}\n`);

/** To a person at a terminal, who may take what was printed for a file that was written; a script is told nothing. */
async function suggest(host: Host, { output }: { readonly output: string | undefined }, next: string): Promise<void> {
  if (output === undefined && host.out.isTerminal) await tell(host, `printed, not saved: ${next} writes the file`);
}

const whereOf = ({ paths }: { readonly paths: readonly string[] }): string => paths.join(' ') || '.';

/** What was read is kept for the next run once the user has what was asked for. */
async function withCorpora(
  host: Host,
  command: Reading,
  use: (corpora: Corpora) => Promise<ExitCode>,
): Promise<ExitCode> {
  const asked = await readCorpora(host, command);
  if (asked === undefined) return 130;
  if (!asked.ok) return failed(host, asked.error);
  const status = await use(asked.value);
  await asked.value.keep();
  return status;
}

async function runCheck(host: Host, command: CheckCommand, read: Corpora): Promise<ExitCode> {
  const corpora = basedOn(host, command, read);
  const texts = await readTexts(corpora, command.format === 'pretty' ? 'all' : 'altered');
  // JSON and the like are for scripts, whose language is English; only `pretty` has one of its own.
  const locale = command.format === 'pretty' ? command.locale : 'en';
  const rows = rowsOf(corpora, { locale, hasher: host.hasher, texts });
  const isSilent = command.format === 'pretty' && corpora.corpora.length === 0;
  if (isSilent) await tell(host, prettyWords[locale].noCorpus(whereOf(command)));
  const text = isSilent ? '' : reportOf(host, command, { corpora, rows, texts });
  const problem = await delivered(host, command.output, text);
  if (problem !== undefined) return failed(host, problem);
  return rows.some(({ report }) => reaches(report.severity, command.failOn)) ? 1 : 0;
}

interface Checked {
  readonly corpora: Corpora;
  readonly rows: readonly Row[];
  readonly texts: Awaited<ReturnType<typeof readTexts>>;
}

function reportOf(host: Host, command: CheckCommand, { corpora, rows, texts }: Checked): string {
  const { format, output, locale } = command;
  if (format === 'json') return jsonReport(corpora, rows);
  if (format === 'ndjson') return ndjsonReport(corpora, rows);
  if (format === 'sarif') return sarifReport(rows, host.version);
  if (format === 'github') return githubReport(rows);
  const style = styleOf(wantsColour(host.env, host.out.isTerminal && output === undefined));
  return prettyReport(corpora, rows, { texts, locale, style, columns: columnsOf(host) });
}

/** As wide as the terminal, within what is comfortable to read. */
const columnsOf = ({ out }: Host): number => Math.max(60, Math.min(out.columns ?? 100, 120));

/** What a repository's host shows beside its lines is relative to the repository, whatever PATH was given. */
const basedOn = (host: Host, { format }: CheckCommand, corpora: Corpora): Corpora =>
  format === 'sarif' || format === 'github' ? { ...corpora, base: host.cwd } : corpora;

async function runClaims(host: Host, command: ClaimsCommand, corpora: Corpora): Promise<ExitCode> {
  const text = claimsReport[command.format](claimRows(corpora));
  const problem = await delivered(host, command.output, text);
  return problem === undefined ? 0 : failed(host, problem);
}

async function runReport(host: Host, command: ReportCommand, corpora: Corpora): Promise<ExitCode> {
  if (isArticleOf(corpora, command.output && host.absolute(command.output)))
    return failed(host, `${command.output} would be read as an article of the corpus: write the report elsewhere`);
  if (corpora.corpora.length === 0) await tell(host, prettyWords[command.locale].noCorpus(whereOf(command)));
  const text = await reportText(host, command, corpora);
  if (text === undefined) return 130;
  const problem = await delivered(host, command.output, text);
  if (problem !== undefined) return failed(host, problem);
  const words = ['corroborate report', ...command.paths.filter(path => path !== '.'), '--output report.html'];
  if (command.format === 'html') await suggest(host, command, words.join(' '));
  return 0;
}

async function runInit(host: Host, command: InitCommand): Promise<ExitCode> {
  const settings = await settingsFor(host, command);
  if (settings === undefined) return 130;
  if (!settings.ok) return failed(host, settings.error);
  const problem = await delivered(host, command.output, settings.value);
  if (problem !== undefined) return failed(host, problem);
  const { folder } = command;
  const [own, below] = folder === '.' ? ['', ''] : [`${folder} `, `${folder.replace(/[\\/]$/, '')}/`];
  await suggest(host, command, `corroborate init ${own}--output ${below}corroborate.yaml`);
  return 0;
}

async function runDraft(host: Host, command: DraftCommand): Promise<ExitCode> {
  const drafted = await draftOf(host, command);
  if (drafted === undefined) return 130;
  if (!drafted.ok) return failed(host, drafted.error);
  const { text, leftOut } = drafted.value;
  if (leftOut > 0) await host.err.write(`corroborate: ${leftOutText(leftOut)}\n`);
  const problem = await delivered(host, command.output, text);
  if (problem !== undefined) return failed(host, problem);
  const { article } = command;
  await suggest(host, command, `corroborate draft ${article} --output ${article.replace(/\.\w+$/, '')}.facts.yaml`);
  return 0;
}

const leftOutText = (count: number): string =>
  `${count === 1 ? 'one claim is' : `${count} claims are`} left out: no quote finds just that sentence again`;

async function delivered(host: Host, output: string | undefined, text: string): Promise<string | undefined> {
  if (output === undefined) {
    await host.out.write(text);
    return undefined;
  }
  const path = host.absolute(output);
  const problem = await host.writeFile(path, text);
  return problem && `cannot write ${relativePath(host.cwd, path)} (${problem}): choose another --output`;
}

const LEVELS: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

const reaches = (severity: Severity, level: FailOn): boolean =>
  level !== 'never' && LEVELS.indexOf(severity) <= LEVELS.indexOf(level);
