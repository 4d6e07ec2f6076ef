// What --help prints.
import { codes } from '../messages/message.ts';
import { CHECK_FORMATS, CLAIMS_FORMATS, type CommandName, DATES_FORMATS } from './arguments.ts';
import { REPORT_FORMATS } from './report-format.ts';

export const usageOf = (command: CommandName | undefined): string => `${command ? PAGES[command] : OVERVIEW}\n`;

const OVERVIEW = `corroborate: where do your sources contradict each other?

Usage
  corroborate check [PATH…]      read a corpus and print its findings
  corroborate claims [PATH…]     print every claim with its resolved keys
  corroborate report [PATH…]     one page for readers: contradictions, decisions, pictures
  corroborate explain CODE       what a finding means and what to do about it
  corroborate dates FILE…|-      how date expressions are read
  corroborate draft ARTICLE      a fact file drafted from the article's prose
  corroborate init [FOLDER]      a corroborate.yaml to begin with
  corroborate lsp --stdio        the language server, for editors

  corroborate COMMAND --help     the options of a command
  corroborate --version

Exit status: 0 nothing at or above the level of --fail-on, 1 something, 2 the work could not be done.`;

const PATHS = `PATH is a corpus, a folder of corpora, or a folder or file inside one; the current folder, if left out.
The corpus of the nearest corroborate.yaml at or above PATH, no higher than the git root, is read whole,
and what lies under PATH is printed.`;

const COMMON = `  --no-prose              fact files alone
  --no-cache              read every file anew, and keep nothing for the next run
  --today DATE            the day that \`ignore … until\` is held against (default: the clock's)
  --output FILE           write there instead of standard output`;

const PAGES: Readonly<Record<CommandName, string>> = {
  check: `corroborate check [PATH…]: read a corpus and print its findings

${PATHS}

  --format FORMAT         ${CHECK_FORMATS.join(', ')} (default: pretty)
  --fail-on LEVEL         exit 1 at or above error, warning (default), information, hint; or never
  --rule CODE=SEVERITY    error, warning, information, hint or off, as under \`rules\`; may be repeated
  --locale TAG            the language of pretty: en (default), zh-cn
${COMMON}

Paths in json and ndjson are relative to PATH where one is given, else to the current folder;
in sarif and github, which belong to a repository, always to the current folder.
pretty has colours on a terminal; NO_COLOR and FORCE_COLOR are honoured.`,
  claims: `corroborate claims [PATH…]: print every claim with its resolved keys

${PATHS}

  --format FORMAT         ${CLAIMS_FORMATS.join(', ')} (default: json)
${COMMON}

In csv a cell that a spreadsheet would run as a formula has an apostrophe before it.`,
  report: `corroborate report [PATH…]: one page of contradictions with their quotes, decisions, a timeline and a matrix

${PATHS}

  --format FORMAT         ${REPORT_FORMATS.join(', ')} (default: what the name of --output says, else html)
  --locale TAG            en (default), zh-cn
${COMMON}

html is one file that needs no network. It names a day only where --today does. A .md inside a corpus would be read as
one of its articles: write markdown elsewhere.`,
  explain: `corroborate explain CODE: what a finding means, when it stays silent, what to do, with an example

  --locale TAG            en (default), zh-cn

CODE is one of
${codes.map(code => `  ${code}`).join('\n')}`,
  dates: `corroborate dates FILE…|-: how date expressions are read

  --format FORMAT         ${DATES_FORMATS.join(', ')} (default: pretty; with - always ndjson)

Of each FILE: every date expression with its place, its words, its EDTF, and the date of publication that it hangs on,
which the file's companion gives, else its front matter, its name or its dateline.
With - every line of standard input is JSON, { "id", "text", "published", "lang" }, and every line out
{ "id", "dates": [ { "start", "end", "text", "date" } ] }: offsets in UTF-16 code units, date null where it stays open.`,
  draft: `corroborate draft ARTICLE: a fact file drafted from the article's prose

  --no-cache              read every file anew
  --output FILE           write there instead of standard output

ARTICLE is a .txt or .md; the corpus around it is read for its vocabulary. What its sentences state and no fact cites
yet is printed as the fact file that goes beside it, with the sentence as the quote of each fact: to be looked through
before it is kept. A date of publication that is written nowhere but inferred stands there as a comment.`,
  init: `corroborate init [FOLDER]: a corroborate.yaml to begin with, proposed from the articles of a folder

  --locale TAG            the language of its comments: en (default), zh-cn
  --output FILE           write there instead of standard output

FOLDER is the current one, if left out. What is printed belongs there: --output corroborate.yaml writes it. The names
that its articles use most are proposed as entities, with how often each is used: correct them before you keep the file.
A file that is there already is never written over.`,
  lsp: `corroborate lsp --stdio: the language server, over standard input and output`,
};
