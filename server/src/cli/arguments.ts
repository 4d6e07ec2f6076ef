// From the words of a command line to a command, or to the one line that says what is wrong with them.
import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../base/result.ts';
import { parseEdtf } from '../dates/edtf.ts';
import type { Locale } from '../messages/account.ts';
import { codes } from '../messages/message.ts';
import type { Code } from '../rules/finding.ts';
import { nearest } from '../text/nearest.ts';
import type { Severity } from '../vocabulary/vocabulary.ts';
import { formatOf, REPORT_FORMATS, type ReportFormat } from './report-format.ts';

export const CHECK_FORMATS = ['pretty', 'json', 'ndjson', 'sarif', 'github'] as const;
export const CLAIMS_FORMATS = ['json', 'ndjson', 'csv'] as const;
export const DATES_FORMATS = ['pretty', 'ndjson'] as const;
export const COMMANDS = ['check', 'claims', 'report', 'explain', 'dates', 'draft', 'init', 'lsp'] as const;

export type CheckFormat = (typeof CHECK_FORMATS)[number];
export type ClaimsFormat = (typeof CLAIMS_FORMATS)[number];
export type DatesFormat = (typeof DATES_FORMATS)[number];
export type CommandName = (typeof COMMANDS)[number];
export type FailOn = Severity | 'never';

/** What reading a corpus takes. */
export interface Reading {
  readonly paths: readonly string[];
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly prose: boolean;
  /** Whether corpora may be taken from where they were kept, and are kept again. */
  readonly cache: boolean;
  readonly today: string | undefined;
  readonly output: string | undefined;
}

export interface CheckCommand extends Reading {
  readonly name: 'check';
  readonly format: CheckFormat;
  readonly failOn: FailOn;
  readonly locale: Locale;
}

export interface ClaimsCommand extends Reading {
  readonly name: 'claims';
  readonly format: ClaimsFormat;
}

export interface ReportCommand extends Reading {
  readonly name: 'report';
  readonly format: ReportFormat;
  readonly locale: Locale;
}

export interface DraftCommand {
  readonly name: 'draft';
  /** As it is written on the command line. */
  readonly article: string;
  readonly cache: boolean;
  readonly output: string | undefined;
}

export interface InitCommand {
  readonly name: 'init';
  readonly folder: string;
  readonly locale: Locale;
  readonly output: string | undefined;
}

/** Files as they are written on the command line, or the JSON lines of standard input. */
export type DatesCommand =
  | {
      readonly name: 'dates';
      readonly from: 'files';
      readonly files: readonly string[];
      readonly format: DatesFormat;
    }
  | { readonly name: 'dates'; readonly from: 'input' };

export type Command =
  | CheckCommand
  | ClaimsCommand
  | ReportCommand
  | DatesCommand
  | DraftCommand
  | InitCommand
  | { readonly name: 'explain'; readonly code: Code; readonly locale: Locale }
  | { readonly name: 'lsp' }
  | { readonly name: 'help'; readonly of: CommandName | undefined }
  | { readonly name: 'version' };

/** The error says what to do, in one line. */
export type Parsed<T> = Result<T, string>;

export function parseCommand(argv: readonly string[]): Parsed<Command> {
  const [word, ...rest] = argv;
  if (word === undefined || word === '--help' || word === '-h' || word === 'help') return helpOn(rest[0]);
  if (word === '--version' || word === '-v') return ok({ name: 'version' });
  const name = COMMANDS.find(command => command === word);
  if (name === undefined)
    return fail(`there is no ${word.startsWith('-') ? 'option' : 'command'} ${word}${meant(word, COMMANDS)}`);
  if (rest.includes('--help') || rest.includes('-h')) return ok({ name: 'help', of: name });
  const options = readOptions(name, rest);
  return options.ok ? commandOf(name, options.value) : options;
}

function helpOn(word: string | undefined): Parsed<Command> {
  return ok({ name: 'help', of: COMMANDS.find(command => command === word) });
}

/** Of every command that reads a corpus for what it says. */
const READING = { 'no-prose': 'boolean', 'no-cache': 'boolean', today: 'string', output: 'string' } as const;

