// A change goes into a YAML file in the file's own hand, and nothing else that stands there changes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editYaml } from '../../../server/src/fixes/edit-yaml.ts';
import { edited } from '../../../server/src/fixes/text-edit.ts';
import type { Step, YamlChange } from '../../../server/src/fixes/yaml-change.ts';
import type { YamlPairs, YamlValue } from '../../../server/src/fixes/yaml-value.ts';
import { commentsOf } from '../../../server/src/syntax/yaml-comments.ts';

const ORDER = ['subject', 'event', 'date', 'first', 'rank', 'because', 'quote', 'ignore'];
const RANKED: YamlPairs = new Map([
  ['rank', 'preferred'],
  ['because', 'a: b'],
]);

describe('keys that are added', () => {
  test('stand where they belong, as the others do', () => {
    checkPut(
      'a',
      'facts:\n  - subject: a\n    quote: q\n',
      "facts:\n  - subject: a\n    rank: preferred\n    because: 'a: b'\n    quote: q\n",
    );
    checkPut('a', 'facts:\n-   subject: a\n', "facts:\n-   subject: a\n    rank: preferred\n    because: 'a: b'\n");
    checkPut(
      'a',
      'facts:\n  -\n    subject: a',
      "facts:\n  -\n    subject: a\n    rank: preferred\n    because: 'a: b'",
    );
  });
  test('leave comments with what they belong to', () =>
    checkPut(
      'a',
      'facts:\n  - subject: a # who\n      # of them\n    # next\n    quote: q\n',
      "facts:\n  - subject: a # who\n      # of them\n    rank: preferred\n    because: 'a: b'\n    # next\n    quote: q\n",
    ));
  test('end their lines as the file does', () =>
    checkPut(
      'a',
      'facts:\r\n  - subject: a\r\n',
      "facts:\r\n  - subject: a\r\n    rank: preferred\r\n    because: 'a: b'\r\n",
    ));
  test('stay between braces', () => {
    checkPut(
      'a',
      'facts: [{ subject: a, quote: q }]\n',
      "facts: [{ subject: a, rank: preferred, because: 'a: b', quote: q }]\n",
    );
    checkPut('a', 'facts:\n  - { subject: a }\n', "facts:\n  - { subject: a, rank: preferred, because: 'a: b' }\n");
    checkPut(
      'a',
      'facts:\n  - {\n      subject: a, # who\n      quote: q\n    }\n',
      "facts:\n  - {\n      subject: a, # who\n      rank: preferred,\n      because: 'a: b',\n      quote: q\n    }\n",
    );
    checkPut(
      'a',
      'facts:\n  - {\n      subject: a # who\n    }\n',
      "facts:\n  - {\n      subject: a, # who\n      rank: preferred,\n      because: 'a: b'\n    }\n",
    );
  });
  test('go before what is merged', () =>
    checkPut(
      'a',
      'x: &x { rank: normal }\nfacts:\n  - subject: a\n    <<: *x\n',
      "x: &x { rank: normal }\nfacts:\n  - subject: a\n    rank: preferred\n    because: 'a: b'\n    <<: *x\n",
    ));
  test('take the place of what is there', () =>
    checkPut(
      'a',
      'facts:\n  - subject: a\n    because: "c" # d\n    rank: normal\n',
      'facts:\n  - subject: a\n    because: "a: b" # d\n    rank: preferred\n',
    ));
  test('fill what is empty', () =>
    checkPut(
      'a',
      'facts:\n  - subject: a\n    rank: # r\n    because: ~\n',
      "facts:\n  - subject: a\n    rank: preferred # r\n    because: 'a: b'\n",
    ));
});

