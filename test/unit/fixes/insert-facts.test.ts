// A fact goes into a file in the file's own hand, and nothing that stands there changes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactDraft } from '../../../server/src/fixes/fact-draft.ts';
import { insertFacts } from '../../../server/src/fixes/insert-facts.ts';
import { edited } from '../../../server/src/fixes/text-edit.ts';
import { readFactFile } from '../../../server/src/syntax/fact-file-reader.ts';

const DRAFT: FactDraft = {
  entries: [
    { key: 'subject', value: 'Arden Bridge' },
    { key: 'event', value: 'opened' },
    { key: 'first', value: new Map([['in', 'EU']]) },
    { key: 'quote', value: 'It opened: at last' },
  ],
};

const WRITTEN = `subject: Arden Bridge
event: opened
first: { in: EU }
quote: 'It opened: at last'`;

/** The draft as an item: its first line behind `dash`, the others under it. */
const item = (dash: string): string => `${dash}${WRITTEN.replaceAll('\n', `\n${' '.repeat(dash.length)}`)}`;

describe('into a list in lines', () => {
  test('behind the last fact, indented as it is', () => {
    checkInserted(
      'facts:\n  - subject: A\n    event: b\n',
      `facts:\n  - subject: A\n    event: b\n\n${item('  - ')}\n`,
    );
    checkInserted('facts:\n- subject: A\n  event: b\n', `facts:\n- subject: A\n  event: b\n\n${item('- ')}\n`);
    checkInserted(
      'facts:\n    -   subject: A\n        event: b\n',
      `facts:\n    -   subject: A\n        event: b\n\n${item('    -   ')}\n`,
    );
  });
  test('with a blank line between only where the others have one', () => {
    const two = 'facts:\n  - subject: A\n    event: b\n  - subject: C\n    event: d\n';
    checkInserted(two, `${two}${item('  - ')}\n`);
    const apart = 'facts:\n  - subject: A\n    event: b\n\n  - subject: C\n    event: d\n';
    checkInserted(apart, `${apart}\n${item('  - ')}\n`);
  });
  test('comments stay with what they belong to', () => {
    checkInserted(
      'facts:\n  - subject: A # who\n    event: b # what\n    # sure?\n# the end\n',
      `facts:\n  - subject: A # who\n    event: b # what\n    # sure?\n\n${item('  - ')}\n# the end\n`,
    );
  });
  test('before what stands behind the list', () => {
    checkInserted(
      'facts:\n  - subject: A\n    event: b\narticle:\n  title: T\n',
      `facts:\n  - subject: A\n    event: b\n\n${item('  - ')}\narticle:\n  title: T\n`,
    );
  });
  test('facts in braces stay in braces', () => {
    const facts = 'facts:\n  - { subject: A, event: b }\n';
    checkInserted(
      facts,
      `${facts}  - { subject: Arden Bridge, event: opened, first: { in: EU }, quote: 'It opened: at last' }\n`,
    );
  });
  test('the line ends are those of the file, and the last line keeps its want of one', () => {
    checkInserted(
      'facts:\r\n  - subject: A\r\n    event: b',
      `facts:\r\n  - subject: A\r\n    event: b\r\n\r\n${item('  - ').replaceAll('\n', '\r\n')}`,
    );
  });
  test('a block of text before it keeps its lines', () => {
    const facts = 'facts:\n  - subject: A\n    event: b\n    note: |\n      one\n      # no comment\n';
    checkInserted(facts, `${facts}\n${item('  - ')}\n`);
  });
  test('an anchor and its alias stay', () => {
    const facts = 'facts:\n  - &a\n    subject: A\n    event: b\n\n  - *a\n';
    checkInserted(facts, `${facts}\n${item('  - ')}\n`);
  });
});