/** The options of each command; those that take a value are `string`. */
const OPTIONS: Readonly<Record<CommandName, Readonly<Record<string, 'string' | 'boolean'>>>> = {
  check: { ...READING, format: 'string', 'fail-on': 'string', rule: 'string', locale: 'string' },
  claims: { ...READING, format: 'string' },
  report: { ...READING, format: 'string', locale: 'string' },
  explain: { locale: 'string' },
  dates: { format: 'string' },
  draft: { 'no-cache': 'boolean', output: 'string' },
  init: { locale: 'string', output: 'string' },
  // Clients of every make add the last one; it is theirs to watch.
  lsp: { stdio: 'boolean', clientProcessId: 'string' },
};

interface Options {
  readonly words: readonly string[];
  readonly flags: ReadonlySet<string>;
  /** All values of an option that was given, in order. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

function readOptions(command: CommandName, argv: readonly string[]): Parsed<Options> {
  const known = OPTIONS[command];
  const options = Object.fromEntries(
    Object.entries(known).map(([name, type]) => [name, { type, multiple: type === 'string' } as const]),
  );
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });
  const words: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const type = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (type === undefined) return fail(unknownOption(command, token.rawName, token.name));
    if (type === 'boolean' && token.value !== undefined)
      return fail(`${token.rawName} takes no value: leave ${token.value} out`);
    if (type === 'string' && !token.value) return fail(`${token.rawName} needs a value`);
    if (type === 'boolean') flags.add(token.name);
    else values.set(token.name, [...(values.get(token.name) ?? []), token.value ?? '']);
  }
  return ok({ words, flags, values });
}

function unknownOption(command: CommandName, written: string, name: string): string {
  const near = nearest(name, Object.keys(OPTIONS[command]), 3);
  const hint = near === undefined ? `; corroborate ${command} --help lists them` : `; did you mean --${near}?`;
  return `${command} has no option ${written}${hint}`;
}

function commandOf(name: CommandName, options: Options): Parsed<Command> {
  if (name === 'lsp') return lspCommand(options);
  if (name === 'dates') return datesCommand(options);
  if (name === 'draft') return draftCommand(options);
  if (name === 'init') return initCommand(options);
  return name === 'explain' ? explainCommand(options) : readingCommand(name, options);
}

function lspCommand({ words, flags }: Options): Parsed<Command> {
  if (words[0] !== undefined) return fail(`lsp takes no ${words[0]}: it learns its folders from the editor`);
  return flags.has('stdio') ? ok({ name: 'lsp' }) : fail('lsp speaks over standard input and output: add --stdio');
}

function explainCommand(options: Options): Parsed<Command> {
  const [word, second] = options.words;
  if (word === undefined)
    return fail('explain needs the code of a finding, such as conflicting-date; corroborate explain --help lists them');
  if (second !== undefined) return fail(`explain takes one code: leave ${second} out`);
  const code = codes.find(each => each === word);
  if (code === undefined) return fail(noCode(word));
  const locale = localeOf(options);
  return locale.ok ? ok({ name: 'explain', code, locale: locale.value }) : locale;
}

function datesCommand(options: Options): Parsed<Command> {
  const files = options.words;
  const isInput = files.includes('-');
  const written = lastOf(options, 'format');
  const format = oneOf('--format', written ?? 'pretty', DATES_FORMATS);
  if (!format.ok) return format;
  if (files.length === 0) return fail('dates needs a FILE, or - to answer the JSON lines of standard input');
  if (!isInput) return ok({ name: 'dates', from: 'files', files, format: format.value });
  if (files.length > 1) return fail('dates takes either files or -: leave one of them out');
  if (written === 'pretty') return fail('dates - answers in ndjson: leave --format pretty out');
  return ok({ name: 'dates', from: 'input' });
}

function draftCommand(options: Options): Parsed<Command> {
  const [article, second] = options.words;
  if (article === undefined) return fail('draft needs an ARTICLE: a .txt or .md');
  if (second !== undefined) return fail(`draft takes one article: leave ${second} out`);
  return ok({ name: 'draft', article, cache: !options.flags.has('no-cache'), output: lastOf(options, 'output') });
}

function initCommand(options: Options): Parsed<Command> {
  const [folder = '.', second] = options.words;
  if (second !== undefined) return fail(`init takes one folder: leave ${second} out`);
  const locale = localeOf(options);
  if (!locale.ok) return locale;
  return ok({ name: 'init', folder, locale: locale.value, output: lastOf(options, 'output') });
}

function readingCommand(name: 'check' | 'claims' | 'report', options: Options): Parsed<Command> {
  const rules = rulesOf(options.values.get('rule') ?? []);
  const today = todayOf(lastOf(options, 'today'));
  if (!rules.ok) return rules;
  if (!today.ok) return today;
  const reading: Reading = {
    paths: options.words,
    rules: rules.value,
    prose: !options.flags.has('no-prose'),
    cache: !options.flags.has('no-cache'),
    today: today.value,
    output: lastOf(options, 'output'),
  };
  if (name === 'report') return reportCommand(reading, options);
  return name === 'claims' ? claimsCommand(reading, options) : checkCommand(reading, options);
}

function claimsCommand(reading: Reading, options: Options): Parsed<Command> {
  const format = oneOf('--format', lastOf(options, 'format') ?? 'json', CLAIMS_FORMATS);
  return format.ok ? ok({ name: 'claims', ...reading, format: format.value }) : format;
}

function reportCommand(reading: Reading, options: Options): Parsed<Command> {
  const format = oneOf('--format', lastOf(options, 'format') ?? formatOf(reading.output), REPORT_FORMATS);
  const locale = localeOf(options);
  if (!format.ok) return format;
  return locale.ok ? ok({ name: 'report', ...reading, format: format.value, locale: locale.value }) : locale;
}

function checkCommand(reading: Reading, options: Options): Parsed<Command> {
  const format = oneOf('--format', lastOf(options, 'format') ?? 'pretty', CHECK_FORMATS);
  const failOn = oneOf('--fail-on', lastOf(options, 'fail-on') ?? 'warning', LEVELS);
  const locale = localeOf(options);
  if (!format.ok) return format;
  if (!failOn.ok) return failOn;
  if (!locale.ok) return locale;
  return ok({ name: 'check', ...reading, format: format.value, failOn: failOn.value, locale: locale.value });
}

const LEVELS = ['error', 'warning', 'information', 'hint', 'never'] as const;
const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;

function rulesOf(written: readonly string[]): Parsed<Record<string, Severity | 'off'>> {
  const rules: Record<string, Severity | 'off'> = {};
  for (const rule of written) {
    const at = rule.indexOf('=');
    if (at < 0) return fail(`--rule ${rule} needs a severity: write --rule ${rule}=off, for example`);
    const code = codes.find(each => each === rule.slice(0, at));
    if (code === undefined) return fail(noCode(rule.slice(0, at)));
    const severity = oneOf(`--rule ${code}`, rule.slice(at + 1), SEVERITIES);
    if (!severity.ok) return severity;
    rules[code] = severity.value;
  }
  return ok(rules);
}

const noCode = (word: string): string => `there is no finding with the code ${word}${meant(word, codes, 'explain ')}`;

function todayOf(written: string | undefined): Parsed<string | undefined> {
  if (written === undefined || (/^\d{4}-\d\d-\d\d$/.test(written) && parseEdtf(written).ok)) return ok(written);
  return fail(`--today must be a day such as 2026-01-31, not ${written}`);
}

/** Languages that are not there fall back on none: a wrong tag is told. */
function localeOf(options: Options): Parsed<Locale> {
  const written = lastOf(options, 'locale') ?? 'en';
  const language = written.toLowerCase().split(/[-_.]/)[0];
  if (language === 'en' || language === 'zh') return ok(language);
  return fail(`--locale ${written} is not there: use en or zh-cn`);
}

function oneOf<T extends string>(option: string, word: string, allowed: readonly T[]): Parsed<T> {
  const found = allowed.find(each => each === word);
  return found === undefined ? fail(`${option} cannot be ${word}: use ${allowed.join(', ')}`) : ok(found);
}

const lastOf = (options: Options, name: string): string | undefined => options.values.get(name)?.at(-1);

function meant(word: string, candidates: readonly string[], where = ''): string {
  const near = nearest(word, candidates);
  return near === undefined ? `; corroborate ${where}--help lists what there is` : `; did you mean ${near}?`;
}