describe('a value that is replaced', () => {
  test('keeps its quotes', () => {
    checkReplaced('q: "old" # c\n', '"old"', 'it\'s "new"', 'q: "it\'s \\"new\\"" # c\n');
    checkReplaced("q: 'old'\n", "'old'", "it's", "q: 'it''s'\n");
    checkReplaced('q: old\n', 'old', 'a: b', "q: 'a: b'\n");
    checkReplaced('q: [old, x]\n', 'old', 'a, b', "q: ['a, b', x]\n");
  });
  test('keeps its block', () => {
    checkReplaced(
      'q: >- # c\n  old words\n  here\nz: z\n',
      '>- # c\n  old words\n  here',
      'new words are here',
      'q: >- # c\n  new words\n  are here\nz: z\n',
    );
    checkReplaced('q: |\n    old\n', '|\n    old', 'new', 'q: |\n    new\n');
  });
  test('becomes a mapping', () => {
    const words = new Map([
      ['exact', 'the words that are cited here, at length'],
      ['before', 'what stands before them in the text'],
    ]);
    const lines = '  exact: the words that are cited here, at length\n  before: what stands before them in the text\n';
    checkReplaced('q: old # c\nz: z\n', 'old', words, `q: # c\n${lines}z: z\n`);
    checkReplaced('- old # c\n- z\n', 'old', words, `-${lines.trimEnd().slice(1)} # c\n- z\n`);
    checkReplaced('q: true\n', 'true', new Map([['in', 'EU']]), 'q: { in: EU }\n');
    checkReplaced('{ q: old }\n', 'old', new Map([['in', 'EU']]), '{ q: { in: EU } }\n');
  });
  test('is left alone where an alias would say it elsewhere', () => {
    checkRefused('q: &a old\nz: *a\n', { kind: 'replace', at: spanOf('q: &a old\nz: *a\n', 'old'), value: 'new' });
    checkReplaced('q: &a old\nz: *a\n', '*a', 'new', 'q: &a old\nz: new\n');
  });
});

describe('what is removed', () => {
  test('takes its lines along, and leaves its comments', () => {
    checkRemoved('a: b\nx:\n  - y # c\n  # d\nz: z\n', ['x'], 'a: b\n# c\n  # d\nz: z\n');
    checkRemoved('a: b\nx: y', ['x'], 'a: b\n');
    checkRemoved('- x: y\n  a: b\n', [{ start: 2, end: 4 }, 'x'], '- a: b\n');
  });
  test('between braces takes its comma along', () => {
    checkRemoved('{ a: b, x: y, c: d }\n', ['x'], '{ a: b, c: d }\n');
    checkRemoved('{ x: y, c: d }\n', ['x'], '{ c: d }\n');
    checkRemoved('{ a: b, x: y }\n', ['x'], '{ a: b }\n');
  });
  test('of a list is an item, or all of it', () => {
    checkRemoved('x:\n  - a\n  - b\n', ['x', { start: 7, end: 8 }], 'x:\n  - b\n');
    checkRemoved('x: [a, b]\n', ['x', { start: 4, end: 5 }], 'x: [b]\n');
    checkRemoved('x: [a]\ny: z\n', ['x', { start: 4, end: 5 }], 'y: z\n');
  });
});

describe('an item that is added', () => {
  const item = new Map([
    ['rule', 'r'],
    ['because', 'b'],
  ]);
  const checkAppended = (text: string, expected: string): void =>
    checkEdited(text, [{ kind: 'append', at: ['x'], item }], expected);
  test('stands behind the last', () => {
    checkAppended(
      'x:\n  - rule: a # c\n    # d\ny: z\n',
      'x:\n  - rule: a # c\n    # d\n  - rule: r\n    because: b\ny: z\n',
    );
    checkAppended('x:\n- { rule: a }\n', 'x:\n- { rule: a }\n- { rule: r, because: b }\n');
    checkAppended('x: [{ rule: a }]\n', 'x: [{ rule: a }, { rule: r, because: b }]\n');
    checkAppended('x: []\n', 'x: [{ rule: r, because: b }]\n');
    checkAppended('x: [\n  { rule: a }, # c\n]\n', 'x: [\n  { rule: a }, # c\n  { rule: r, because: b },\n]\n');
  });
});

