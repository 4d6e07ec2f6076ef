// The script of a picture's page: asks for what is to be seen, shows what comes, and says which mark was chosen.
import type { DayWindow, PictureResult } from '../../../server/src/lsp/protocol.ts';
import { type Direction, type Gestures, listen } from './gestures.ts';
import type { Answer, PictureState, Told } from './messages.ts';
import { keyOf, markOf, pageOf } from './page.ts';
import { readState } from './state.ts';
import { atEnd, panned, zoomed } from './view-port.ts';

interface Host {
  postMessage(told: Told): void;
  getState(): unknown;
  setState(state: PictureState): void;
}

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const page = pageOf(document);
const isTimeline = page.kind === 'timeline';
/** Sources of a timeline, occurrences of a matrix. */
const AT_ONCE = isTimeline ? 40 : 60;
const SHARE = 0.2;

let state: PictureState | undefined = readState(host.getState());
let shown: PictureResult | undefined;
let number = 0;
/** One question at a time: the last that came meanwhile is asked once the answer is there. */
let waiting: 'no' | 'for an answer' | 'to ask again' = 'no';

page.choice.checked = state?.choice === 'contradicted';
page.body.dataset.pans = isTimeline ? 'yes' : 'no';
listen(page.body, gesturesOf());
window.addEventListener('message', ({ data }: MessageEvent<Answer>) => hear(data));
new ResizeObserver(() => ask()).observe(page.body);
page.choice.addEventListener('change', () =>
  change({ choice: page.choice.checked ? 'contradicted' : 'all', first: 0 }),
);
page.button('before').addEventListener('click', () => turn(-1));
page.button('after').addEventListener('click', () => turn(1));
page.button('whole').addEventListener('click', () => {
  if (state !== undefined) begin({ ...withoutWindow(state), about: { kind: 'corpus' }, first: 0 });
});
page.button('closer').addEventListener('click', () => zoom(0.7));
page.button('farther').addEventListener('click', () => zoom(1 / 0.7));
page.button('fit').addEventListener('click', () => seeAll());
host.postMessage({ type: 'ready' });
ask();

function hear(answer: Answer): void {
  if (answer.type === 'show') begin(answer.state);
  else if (answer.type === 'changed') ask();
  else if (answer.number === number) receive(answer);
}

function receive(answer: Exclude<Answer, { readonly type: 'show' | 'changed' }>): void {
  const again = waiting === 'to ask again';
  waiting = 'no';
  if (answer.type === 'failed') page.say(answer.message);
  else take(answer.picture, again ? 'out of date' : 'as asked');
  if (again) ask();
}

/** What an answer says of the state counts where the reader has not gone on meanwhile. */
function take(picture: PictureResult, answers: 'as asked' | 'out of date'): void {
  shown = picture;
  page.show(picture);
  if (state === undefined || answers === 'out of date') return;
  // Where it is in time stays as the reader chose; until then it goes with what there is.
  state = { ...state, uri: picture.root, about: picture.about, first: picture.page.first };
  host.setState(state);
}

function begin(next: PictureState): void {
  state = next;
  page.choice.checked = next.choice === 'contradicted';
  host.setState(next);
  ask();
}

function change(part: Partial<PictureState>): void {
  if (state !== undefined) begin({ ...state, ...part });
}

function ask(): void {
  if (state === undefined) return;
  if (waiting !== 'no') {
    waiting = 'to ask again';
    return;
  }
  waiting = 'for an answer';
  number += 1;
  const { uri, about, choice, first, window: seen } = state;
  const width = Math.max(320, Math.floor(page.body.clientWidth));
  const params = { uri, about, choice, first, count: AT_ONCE, width, ...(seen === undefined ? {} : { window: seen }) };
  host.postMessage({ type: 'ask', question: { number, params } });
}

function turn(pages: number): void {
  if (shown !== undefined) change({ first: Math.max(0, shown.page.first + pages * AT_ONCE) });
}

function withoutWindow({ window: _, ...rest }: PictureState): PictureState {
  return rest;
}

/** From where the reader is going, which may be ahead of what is shown. */
function see(next: (window: DayWindow, extent: DayWindow) => DayWindow): void {
  const now = state?.window ?? shown?.window;
  if (now !== undefined && shown?.extent !== undefined) change({ window: next(now, shown.extent) });
}

function zoom(factor: number, at?: number): void {
  see((now, extent) => zoomed(now, extent, factor, at));
}

function seeAll(): void {
  see((_, extent) => extent);
}

function pan(share: number): void {
  see((now, extent) => panned(now, extent, share));
}

function gesturesOf(): Gestures {
  return {
    zoom,
    pan,
    seeAll,
    toEnd: end => see((now, extent) => atEnd(now, extent, end)),
    open: key => host.postMessage({ type: 'open', key }),
    compare: key => host.postMessage({ type: 'compare', key }),
    move(direction) {
      if (!isTimeline || /Up|Down/.test(direction)) moveFocus(direction);
      else pan(direction === 'ArrowLeft' ? -SHARE : SHARE);
    },
  };
}

/** To the mark that lies nearest in that direction. */
function moveFocus(direction: Direction): void {
  const key = keyOf(document.activeElement);
  const here = key === undefined ? undefined : markOf(page.body, key);
  if (here === undefined) return;
  const from = middleOf(here);
  let best: { readonly mark: SVGElement; readonly distance: number } | undefined;
  for (const mark of page.body.querySelectorAll('[data-key] [tabindex]')) {
    if (!(mark instanceof SVGElement) || mark === here) continue;
    const distance = distanceIn(direction, from, middleOf(mark));
    if (distance !== undefined && (best === undefined || distance < best.distance)) best = { mark, distance };
  }
  best?.mark.focus();
}

function middleOf(mark: SVGElement) {
  const { left, right, top, bottom } = mark.getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

type Point = ReturnType<typeof middleOf>;

/** `undefined` for what does not lie there; what lies aside counts as farther. */
function distanceIn(direction: Direction, from: Point, to: Point): number | undefined {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const isUpright = direction === 'ArrowUp' || direction === 'ArrowDown';
  const sign = direction === 'ArrowUp' || direction === 'ArrowLeft' ? -1 : 1;
  const [along, aside] = isUpright ? [dy * sign, Math.abs(dx)] : [dx * sign, Math.abs(dy)];
  return along < 4 ? undefined : along + aside * (isUpright ? 0.5 : 4);
}
