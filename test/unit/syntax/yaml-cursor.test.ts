// Where a cursor is in a text that is being typed: `|` marks it.
import { describe, expect, test } from 'vitest';
import { cursorIn, type Level, type YamlCursor } from '../../../server/src/syntax/yaml-cursor.ts';

/** `facts[].first{in among}` – the way to the place, the slot, what is typed, and what else stands in the mapping. */
function placeIn(marked: string): string {
  const offset = marked.indexOf('|');
  const cursor = cursorIn(marked.slice(0, offset) + marked.slice(offset + 1), offset);
  return cursor === undefined ? 'nowhere' : shown(cursor);
}

function shown({ levels, slot, token, flow, beginning }: YamlCursor): string {
  const way = levels.map(stepOf).join('/');
  const begins = beginning === undefined ? '' : ` begins(${beginning.map(({ key }) => key).join(' ')})`;
  return `${slot} ${way}${flow ? ' flow' : ''} ‹${token.quote}${token.typed}›${begins}`;
}

function stepOf(level: Level): string {
  if (level.kind === 'list') return '[]';
  const others = level.entries.filter((_, at) => at !== level.at).map(({ key }) => key);
  return `${level.entries[level.at]?.key ?? '?'}(${others.join(' ')})`;
}

const check = (marked: string, expected: string): void => expect(placeIn(marked)).toBe(expected);

describe('in lines', () => {
  test.each([
    ['|', 'key ?() ‹›'],
    ['fa|', 'key ?() ‹fa›'],
    ['fa|\narticle:\n  title: x\n', 'key ?(article) ‹fa›'],
    ['article: x\n|\nfacts: []\n', 'key ?(article facts) ‹›'],
    ['article: |', 'value article() ‹›'],
    ['article:|', 'value article() ‹›'],
    ['article:\n  |', 'value article() ‹› begins()'],
    ['article:\n  |\n  title: x\n', 'value article() ‹› begins(title)'],
    ['article:\n  ti|', 'value article() ‹ti› begins()'],
    ['article:\n  title: x\n  |', 'key article()/?(title) ‹›'],
    ['article:\n  title: x\n  pu|\n  tier: press\n', 'key article()/?(title tier) ‹pu›'],
    ['article:\n  ti|tle: x\n  tier: press\n', 'key article()/title(tier) ‹ti›'],
    ['facts:\n  - |', 'value facts()/[] ‹› begins()'],
    ['facts:\n  -|', 'value facts()/[] ‹› begins()'],
    ['facts:\n  |', 'value facts() ‹› begins()'],
    ['facts:\n- |', 'value facts()/[] ‹› begins()'],
    ['facts:\n  - su|\n    event: x\n', 'value facts()/[] ‹su› begins(event)'],
    ['facts:\n  - |\n    event: x\n', 'value facts()/[] ‹› begins(event)'],
    ['facts:\n  - subject: a\n    |\n', 'key facts()/[]/?(subject) ‹›'],
    ['facts:\n  - subject: a\n    |\n    event: b\n  - measure: c\n', 'key facts()/[]/?(subject event) ‹›'],
    ['facts:\n  - subject: a\n  |\n', 'dash facts()/[] ‹›'],
    ['facts:\n  - subject: a\n|\n', 'key ?(facts) ‹›'],
    ['facts:\n  - subject: |\n    event: b\n', 'value facts()/[]/subject(event) ‹›'],
    ['facts:\n  - subject: Fu|caso # who\n    event: b\n', 'value facts()/[]/subject(event) ‹Fu›'],
    ['facts:\n  - subject: "Fu|\n    event: b\n', 'value facts()/[]/subject(event) ‹"Fu›'],
    ["facts:\n  - subject: 'Fu|'\n    event: b\n", "value facts()/[]/subject(event) ‹'Fu›"],
    ['facts:\n  - subject: a\n    sources:\n      - article: |\n', 'value facts()/[]/sources(subject)/[]/article() ‹›'],
    [
      'facts:\n  - subject: a\n    sources:\n      - article: x\n        |\n    event: b',
      'key facts()/[]/sources(subject event)/[]/?(article) ‹›',
    ],
    ['facts:\n  - subject: a\n    note: a: b|\n', 'value facts()/[]/note(subject) ‹a: b›'],
    ['facts:\n  - quote:\n      - one\n      - tw|o\n', 'value facts()/[]/quote()/[] ‹tw› begins()'],
    ['"facts":\n  - "subject": a|\n', 'value facts()/[]/subject() ‹a›'],
  ])('%j', check);

  test.each([
    ['# a |comment\n', 'nowhere'],
    ['facts: # |\n', 'nowhere'],
    ['a: |-\n  text', 'nowhere'],
    ['note: >\n  a |text\n  more: of it\nfacts: []\n', 'nowhere'],
    ['note: a text\n  that goes| on\n', 'nowhere'],
    ['note: a te|xt\n  that goes on\n', 'nowhere'],
    ['facts: |\n  - subject: x\n', 'nowhere'],
    ['facts: |\n\n- subject: x\n', 'nowhere'],
  ])('nothing in %j', (marked, expected) => {
    const at = marked.startsWith('a: ') ? marked.length : marked.indexOf('|');
    const text = marked.startsWith('a: ') ? marked : marked.slice(0, at) + marked.slice(at + 1);
    expect(cursorIn(text, at) === undefined ? 'nowhere' : 'somewhere').toBe(expected);
  });

  test('line ends of Windows change nothing', () => {
    check('facts:\r\n  - subject: a\r\n    |\r\n    event: b\r\n', 'key facts()/[]/?(subject event) ‹›');
    check('facts:\r\n  - subject: a|\r\n    event: b\r\n', 'value facts()/[]/subject(event) ‹a›');
    check('facts:\r\n  - first: { in: |\r\n    event: b\r\n', 'value facts()/[]/first(event)/in() flow ‹›');
  });

  test('what a block scalar or a quote holds is no key', () => {
    check('facts:\n  - note: >\n      subject: no\n\n      event: no\n    |\n', 'key facts()/[]/?(note) ‹›');
    check('facts:\n  - note: "a\n      subject: no"\n    |\n', 'key facts()/[]/?(note) ‹›');
  });
});

