// Pictures of whole corpora: well-formed whatever the corpus says, nothing over anything else, nothing lost unsaid.
import { expect, test } from 'vitest';
import { type Matrix, matrixOf } from '../../../server/src/features/matrix.ts';
import { occurrencesAmong } from '../../../server/src/features/occurrences.ts';
import { claimsAbout } from '../../../server/src/features/picture-scope.ts';
import { type Timeline, timelineOf } from '../../../server/src/features/timeline.ts';
import { countIn, extentOf, focusOf } from '../../../server/src/pictures/extent.ts';
import { legendOf } from '../../../server/src/pictures/legend.ts';
import { drawMatrix } from '../../../server/src/pictures/matrix.ts';
import { drawTimeline } from '../../../server/src/pictures/timeline.ts';
import { placeLanes } from '../../../server/src/pictures/timeline-layout.ts';
import { makeCorpus } from '../../bench/make-corpus.ts';
import { corpusOf, type Files } from '../../support/corpus.ts';
import { xmlFault } from '../../support/xml.ts';
import { PICTURED } from '../features/pictures-corpus.ts';

const HOSTILE = `'<script>alert(1)</script> ]]> "''& \\u202e العربية 汉字'`;
const hostile: Files = {
  'corroborate.yaml': 'version: 1\n',
  'a.txt': '<script>alert(2)</script> opened\n',
  'a.facts.yaml': `article: { publisher: ${HOSTILE}, published: 2020-01-01 }
facts:
  - subject: ${HOSTILE}
    event: ${HOSTILE}
    with: ${HOSTILE}
    date: 2020-01-01/..
    first: true
    quote: <script>alert(2)</script>
  - { subject: ${HOSTILE}, event: ${HOSTILE}, with: ${HOSTILE}, date: '../2010~', quote: opened }
  - { subject: ${HOSTILE}, event: other, date: '[2020-01,2020-06]', quote: opened }
  - { subject: ${HOSTILE}, event: always, date: ../.., quote: opened }
`,
};

test.each([
  ['a quiet corpus', PICTURED],
  ['hostile texts', hostile],
  ['nothing', { 'corroborate.yaml': 'version: 1\n' }],
])('%s: well-formed, with every mark named', (_, files) => {
  const { timeline, matrix } = modelsOf(files);
  for (const width of [320, 1000, 3000]) {
    const window = focusOf(timeline) ?? { from: 0, to: 100 };
    const view = { window, first: 0, count: 100, width, locale: 'en', interaction: { kind: 'keys' }, id: 't' } as const;
    const drawn = drawTimeline(timeline, view);
    checkMarkup(drawn.head.markup, 0);
    checkMarkup(drawn.body.markup, drawn.marks.size);
    const rows = drawMatrix(matrix, { first: 0, count: 100, width, interaction: { kind: 'keys' }, mostSources: 50 });
    checkMarkup(rows.head.markup, 0);
    checkMarkup(rows.body.markup, rows.cells.length);
  }
  for (const locale of ['en', 'zh'] as const) expect(xmlFault(legendOf('timeline', locale).markup)).toBeUndefined();
});

test('no mark lies over another of its lane, however many there are', () => {
  const { timeline } = modelsOf(crowd(80));
  const plot = { left: 200, right: 1000, window: extentOf(timeline) ?? { from: 0, to: 1 } };
  for (const { marks, top, height } of placeLanes(timeline.lanes, plot, 0))
    for (const [at, mark] of marks.entries()) {
      expect(mark.y - 9).toBeGreaterThanOrEqual(top);
      expect(mark.y + 9).toBeLessThanOrEqual(top + height);
      expect(mark.from).toBeGreaterThanOrEqual(plot.left - 20);
      expect(mark.to).toBeLessThanOrEqual(plot.right + 20);
      for (const other of marks.slice(at + 1))
        expect(mark.y === other.y && mark.from < other.to && other.from < mark.to).toBe(false);
    }
});

test('what finds no room in a lane is counted', () => {
  const { timeline } = modelsOf(crowd(80));
  const view = {
    window: { from: -30_000, to: 90_000 },
    first: 0,
    count: 5,
    width: 500,
    locale: 'en',
    interaction: { kind: 'keys' },
    id: 't',
  } as const;
  const { marks, hidden, body } = drawTimeline(timeline, view);
  expect(marks.size + hidden).toBe(80);
  expect(hidden).toBeGreaterThan(0);
  expect(body.markup).toContain(`+${hidden} more: zoom in`);
});

