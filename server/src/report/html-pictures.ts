// The pictures of a report: the timeline and the matrix, cut into pieces that fit a page of paper, with what is left out
// said under them.
import type { Locale } from '../messages/account.ts';
import { countIn, focusOf } from '../pictures/extent.ts';
import { legendOf } from '../pictures/legend.ts';
import { drawMatrix } from '../pictures/matrix.ts';
import { element, type Markup } from '../pictures/svg.ts';
import { drawTimeline } from '../pictures/timeline.ts';
import { pictureWords } from '../pictures/words.ts';
import type { CorpusReport } from './document.ts';
import { reportWords } from './words.ts';

export interface PicturePlace {
  /** Which of the corpora. */
  readonly at: number;
  readonly locale: Locale;
}

const WIDTH = 1066;
const LANES = 14;
const MOST_LANES = 140;
const ROWS = 18;
const MOST_ROWS = 360;
const MOST_SOURCES = 20;

export function picturesOf(corpus: CorpusReport, place: PicturePlace): readonly Markup[] {
  const words = reportWords[place.locale];
  const note =
    corpus.choice === 'contradicted'
      ? [paragraph(words.contradictedOnly(corpus.matrix.rows.length, corpus.occurrences))]
      : [];
  return [
    element('h3', { id: `timeline-${place.at}` }, words.timeline),
    ...note,
    ...timelines(corpus, place),
    element('h3', { id: `matrix-${place.at}` }, words.matrix),
    ...note,
    ...matrices(corpus, place),
  ];
}

const paragraph = (text: string): Markup => element('p', { class: 'muted' }, text);

/** From a mark to the card of the first contradiction that it takes part in. */
function hrefs({ dossier }: CorpusReport, at: number): (claim: string) => string | undefined {
  const found = new Map<string, string>();
  for (const [index, { sides }] of dossier.contradictions.entries())
    for (const { claim } of sides) if (!found.has(claim)) found.set(claim, `#c${at}-${index + 1}`);
  return claim => found.get(claim);
}

function timelines(corpus: CorpusReport, { at, locale }: PicturePlace): readonly Markup[] {
  const { timeline } = corpus;
  const words = reportWords[locale];
  const window = focusOf(timeline);
  if (window === undefined) return [paragraph(pictureWords[locale].nothing)];
  const total = Math.min(timeline.lanes.length, MOST_LANES);
  const interaction = { kind: 'links', hrefOf: hrefs(corpus, at) } as const;
  const pieces = firsts(total, LANES).map((first, piece) => {
    const view = {
      window,
      first,
      count: Math.min(LANES, total - first),
      width: WIDTH,
      locale,
      interaction,
      id: `t${at}-${piece}`,
    };
    const { head, body } = drawTimeline(timeline, view);
    return figure(`${words.timeline} ${piece + 1}`, [
      piece === 0 ? legendOf('timeline', locale) : undefined,
      head,
      body,
    ]);
  });
  const { outside } = countIn(timeline, window);
  return [
    ...pieces,
    ...(outside > 0 ? [paragraph(pictureWords[locale].outside(outside))] : []),
    ...(timeline.undated > 0 ? [paragraph(pictureWords[locale].undated(timeline.undated))] : []),
    ...(total < timeline.lanes.length ? [paragraph(words.leftOut(total, timeline.lanes.length))] : []),
  ];
}

function matrices(corpus: CorpusReport, { at, locale }: PicturePlace): readonly Markup[] {
  const { matrix } = corpus;
  const words = reportWords[locale];
  if (matrix.rows.length === 0) return [paragraph(pictureWords[locale].nothing)];
  const total = Math.min(matrix.rows.length, MOST_ROWS);
  const interaction = { kind: 'links', hrefOf: hrefs(corpus, at) } as const;
  const pieces = firsts(total, ROWS).flatMap((first, piece) => {
    const view = { first, count: Math.min(ROWS, total - first), width: WIDTH, interaction, mostSources: MOST_SOURCES };
    const { head, body, sources, sourcesLeftOut } = drawMatrix(matrix, view);
    const shape = figure(`${words.matrix} ${piece + 1}`, [
      piece === 0 ? legendOf('matrix', locale) : undefined,
      head,
      body,
    ]);
    return sourcesLeftOut === 0
      ? [shape]
      : [shape, paragraph(pictureWords[locale].columns(sources, sources + sourcesLeftOut))];
  });
  return total < matrix.rows.length ? [...pieces, paragraph(words.leftOut(total, matrix.rows.length))] : pieces;
}

const firsts = (total: number, step: number): readonly number[] =>
  Array.from({ length: Math.ceil(total / step) }, (_, piece) => piece * step);

const figure = (label: string, children: readonly (Markup | undefined)[]): Markup =>
  element('div', { class: 'figure', role: 'group', tabindex: 0, 'aria-label': label }, children);
