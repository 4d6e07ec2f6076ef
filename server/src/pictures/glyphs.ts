// The signs of a standing: shapes that differ without any colour, the same in a timeline, a matrix and a legend.
import type { Verdict } from '../features/verdicts.ts';
import { element, type Markup, together } from './svg.ts';

export interface GlyphPlace {
  readonly x: number;
  readonly y: number;
  /** Pixels from the middle to the rim. */
  readonly size: number;
}

/** `possibly`: a contradiction that is not certain. */
export type GlyphKind = Verdict | 'possibly';

export function glyph(kind: GlyphKind, place: GlyphPlace): Markup {
  return element('g', { class: `glyph ${kind}` }, SHAPES[kind](place));
}

const SHAPES: Readonly<Record<GlyphKind, (place: GlyphPlace) => Markup>> = {
  alone: ({ x, y, size }) => element('circle', { class: 'hollow', cx: x, cy: y, r: size - 1 }),
  agrees: ({ x, y, size }) => element('circle', { class: 'full', cx: x, cy: y, r: size - 0.5 }),
  refines: ({ x, y, size }) =>
    together(
      element('circle', { class: 'hollow', cx: x, cy: y, r: size - 0.5 }),
      element('circle', { class: 'full', cx: x, cy: y, r: size * 0.4 }),
    ),
  differs: place => diamond('hollow', place),
  contradicts: place => together(diamond('full', place), cross('on', place)),
  possibly: place => together(diamond('hollow', place), cross('off', place)),
  settled: place => together(diamond('hollow', place), tick(place)),
  aside: ({ x, y, size }) => element('path', { class: 'stroke', d: `M${x - size} ${y}h${2 * size}` }),
};

function diamond(look: 'full' | 'hollow', { x, y, size }: GlyphPlace): Markup {
  const reach = size * 1.25;
  const d = `M${x} ${y - reach}L${x + reach} ${y}L${x} ${y + reach}L${x - reach} ${y}Z`;
  return element('path', { class: look, d: rounded(d) });
}

function cross(look: 'on' | 'off', { x, y, size }: GlyphPlace): Markup {
  const arm = size * 0.42;
  const d = `M${x - arm} ${y - arm}L${x + arm} ${y + arm}M${x + arm} ${y - arm}L${x - arm} ${y + arm}`;
  return element('path', { class: `stroke ${look}`, d: rounded(d) });
}

function tick({ x, y, size }: GlyphPlace): Markup {
  const d = `M${x - size * 0.45} ${y}L${x - size * 0.1} ${y + size * 0.4}L${x + size * 0.5} ${y - size * 0.4}`;
  return element('path', { class: 'stroke off', d: rounded(d) });
}

/** Numbers of a path to hundredths: what lies between is not seen. */
export const rounded = (d: string): string =>
  d.replace(/-?\d+\.\d{3,}/g, number => String(Math.round(Number(number) * 100) / 100));
