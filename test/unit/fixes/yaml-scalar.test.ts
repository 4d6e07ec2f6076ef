// A scalar reads back as its text, and is quoted only where it must be.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ScalarPlace, yamlScalar } from '../../../server/src/fixes/yaml-scalar.ts';
import { readYaml } from '../../../server/src/syntax/yaml-tree.ts';

/** Pieces that mean something to YAML, among words that do not. */
const piece = fc.constantFrom(
  ...[
    ':',
    ': ',
    ' #',
    '#',
    '- ',
    '-',
    '? ',
    ',',
    '[',
    ']',
    '{',
    '}',
    "'",
    '"',
    '\\',
    '&a',
    '*a',
    '!x',
    '|',
    '>',
    '%',
    '@',
  ],
  ...[
    '`',
    '~',
    'null',
    'true',
    '---',
    '...',
    '\n',
    '\r\n',
    '\t',
    ' ',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\ud800',
    '\u0007',
  ],
  ...['Fucaso', '伊基奥仑赛注射液', '“NMPA”', '2023-06-30', '1.8 %', 'é', '\u00a0', '😀'],
);
const text = fc.array(piece, { maxLength: 8 }).map(pieces => pieces.join(''));

test('whatever the text, it is read back to the letter', () => {
  fc.assert(fc.property(text, fc.constantFrom<ScalarPlace>('block', 'flow'), checkReadsBack), { numRuns: 2_000 });
});
test('nor does it matter which characters it is of', () => {
  const any = fc.string({ unit: 'binary', maxLength: 20 });
  fc.assert(fc.property(any, fc.constantFrom<ScalarPlace>('block', 'flow'), checkReadsBack), { numRuns: 1_000 });
});

test('what can stand plain does', () => {
  checkWritten('was approved by China’s NMPA on June 30, 2023', 'was approved by China’s NMPA on June 30, 2023');
  checkWritten('-5 °C', '-5 °C');
  checkWritten('2023-06-30', '2023-06-30');
  checkWritten("Macau's first", "Macau's first");
  checkWritten('驯鹿生物：福可苏获批', '驯鹿生物：福可苏获批');
});
test('what cannot is quoted, with the quotes that need the fewest escapes', () => {
  checkWritten('In brief: yes', "'In brief: yes'");
  checkWritten("In brief: Macau's", '"In brief: Macau\'s"');
  checkWritten('"Yes": it\'s', "'\"Yes\": it''s'");
  checkWritten('one # two', "'one # two'");
  checkWritten('true', "'true'");
  checkWritten('', "''");
  checkWritten('a\nb', '"a\\nb"');
});
test('a comma ends a scalar between braces alone', () => {
  checkWritten('one, two', 'one, two');
  checkWritten('one, two', "'one, two'", 'flow');
});

function checkReadsBack(words: string, place: ScalarPlace): void {
  const written = yamlScalar(words, place);
  const { root, problems } = readYaml(place === 'flow' ? `[{ key: ${written}, end: z }]` : `key: ${written}\nend: z`);
  const mapping = root?.kind === 'list' ? root.items[0] : root;
  const values = mapping?.kind === 'mapping' ? mapping.entries.map(({ value }) => value) : [];
  expect(problems).toEqual([]);
  expect(values.map(value => (value.kind === 'text' ? value.text : value.kind))).toEqual([words, 'z']);
}

function checkWritten(words: string, expected: string, place: ScalarPlace = 'block'): void {
  expect(yamlScalar(words, place)).toBe(expected);
}