describe('between braces', () => {
  test.each([
    ['a: {|}', 'key a()/?() flow ‹›'],
    ['a: { | }', 'key a()/?() flow ‹›'],
    ['a: { in|', 'key a()/?() flow ‹in›'],
    ['a: { in: |', 'value a()/in() flow ‹›'],
    ['a: { in: x, | }\nb: c\n', 'key a(b)/?(in) flow ‹›'],
    ['a: { in: x, fo|, among: y }', 'key a()/?(in among) flow ‹fo›'],
    ['a: { i|n: x, among: y }', 'key a()/in(among) flow ‹i›'],
    ['a: { in: outside ma| }', 'value a()/in() flow ‹outside ma›'],
    ['a: { in: "ma|" }', 'value a()/in() flow ‹"ma›'],
    ['a: { in: "ma|\nb: c', 'value a(b)/in() flow ‹"ma›'],
    ['a: [x, |]', 'value a()/[] flow ‹›'],
    ['a: [x, y|, z]', 'value a()/[] flow ‹y›'],
    ['a: [{ rule: | }]', 'value a()/[]/rule() flow ‹›'],
    ['a: [{ rule: x }, { |', 'key a()/[]/?() flow ‹›'],
    ['a: {\n  in: x,\n  |\n}\nb: c', 'key a(b)/?(in) flow ‹›'],
    ['facts:\n  - { subject: Fu|, event: x }\n  - { subject: b }\n', 'value facts()/[]/subject(event) flow ‹Fu›'],
    ['facts:\n  - first: { in: |\n    quote: abc\n', 'value facts()/[]/first(quote)/in() flow ‹›'],
    ['{ facts: [{ subject: | }] }', 'value facts()/[]/subject() flow ‹›'],
    ['a: { in: x }|', 'nowhere'],
    ['a: { url: https://x.org/|, b: c }', 'value a()/url(b) flow ‹https://x.org/›'],
  ])('%j', check);
});

describe('in a long list', () => {
  const fact =
    '  - subject: Fucaso\n    event: approved\n    first: { in: world }\n    note: >\n      - text\n\n      more\n';
  test('what stands around the cursor is the same as in a short one', () => {
    for (const [before, after] of [
      ['', ''],
      [fact.repeat(3), ''],
      ['', fact.repeat(3)],
      [fact.repeat(3), `${fact.repeat(3)}article:\n  title: x\n`],
    ] as const) {
      const root = after.includes('article') ? 'article' : '';
      check(`facts:\n${before}  - subject: |\n    event: x\n${after}`, `value facts(${root})/[]/subject(event) ‹›`);
      check(`facts:\n${before}  - |\n    event: x\n${after}`, `value facts(${root})/[] ‹› begins(event)`);
      check(`facts:\n${before}  - first: { in: |\n${after}`, `value facts(${root})/[]/first()/in() flow ‹›`);
      check(`facts:\n${before}  - a: >\n      b\n    |\n${after}`, `key facts(${root})/[]/?(a) ‹›`);
    }
  });
  test('ten thousand items cost little more than one', () => {
    const text = `facts:\n${fact.repeat(10_000)}  - subject: \n${fact.repeat(10_000)}`;
    const offset = text.indexOf('subject: \n') + 9;
    // A hundred times all of it would take far longer than a test may.
    for (let round = 0; round < 100; round += 1) expect(cursorIn(text, offset)?.slot).toBe('value');
  });
});

test('any text has an answer, and it lies in the text', () => {
  const pieces = [
    'a:',
    ' ',
    '\n',
    '- ',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    ',',
    ': ',
    'x',
    '|',
    '#',
    '\r\n',
    '  ',
    '\t',
    '&a ',
    '中',
  ];
  let seed = 7;
  for (let round = 0; round < 3000; round += 1) {
    let text = '';
    for (let count = 0; count < 24; count += 1) {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      text += pieces[(seed >> 8) % pieces.length];
    }
    for (let offset = 0; offset <= text.length; offset += 5) {
      const token = cursorIn(text, offset)?.token;
      if (token !== undefined)
        expect(
          token.span.start <= offset && offset <= token.span.end && token.span.end <= text.length,
          JSON.stringify([text, offset]),
        ).toBe(true);
    }
  }
});