test('a key gets another name', () =>
  checkEdited(
    '"sbject": a # c\n',
    [{ kind: 'rename', at: { start: 0, end: 8 }, key: 'subject' }],
    '"subject": a # c\n',
  ));

describe('nothing is changed in', () => {
  const put: YamlChange = { kind: 'put', at: ['a'], pairs: RANKED, order: ORDER };
  test('what is no YAML', () => checkRefused('a: "b\n', put));
  test('what stands behind an alias', () => checkRefused('x: &x { b: c }\na: *x\n', put));
  test('a mapping that is not there', () => checkRefused('b: c\n', put));
  test('an anchored mapping that an alias repeats', () => checkRefused('a: &x\n  b: c\nz: *x\n', put));
});

test('whatever the file: every comment stays, and every line that is not of the change', () => {
  const value = fc.constantFrom(
    'v',
    '"v"',
    "'v'",
    'v # c',
    '>-\n      v\n      w',
    '|\n      v',
    '{ k: v }',
    '[v, w] # c',
    '&a v',
    '~',
    '\n      # c\n      v',
  );
  const key = fc.constantFrom('date', 'quote', 'note', 'because', 'ignore');
  const pairs = fc.uniqueArray(fc.tuple(key, value), { selector: ([name]) => name, maxLength: 4 });
  const fact = fc.tuple(pairs, fc.constantFrom('', '    # own\n', '  # apart\n', '\n'));
  const file = fc.tuple(fc.array(fact, { minLength: 1, maxLength: 3 }), fc.constantFrom('\n', '\r\n'), fc.nat(2));
  fc.assert(
    fc.property(file, ([facts, end, chosen]) => {
      const items = facts.map(([own, tail], at) => {
        const lines = own.map(([name, written]) => `    ${name}: ${written}\n`);
        return `  - subject: s${at}\n${lines.join('')}${tail}`;
      });
      const text = `# top\nfacts:\n${items.join('')}# end\n`.replaceAll('\n', end);
      const edits = editYaml(text, [putInto(text, `s${Math.min(chosen, facts.length - 1)}`)]);
      const [, because = ''] =
        facts[Math.min(chosen, facts.length - 1)]?.[0].find(([name]) => name === 'because') ?? [];
      expect(edits === undefined, text).toBe(/^[{[]/.test(because));
      if (edits === undefined) return;
      const after = edited(text, edits);
      expect(commentsIn(after)).toEqual(commentsIn(text));
      const untouched = (whole: string): string => whole.replace(/ {4}(rank|because): .*\r?\n(?: {6}.*\r?\n)*/g, '');
      expect(untouched(after)).toBe(untouched(text));
    }),
    { numRuns: 1_500 },
  );
});

const commentsIn = (text: string): readonly string[] =>
  commentsOf(text).map(({ start, end }) => text.slice(start, end).trimEnd());

function putInto(text: string, subject: string): YamlChange {
  return { kind: 'put', at: ['facts', spanOf(text, subject)], pairs: RANKED, order: ORDER };
}

function spanOf(text: string, words: string): { readonly start: number; readonly end: number } {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

function checkPut(subject: string, text: string, expected: string): void {
  const start = text.indexOf(`subject: ${subject}`) + 'subject: '.length;
  checkEdited(
    text,
    [{ kind: 'put', at: ['facts', { start, end: start + subject.length }], pairs: RANKED, order: ORDER }],
    expected,
  );
}

const checkReplaced = (text: string, old: string, value: YamlValue, expected: string): void =>
  checkEdited(text, [{ kind: 'replace', at: spanOf(text, old), value }], expected);

const checkRemoved = (text: string, at: readonly Step[], expected: string): void =>
  checkEdited(text, [{ kind: 'remove', at }], expected);

function checkEdited(text: string, changes: readonly YamlChange[], expected: string): void {
  const edits = editYaml(text, changes);
  expect(edits && edited(text, edits)).toBe(expected);
}

function checkRefused(text: string, change: YamlChange): void {
  expect(editYaml(text, [change])).toBeUndefined();
}