test('a forecast does not press the present into a corner, and is said to lie outside', () => {
  const { timeline } = modelsOf(crowd(40, ['2190-01-01']));
  const focus = focusOf(timeline);
  expect(focus && countIn(timeline, focus)).toEqual({ within: 40, outside: 1 });
  expect(extentOf(timeline)?.to).toBeGreaterThan(80_000);
});
test('dates that spread evenly are all in sight', () => {
  const { timeline } = modelsOf(PICTURED);
  const focus = focusOf(timeline);
  expect(focus && countIn(timeline, focus).outside).toBe(0);
});

test('two thousand occurrences: a page at a time, in little time and little markup', () => {
  const { timeline, matrix } = modelsOf(Object.fromEntries(makeCorpus(1000).files));
  expect(timeline.lanes.length).toBe(1000);
  const window = focusOf(timeline) ?? { from: 0, to: 1 };
  const view = {
    window,
    first: 400,
    count: 40,
    width: 1200,
    locale: 'en',
    interaction: { kind: 'keys' },
    id: 't',
  } as const;
  const { body, marks } = drawTimeline(timeline, view);
  expect(marks.size).toBeGreaterThan(40);
  expect(body.markup.length).toBeLessThan(400_000);
  const rows = drawMatrix(matrix, {
    first: 200,
    count: 60,
    width: 1200,
    interaction: { kind: 'keys' },
    mostSources: 20,
  });
  expect(rows.sources).toBe(20);
  expect(rows.sourcesLeftOut).toBeGreaterThan(0);
  expect(rows.body.markup.length).toBeLessThan(400_000);
});

test('on a page a mark leads to its place, or is a picture with a name', () => {
  const { timeline } = modelsOf(PICTURED);
  const hrefOf = (claim: string) => (claim === timeline.lanes[0]?.marks[0]?.claim ? '#here' : undefined);
  const window = extentOf(timeline) ?? { from: 0, to: 1 };
  const view = {
    window,
    first: 0,
    count: 9,
    width: 900,
    locale: 'en',
    interaction: { kind: 'links', hrefOf },
    id: 't',
  } as const;
  const { markup } = drawTimeline(timeline, view).body;
  expect(markup.match(/<a href="#here"/g)?.length).toBe(1);
  expect(markup).not.toContain('tabindex');
  expect(markup).toContain('role="img"');
});

/** One source that tells of many things of few years. */
function crowd(count: number, more: readonly string[] = []): Files {
  const dates = [
    ...Array.from({ length: count }, (_, at) => `20${String(10 + (at % 9))}-0${1 + (at % 8)}-11`),
    ...more,
  ];
  const facts = dates.map(
    (date, at) => `  - { subject: Stanner Pier, event: painted number ${at}, date: ${date}, quote: painted }\n`,
  );
  return {
    'corroborate.yaml': 'version: 1\n',
    'a.txt': 'It was painted\n',
    'a.facts.yaml': `facts:\n${facts.join('')}`,
  };
}

function modelsOf(files: Files): { readonly timeline: Timeline; readonly matrix: Matrix } {
  const snapshot = corpusOf(files, { rules: {}, prose: false, today: '2026-01-15' });
  const naming = { snapshot, locale: 'en' } as const;
  const occurrences = occurrencesAmong(snapshot, claimsAbout(snapshot, { kind: 'corpus' }));
  return {
    timeline: timelineOf({ naming, occurrences, choice: 'all', labels: 'with-subject' }),
    matrix: matrixOf({ naming, occurrences, choice: 'all' }),
  };
}

function checkMarkup(markup: string, marks: number): void {
  expect(xmlFault(markup)).toBeUndefined();
  expect(markup).not.toMatch(/<script|NaN|Infinity|undefined/);
  expect(markup.match(/data-key="/g)?.length ?? 0).toBe(marks);
  expect(markup.match(/<g role="link" tabindex="0" aria-label="[^"]+"/g)?.length ?? 0).toBe(marks);
}
