// A timeline as SVG: time from left to right, sources one under another, what contradicts each other joined by a line.
// The axis is a picture of its own, so that it can stay in sight while the sources scroll.
import type { Join, Lane, Timeline } from '../features/timeline.ts';
import type { Locale } from '../messages/account.ts';
import { glyph, rounded } from './glyphs.ts';
import { type Interaction, markOf } from './interaction.ts';
import { type Child, element, type Markup } from './svg.ts';
import { fitted } from './text-width.ts';
import { type TimeWindow, ticksOf } from './time-axis.ts';
import { type Bar, type PlacedLane, type PlacedMark, type Plot, placeLanes, xOf } from './timeline-layout.ts';
import { pictureWords } from './words.ts';

export interface TimelineView {
  readonly window: TimeWindow;
  /** Which of the sources, counted from 0. */
  readonly first: number;
  readonly count: number;
  /** Pixels. */
  readonly width: number;
  readonly locale: Locale;
  readonly interaction: Interaction;
  /** Apart from those of every other picture on the same page. */
  readonly id: string;
}

export interface DrawnTimeline {
  /** The axis. */
  readonly head: Markup;
  readonly body: Markup;
  /** Keys of the marks that are drawn. */
  readonly marks: ReadonlySet<string>;
  /** Marks of these sources and this window that found no room. */
  readonly hidden: number;
}

const HEAD = 30;
/** Pixels that a word of the axis takes. */
const TICK_ROOM = 84;

export function drawTimeline(timeline: Timeline, view: TimelineView): DrawnTimeline {
  const plot = plotOf(view);
  const lanes = placeLanes(timeline.lanes.slice(view.first, view.first + view.count), plot, 0);
  const last = lanes.at(-1);
  const height = last === undefined ? 0 : last.top + last.height;
  const ticks = ticksOf(view.window, Math.max(2, (plot.right - plot.left) / TICK_ROOM), view.locale);
  const lines = ticks.map(({ day, strong }) =>
    element('path', {
      class: strong === 'yes' ? 'grid strong' : 'grid',
      d: `M${rounded(String(xOf(plot, day)))} 0V${height}`,
    }),
  );
  const words = ticks.map(({ day, label, strong }) =>
    element('text', { class: strong === 'yes' ? 'tick strong' : 'tick', x: xOf(plot, day) + 4, y: 20 }, label),
  );
  return {
    head: picture(view, HEAD, [element('path', { class: 'axis', d: `M0 ${HEAD - 0.5}H${view.width}` }), ...words]),
    body: picture(view, height, [
      definitions(view.id),
      ...lanes.map((lane, at) => laneGround(lane, at, view)),
      ...lines,
      ...lanes.map(lane => publication(lane, plot, view.locale)),
      ...joins(timeline, lanes, { view, plot }),
      ...lanes.flatMap(lane => laneMarks(lane, view)),
    ]),
    marks: new Set(lanes.flatMap(({ marks }) => marks.map(({ mark }) => mark.key))),
    hidden: lanes.reduce((sum, lane) => sum + lane.hidden, 0),
  };
}

const plotOf = ({ width, window }: TimelineView): Plot => ({ left: sideOf(width), right: width - 14, window });
const sideOf = (width: number): number => Math.max(150, Math.min(230, width * 0.24));

function picture({ width }: TimelineView, height: number, children: readonly Child[]): Markup {
  const size = { width, height, viewBox: `0 0 ${width} ${height}` };
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', class: 'picture', role: 'presentation', ...size },
    children,
  );
}

