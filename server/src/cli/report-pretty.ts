// The findings as a person reads them: by occurrence, each side with its value, its place and its words.
import { groupBy } from '../base/group-by.ts';
import { largest } from '../base/largest.ts';
import { citedSite, claimFinder, type FindClaim } from '../features/claim-site.ts';
import { sideSite } from '../features/report.ts';
import type { Account, Locale } from '../messages/account.ts';
import { accountOf, sideSource, sideValue } from '../messages/message.ts';
import type { Side } from '../rules/finding.ts';
import type { Severity } from '../vocabulary/vocabulary.ts';
import type { Site } from '../workspace/snapshot.ts';
import type { Corpora, Corpus } from './corpora.ts';
import { excerptOf } from './excerpt.ts';
import { type Place, type Placer, placer, type Row, summaryOf } from './findings.ts';
import { prettyWords } from './pretty-words.ts';
import { type Paint, type Style, safe, widthOf, wrapped } from './terminal.ts';
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
  const next = summary.factFiles === 0 && summary.articles > 0 ? [style.dim(words.noFacts)] : [];
  if (first === undefined) return `${[style.green(words.nothing(summary)), ...next].join('\n')}\n`;
  const tools = new Map(asked.corpora.map(corpus => [corpus, toolsOf(asked, corpus, request)]));
  const lines: string[] = [];
  for (const [heading, group] of groupsOf(rows, tools)) {
    lines.push(style.bold(heading), '');
    for (const { row, account } of group) {
      for (const line of findingLines(row, account, tools.get(row.corpus))) lines.push(line);
      lines.push('');
    }
  }
  lines.push(style.bold(words.summary(summary, 0)), style.dim(words.explain(first.report.code)), ...next);
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
  const [first = '', ...rest] = wrapped([[safe(lead), same]], columns - 4 - widthOf(level));
  const indent = ' '.repeat(4 + widthOf(level));
  const { finding } = row.keyed;
  return [
    `  ${painted(style, severity)(level)}  ${first}`,
    ...rest.map(line => indent + line),
    `  ${style.dim(code)}`,
    ...('sides' in finding ? sideLines(finding.sides, row, tools) : placeLines(row, tools)),
    ...account.notes.flatMap(note => wrapped([[safe(note), same]], columns - 4)).map(line => `    ${line}`),
  ];
}

const same: Paint = text => text;

const painted = (style: Style, severity: Severity) =>
  ({ error: style.red, warning: style.yellow, information: style.blue, hint: style.dim })[severity];

function sentenceOf(lead: string, locale: Locale): string {
  const text = locale === 'zh' ? lead : lead.slice(0, 1).toUpperCase() + lead.slice(1);
  return /[.?!。？！]$/u.test(text) ? text : `${text}${locale === 'zh' ? '。' : '.'}`;
}

/** Where a value is wider than this, all stand on lines of their own. */
const VALUE_COLUMNS = 30;

/** One value with the sides that state it. */
function sideLines(sides: readonly Side[], row: Row, tools: Tools): readonly string[] {
  const { style } = tools;
  const values = groupBy(sides, side => safe(sideValue(row.keyed.finding, side, row.corpus.snapshot, tools.locale)));
  const widest = largest([...values.keys()].map(widthOf));
  const isStacked = widest > VALUE_COLUMNS;
  const indent = ' '.repeat(isStacked ? 6 : widest + 6);
  return [...values].flatMap(([value, group]) => {
    const lines = group.flatMap(side => sideText(side, { ...tools, indent: indent.length }));
    if (isStacked) return [`    ${style.bold(value)}`, ...lines.map(line => indent + line)];
    const [first = '', ...rest] = lines;
    return [
      `    ${style.bold(value)}${' '.repeat(widest - widthOf(value))}  ${first}`,
      ...rest.map(line => indent + line),
    ];
  });
}

/** Where the fact stands and whose it is; where its article has it, and in which words. */
function sideText(side: Side, tools: Tools & { readonly indent: number }): readonly string[] {
  const { corpus, find, place, locale, style } = tools;
  const claim = corpus.snapshot.claim(side.claim);
  const site = claim && find(claim);
  if (claim === undefined || site === undefined) return [];
  const source = safe(sideSource(side, corpus.snapshot, locale));
  const stated = claim.origin === 'fact' ? sideSite(find, claim, side.part) : undefined;
  const cited = citedSite(site);
  const focus = /\d{4}/.exec(claim.date?.text ?? '')?.[0] ?? claim.value?.text;
  const places = [stated, cited].flatMap(each => (each ? [style.cyan(placeText(place(each, '')))] : []));
  const words = cited ? wordLines(cited, { focus, columns: tools.columns - tools.indent }, tools) : [];
  return [source, ...places, ...words];
}

/** A finding of one file or one quote: its place with its words, then what belongs to it. */
function placeLines(row: Row, tools: Tools): readonly string[] {
  return [row.location, ...row.related.slice(0, 5)].flatMap(place => [
    `    ${tools.style.cyan(placeText(place))}${place.message === '' ? '' : `  ${tools.style.dim(safe(place.message))}`}`,
    ...wordLines(place.site, { focus: undefined, columns: tools.columns - 6 }, tools).map(line => `      ${line}`),
  ]);
}

/** Lines and columns from 1, as editors and terminals that make links of them count. */
function placeText({ path, range }: Place): string {
  return `${safe(path)}:${range.start.line + 1}:${range.start.character + 1}`;
}

interface Shown {
  readonly focus: string | undefined;
  readonly columns: number;
}

function wordLines(site: Site, { focus, columns }: Shown, tools: Tools): readonly string[] {
  const { corpus, texts, style } = tools;
  const text = texts.textOf(corpus, site.path);
  if (text === undefined) return [];
  const { before, words, after } = excerptOf(text, site.span, focus);
  if (words === '') return [];
  return wrapped(
    [
      [before, style.dim],
      [words, same],
      [after, style.dim],
    ],
    Math.max(30, columns),
  );
}
