// Mouse and keyboard on a picture, as what the reader means by them. Knows no picture and no extension.
import { keyOf } from './page.ts';

export interface Gestures {
  /** `factor` below 1 looks closer; `at` is the place of the pointer, from 0 to 1. */
  zoom(factor: number, at?: number): void;
  /** A share of what is seen; positive goes to what is later. */
  pan(share: number): void;
  seeAll(): void;
  toEnd(end: 'first' | 'last'): void;
  open(key: string): void;
  compare(key: string): void;
  /** The arrow keys, where they do not pan. */
  move(direction: Direction): void;
}

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const STEP = 0.7;

export function listen(body: HTMLElement, gestures: Gestures): void {
  document.addEventListener('keydown', event => onKey(event, gestures));
  body.addEventListener('click', event => {
    const key = keyOf(event.target);
    if (key === undefined) return;
    if (event.shiftKey || event.altKey) gestures.compare(key);
    else gestures.open(key);
  });
  body.addEventListener('wheel', event => onWheel(event, body, gestures), { passive: false });
  drag(body, gestures);
  for (const kind of ['mouseover', 'focusin'] as const)
    body.addEventListener(kind, event => light(body, keyOf(event.target)));
}

function onKey(event: KeyboardEvent, gestures: Gestures): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const key = keyOf(event.target);
  if (key === undefined && event.target instanceof HTMLElement && event.target.closest('button, input')) return;
  const act = actOf(event.key, key, gestures);
  if (act === undefined) return;
  event.preventDefault();
  act();
}

function actOf(pressed: string, key: string | undefined, gestures: Gestures): (() => void) | undefined {
  if (key !== undefined && (pressed === 'Enter' || pressed === ' ')) return () => gestures.open(key);
  if (key !== undefined && (pressed === 'c' || pressed === 'C')) return () => gestures.compare(key);
  if (pressed === '+' || pressed === '=') return () => gestures.zoom(STEP);
  if (pressed === '-' || pressed === '_') return () => gestures.zoom(1 / STEP);
  if (pressed === '0') return () => gestures.seeAll();
  if (pressed === 'Home') return () => gestures.toEnd('first');
  if (pressed === 'End') return () => gestures.toEnd('last');
  return isDirection(pressed) && takes(pressed, key) ? () => gestures.move(pressed) : undefined;
}

const isDirection = (pressed: string): pressed is Direction => /^Arrow(?:Left|Right|Up|Down)$/.test(pressed);

/** Up and down scroll the page unless a mark has the focus. */
const takes = (pressed: Direction, key: string | undefined): boolean =>
  key !== undefined || pressed === 'ArrowLeft' || pressed === 'ArrowRight';

function onWheel(event: WheelEvent, body: HTMLElement, gestures: Gestures): void {
  const sideways = event.shiftKey ? event.deltaY : Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : 0;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    gestures.zoom(Math.exp(Math.max(-60, Math.min(60, event.deltaY)) * 0.006), placeOf(event, body));
  } else if (sideways !== 0 && body.dataset.pans === 'yes') {
    event.preventDefault();
    gestures.pan(sideways / body.clientWidth);
  }
}

const placeOf = (event: MouseEvent, body: HTMLElement): number => {
  const { left, width } = body.getBoundingClientRect();
  return Math.max(0, Math.min(1, (event.clientX - left) / width));
};

/** The time under the pointer goes along with it. */
function drag(body: HTMLElement, gestures: Gestures): void {
  let from: number | undefined;
  body.addEventListener('pointerdown', event => {
    if (event.button !== 0 || body.dataset.pans !== 'yes' || keyOf(event.target) !== undefined) return;
    from = event.clientX;
    body.setPointerCapture(event.pointerId);
  });
  body.addEventListener('pointermove', event => {
    if (from === undefined || event.clientX === from) return;
    gestures.pan((from - event.clientX) / body.clientWidth);
    from = event.clientX;
  });
  for (const end of ['pointerup', 'pointercancel'] as const)
    body.addEventListener(end, () => {
      from = undefined;
    });
}

/** The lines that lead from a mark to what contradicts it. */
function light(body: HTMLElement, key: string | undefined): void {
  for (const join of body.querySelectorAll('[data-ends]')) {
    const ends = join.getAttribute('data-ends')?.split(' ') ?? [];
    join.classList.toggle('lit', key !== undefined && ends.includes(key));
  }
}