describe('into a list in brackets', () => {
  test('empty ones give way', () => {
    checkInserted('facts: []\n', `facts:\n${item('  - ')}\n`);
    checkInserted('facts: [ ] # none\nx: y\n', `facts: # none\n${item('  - ')}\nx: y\n`);
  });
  const flow = "{ subject: Arden Bridge, event: opened, first: { in: EU }, quote: 'It opened: at last' }";
  test('others take one more', () => {
    checkInserted('facts: [{ subject: A, event: b }]\n', `facts: [{ subject: A, event: b }, ${flow}]\n`);
    checkInserted(
      'facts: [\n    { subject: A, event: b }, # a\n  ]\n',
      `facts: [\n    { subject: A, event: b }, # a\n    ${flow},\n  ]\n`,
    );
    checkInserted('facts: [\n  { subject: A, event: b }\n]\n', `facts: [\n  { subject: A, event: b },\n  ${flow}\n]\n`);
  });
});

describe('into a file without facts', () => {
  test('an empty one', () => checkInserted('', `facts:\n${item('  - ')}\n`));
  test('one of comments', () => checkInserted('# mine', `# mine\nfacts:\n${item('  - ')}\n`));
  test('a header alone gives its indentation', () =>
    checkInserted('article:\n    title: T # t\n', `article:\n    title: T # t\nfacts:\n${item('    - ')}\n`));
  test('a key without a value', () => {
    checkInserted('facts:\n', `facts:\n${item('  - ')}\n`);
    checkInserted('facts: ~ # to come\n', `facts: # to come\n${item('  - ')}\n`);
    checkInserted('facts: # to come\n', `facts: # to come\n${item('  - ')}\n`);
  });
});

describe('several', () => {
  const small: FactDraft = {
    entries: [
      { key: 'subject', value: 'X' },
      { key: 'event', value: 'y' },
    ],
  };
  const checkTwo = (text: string, expected: string): void => {
    const edit = insertFacts(text, [small, small]);
    expect(edit && edited(text, [edit])).toBe(expected);
  };
  test('stand as the others do', () => {
    const one = '  - subject: X\n    event: y\n';
    checkTwo('facts:\n', `facts:\n${one}\n${one}`);
    checkTwo(`facts:\n${one}${one}`, `facts:\n${one}${one}${one}${one}`);
    const flow = '{ subject: X, event: y }';
    checkTwo(`facts: [${flow}]\n`, `facts: [${flow}, ${flow}, ${flow}]\n`);
    checkTwo(`facts:\n- ${flow}\n`, `facts:\n- ${flow}\n- ${flow}\n- ${flow}\n`);
  });
  test('of none there is nothing to write', () => expect(insertFacts('facts: []\n', [])).toBeUndefined());
});

describe('nothing is changed in', () => {
  test('what is no YAML', () => checkRefused('facts:\n  - subject: "A\n    event: b\n'));
  test('a list of something else', () => checkRefused('- a\n'));
  test('a file in braces', () => checkRefused('{ facts: [] }\n'));
  test('facts that are no list', () => checkRefused('facts: none\n'));
  test('an alias', () => checkRefused('article: { corrects: &a [] }\nfacts: *a\n'));
});

test('whatever the file, all that it said is still said', () => {
  const line = fc.constantFrom(
    ...[
      'facts:',
      'facts: []',
      'article:',
      '  title: T',
      '  - subject: A',
      '    event: b',
      '- subject: C',
      '  event: d',
    ],
    ...[
      '    note: |',
      '      text',
      '    # c',
      '# d',
      '',
      '  - { subject: E, event: f }',
      '    quote: [x, y]',
      '  -',
      '...',
    ],
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 9 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const text = lines.join(end);
      const edit = insertFacts(text, [DRAFT]);
      if (edit === undefined) return;
      const after = edited(text, [edit]);
      const [before, now] = [factsOf(text), factsOf(after)];
      expect(now.slice(0, -1)).toEqual(before);
      expect(now.at(-1)).toEqual(['Arden Bridge', 'opened', 'It opened: at last']);
    }),
    { numRuns: 2_000 },
  );
});

const factsOf = (text: string) =>
  readFactFile(text, { companion: true }).facts.map(({ subject, name, quotes }) => [
    subject.value,
    name.value,
    ...quotes.map(({ exact }) => exact),
  ]);

function checkInserted(text: string, expected: string): void {
  const edit = insertFacts(text, [DRAFT]);
  expect(edit && edited(text, [edit])).toBe(expected);
}

function checkRefused(text: string): void {
  expect(insertFacts(text, [DRAFT])).toBeUndefined();
}
