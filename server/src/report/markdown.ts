// The report as Markdown (GitHub's), without its pictures: for pull requests and wikis.
import type { Contradiction, DossierSide } from '../features/dossier.ts';
import { type Block, emphasis, type Inline, plain, strong, toMarkdown } from '../features/rich-text.ts';
import type { CorpusReport, ReportDocument } from './document.ts';
import { type ReportWords, reportWords } from './words.ts';

export function markdownReport({ locale, day, version, corpora }: ReportDocument): string {
  const words = reportWords[locale];
  const parts = [
    heading(1, words.title),
    ...(day === undefined ? [] : [words.of(day)]),
    ...(corpora.length === 0 ? [words.noCorpus] : corpora.flatMap(corpus => corpusParts(corpus, words))),
    `---\n\n${words.madeBy(version)}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

const heading = (level: number, text: string): string => `${'#'.repeat(level)} ${toMarkdown([paragraph(plain(text))])}`;
const paragraph = (...words: readonly Inline[]): Block => ({ kind: 'paragraph', words });
const cell = (text: string): readonly Inline[] => [plain(text)];

function corpusParts({ name, dossier }: CorpusReport, words: ReportWords): readonly string[] {
  const { counts, contradictions, decisions, others } = dossier;
  const figures = (['open', 'possible', 'settled', 'articles', 'factFiles', 'claims'] as const).map(key => [
    cell(words.counts[key]),
    cell(String(counts[key])),
  ]);
  return [
    heading(2, name),
    toMarkdown([{ kind: 'table', rows: [[cell(words.summary), cell('')], ...figures] }]),
    heading(3, words.contradictions),
    ...(contradictions.length === 0
      ? [words.none]
      : contradictions.map((each, at) => contradictionPart(each, at, words))),
    heading(3, words.decisions),
    decisions.length === 0 ? words.noDecisions : decisionTable(dossier, words),
    ...(others.length === 0 ? [] : [heading(3, words.others), otherTable(dossier, words)]),
  ];
}

function contradictionPart(
  { about, lead, code, state, notes, sides }: Contradiction,
  at: number,
  words: ReportWords,
): string {
  const rows = [words.source, words.tier, words.says, words.where].map(cell);
  const blocks: readonly Block[] = [
    paragraph(plain(lead), plain(' – '), emphasis(`${words.states[state]}, ${code}`)),
    { kind: 'table', rows: [rows, ...sides.map(side => sideRow(side, words))] },
    ...sides.flatMap(quoteOf),
    ...notes.map(note => paragraph(plain(note))),
  ];
  return `${heading(4, `${at + 1}. ${about === '' ? lead : about}`)}\n\n${toMarkdown(blocks)}`;
}

const sideRow = ({ source, tier, value, site, line }: DossierSide, words: ReportWords) =>
  [source, tier === undefined ? '' : words.tiers[tier], value, `${site.path}:${line}`].map(cell);

function quoteOf({ source, context }: DossierSide): readonly Block[] {
  if (context === undefined) return [];
  const { before, words, after } = context;
  return [paragraph(emphasis(source)), { kind: 'quote', words: [plain(before), strong(words), plain(after)] }];
}

function decisionTable({ decisions }: CorpusReport['dossier'], words: ReportWords): string {
  const head = [words.decision, words.about, words.says, words.reason, words.where].map(cell);
  const rows = decisions.map(({ kind, about, what, because, until, site, line }) => {
    const reason = [because ?? words.noReason, ...(until === undefined ? [] : [words.until(until)])].join(' · ');
    return [words.kinds[kind], about, what, reason, `${site.path}:${line}`].map(cell);
  });
  return toMarkdown([{ kind: 'table', rows: [head, ...rows] }]);
}

function otherTable({ others }: CorpusReport['dossier'], words: ReportWords): string {
  const head = [words.finding, words.count].map(cell);
  return toMarkdown([
    { kind: 'table', rows: [head, ...others.map(({ code, count }) => [code, String(count)].map(cell))] },
  ]);
}
