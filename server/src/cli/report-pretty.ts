// The findings as a person reads them: by occurrence, each side with its value, its place and its words.
import { citedSite, claimFinder, type FindClaim } from '../features/claim-site.ts';
import { sideSite } from '../features/report.ts';
import type { Account, Locale } from '../messages/account.ts';
import { accountOf, sideValue } from '../messages/message.ts';
import type { Side } from '../rules/finding.ts';
import type { Severity } from '../vocabulary/vocabulary.ts';
import type { Site } from '../workspace/snapshot.ts';
import type { Corpora, Corpus } from './corpora.ts';
import { excerptOf } from './excerpt.ts';
import { type Place, type Placer, placer, type Row, summaryOf } from './findings.ts';
import { prettyWords } from './pretty-words.ts';
import { type Style, safe, widthOf, wrapped } from './terminal.ts';
import type { Texts } from './texts.ts';

export interface PrettyRequest {
  readonly texts: Texts;
  readonly locale: Locale;
  readonly style: Style;
  /** Columns to keep within where words can be broken. */
  readonly columns: number;
}

export function prettyReport(asked: Corpora, rows: readonly Row[], request: PrettyRequest): string {
  const { style, locale } = request;
  const words = prettyWords[locale];
  const summary = summaryOf(asked.corpora, rows);
  const [first] = rows;
  if (first === undefined) return `${style.green(words.nothing(summary))}\n`;
  const tools = new Map(asked.corpora.map(corpus => [corpus, toolsOf(asked, corpus, request)]));
  const lines: string[] = [];
  for (const [heading, group] of groupsOf(rows, tools)) {
    lines.push(style.bold(heading), '');
    for (const { row, account } of group) lines.push(...findingLines(row, account, tools.get(row.corpus)), '');
  }
  lines.push(style.bold(words.summary(summary, 0)), style.dim(words.explain(first.report.code)));
  return `${lines.join('\n')}\n`;
}

interface Tools extends PrettyRequest {
  readonly corpus: Corpus;
  readonly find: FindClaim;
  readonly place: Placer;
}

const toolsOf = (asked: Corpora, corpus: Corpus, request: PrettyRequest): Tools => ({
  ...request,
  corpus,
  find: claimFinder(corpus.snapshot),
  place: placer(asked.base, corpus),
});

interface Told {
  readonly row: Row;
  readonly account: Account;
}

/** Findings of one occurrence together, where its first one stands; those of a file under its path. */
function groupsOf(rows: readonly Row[], tools: ReadonlyMap<Corpus, Tools>): ReadonlyMap<string, readonly Told[]> {
  const groups = new Map<string, Told[]>();
  for (const row of rows) {
    const { snapshot } = row.corpus;
    const { locale = 'en', texts, find } = tools.get(row.corpus) ?? {};
    const told = { ...(find && { locate: find }), wordsAt: (site: Site) => texts?.wordsAt(row.corpus, site) };
    const account = accountOf(row.keyed.finding, snapshot, locale, told);
    const heading = safe(account.about ?? row.location.path);
    const group = groups.get(heading);
    if (group) group.push({ row, account });
    else groups.set(heading, [{ row, account }]);
  }
  return groups;
}

function findingLines(row: Row, account: Account, tools: Tools | undefined): readonly string[] {
  if (tools === undefined) return [];
  const { style, columns, locale } = tools;
  const { severity, certainty, code } = row.report;
  const words = prettyWords[locale];
  const level = certainty === 'certain' ? words.severity[severity] : `${words.severity[severity]}, ${words.possible}`;
  const lead = sentenceOf(account.lead, locale);
  const [first = '', ...rest] = wrapped(safe(lead), columns - 4 - widthOf(level));
  const indent = ' '.repeat(4 + widthOf(level));
  const { finding } = row.keyed;
  return [
    `  ${painted(style, severity)(level)}  ${first}`,
    ...rest.map(line => indent + line),
    `  ${style.dim(code)}`,
    ...('sides' in finding ? sideLines(finding.sides, row, tools) : placeLines(row, tools)),
    ...account.notes.flatMap(note => wrapped(safe(note), columns - 4)).map(line => `    ${line}`),
  ];
}

const painted = (style: Style, severity: Severity) =>
  ({ error: style.red, warning: style.yellow, information: style.blue, hint: style.dim })[severity];

function sentenceOf(lead: string, locale: Locale): string {
  const text = lead.slice(0, 1).toUpperCase() + lead.slice(1);
  return /[.?!。？！]$/u.test(text) ? text : `${text}${locale === 'zh' ? '。' : '.'}`;
}

/** Values wider than this stand on a line of their own. */
const VALUE_COLUMNS = 30;

interface SideText {
  readonly value: string;
  readonly lines: readonly string[];
}

function sideLines(sides: readonly Side[], row: Row, tools: Tools): readonly string[] {
  const texts = sides.flatMap(side => sideText(side, row, tools));
  const widths = texts.map(({ value }) => widthOf(value)).filter(width => width <= VALUE_COLUMNS);
  const column = Math.max(0, ...widths);
  return texts.flatMap(({ value, lines }) => {
    const indent = ' '.repeat(column + 6);
    const [first = '', ...rest] = lines;
    const painted = tools.style.cyan(value);
    const pad = ' '.repeat(Math.max(0, column - widthOf(value)));
    if (widthOf(value) > column) return [`    ${painted}`, ...lines.map(line => indent + line)];
    return [`    ${painted}${pad}  ${first}`, ...rest.map(line => indent + line)];
  });
}

function sideText(side: Side, row: Row, tools: Tools): readonly SideText[] {
  const { corpus, find, place, locale } = tools;
  const claim = corpus.snapshot.claim(side.claim);
  const site = claim && find(claim);
  if (claim === undefined || site === undefined) return [];
  const value = safe(sideValue(row.keyed.finding, side, corpus.snapshot, locale));
  const stated = claim.origin === 'fact' ? sideSite(find, claim, side.part) : undefined;
  const cited = citedSite(site);
  const focus = /\d{4}/.exec(claim.date?.text ?? '')?.[0] ?? claim.value?.text;
  const lines = [
    ...(stated ? [placeText(place(stated, ''))] : []),
    ...(cited ? [placeText(place(cited, '')), ...wordLines(cited, focus, tools)] : []),
  ];
  return [{ value, lines }];
}

/** A finding of one file or one quote: its place with its words, then what belongs to it. */
function placeLines(row: Row, tools: Tools): readonly string[] {
  return [row.location, ...row.related.slice(0, 5)].flatMap(place => [
    `    ${placeText(place)}${place.message === '' ? '' : `  ${tools.style.dim(safe(place.message))}`}`,
    ...wordLines(place.site, undefined, tools).map(line => `      ${line}`),
  ]);
}

/** Lines and columns from 1, as editors and terminals that make links of them count. */
function placeText({ path, range }: Place): string {
  return `${safe(path)}:${range.start.line + 1}:${range.start.character + 1}`;
}

function wordLines(site: Site, focus: string | undefined, tools: Tools): readonly string[] {
  const { corpus, texts, style } = tools;
  const text = texts.textOf(corpus, site.path);
  if (text === undefined) return [];
  const { before, words, after } = excerptOf(text, site.span, focus);
  if (words === '') return [];
  return [`${style.dim(before)}${style.bold(words)}${style.dim(after)}`];
}