/** Hatching for what is contradicted, and fading for what has no end. */
function definitions(id: string): Markup {
  const hatch = element(
    'pattern',
    { id: `${id}-hatch`, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    element('rect', { class: 'hatch-ground', width: 6, height: 6 }),
    element('rect', { class: 'hatch-line', width: 2, height: 6 }),
  );
  return element('defs', {}, hatch, fade(id, 'left', [0, 1]), fade(id, 'right', [1, 0]), fadeBoth(id));
}

const stop = (offset: number, opacity: number): Markup =>
  element('stop', { offset, 'stop-color': '#fff', 'stop-opacity': opacity });

function fade(id: string, side: 'left' | 'right', [from, to]: readonly [number, number]): Markup {
  const near = side === 'left' ? 0.7 : 0.3;
  return mask(id, side, [stop(0, from), stop(near, 1), stop(1, to)]);
}

const fadeBoth = (id: string): Markup => mask(id, 'both', [stop(0, 0), stop(0.3, 1), stop(0.7, 1), stop(1, 0)]);

function mask(id: string, side: string, stops: readonly Markup[]): Markup {
  const gradient = element('linearGradient', { id: `${id}-${side}` }, stops);
  const ground = element('rect', { width: 1, height: 1, fill: `url(#${id}-${side})` });
  return element(
    'g',
    {},
    gradient,
    element('mask', { id: `${id}-fade-${side}`, maskContentUnits: 'objectBoundingBox' }, ground),
  );
}

function laneGround({ lane, top, height, hidden }: PlacedLane, at: number, view: TimelineView): Markup {
  const side = sideOf(view.width);
  const middle = top + height / 2;
  const more = pictureWords[view.locale].more(hidden);
  return element(
    'g',
    {},
    element('rect', { class: at % 2 === 0 ? 'lane' : 'lane odd', x: 0, y: top, width: view.width, height }),
    element('text', { class: 'name', x: 12, y: middle - 3 }, fitted(lane.name, side - 24)),
    element('text', { class: 'detail', x: 12, y: middle + 13 }, fitted(lane.detail, (side - 24) * 1.08)),
    ...(hidden > 0
      ? [element('text', { class: 'detail', x: view.width - 10, y: top + height - 5, 'text-anchor': 'end' }, more)]
      : []),
  );
}

/** A small mark on the upper rim of the lane: when the source spoke. */
function publication({ lane, top }: PlacedLane, plot: Plot, locale: Locale): Markup | undefined {
  const day = lane.published?.first;
  if (day === undefined || day < plot.window.from || day > plot.window.to) return undefined;
  const x = xOf(plot, day + 0.5);
  const title = element('title', {}, `${pictureWords[locale].published}: ${lane.detail}`);
  return element('path', { class: 'published', d: rounded(`M${x - 4.5} ${top}h9l-4.5 7z`) }, title);
}

interface Ground {
  readonly view: TimelineView;
  readonly plot: Plot;
}

interface End {
  readonly x: number;
  readonly y: number;
}

function joins({ joins: all, lanes }: Timeline, placed: readonly PlacedLane[], ground: Ground): readonly Markup[] {
  const laneOf = new Map(lanes.flatMap(({ marks }, lane) => marks.map(({ key }) => [key, lane] as const)));
  const shown = new Map(placed.flatMap(({ marks }) => marks.map(one => [one.mark.key, one] as const)));
  return all.flatMap(join => {
    const [from, to] = [shown.get(join.from), shown.get(join.to)];
    if (from !== undefined && to !== undefined) return [line(join, from, to)];
    const [known, other] = from === undefined ? [to, join.from] : [from, join.to];
    const lane = laneOf.get(other);
    return known === undefined || lane === undefined
      ? []
      : [stub(join, known, endOf(lane, other, { lanes, placed, ground }))];
  });
}

/** Where a mark lies that is not drawn: at the rim of the window, or of the page. */
function endOf(
  lane: number,
  key: string,
  {
    lanes,
    placed,
    ground,
  }: { readonly lanes: readonly Lane[]; readonly placed: readonly PlacedLane[]; readonly ground: Ground },
): Partial<End> {
  const { view, plot } = ground;
  const here = placed[lane - view.first];
  if (here === undefined) return { y: lane < view.first ? -10 : 10_000_000 };
  const day = lanes[lane]?.marks.find(mark => mark.key === key)?.days[0]?.first ?? 0;
  return { x: day < view.window.from ? plot.left : plot.right, y: here.top + here.height / 2 };
}

const look = ({ settled, possible }: Join): string => `join${settled ? ' settled' : possible ? ' possibly' : ''}`;

function line(join: Join, from: End, to: End): Markup {
  // Within one row the line would hide behind the marks: it goes over them.
  const [up, down] = from.y === to.y ? [from.y - 18, to.y - 18] : [(from.y + to.y) / 2, (from.y + to.y) / 2];
  const d = `M${from.x} ${from.y}C${from.x} ${up} ${to.x} ${down} ${to.x} ${to.y}`;
  return element('path', { class: look(join), d: rounded(d), 'data-ends': `${join.from} ${join.to}` });
}

/** To what is not on this page only a short line leads, with an arrow's head. */
function stub(join: Join, from: End, { x, y = from.y }: Partial<End>): Markup {
  if (x !== undefined) return line(join, from, { x, y });
  const sign = y < from.y ? -1 : 1;
  const d = `M${from.x} ${from.y}v${sign * 18}m-4 ${sign * -5}l4 ${sign * 5}l4 ${sign * -5}`;
  return element('path', { class: look(join), d: rounded(d), 'data-ends': `${join.from} ${join.to}` });
}

function laneMarks({ lane, marks }: PlacedLane, view: TimelineView): readonly Markup[] {
  if (marks.length === 0) return [];
  return [element('g', { role: 'group', 'aria-label': lane.name }, ...marks.map(one => drawMark(one, view)))];
}

function drawMark({ mark, bars, x, y, text, textX, anchor, from, to }: PlacedMark, view: TimelineView): Markup {
  const kind = mark.possible ? 'possibly' : mark.verdict;
  const words = { class: 'label', x: textX, y: y + 4, 'text-anchor': anchor };
  return markOf(view.interaction, mark, {
    look: mark.loose ? `${kind} loose` : kind,
    ground: element('rect', { class: 'hit', x: from - 3, y: y - 10, width: to - from + 6, height: 20, rx: 3 }),
    sign: [
      ...between(bars, y),
      ...bars.map(bar => drawBar(bar, y, { kind, id: view.id })),
      glyph(kind, { x, y, size: 6 }),
    ],
    label: text === '' ? undefined : element('text', words, text),
  });
}

/** Bars that mean one of several stretches hang together. */
function between(bars: readonly Bar[], y: number): readonly Markup[] {
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  return [element('path', { class: 'between', d: rounded(`M${first.to} ${y}H${last.from}`) })];
}

/** Narrower than its sign it would not be seen. */
function drawBar(
  { from, to, fades }: Bar,
  y: number,
  { kind, id }: { readonly kind: string; readonly id: string },
): Markup | undefined {
  if (to - from < 7) return undefined;
  const isHatched = kind === 'contradicts' || kind === 'possibly';
  return element('rect', {
    class: 'bar',
    x: from,
    y: y - 6,
    width: to - from,
    height: 12,
    rx: isHatched ? 1 : 5,
    fill: isHatched ? `url(#${id}-hatch)` : undefined,
    mask: fades === 'no' ? undefined : `url(#${id}-fade-${fades})`,
  });
}
