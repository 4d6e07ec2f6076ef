// Zooming and panning: what is under the pointer stays there, and nobody gets lost beyond the marks.
import { expect, test } from 'vitest';
import { atEnd, panned, zoomed } from '../../../client/src/webview/view-port.ts';

const EXTENT = { from: 0, to: 1000 };

test('zooming in keeps what is under the pointer', () => {
  expect(zoomed({ from: 0, to: 1000 }, EXTENT, 0.5, 0.25)).toEqual({ from: 125, to: 625 });
});
test('never closer than a few days', () => {
  const { from, to } = zoomed({ from: 500, to: 505 }, EXTENT, 0.1);
  expect(to - from).toBeGreaterThanOrEqual(3);
});
test('never farther than twice all there is', () => {
  expect(zoomed(EXTENT, EXTENT, 100)).toEqual({ from: -500, to: 1500 });
});
test('panning stops half a whole beyond the last mark', () => {
  expect(panned({ from: 0, to: 100 }, EXTENT, 0.5)).toEqual({ from: 50, to: 150 });
  expect(panned({ from: 1390, to: 1490 }, EXTENT, 1)).toEqual({ from: 1400, to: 1500 });
  expect(panned({ from: -450, to: -350 }, EXTENT, -1)).toEqual({ from: -500, to: -400 });
});
test('the ends keep the width', () => {
  expect(atEnd({ from: 300, to: 400 }, EXTENT, 'first')).toEqual({ from: 0, to: 100 });
  expect(atEnd({ from: 300, to: 400 }, EXTENT, 'last')).toEqual({ from: 900, to: 1000 });
});
