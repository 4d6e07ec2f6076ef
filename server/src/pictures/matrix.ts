// A matrix as SVG: occurrences one under another, sources side by side, a sign where a source speaks. The names of the
// sources are a picture of their own, so that they can stay in sight.
import type { Matrix, MatrixCell, MatrixRow } from '../features/matrix.ts';
import type { PictureSource } from '../features/picture-sources.ts';
import { glyph } from './glyphs.ts';
import { type Interaction, markOf } from './interaction.ts';
import { element, type Markup } from './svg.ts';
import { fitted } from './text-width.ts';

export interface MatrixView {
  readonly first: number;
  readonly count: number;
  /** Pixels that there are; more are taken where the sources need them. */
  readonly width: number;
  readonly interaction: Interaction;
  /** As many sources as are drawn at most: those that speak most of these occurrences. */
  readonly mostSources: number;
}

export interface DrawnMatrix {
  readonly head: Markup;
  readonly body: Markup;
  readonly cells: readonly MatrixCell[];
  readonly sources: number;
  readonly sourcesLeftOut: number;
}

const HEAD = 150;
const COLUMN = 30;
const ROW = 28;
const SUBJECT_ROW = 32;
/** Slanted names reach over the last column. */
const OVERHANG = 110;

export function drawMatrix(matrix: Matrix, view: MatrixView): DrawnMatrix {
  const rows = matrix.rows.slice(view.first, view.first + view.count);
  const all = speaking(matrix.sources, rows);
  const sources = mostTelling(all, rows, view.mostSources);
  const columns = new Map(sources.map(({ path }, at) => [path, at]));
  const side = Math.max(180, Math.min(380, view.width * 0.42));
  const width = Math.max(view.width, side + sources.length * COLUMN + OVERHANG);
  const grid: Grid = { columns, side, right: side + sources.length * COLUMN, width, interaction: view.interaction };
  const { markup, height } = drawRows(rows, grid);
  return {
    head: picture(
      width,
      HEAD,
      sources.map((source, at) => headerOf(source, side + at * COLUMN)),
    ),
    body: picture(width, height, [...stripes(sources.length, grid, height), ...markup]),
    cells: rows.flatMap(({ cells }) => cells.filter(({ source }) => columns.has(source))),
    sources: sources.length,
    sourcesLeftOut: all.length - sources.length,
  };
}

interface Grid {
  readonly columns: ReadonlyMap<string, number>;
  readonly side: number;
  /** Where the last column ends. */
  readonly right: number;
  readonly width: number;
  readonly interaction: Interaction;
}

function speaking(sources: readonly PictureSource[], rows: readonly MatrixRow[]): readonly PictureSource[] {
  const there = new Set(rows.flatMap(({ cells }) => cells.map(({ source }) => source)));
  return sources.filter(({ path }) => there.has(path));
}

function mostTelling(
  sources: readonly PictureSource[],
  rows: readonly MatrixRow[],
  most: number,
): readonly PictureSource[] {
  if (sources.length <= most) return sources;
  const counts = new Map<string, number>();
  for (const { source } of rows.flatMap(({ cells }) => cells)) counts.set(source, (counts.get(source) ?? 0) + 1);
  const kept = sources.toSorted((a, b) => (counts.get(b.path) ?? 0) - (counts.get(a.path) ?? 0)).slice(0, most);
  return sources.filter(source => kept.includes(source));
}

function picture(width: number, height: number, children: readonly Markup[]): Markup {
  const size = { width, height, viewBox: `0 0 ${width} ${height}` };
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', class: 'picture', role: 'presentation', ...size },
    children,
  );
}

/** Aslant, from the foot of its column upwards. */
function headerOf({ name, detail, path }: PictureSource, x: number): Markup {
  const [middle, foot] = [x + COLUMN / 2, HEAD - 8];
  return element(
    'g',
    { transform: `translate(${middle + 4} ${foot}) rotate(-50)` },
    element('title', {}, `${name} · ${detail} · ${path}`),
    element('text', { class: 'name', x: 0, y: 0 }, fitted(name, 158)),
  );
}

/** Every other column stands on a ground, so that the eye keeps to it. */
function stripes(columns: number, { side, right, width }: Grid, height: number): readonly Markup[] {
  const odd = Array.from({ length: columns }, (_, at) => at).filter(at => at % 2 === 1);
  return [
    ...odd.map(at => element('rect', { class: 'stripe', x: side + at * COLUMN, y: 0, width: COLUMN, height })),
    element('path', { class: 'axis', d: `M0 0.5H${Math.min(right, width)}` }),
  ];
}

function drawRows(
  rows: readonly MatrixRow[],
  grid: Grid,
): { readonly markup: readonly Markup[]; readonly height: number } {
  const markup: Markup[] = [];
  let y = 0;
  let subject: string | undefined;
  for (const row of rows) {
    if (row.subject !== subject) {
      markup.push(subjectRow(row.subject, y, grid));
      subject = row.subject;
      y += SUBJECT_ROW;
    }
    markup.push(drawRow(row, y, grid));
    y += ROW;
  }
  return { markup, height: y + 4 };
}

const subjectRow = (subject: string, y: number, { right }: Grid): Markup =>
  element(
    'g',
    {},
    element('text', { class: 'subject', x: 12, y: y + 22 }, fitted(subject, right - 24)),
    element('path', { class: 'grid strong', d: `M0 ${y + SUBJECT_ROW - 0.5}H${right}` }),
  );

function drawRow({ label, subject, cells }: MatrixRow, y: number, grid: Grid): Markup {
  const { columns, side, right } = grid;
  const place = (source: string): number | undefined => {
    const column = columns.get(source);
    return column === undefined ? undefined : side + column * COLUMN;
  };
  const inOrder = cells
    .flatMap(cell => ({ cell, x: place(cell.source) }))
    .flatMap(({ cell, x }) => (x === undefined ? [] : [{ cell, x }]))
    .sort((a, b) => a.x - b.x);
  return element(
    'g',
    { role: 'group', 'aria-label': `${subject}: ${label}` },
    element('text', { class: 'label', x: 24, y: y + 18 }, element('title', {}, label), fitted(label, side - 36)),
    element('path', { class: 'grid', d: `M12 ${y + ROW - 0.5}H${right}` }),
    ...inOrder.map(({ cell, x }) => drawCell(cell, { x, y }, grid)),
  );
}

function drawCell(
  cell: MatrixCell,
  { x, y }: { readonly x: number; readonly y: number },
  { interaction }: Grid,
): Markup {
  const kind = cell.possible ? 'possibly' : cell.verdict;
  return markOf(interaction, cell, {
    look: `cell ${kind}`,
    ground: element('rect', { class: 'hit', x: x + 2, y: y + 2, width: COLUMN - 4, height: ROW - 5, rx: 4 }),
    sign: [glyph(kind, { x: x + COLUMN / 2, y: y + ROW / 2 - 0.5, size: 6.5 })],
  });
}
